from __future__ import annotations

import pytest

from attribution.matching.alignment import Alignment, aligned
from attribution.matching.deviations import deviations_of
from attribution.matching.words import words_of
from attribution.statement_types import Deviation, Wording
from attribution.types import STWRType

D = Deviation


def both(member: str, full: str) -> Alignment:
    one, other = (words_of(Wording("q", "a", text, STWRType.DIRECT)) for text in (member, full))
    return aligned(one, other)


def found(member: str, full: str, crosses: bool = False) -> set[Deviation]:
    return set(deviations_of(both(member, full), frozenset(), crosses))


@pytest.mark.parametrize(
    ("member", "full", "expected"),
    [
        ("Wir bauen die Brücke", "Wir bauen die alte Brücke", {D.LEFT_OUT}),
        ("Wir bauen die alte Brücke", "Wir bauen die Brücke", {D.ADDED}),
        ("Wir bauen die Brücke", "Wir sperren die Brücke", {D.REPLACED}),
        ("Dabei habe er gelacht", "Nach dem Treffen habe er gelacht", {D.LEFT_OUT}),
        ("Die Frage ist offen", "Die Fragen ist offen", {D.REPLACED}),
        ("Sie kommt morgen an", "Sie komme morgen an", {D.FORM}),
        ("Auch das ist neu", "Auch das sei neu", {D.FORM}),
        ("Auch das ist neu", "Auch das war neu", {D.REPLACED}),
        ("Das Spital bleibt", "Das Krankenhaus bleibt", {D.REPLACED}),
        ("Es waren 12 Gäste da", "Es waren 14 Gäste da", {D.NUMBER}),
        ("Es kamen 12 junge Gäste vom Hof her", "Es kamen 14 alte Frauen vom Land her", {D.NUMBER, D.REPLACED}),
    ],
)
def test_changes_of_words_have_their_class(member: str, full: str, expected: set[Deviation]) -> None:
    assert found(member, full) == expected


def test_between_direct_and_retold_speech_small_words_come_and_go() -> None:
    assert found("Er werde seine Arbeit tun", "Ich tue meine Arbeit", crosses=True) == {D.FORM}
    assert D.REPLACED in found("Er tue seine Arbeit", "Ich tue meine Pflicht", crosses=True)
