"""Every kind of decision has words, and says what was before and after."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from attribution.matching.decisions import DecisionKind as StatementDecision
from db.entity_rows import DecisionKind as EntityDecision
from db.journal_rows import CorrectionKind, Entry, Subject, Told
from gui.decision_words import decision_detail, decision_label, decision_time

KINDS = [
    *((Subject.QUOTES, kind) for kind in CorrectionKind),
    *((Subject.STATEMENTS, kind) for kind in StatementDecision),
    *((Subject.ENTITIES, kind) for kind in EntityDecision),
]


def entry(subject: Subject, kind: str, told: Told) -> Entry:
    return Entry(1, subject, kind, told, "2026-03-02T08:00:00+00:00", "Berta Groß", None, False)


@pytest.mark.parametrize(("subject", "kind"), KINDS)
def test_every_kind_has_words(subject: Subject, kind: str, qtbot: QtBot) -> None:
    made = entry(subject, kind, Told(3))
    assert decision_label(made)
    assert decision_detail(made) == ""


@pytest.mark.parametrize(
    ("kind", "told", "detail"),
    [
        (CorrectionKind.STATUS, Told(1, "Wir bleiben", "unreviewed", "accepted"), "„Wir bleiben“: open → accepted"),
        (CorrectionKind.TYPE, Told(2, None, "Direct", "Indirect"), "direct → indirect"),
        (CorrectionKind.SPEAKER, Told(1, "„Wir bleiben“", "Anna", None), "„Wir bleiben“: Anna → –"),
        (CorrectionKind.ADD, Told(1, "Wir bleiben", None, "Anna"), "„Wir bleiben“"),
    ],
)
def test_what_was_before_and_after(kind: CorrectionKind, told: Told, detail: str, qtbot: QtBot) -> None:
    assert decision_detail(entry(Subject.QUOTES, kind, told)) == detail


def test_who_and_when(qtbot: QtBot) -> None:
    assert decision_time(entry(Subject.QUOTES, "status", Told())).startswith("Berta Groß, ")
