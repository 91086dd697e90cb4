"""A decision of the journal in, the words that the window has for it out: for a menu and for the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from attribution.types import STWRType
from db.journal_rows import CorrectionKind, Entry, Subject
from db.rows import Status
from gui import words


def decision_label(entry: Entry) -> str:
    """Speaker of 3 quotes."""
    return _OfQuotes().label(entry) if entry.subject is Subject.QUOTES else _of_groups(entry.subject, entry.kind)


def decision_detail(entry: Entry) -> str:
    """„Wir bleiben“: Anna Vogt → Paul Weber."""
    before, after = (_value(entry, value) for value in (entry.told.before, entry.told.after))
    about = entry.told.about
    change = f"{before or '–'} → {after or '–'}" if (before or after) and entry.kind not in _SAY_IT_ALL else None
    return ": ".join(part for part in (about and f"„{about.strip('„“»«')}“", change) if part)


def decision_time(entry: Entry) -> str:
    """By whom and when, by the clock of this machine."""
    translate = QCoreApplication.translate
    return translate("decisions", "{name}, {time}").format(name=entry.made_by, time=words.local_time(entry.made_at))


_SAY_IT_ALL = (CorrectionKind.ADD, CorrectionKind.DELETE, "split")


class _OfQuotes(QObject):
    """A class because the tool that collects strings knows plural forms in `tr` alone."""

    def label(self, entry: Entry) -> str:
        count = entry.told.count
        match CorrectionKind(entry.kind):
            case CorrectionKind.STATUS:
                return self._of_status(Status(entry.told.after or Status.UNREVIEWED), count)
            case CorrectionKind.SPEAKER:
                return self.tr("Speaker of %Ln quote(s)", "", count)
            case CorrectionKind.TYPE:
                return self.tr("Type of %Ln quote(s)", "", count)
            case CorrectionKind.SPAN:
                return self.tr("Borders of a quote")
            case CorrectionKind.ADD:
                return self.tr("New quote")
            case CorrectionKind.DELETE:
                return self.tr("%Ln quote(s) deleted", "", count)

    def _of_status(self, status: Status, count: int) -> str:
        return {
            Status.ACCEPTED: self.tr("%Ln quote(s) accepted", "", count),
            Status.REJECTED: self.tr("%Ln quote(s) rejected", "", count),
            Status.UNREVIEWED: self.tr("%Ln quote(s) open again", "", count),
        }[status]


def _of_groups(subject: Subject, kind: str) -> str:
    """What was done to statements or to speakers."""
    translate = QCoreApplication.translate
    return {
        (Subject.STATEMENTS, "merge"): translate("decisions", "Statements merged"),
        (Subject.STATEMENTS, "split"): translate("decisions", "Statement split"),
        (Subject.STATEMENTS, "take out"): translate("decisions", "Quote taken out of its statement"),
        (Subject.STATEMENTS, "put in"): translate("decisions", "Quote put into a statement"),
        (Subject.ENTITIES, "merge"): translate("decisions", "Speakers merged"),
        (Subject.ENTITIES, "split"): translate("decisions", "Speaker split"),
        (Subject.ENTITIES, "rename"): translate("decisions", "Speaker renamed"),
    }[subject, kind]


def _value(entry: Entry, value: str | None) -> str | None:
    if value is None or entry.subject is not Subject.QUOTES:
        return value
    if entry.kind == CorrectionKind.STATUS:
        return words.status_label(Status(value))
    return words.type_label(STWRType(value)) if entry.kind == CorrectionKind.TYPE else value
