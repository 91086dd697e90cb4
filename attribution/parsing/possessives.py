"""Words of a parse in, the same out, with the verb and the pronoun that the tagger takes for possessives.

*Der Präsident meine es ernst*; *pflichtete ihr Torsten Vogt bei*: no noun follows, or a name, before which a possessive
hardly ever stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.parse import Word

OWNED = frozenset(("ADJ", "ADV", "NOUN", "NUM", "PROPN", "X"))
"""What may follow a possessive: meine sehr verehrten Damen."""
ADVERBIAL = frozenset(("damit", "das", "es", "nicht", "nur"))


def with_true_possessives(words: Sequence[Word]) -> list[Word]:
    return [_mended(words, i) if word.upos == "DET" else word for i, word in enumerate(words)]


def _mended(words: Sequence[Word], i: int) -> Word:
    word, follower = words[i], words[i + 1] if i + 1 < len(words) else None
    if word.text == "meine" and (follower is None or follower.text in ADVERBIAL or follower.upos not in OWNED):
        return replace(word, upos="VERB", xpos="VERBFinSub", feats="Mood=Sub|VerbForm=Fin", lemma="meinen")
    if word.text == "ihr" and follower and follower.entity in ("B-PER", "S-PER") and follower.upos == "PROPN":
        return replace(word, upos="PRON", xpos="PRONPrsDat", feats="Case=Dat", lemma="sie")
    return word
