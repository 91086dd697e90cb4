"""Trees in, a tokeniser and an expander of contractions out: `python -m training.tokenizer`.

The trees become paragraphs of one to eight sentences. The quotation marks of half of the quotes take another style
(„“ »« “” ""), and "für das" is merged to "fürs" now and then, because the trees know hardly any of either. The expander
is a dictionary, filled with all contractions of German.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import click

from training.conllu import DEPREL, FORM, HEAD, ID, LEMMA, MISC, UPOS, Row, Sentence, read, write
from training.score import PARAGRAPH
from training.tagger import options, prepare_stanza
from training.workspace import SHORTHAND, Workspace, workspace_options

MARKS = frozenset('„“"”»«')
STYLES = (("„", "“"), ("„", "”"), ('"', '"'), ("»", "«"), ("„", '"'), ("“", "”"))
MERGED = {
    ("für", "das"): "fürs", ("durch", "das"): "durchs", ("um", "das"): "ums", ("über", "das"): "übers",
    ("auf", "das"): "aufs", ("unter", "das"): "unters", ("hinter", "das"): "hinters", ("vor", "das"): "vors",
    ("über", "dem"): "überm", ("unter", "dem"): "unterm", ("hinter", "dem"): "hinterm", ("vor", "dem"): "vorm",
}  # fmt: skip
COMMON = {
    ("in", "dem"): "im", ("an", "dem"): "am", ("zu", "dem"): "zum", ("zu", "der"): "zur", ("von", "dem"): "vom",
    ("bei", "dem"): "beim", ("in", "das"): "ins", ("an", "das"): "ans",
}  # fmt: skip
REQUOTED, MERGE = 0.5, 0.6
SEED = 3


def requoted(sentence: Sentence, chance: random.Random) -> Sentence:
    """The same sentence with quotation marks of another style."""
    places = [i for i, row in enumerate(sentence.rows) if row[FORM] in MARKS]
    if not places or len(places) % 2 or chance.random() > REQUOTED:
        return sentence
    style, rows = chance.choice(STYLES), list(sentence.rows)
    for n, i in enumerate(places):
        mark = style[n % 2]
        rows[i] = [rows[i][ID], mark, mark if rows[i][LEMMA] in MARKS else rows[i][LEMMA], *rows[i][UPOS:]]
    return Sentence(rows)


def contracted(sentence: Sentence, chance: random.Random) -> Sentence:
    """The same sentence with some "für das" written as "fürs"."""
    covered = {i for row in sentence.rows if "-" in row[ID] for i in _range(row)}
    rows: list[Row] = []
    for row, after in zip(sentence.rows, [*sentence.rows[1:], None], strict=True):
        form = _contraction(row, after) if row[ID] not in covered else None
        if after is not None and form and after[ID] not in covered and chance.random() < MERGE:
            rows.append([f"{row[ID]}-{after[ID]}", form, *["_"] * 7, after[MISC]])
        rows.append(row)
    return Sentence(rows)


def _range(row: Row) -> list[str]:
    first, last = map(int, row[ID].split("-"))
    return [str(i) for i in range(first, last + 1)]


def _contraction(row: Row, after: Row | None) -> str | None:
    if after is None or (row[UPOS], after[UPOS]) != ("ADP", "DET"):
        return None
    form = MERGED.get((row[FORM].lower(), after[FORM]))
    return form.capitalize() if form and row[FORM][0].isupper() else form


def contraction_trees() -> list[Sentence]:
    """Each contraction, in small letters, with a capital and in capitals, as a sentence of its own."""
    result = []
    for (first, second), merged in (MERGED | COMMON).items():
        for style in (str.lower, str.capitalize, str.upper):
            article = second.upper() if style is str.upper else second
            result.append(_pair(style(merged), style(first), article, first))
    return result


def _pair(form: str, first: str, second: str, lemma: str) -> Sentence:
    rows = [["_"] * 10 for _ in range(3)]
    rows[0][:2] = ["1-2", form]
    rows[1][:4], rows[1][HEAD : DEPREL + 1] = ["1", first, lemma, "ADP"], ["2", "case"]
    rows[2][:4], rows[2][HEAD : DEPREL + 1] = ["2", second, "der", "DET"], ["0", "root"]
    return Sentence(rows)


def write_text(folder: Path, name: str, sentences: Sequence[Sentence], chance: random.Random) -> None:
    """Gold trees, their text in paragraphs, and the labels of its characters, in Stanza's form."""
    from stanza.utils.datasets import common

    gold, text = folder / f"{SHORTHAND}.{name}.gold.conllu", folder / f"{SHORTHAND}.{name}.txt"
    write(gold, sentences)
    parts, rest = [], list(sentences)
    while rest:
        size = chance.randint(1, PARAGRAPH)
        parts.append(" ".join(sentence.text for sentence in rest[:size]))
        rest = rest[size:]
    text.write_text("\n\n".join(parts) + "\n", encoding="utf-8")
    common.prepare_tokenizer_dataset_labels(str(text), str(gold), str(folder), SHORTHAND, name)


def train(space: Workspace, steps: int) -> None:
    """Trains both models on the prepared text."""
    from stanza.models import mwt_expander, tokenizer

    folder, start = space.root / "tokenize", space.root / "tokenize" / SHORTHAND
    model, expander = space.model("tokenize"), space.model("mwt")
    expander.parent.mkdir(parents=True, exist_ok=True)
    common = {"lang": "de", "shorthand": SHORTHAND, "mode": "train"}
    files = {"txt_file": f"{start}.train.txt", "label_file": f"{start}-ud-train.toklabels",
             "mwt_json_file": f"{start}-ud-train-mwt.json", "dev_txt_file": f"{start}.dev.txt",
             "dev_label_file": f"{start}-ud-dev.toklabels", "dev_conll_gold": f"{start}.dev.gold.conllu",
             "conll_file": folder / "dev.conllu", "save_dir": model.parent, "save_name": model.name}  # fmt: skip
    learning = {"max_seqlen": 200, "steps": steps, "eval_steps": 250, "max_steps_before_stop": 2500, "lr0": 2e-3}
    tokenizer.main([*options(common | files | learning), "--cpu"])
    dev = space.trees("dev")
    files = {"train_file": space.trees("contractions"), "eval_file": dev, "gold_file": dev,
             "save_dir": expander.parent, "save_name": expander.name}  # fmt: skip
    mwt_expander.main([*options(common | files), "--dict_only", "--cpu"])


@click.command()
@workspace_options
@click.option("--steps", default=3000, show_default=True)
def main(corpora: Path, work: Path, steps: int) -> None:
    """Trains the tokeniser and the expander of contractions."""
    space, chance = Workspace(corpora, work), random.Random(SEED)
    trees = read(space.trees("train"))
    write_text(space.root / "tokenize", "train", [contracted(requoted(s, chance), chance) for s in trees], chance)
    write_text(space.root / "tokenize", "dev", read(space.trees("dev")), chance)
    write(space.trees("contractions"), [*contraction_trees(), *contraction_trees(), *trees])
    prepare_stanza()
    train(space, steps)


if __name__ == "__main__":
    main()
