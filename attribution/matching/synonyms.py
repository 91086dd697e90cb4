"""Keys of words in, the key that words of one meaning share out; phrases are single words here.

„Spital“ and "Krankenhaus" meet, so do „rund um die Uhr“ and "Tag und Nacht". The words are those of
lexicon/statement_synonyms.tsv.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from attribution.matching.stems import key_of
from attribution.matching.tables import rows

JOINT = "_"


def meaning_of(key: str) -> str:
    """The key of the group a word belongs to, else its own."""
    return _meanings().get(key, key)


def phrase_at(plains: Sequence[str], start: int) -> tuple[int, str] | None:
    """How many words from `start` on are one phrase, and its key."""
    for phrase in _phrases().get(plains[start], ()):
        if tuple(plains[start : start + len(phrase)]) == phrase:
            return len(phrase), _meanings()[JOINT.join(phrase)]
    return None


@cache
def _meanings() -> dict[str, str]:
    groups = [(word, (word, *others.split())) for word, others in rows("synonyms")]
    return {key: f"~{word}" for word, members in groups for member in members for key in _keys(member)}


def _keys(word: str) -> set[str]:
    """As a noun and as a verb: nobody tells from a casefolded word which it is."""
    return {word} if JOINT in word else {key_of(word, True), key_of(word, False)}


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    words = [word for row in rows("synonyms") for word in (row[0], *row[1].split()) if JOINT in word]
    phrases = [tuple(word.split(JOINT)) for word in words]
    return {phrase[0]: tuple(other for other in phrases if other[0] == phrase[0]) for phrase in phrases}
