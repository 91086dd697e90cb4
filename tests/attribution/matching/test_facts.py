from __future__ import annotations

import pytest

from attribution.matching.alignment import Alignment, aligned
from attribution.matching.facts import facts_of, is_redated, is_reversed, is_swapped
from attribution.matching.words import words_of
from attribution.statement_types import Deviation, Wording
from attribution.types import STWRType

D = Deviation


def both(member: str, full: str) -> Alignment:
    one, other = (words_of(Wording("q", "a", text, STWRType.DIRECT)) for text in (member, full))
    return aligned(one, other)


def found(member: str, full: str, names: frozenset[str] = frozenset()) -> set[Deviation]:
    alignment = both(member, full)
    return {fact for difference in alignment.differences for fact in facts_of(difference, alignment, names)}


@pytest.mark.parametrize(
    ("member", "full"),
    [
        ("Es waren 12 Gäste da", "Es waren 14 Gäste da"),
        ("Es waren zwölf Gäste da", "Es waren dreizehn Gäste da"),
        ("Hunderte kamen her", "Tausende kamen her"),
        ("Es waren 14 Gäste da", "Es waren Gäste da"),
        ("Von 5 stieg es auf 10", "Von 10 stieg es auf 5"),
    ],
)
def test_another_number_is_flagged(member: str, full: str) -> None:
    assert D.NUMBER in found(member, full)


@pytest.mark.parametrize(
    ("member", "full"),
    [
        ("Das ist wahr", "Das ist nicht wahr"),
        ("Das ist nicht wahr", "Das ist wahr"),
        ("Es gibt Hinweise darauf", "Es gibt keine Hinweise darauf"),
        ("Das ist möglich", "Das ist unmöglich"),
        ("eine mögliche Lösung", "eine unmögliche Lösung"),
        ("wir haben den Streit begonnen", "Nicht wir haben den Streit begonnen"),
        ("die Renten sinken", "Ich sage nicht, dass die Renten sinken"),
        ("Nicht alle sind krank", "Alle sind nicht krank"),
    ],
)
def test_a_negation_more_or_less_is_flagged(member: str, full: str) -> None:
    assert D.NEGATION in found(member, full)


@pytest.mark.parametrize(
    ("member", "full"),
    [
        ("Wir bauen die Brücke", "Das ist nicht neu. Wir bauen die Brücke"),
        ("Wir bauen die Brücke", "Wir bauen die Brücke, nichts sonst"),
        ("Wir bauen die Brücke", "Wir bauen die Brücke und sperren nicht die Straße"),
        ("Das ist nicht wahr", "Das ist nicht ganz wahr"),
    ],
)
def test_a_negation_of_something_else_is_not(member: str, full: str) -> None:
    assert D.NEGATION not in found(member, full)


@pytest.mark.parametrize(
    ("member", "full"),
    [
        ("Er sprach in Kiew darüber", "Er sprach in Moskau darüber"),
        ("Er sprach mit Lehmann darüber", "Er sprach mit Brandtner darüber"),
        ("Die russischen Soldaten fliehen", "Die ukrainischen Soldaten fliehen"),
        ("Er sprach mit der Gemeinde Oberkirchen", "Er sprach mit der Gemeinde Unterstetten"),
    ],
)
def test_another_name_is_flagged(member: str, full: str) -> None:
    assert D.NAME in found(member, full)


@pytest.mark.parametrize(
    ("member", "full"),
    [
        ("Er sprach mit dem Trainer darüber", "Er sprach mit dem Spieler darüber"),
        ("Er sprach in Russland darüber", "Er sprach in Moskau darüber"),
        ("Er sprach mit Selenskyj darüber", "Er sprach mit Selenski darüber"),
        ("Er sprach mit Kindern darüber", "Er sprach mit Frauen darüber"),
    ],
)
def test_another_noun_is_no_other_name(member: str, full: str) -> None:
    assert D.NAME not in found(member, full)


def test_a_known_speaker_is_a_name_anywhere() -> None:
    pair = "Kohl hat das beschlossen", "Adenauer hat das beschlossen"
    assert D.NAME not in found(*pair)
    assert D.NAME in found(*pair, names=frozenset({"kohl"}))


@pytest.mark.parametrize(
    ("member", "full", "expected"),
    [
        ("Die Preise steigen", "Die Preise sinken", True),
        ("Wir sind für den Bau", "Wir sind gegen den Bau", True),
        ("Die Preise steigen", "Die Preise schwanken", False),
        ("Der Vorwurf wiegt schwer", "Die Nachricht wiegt schwer", False),
    ],
)
def test_opposites_turn_a_statement_round(member: str, full: str, expected: bool) -> None:
    assert any(is_reversed(change) for change in both(member, full).differences) is expected


@pytest.mark.parametrize(
    ("member", "full", "expected"),
    [
        ("Er kam am Montag", "Er kam am Dienstag", True),
        ("Er kommt heute", "Er kommt morgen", True),
        ("Er kam am Montag", "Er kam am Abend", False),
    ],
)
def test_another_day_is_seen(member: str, full: str, expected: bool) -> None:
    assert any(is_redated(change) for change in both(member, full).differences) is expected


def test_nouns_that_change_places_are_seen() -> None:
    assert is_swapped(both("Israel warnt den Iran", "Der Iran warnt Israel"))
    assert not is_swapped(both("Israel warnt den Iran", "Israel warnt den Irak"))
