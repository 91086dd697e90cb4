"""Sentences with UniMorph features in, the same with UPOS, our XPOS and features out: `python -m training.unimorph`.

2,775 sentences of GSD's train part have come down with lemmas and UniMorph features only (SIGMORPHON 2019). What
UniMorph says is kept; what it leaves open (VERB or AUX, PRON or DET, Definite, PronType) is taken from a tagger that
was trained on the trees. Writes `unimorph` and, with the training trees, `tagged`.
"""

from __future__ import annotations

from pathlib import Path

import click

from attribution.parsing.tags import parser_tag
from training.conllu import FEATS, FORM, LEMMA, UPOS, XPOS, Row, Sentence, features, join_features, read, write
from training.tagger import tag
from training.workspace import Workspace, workspace_options

CLASSES = {
    "PROPN": ("PROPN",), "N": ("NOUN",), "PRO": ("PRON", "DET"), "DET": ("DET",), "ADP": ("ADP",), "NUM": ("NUM",),
    "CONJ": ("CCONJ", "SCONJ"), "PART": ("PART",), "ADJ": ("ADJ",), "ADV": ("ADV", "ADJ"), "V": ("VERB", "AUX"),
}  # fmt: skip
"""UniMorph's classes, the telling ones first, and the UPOS that they may stand for."""
VALUES = {
    "NOM": "Case=Nom", "ACC": "Case=Acc", "DAT": "Case=Dat", "GEN": "Case=Gen", "SG": "Number=Sing",
    "PL": "Number=Plur", "MASC": "Gender=Masc", "FEM": "Gender=Fem", "NEUT": "Gender=Neut", "1": "Person=1",
    "2": "Person=2", "3": "Person=3", "PST": "Tense=Past", "PRS": "Tense=Pres", "IND": "Mood=Ind",
    "SBJV": "Mood=Sub", "IMP": "Mood=Imp", "FIN": "VerbForm=Fin", "NFIN": "VerbForm=Inf", "V.PTCP": "VerbForm=Part",
}  # fmt: skip
DECIDED = frozenset(value.split("=")[0] for value in VALUES.values())
UNINFLECTED = frozenset({"ADV", "ADP", "CCONJ", "SCONJ", "PART", "PUNCT"})
LONGEST = 80


def untagged(sentence: Sentence) -> Sentence:
    """The sentence with words and lemmas alone, as a tagger's input."""
    rows = [
        [str(i), row[FORM], row[LEMMA], "X", "_", "_", str(i - 1), "root" if i == 1 else "dep", "_", "_"]
        for i, row in enumerate(sentence.words, 1)
    ]
    return Sentence(rows)


def merged(unimorph: Row, predicted: Row) -> Row:
    """One word with UniMorph's facts and the tagger's opinion on the rest."""
    facts = set(unimorph[FEATS].split(";"))
    upos = _upos(unimorph, facts, predicted[UPOS])
    pairs = features(predicted[FEATS]) if upos == predicted[UPOS] else {}
    pairs = {key: value for key, value in pairs.items() if key not in DECIDED}
    if upos not in UNINFLECTED:
        pairs |= dict(VALUES[fact].split("=") for fact in facts & VALUES.keys())
    if upos in ("VERB", "AUX") and "VerbForm" not in pairs:
        pairs["VerbForm"] = "Fin" if "Mood" in pairs else "Inf"
    row, feats = list(predicted), join_features(pairs)
    row[UPOS], row[XPOS], row[FEATS] = upos, parser_tag(upos, feats), feats
    return row


def _upos(unimorph: Row, facts: set[str], predicted: str) -> str:
    allowed = next((CLASSES[name] for name in CLASSES if name in facts), None)
    if allowed is None:
        return predicted if any(c.isalnum() for c in unimorph[FORM]) else "PUNCT"
    return predicted if predicted in allowed else allowed[0]


def project(space: Workspace, tagger: str) -> int:
    """Writes `unimorph` and `tagged`; says how many sentences were won."""
    files = sorted((space.corpora / "treebanks").glob("gsd-train-lemmas-*.conllu"))
    sources = [s for path in files for s in read(path) if 2 <= len(s.words) <= LONGEST]
    bare, opinion = space.trees("unimorph-bare"), space.trees("unimorph-opinion")
    write(bare, map(untagged, sources))
    tag(space, tagger, bare, opinion)
    pairs = zip(sources, read(opinion), strict=True)
    result = [Sentence([merged(u, p) for u, p in zip(s.words, t.words, strict=True)]) for s, t in pairs]
    write(space.trees("unimorph"), result)
    write(space.trees("tagged"), [*read(space.trees("train")), *result])
    return len(result)


@click.command()
@workspace_options
@click.option("--tagger", required=True, help="Name of the tagger for what UniMorph leaves open.")
def main(corpora: Path, work: Path, tagger: str) -> None:
    """Makes more data for tagger and lemmatiser."""
    click.echo(f"{project(Workspace(corpora, work), tagger)} sentences")


if __name__ == "__main__":
    main()
