"""An institution's name in, its country and what remains of the name out.

„Verteidigungsministerium in Moskau“, „russisches Verteidigungsministerium“ → Russland, verteidigungsministerium.
Where the name tells no country none is thought of: a „Verteidigungsministerium“ alone is not the Russian one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from attribution.entities.spelling import fold
from attribution.lexicon import FOLDER, lexicon, read_table

JOINING = frozenset(("am", "an", "bei", "beim", "das", "der", "des", "die", "im", "in", "von", "vom", "zu", "zur"))
MARKS = re.compile(r"[„“”\"»«‚‘’']")
ADJECTIVE_ENDING = re.compile(r"(?<=\w{3})e[mnrs]?$")
# „Ministerium für Gesundheit“ is the Gesundheitsministerium; s joins the parts of a compound
MINISTRY = "ministerium"
LINKING_S = re.compile(f"s(?={MINISTRY})")


@dataclass(frozen=True, slots=True)
class Institution:
    """`core` holds the folded words that are neither country nor joining, in order of the alphabet."""

    country: str | None
    core: tuple[str, ...]


@lru_cache(maxsize=100_000)
def institution(name: str) -> Institution:
    seat = _seats().get(_plain(name))
    if seat:
        return Institution(seat[0], (_linked(seat[1]),))
    words = _without_town_endings(list(_words(name)))
    heads = [fold(word) for word in words]
    is_state = any(_is_kind(head, "state") for head in heads)
    country = next(filter(None, (country_of(word, is_state) for word in words)), None)
    rest = [word for word in words if country_of(word, is_state) is None]
    core = tuple(sorted(_linked(_stem(word)) for word in _without_kind(rest)))
    if len(core) == 1 and len(rest) > 1:
        return Institution(None, core)
    return Institution(country, core or tuple(sorted(heads)))


def is_seat(name: str) -> bool:
    """„Pentagon“: a house whose name stands for who works there."""
    return _plain(name) in _seats()


def _plain(name: str) -> str:
    return " ".join(fold(word) for word in name.split())


@lru_cache(maxsize=100_000)
def country_of(word: str, is_state: bool = False) -> str | None:
    """„russisches“, "Russlands" → Russland; "Moskau", "Moskauer" too beside an institution of the state."""
    country = lexicon().country_of(word)
    return country if is_state or not lexicon().is_capital(word) else None


def _words(name: str) -> Iterator[str]:
    """US-Verteidigungsministerium is two words, Ministerium für Gesundheit one."""
    words = [word for word in MARKS.sub("", name).split() if word.casefold() not in JOINING]
    if len(words) > 2 and words[-2] == "für" and fold(words[-3]) == MINISTRY:
        words[-3:] = [f"{words[-1]}{MINISTRY}"]
    for word in words:
        head, hyphen, tail = word.partition("-")
        yield from (head, tail) if hyphen and country_of(head) else (word,)


def _without_town_endings(words: list[str]) -> list[str]:
    """Hamburger Polizei, Polizei Hamburg"""
    followers = [*words[1:], ""]
    return [
        word[:-2] if word.endswith("er") and word[0].isupper() and _is_institution(after) else word
        for word, after in zip(words, followers, strict=True)
    ]


def _without_kind(words: list[str]) -> list[str]:
    """„Nachrichtenagentur Tass“ → Tass; what bears no name beside it stays."""
    names = [word for word in words if not _is_kind(fold(word), "generic") and not word[0].islower()]
    has_kind = any(_is_kind(fold(word), "generic") for word in words)
    return names if has_kind and names else words


def _stem(word: str) -> str:
    """zuständige, zuständiges; des Ministeriums"""
    plain = fold(word)
    if word[0].islower():
        return ADJECTIVE_ENDING.sub("", plain)
    is_genitive = _is_institution(word) and not word.casefold().endswith(tuple(lexicon().institutions))
    return plain.removesuffix("s") if is_genitive else plain


def _is_institution(word: str) -> bool:
    return bool(word) and lexicon().is_institution(word.casefold())


def _linked(word: str) -> str:
    return LINKING_S.sub("", word)


def _is_kind(plain: str, kind: str) -> bool:
    return any(plain.removesuffix("s").endswith(word) or plain.endswith(word) for word in _kinds()[kind])


@cache
def _kinds() -> dict[str, tuple[str, ...]]:
    rows = read_table(FOLDER / "institution_kinds.tsv", ("word", "kind"))
    return {kind: tuple(word for word, of in rows if of == kind) for kind in {kind for _, kind in rows}}


@cache
def _seats() -> dict[str, tuple[str, str]]:
    rows = read_table(FOLDER / "institution_seats.tsv", ("seat", "country", "institution"))
    return {seat: (country, institution) for seat, country, institution in rows}
