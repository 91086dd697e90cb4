"""Trees in, a lemmatiser out: `python -m training.lemmatizer`.

Stanza's dictionary and character model. Each (form, tag, lemma) is learned from 1 + log2 n times instead of n times;
the dictionary gains the verb forms of pattern.de that have one infinitive, and the training trees have the last word.
"""

from __future__ import annotations

import math
import random
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import click

from training.conllu import EMPTY, FORM, LEMMA, UPOS, Sentence, read, write
from training.tagger import options, prepare_stanza
from training.word_features import SLOTS
from training.workspace import SHORTHAND, Workspace, workspace_options

Entry = tuple[str, str, str]
"""Form, UPOS, lemma."""
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


def completed(known: dict[str, dict[str, str]], verbs: Mapping[str, str], gold: Counter[Entry]) -> None:
    """Adds verb forms to a lemmatiser's dictionaries ("*" is for any tag); what the trees say wins."""
    table = known.setdefault("VERB", {})
    for form, lemma in verbs.items():
        table.setdefault(form, lemma)
    seen: set[tuple[str, str]] = set()
    for (form, upos, lemma), _ in gold.most_common():
        if (form, upos) not in seen:
            seen.add((form, upos))
            known.setdefault(upos, {})[form] = lemma


def extend(path: Path, verbs: Mapping[str, str], gold: Counter[Entry]) -> None:
    """Completes the dictionaries of a stored lemmatiser."""
    import torch
    from stanza.models.lemma.trainer import _pack_pos_dict, _unpack_pos_dict

    state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    known = _unpack_pos_dict(state["dicts"])
    completed(known, verbs, gold)
    state["dicts"] = _pack_pos_dict(known)
    torch.save(state, path)


@click.command()
@workspace_options
@click.option("--epochs", default=16, show_default=True)
def main(corpora: Path, work: Path, epochs: int) -> None:
    """Trains the lemmatiser."""
    space = Workspace(corpora, work)
    write(space.trees("lemmas"), thinned(entries(read(space.trees("tagged"))), random.Random(SEED)))
    prepare_stanza()
    from stanza.models import lemmatizer

    model = space.model("lemma")
    model.parent.mkdir(parents=True, exist_ok=True)
    named = {"shorthand": SHORTHAND, "mode": "train", "train_file": space.trees("lemmas"), "save_dir": model.parent,
             "eval_file": space.trees("dev"), "save_name": model.name, "num_epoch": epochs, "decay_epoch": 7,
             "batch_size": 100, "hidden_dim": 128}  # fmt: skip
    lemmatizer.main([*options(named), "--cpu"])
    with (corpora / "lists" / "pattern-de-verbs.txt").open(encoding="utf-8") as lines:
        extend(model, verb_lemmas(lines), entries(read(space.trees("train"))))


if __name__ == "__main__":
    main()
