"""Trees in, a lemmatiser out: `python -m training.lemmatizer`.

Stanza's dictionary and character model. Each (form, tag, lemma) is learned from 1 + log2 n times instead of n times;
the dictionary gains the verb forms of pattern.de that have one infinitive and the noun forms of german-nouns that have
one lemma and a word vector; the training trees have the last word. What it knows, the slow model is not asked for.
"""

from __future__ import annotations

import csv
import math
import random
import shutil
from collections import Counter
from collections.abc import Container, Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import click

from training.conllu import EMPTY, FORM, LEMMA, UPOS, Sentence, read, write
from training.tagger import options, prepare_stanza
from training.word_features import SLOTS
from training.workspace import SHORTHAND, Workspace, workspace_options

Entry = tuple[str, str, str]
"""Form, UPOS, lemma."""
CASES = ("nominativ", "genitiv", "dativ", "akkusativ")
LINE = 20
SEED = 1
PRESENT_PARTICIPLE = SLOTS.index("participle_1")


def entries(sentences: Iterable[Sentence]) -> Counter[Entry]:
    """How often each form with its tag has each lemma."""
    words = (row for sentence in sentences for row in sentence.words if row[LEMMA] != EMPTY)
    return Counter((row[FORM], row[UPOS], row[LEMMA]) for row in words)


def thinned(counts: Mapping[Entry, int], chance: random.Random) -> list[Sentence]:
    """Mock sentences in which frequent words are less frequent."""
    rows = [entry for entry, n in counts.items() for _ in range(1 + int(math.log2(n)))]
    chance.shuffle(rows)
    return [_mock(rows[start : start + LINE]) for start in range(0, len(rows), LINE)]


def _mock(rows: list[Entry]) -> Sentence:
    numbered = enumerate(rows, 1)
    return Sentence(
        [[str(i), f, le, u, "_", "_", str(i - 1), "root" if i == 1 else "dep", "_", "_"] for i, (f, u, le) in numbered]
    )


def verb_lemmas(lines: Iterable[str]) -> dict[str, str]:
    """Infinitives of the verb forms that have only one."""
    found: dict[str, set[str]] = {}
    for line in lines:
        cells = line.rstrip("\n").split(",")
        if line.startswith(";") or len(cells) < len(SLOTS):
            continue
        for i, form in enumerate(cells[: len(SLOTS)]):
            if form and " " not in form and i != PRESENT_PARTICIPLE:
                found.setdefault(form, set()).add(cells[0])
    return {form: next(iter(lemmas)) for form, lemmas in found.items() if len(lemmas) == 1}


def noun_lemmas(rows: Iterable[Mapping[str, str]], common: Container[str]) -> dict[str, str]:
    """Lemmas of the noun forms that have only one, of words that are in use (lower case)."""
    found: dict[str, set[str]] = {}
    for row in rows:
        for column, form in row.items():
            if form.isalpha() and column.startswith(CASES) and form.lower() in common:
                found.setdefault(form, set()).add(row["lemma"])
    return {form: next(iter(lemmas)) for form, lemmas in found.items() if len(lemmas) == 1}


def completed(known: dict[str, dict[str, str]], more: Mapping[str, Mapping[str, str]], gold: Counter[Entry]) -> None:
    """Adds `more` (tag → form → lemma) to a lemmatiser's dictionaries ("*": any tag); what the trees say wins."""
    anywhere = known.get("*", {})
    for upos, lemmas in more.items():
        table = known.setdefault(upos, {})
        for form, lemma in lemmas.items():
            if anywhere.get(form) != lemma:
                table.setdefault(form, lemma)
    seen: set[tuple[str, str]] = set()
    for (form, upos, lemma), _ in gold.most_common():
        if (form, upos) not in seen:
            seen.add((form, upos))
            known.setdefault(upos, {})[form] = lemma


def extend(path: Path, more: Mapping[str, Mapping[str, str]], gold: Counter[Entry]) -> None:
    """Completes the dictionaries of a stored lemmatiser."""
    import torch
    from stanza.models.lemma.trainer import _pack_pos_dict, _unpack_pos_dict

    state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    known = _unpack_pos_dict(state["dicts"])
    completed(known, more, gold)
    state["dicts"] = _pack_pos_dict(known)
    torch.save(state, path)


def train(space: Workspace, epochs: int) -> None:
    """Stanza's own training on thinned entries."""
    write(space.trees("lemmas"), thinned(entries(read(space.trees("tagged"))), random.Random(SEED)))
    prepare_stanza()
    from stanza.models import lemmatizer

    model = space.model("lemma")
    named = {"shorthand": SHORTHAND, "mode": "train", "train_file": space.trees("lemmas"), "save_dir": model.parent,
             "eval_file": space.trees("dev"), "save_name": model.name, "num_epoch": epochs, "decay_epoch": 7,
             "batch_size": 100, "hidden_dim": 128}  # fmt: skip
    lemmatizer.main([*options(named), "--cpu"])


def lists(space: Workspace) -> dict[str, dict[str, str]]:
    """What lists know of verbs and nouns."""
    from stanza.models.common.pretrain import Pretrain

    with (space.corpora / "lists" / "pattern-de-verbs.txt").open(encoding="utf-8") as lines:
        verbs = verb_lemmas(lines)
    with (files("german_nouns") / "nouns.csv").open(encoding="utf-8") as rows:
        nouns = noun_lemmas(csv.DictReader(rows), frozenset(Pretrain(str(space.vectors)).vocab._id2unit))
    return {"VERB": verbs, "NOUN": nouns}


@click.command()
@workspace_options
@click.option("--keep", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A finished lemmatiser whose dictionary is to be completed; nothing is trained.")  # fmt: skip
@click.option("--epochs", default=16, show_default=True)
def main(corpora: Path, work: Path, keep: Path | None, epochs: int) -> None:
    """Trains the lemmatiser."""
    space = Workspace(corpora, work)
    space.model("lemma").parent.mkdir(parents=True, exist_ok=True)
    if keep:
        shutil.copyfile(keep, space.model("lemma"))
    else:
        train(space, epochs)
    extend(space.model("lemma"), lists(space), entries(read(space.trees("train"))))


if __name__ == "__main__":
    main()
