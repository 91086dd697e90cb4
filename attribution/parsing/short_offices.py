"""Words of a parse in, the same words out, with the short name of an office as a noun: *der OB*, *OB Vogt*.

The tagger takes OB for the conjunction, and its entity for an organisation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from attribution.lexicon import lexicon
from attribution.parse import Word


def with_short_offices(words: Iterable[Word]) -> list[Word]:
    short = lexicon().short_offices
    return [_as_noun(word) if word.text in short else word for word in words]


def _as_noun(word: Word) -> Word:
    return replace(word, upos="NOUN", xpos="NOUN", feats="", lemma=word.text, entity="")
