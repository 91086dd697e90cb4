"""A written number in, its plain form out: „1.348“, "1 348" and "1348" meet, so do "sechs" and "6", „2 Mio.“ and
"zwei Millionen".
"""

from __future__ import annotations

import re
from decimal import Decimal

from attribution.matching.tables import numbers

# 6.000, 6 000, 6'000 (spaces of every width) with decimals or without; 3,5; 20:15. Not the dot of 24.12.
WRITTEN = r"(?<![\d.,])\d{1,3}(?:[.\u0020\u00a0\u2009\u202f'’]\d{3})+(?:,\d+)?(?!\d)|\d+(?:[.,:]\d+)+"
GROUPED = re.compile(r"\d{1,3}(?:[^\d,:]\d{3})+(?:,\d+)?")
GROUP_MARK = re.compile(r"[^\d,]")
SCALES = (("tausend", 1000), ("hundert", 100))
GREAT_SCALES = {
    "million": 10**6,
    "millionen": 10**6,
    "milliarde": 10**9,
    "milliarden": 10**9,
    "billion": 10**12,
    "billionen": 10**12,
}


def digits_of(token: str) -> str:
    """„1.348“ → 1348, „3.5“ → "3,5"; other tokens stay as they are."""
    if GROUPED.fullmatch(token):
        return GROUP_MARK.sub("", token)
    return re.sub(r"[.:]", ",", token) if token[0].isdigit() else token


def scaled(count: str, scale: str) -> str | None:
    """„1,5“ and "million" → 1500000; None unless the one counts the other."""
    size = GREAT_SCALES.get(scale)
    count = "1" if count in ("ein", "eine", "einen", "einer") else count
    if size is None or not re.fullmatch(r"\d+(?:,\d+)?", count):
        return None
    return f"{(Decimal(count.replace(',', '.')) * size).normalize():f}"


def number_of(word: str) -> str | None:
    """What a casefolded word counts: digits, a vague number such as „dutzende“, or None."""
    if word[0].isdigit():
        return word.rstrip(".,")
    known = numbers().get(word)
    if known is not None:
        return known
    value = _spelled_out(word) if word != "ein" else None
    return None if value is None else str(value)


def _spelled_out(word: str) -> int | None:
    """zweitausenddreihundert, einundzwanzig, fünfzehn"""
    for name, size in SCALES:
        head, found, tail = word.partition(name)
        if found:
            count = _spelled_out(head or "ein")
            rest = _spelled_out(tail.removeprefix("und")) if tail else 0
            return None if count is None or rest is None else count * size + rest
    return _below_hundred(word)


def _below_hundred(word: str) -> int | None:
    if word == "ein":
        return 1
    plain = numbers().get(word)
    if plain is not None:
        return int(plain) if plain.isdigit() else None
    if word.endswith("zehn"):
        ones = _digit(word.removesuffix("zehn"))
        return None if ones is None else 10 + ones
    head, found, tail = word.partition("und")
    ones, tens = _digit(head), numbers().get(tail, "")
    return int(tens) + ones if found and ones is not None and tens.endswith("0") else None


def _digit(word: str) -> int | None:
    if word == "ein":
        return 1
    plain = numbers().get(word, "")
    return int(plain) if len(plain) == 1 and plain.isdigit() else None
