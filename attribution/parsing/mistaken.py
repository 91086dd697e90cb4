"""Words of a parse in, the same out, with what the tagger takes for possessives and prepositions as what it is.

*Der Präsident meine es ernst*; *pflichtete ihr Torsten Vogt bei*: no noun follows, or a name, before which a possessive
hardly ever stands. *Pro Bahn kritisierte das*: a capital amid a sentence, or before a name and a verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.parse import Word

OWNED = frozenset(("ADJ", "ADV", "NOUN", "NUM", "PROPN", "X"))
"""What may follow a possessive: meine sehr verehrten Damen."""
ADVERBIAL = frozenset(("damit", "das", "es", "nicht", "nur"))
STOPS = frozenset('.!?:;„”“»«"–—|')
MEASURED = frozenset(
    ("Einwohner", "Jahr", "Kilometer", "Kopf", "Liter", "Monat", "Person", "Quadratmeter", "Stunde", "Tag", "Tonne",
     "Woche")
)  # fmt: skip


def with_mistaken_words(words: Sequence[Word]) -> list[Word]:
    result = [_mended(words, i) if word.upos == "DET" else word for i, word in enumerate(words)]
    for i in range(len(words) - 2):
        if words[i].text == "Pro" and words[i].upos == "ADP" and _is_house(words, i):
            relation = "nsubj" if words[i + 2].is_finite else words[i + 1].deprel
            result[i] = replace(words[i], upos="PROPN", xpos="PROPN", entity="B-ORG", deprel="flat:name")
            result[i + 1] = replace(words[i + 1], upos="PROPN", xpos="PROPN", entity="E-ORG", deprel=relation)
    return result


def _mended(words: Sequence[Word], i: int) -> Word:
    word, follower = words[i], words[i + 1] if i + 1 < len(words) else None
    if word.text == "meine" and (follower is None or follower.text in ADVERBIAL or follower.upos not in OWNED):
        return replace(word, upos="VERB", xpos="VERBFinSub", feats="Mood=Sub|VerbForm=Fin", lemma="meinen")
    if word.text == "ihr" and follower and follower.entity in ("B-PER", "S-PER") and follower.upos == "PROPN":
        return replace(word, upos="PRON", xpos="PRONPrsDat", feats="Case=Dat", lemma="sie")
    return word


def _is_house(words: Sequence[Word], i: int) -> bool:
    """Pro Bahn, Pro Natura; not: Pro Kopf kostet das …"""
    name = words[i + 1].text
    amid = i > 0 and words[i - 1].text not in STOPS
    return name[0].isupper() and name not in MEASURED and (amid or words[i + 2].is_finite)
