"""Words of a parse in, the same words out, with the unit of a measure as part of its number.

*der 31 Jahre alte Verteidiger*, *der 330 Seiten starke Bericht*: whoever asks for the noun of the phrase means the last
one, and nobody who reads from left to right may stop at the unit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from attribution.parse import Word

MEASURED = re.compile(r"(alt|breit|dick|groß|gross|hoh|jung|lang|schwer|stark|teur|tief)e[nmrs]?")
"""What stands behind a number and its unit, before a noun."""


def with_measures(words: Sequence[Word]) -> list[Word]:
    return [_as_number(word) if _is_unit(words, i) else word for i, word in enumerate(words)]


def _is_unit(words: Sequence[Word], i: int) -> bool:
    inside = 0 < i < len(words) - 2 and words[i].upos in ("NOUN", "PROPN") and words[i - 1].upos == "NUM"
    return inside and MEASURED.fullmatch(words[i + 1].text) is not None and words[i + 2].text[0].isupper()


def _as_number(word: Word) -> Word:
    return replace(word, upos="NUM", xpos="NUM", feats="")
