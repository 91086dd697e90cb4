from __future__ import annotations

import pytest

from attribution.matching.comparison import Likeness, compare
from attribution.matching.words import words_of
from attribution.statement_types import Deviation, VariantKind, Wording
from attribution.types import STWRType

FULL = "Der alte Hafen wird im Frühjahr für den Verkehr geöffnet, weil die Stadt neue Liegeplätze braucht"


def likeness(member: str, full: str = FULL, one: str | None = None, other: str | None = None) -> Likeness | None:
    member_words = words_of(Wording("q1", "a", member, STWRType.DIRECT, one))
    return compare(member_words, words_of(Wording("q2", "b", full, STWRType.DIRECT, other)))


@pytest.mark.parametrize(
    ("member", "kind"),
    [
        (f"„{FULL}“", VariantKind.IDENTICAL),
        ("Der alte Hafen wird im Frühjahr für den Verkehr geöffnet", VariantKind.CUT),
        ("Der Hafen wird für den Verkehr geöffnet, weil die Stadt Liegeplätze braucht", VariantKind.CUT),
        (FULL.replace("braucht", "benötigt"), VariantKind.REWORDED),
        (FULL.replace("wird", "werde"), VariantKind.OTHER_FORM),
    ],
)
def test_each_level_is_told(member: str, kind: VariantKind) -> None:
    found = likeness(member)
    assert found is not None
    assert found.kind is kind


def test_nearer_wordings_score_higher() -> None:
    members = (FULL, FULL.replace("alte ", ""), "Der alte Hafen wird im Frühjahr für den Verkehr geöffnet")
    scores = [found.score for found in map(likeness, members) if found is not None]
    assert scores[0] == 1.0
    assert scores == sorted(scores, reverse=True)
    assert len(set(scores)) == 3


def test_another_translation_of_another_source_is_linked_and_flagged() -> None:
    one = "Aktuelle Fragen der Zusammenarbeit – einschließlich der Situation im Hafen – wurden diskutiert"
    other = "aktuelle Fragen der Zusammenarbeit, einschliesslich der Lage im Hafen, erörtert"
    found = likeness(other, one, "russisches Außenministerium", "russisches Verkehrsministerium")
    assert found is not None
    assert found.kind is VariantKind.REWORDED
    assert {Deviation.REPLACED, Deviation.SPEAKER} <= set(found.deviations)


def test_words_of_one_meaning_are_less_alike_than_the_same_word() -> None:
    found = [likeness(FULL.replace("Verkehr", word)) for word in ("Verkehr", "Betrieb")]
    synonym = likeness(FULL.replace("Hafen", "Betrieb"), FULL.replace("Hafen", "Konzern"))
    assert found[0] is not None
    assert found[1] is not None
    assert synonym is not None
    assert found[0].score > synonym.score > found[1].score


@pytest.mark.parametrize(
    "member",
    [
        "Der alte Hafen stinkt im Frühjahr",
        "Die Stadt braucht für den Verkehr neue Straßen",
        "Weil die Stadt Liegeplätze braucht",
    ],
)
def test_too_little_in_common_is_no_likeness(member: str) -> None:
    assert likeness(member) is None


def test_another_speaker_needs_nearly_the_same_words() -> None:
    cut = "Der alte Hafen wird im Frühjahr für den Verkehr geöffnet"
    assert likeness(cut, one="Jana Reuter", other="Jana Reuter") is not None
    assert likeness(cut, one="Jana Reuter", other="Ole Lind") is None
    found = likeness(FULL.replace("neue ", ""), one="Jana Reuter", other="Ole Lind")
    assert found is not None
    assert Deviation.SPEAKER in found.deviations


def test_who_is_quoted_within_a_quote_may_be_the_speaker() -> None:
    full = f"Zuvor habe Lind erklärt, {FULL}"
    found = likeness(FULL, full, one="Ole Lind", other="Jana Reuter")
    assert found is not None
    assert found.deviations == (Deviation.LEFT_OUT, Deviation.SPEAKER)
