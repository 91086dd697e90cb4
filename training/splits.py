"""UD German GSD and PUD in; train, dev and test with harmonised tags out: `python -m training.splits`.

TEST (last 100 news and 100 wiki sentences of PUD, last 300 of GSD test) and DEV (50 + 50 of PUD before those, last 100
of GSD dev) are those of the first models, so that scores compare. Two things are made alike: PUD lacks VerbForm, which
is added by rule; and XPOS, which the treebanks fill differently, is rebuilt from UPOS and features, because Stanza's
parser reads the features through XPOS alone (1.15 computes their embedding and then appends that of the tags twice).
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import click

from attribution.parsing.tags import parser_tag
from training.conllu import (
    DEPREL,
    DEPS,
    FEATS,
    FORM,
    HEAD,
    ID,
    LEMMA,
    MISC,
    UPOS,
    XPOS,
    Row,
    Sentence,
    features,
    join_features,
    read,
    write,
)
from training.workspace import Workspace, workspace_options

SEED = 7
TO_INFINITIVE = re.compile(r"zu.*e?n$")


def with_verb_forms(sentence: Sentence) -> Sentence:
    """PUD's verbs with the VerbForm that GSD would give them."""
    auxiliaries: dict[str, list[Row]] = {}
    for row in sentence.words:
        if row[DEPREL] in ("aux", "aux:pass"):
            auxiliaries.setdefault(row[HEAD], []).append(row)
    return replace(sentence, rows=[_with_verb_form(row, auxiliaries.get(row[ID], [])) for row in sentence.rows])


def _with_verb_form(row: Row, auxiliaries: list[Row]) -> Row:
    if row[UPOS] not in ("VERB", "AUX") or "VerbForm" in row[FEATS]:
        return row
    pairs = features(row[FEATS]) | {"VerbForm": _verb_form(row, auxiliaries)}
    return [*row[:FEATS], join_features(pairs), *row[FEATS + 1 :]]


def _verb_form(row: Row, auxiliaries: list[Row]) -> str:
    form, lemma = row[FORM].lower(), row[LEMMA].lower()
    if "Mood" in row[FEATS]:
        return "Fin"
    if any(aux[LEMMA].lower() in ("haben", "sein") or aux[DEPREL] == "aux:pass" for aux in auxiliaries):
        return "Part"
    return "Inf" if form == lemma or TO_INFINITIVE.search(form) else "Part"


def harmonised(sentence: Sentence) -> Sentence:
    """Our XPOS, no enhanced dependencies, and of MISC only what tells the text."""
    rows = []
    for row in sentence.rows:
        misc = "|".join(m for m in row[MISC].split("|") if m.startswith("SpaceAfter")) or "_"
        xpos = parser_tag(row[UPOS], row[FEATS]) if row[UPOS] != "_" else row[XPOS]
        rows.append([*row[:XPOS], xpos, *row[FEATS:DEPS], "_", misc])
    kept = [c for c in sentence.comments if c.startswith(("# sent_id", "# text ="))]
    return Sentence(rows, kept)


def split(pud: list[Sentence], gsd_dev: list[Sentence], gsd_test: list[Sentence]) -> dict[str, list[Sentence]]:
    """Train (shuffled), dev, test, and test by treebank."""
    news = [s for s in pud if s.identifier.startswith("n")]
    wiki = [s for s in pud if s.identifier.startswith("w")]
    parts = {
        "train": news[:-150] + wiki[:-150] + gsd_dev[:-100] + gsd_test[:-300],
        "dev": news[-150:-100] + wiki[-150:-100] + gsd_dev[-100:],
        "test_pud": news[-100:] + wiki[-100:],
        "test_gsd": gsd_test[-300:],
    }
    parts["test"] = parts["test_pud"] + parts["test_gsd"]
    random.Random(SEED).shuffle(parts["train"])
    return {name: [harmonised(s) for s in sentences] for name, sentences in parts.items()}


def make_splits(space: Workspace) -> dict[str, int]:
    """Writes the five files; says how many sentences each has."""
    folder = space.corpora / "treebanks"
    pud = [with_verb_forms(s) for s in read(folder / "de_pud-ud-test.conllu")]
    parts = split(pud, read(folder / "de_gsd-ud-dev.conllu"), read(folder / "de_gsd-ud-test.conllu"))
    return {name: write(space.trees(name), sentences) for name, sentences in parts.items()}


@click.command()
@workspace_options
def main(corpora: Path, work: Path) -> None:
    """Writes train, dev and test trees."""
    click.echo(make_splits(Workspace(corpora, work)))


if __name__ == "__main__":
    main()
