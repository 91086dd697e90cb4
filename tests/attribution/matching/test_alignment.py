from __future__ import annotations

import pytest

from attribution.matching.alignment import Alignment, aligned
from attribution.matching.words import Word, words_of
from attribution.statement_types import Wording
from attribution.types import STWRType


def both(member: str, full: str) -> Alignment:
    one, other = (words_of(Wording("q", "a", text, STWRType.DIRECT)) for text in (member, full))
    return aligned(one, other)


def plain(words: tuple[Word, ...]) -> str:
    return " ".join(word.form.plain for word in words)


def changes(member: str, full: str) -> list[tuple[str, str, bool]]:
    return [(plain(c.member), plain(c.full), c.is_inside) for c in both(member, full).differences]


@pytest.mark.parametrize(
    ("member", "full", "expected"),
    [
        ("Wir bauen die Brücke", "Wir bauen nun die Brücke", [("", "nun", True)]),
        ("Wir bauen die Brücke", "Wir bauen die Brücke neu", [("", "neu", False)]),
        ("Wir bauen bald", "Wir reden bald", [("bauen", "reden", True)]),
        ("Wir sind zuhause", "Wir sind zu Hause", []),
        ("Gestern kam Gawrilow an", "Gestern kam Gavrilov an", []),
        ("Es waren 10.000 Leute", "Es waren 11.000 Leute", [("10000", "11000", True)]),
    ],
)
def test_what_differs_is_found_where_it_stands(member: str, full: str, expected: list[tuple[str, str, bool]]) -> None:
    assert changes(member, full) == expected


@pytest.mark.parametrize(
    ("member", "full", "moved"),
    [
        ("dass wir die Brücke bauen werden", "Wir werden die Brücke bauen", "werden"),
        ("dass sie die Arbeit fortsetzt", "Sie setzt die Arbeit fort", "fortsetzt"),
        ("Die Freiheit der Presse ist wichtig", "Die Pressefreiheit ist wichtig", "freiheit presse"),
        ("Am Abend kamen die letzten Gäste", "Die letzten Gäste kamen am Abend", "am abend kamen"),
    ],
)
def test_words_that_moved_are_no_change(member: str, full: str, moved: str) -> None:
    alignment = both(member, full)
    assert plain(alignment.moved) == moved
    assert [d for d in alignment.differences if plain(d.member + d.full) != "der"] == []


@pytest.mark.parametrize(
    ("member", "full"),
    [
        ("Israel warnt den Iran", "Der Iran warnt Israel"),
        ("Von 5 stieg es auf 10", "Von 10 stieg es auf 5"),
        ("Nicht alle sind krank", "Alle sind nicht krank"),
    ],
)
def test_nouns_numbers_and_negations_do_not_move(member: str, full: str) -> None:
    assert both(member, full).differences


def test_a_cut_keeps_its_words_together() -> None:
    full = "Ich verstehe den Ärger, aber wir brauchen dieses Haus"
    assert changes("wir brauchen dieses Haus", full) == [("", "ich verstehe den ärger aber", False)]
    full = "Wir brauchen dieses Haus, und ich weiß das, wir alle"
    assert changes("Wir brauchen dieses Haus", full) == [("", "und ich weiss das wir alle", False)]
