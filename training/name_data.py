"""GermEval 2014 and UNER German PUD in; train, dev and test of names in Stanza's form out.

Outer layer, classes PER ORG LOC MISC (GermEval's OTH). Derivations (deutsch, Berliner) and compounds with a name
(SPD-Chef) are no names. TEST = last 1,100 sentences of GermEval test, DEV = the 400 before. Command:
`python -m training.name_data`.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from training.conllu import FORM, ID, Sentence, read
from training.workspace import Workspace, workspace_options

Tagged = list[tuple[str, str]]
HELD_OUT, TEST = 1500, 1100
CLASSES = ("PER", "ORG", "LOC", "MISC")
STYLES = (("„", "“"),) * 4 + (("»", "«"), ("“", "”"), ("«", "»"))
REQUOTED = 0.6
SEED = 11


def blocks(lines: Iterable[str]) -> Iterator[list[list[str]]]:
    """The table rows of each sentence."""
    rows: list[list[str]] = []
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if cells == [""]:
            if rows:
                yield rows
            rows = []
        elif len(cells) > 2 and not line.startswith("# "):
            rows.append(cells)
    if rows:
        yield rows


def outer_tags(rows: Iterable[list[str]]) -> Tagged:
    """GermEval's rows with our classes."""
    result: Tagged = []
    before = "O"
    for _, word, tag, *_ in rows:
        prefix, _, kind = tag.partition("-")
        kind = {"OTH": "MISC"}.get(kind, kind)
        begins = "B" if before[2:] != kind else prefix
        tag = f"{begins}-{kind}" if kind in CLASSES else "O"
        result.append((word, tag))
        before = tag
    return result


def _germeval(folder: Path, part: str) -> list[Tagged]:
    with (folder / f"NER-de-{part}.tsv").open(encoding="utf-8") as lines:
        return [outer_tags(rows) for rows in blocks(lines)]


def germeval_train(folder: Path) -> list[Tagged]:
    """What of GermEval's dev and test is not held out."""
    test = _germeval(folder, "test")
    held = {text_of(sentence) for sentence in test[-HELD_OUT:]}
    return [s for s in _germeval(folder, "dev") + test[:-HELD_OUT] if text_of(s) not in held]


def text_of(sentence: Tagged) -> str:
    return " ".join(word for word, _ in sentence)


def token_tags(tree: Sentence, tags: list[str]) -> Tagged:
    """Tags of words as tags of tokens ("an dem" is one token, am)."""
    result: Tagged = []
    for row in tree.tokens:
        first, _, last = row[ID].partition("-")
        covered = tags[int(first) - 1 : int(last or first)]
        tag = next((t for t in covered if t[2:] in CLASSES), "O")
        result.append((row[FORM], tag))
    return result


def pud(folder: Path) -> list[Tagged]:
    """UNER PUD over the tokens of the treebank; sentences that differ in their words are left out."""
    with (folder / "ner" / "de_pud-ud-test.iob2").open(encoding="utf-8") as lines:
        tagged = {" ".join(row[1] for row in rows): [row[2] for row in rows] for rows in blocks(lines)}
    result = []
    for tree in read(folder / "treebanks" / "de_pud-ud-test.conllu"):
        tags = tagged.get(" ".join(row[FORM] for row in tree.words))
        if tags:
            result.append(token_tags(tree, tags))
    return result


def requoted(sentence: Tagged, chance: random.Random) -> Tagged:
    """Straight quotation marks, GermEval's habit, turned into a newspaper's in most sentences."""
    marks = [i for i, (word, _) in enumerate(sentence) if word == '"']
    if len(marks) % 2 or chance.random() > REQUOTED:
        return sentence
    style, result = chance.choice(STYLES), list(sentence)
    for place, i in enumerate(marks):
        result[i] = (style[place % 2], sentence[i][1])
    return result


def write_names(path: Path, sentences: Iterable[Tagged]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    records = [[{"text": word, "ner": tag} for word, tag in sentence] for sentence in sentences]
    path.write_text(json.dumps(records, ensure_ascii=False), encoding="utf-8")


def read_names(path: Path) -> list[Tagged]:
    return [[(w["text"], w["ner"]) for w in s] for s in json.loads(path.read_text(encoding="utf-8"))]


@click.command()
@workspace_options
def main(corpora: Path, work: Path) -> None:
    """Writes train, dev, test and PUD names."""
    space, chance = Workspace(corpora, work), random.Random(SEED)
    test = _germeval(corpora / "ner", "test")
    parts = {"test": test[-TEST:], "dev": test[-HELD_OUT:-TEST], "pud": pud(corpora)}
    parts["train"] = [requoted(s, chance) for s in germeval_train(corpora / "ner")]
    for name, sentences in parts.items():
        write_names(space.names(name), sentences)
        click.echo(f"{name}: {len(sentences)} sentences")


if __name__ == "__main__":
    main()
