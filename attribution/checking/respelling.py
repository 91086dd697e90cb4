"""What was asked for and a stored quote in, the same words spelled as the stored quote has them out.

„Zuege“ is what „Züge“ is, „Sicherhiet“ is what „Sicherheit“ is. A word that the archive knows is no typo of another
one („Kirche“, "Kirsche"), and neither is a name or a number.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from attribution.checking.asked import Asked, reformed
from attribution.entities.spelling import fold
from attribution.matching.words import Role, Word, Words
from attribution.types import Span

# So long is a word in which one letter, or two, may be wrong
ONE_TYPO, TWO_TYPOS = 4, 8


@dataclass(frozen=True, slots=True)
class Respelling:
    """A word that stands in the stored quote in another spelling; spans in either text."""

    asked: Span
    stored: Span


def respelled(asked: Asked, stored: Words, names: frozenset[str]) -> tuple[Words, tuple[Respelling, ...]]:
    there = set(stored.keys)
    missing = [word for word in asked.words.words if word.form.key not in there and word.form.role is Role.CONTENT]
    found = {word.place: (word, _meant(word, asked, stored.words, names)) for word in missing}
    meant = {place: (word, other) for place, (word, other) in found.items() if other is not None}
    forms = {place: other.form for place, (_, other) in meant.items()}
    return reformed(asked.words, forms), tuple(Respelling(word.span, other.span) for word, other in meant.values())


def typos(one: str, other: str) -> int | None:
    """How many letters are wrong; None where these are two words. Takes casefolded words."""
    allowed = _allowed(min(len(one), len(other)))
    if one[:1] != other[:1] or not allowed:
        return None
    distance = OSA.distance(one, other, score_cutoff=allowed)
    # „Lehrer“ and "Lehrerin" are two words
    is_longer = one.startswith(other) or other.startswith(one)
    return None if distance > allowed or (is_longer and distance > 1) else distance


def _allowed(length: int) -> int:
    return 2 if length >= TWO_TYPOS else 1 if length >= ONE_TYPO else 0


def _meant(word: Word, asked: Asked, stored: Iterable[Word], names: frozenset[str]) -> Word | None:
    plain = word.form.plain
    folded = fold(plain)
    candidates: list[tuple[int, Word]] = []
    for other in stored:
        if other.form.role is Role.NUMBER:
            continue
        if fold(other.form.plain) == folded:
            return other
        if word.place in asked.strange and not names & {plain, other.form.plain} and _look_alike(word, other):
            wrong = typos(plain, other.form.plain)
            candidates += [] if wrong is None else [(wrong, other)]
    return min(candidates, key=lambda pair: pair[0])[1] if candidates else None


def _look_alike(word: Word, other: Word) -> bool:
    """„Nacht“ is not "nicht"."""
    return other.form.role in (Role.CONTENT, Role.CALENDAR) or word.form.is_capital == other.form.is_capital
