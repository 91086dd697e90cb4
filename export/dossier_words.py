"""Values in, the German words out that the dossier has for them."""

from __future__ import annotations

from datetime import datetime

from attribution.statement_types import Change, ChangeKind, Origin, VariantKind
from attribution.types import STWRType
from db.journal_rows import CorrectionKind
from db.origin_rows import OriginRow
from export.csv_table import TYPE_LABELS

CHANGES = {
    ChangeKind.LEFT_OUT_START: "ausgelassen",
    ChangeKind.LEFT_OUT_MIDDLE: "ausgelassen",
    ChangeKind.LEFT_OUT_END: "ausgelassen",
    ChangeKind.ADDED: "ergänzt",
    ChangeKind.REPLACED: "ersetzt",
    ChangeKind.NUMBER: "Zahl",
    ChangeKind.NEGATION: "Verneinung",
    ChangeKind.NAME: "Name",
    ChangeKind.FORM: "Form",
    ChangeKind.TENSE: "Zeitform",
    ChangeKind.SPEAKER: "Sprecher",
    ChangeKind.DATE: "Tag",
    ChangeKind.VENUE: "Ort der Äußerung",
}
FACTS = frozenset({ChangeKind.NUMBER, ChangeKind.NEGATION, ChangeKind.NAME, ChangeKind.DATE, ChangeKind.SPEAKER})
"""Changes that may turn the meaning around; their word stands beside them."""

KINDS = {
    VariantKind.IDENTICAL: "gleicher Wortlaut",
    VariantKind.CUT: "gekürzt",
    VariantKind.REWORDED: "anderer Wortlaut",
    VariantKind.OTHER_FORM: "andere Form der Wiedergabe",
}
CORRECTIONS = {
    CorrectionKind.STATUS: "Stand geprüft",
    CorrectionKind.SPEAKER: "Sprecher festgelegt",
    CorrectionKind.TYPE: "Art festgelegt",
    CorrectionKind.SPAN: "Grenzen festgelegt",
    CorrectionKind.ADD: "von Hand ergänzt",
    CorrectionKind.DELETE: "gelöscht",
}


def moment(iso: str | None) -> str:
    """26.06.2024, 07:27 Uhr, by the clock of the place that wrote it; what is no full date stays as it stands."""
    try:
        when = datetime.fromisoformat(iso or "")
    except ValueError:
        return iso or "ohne Datum"
    return when.strftime("%d.%m.%Y, %H:%M Uhr" if len(iso or "") > len("2024-06-26") else "%d.%m.%Y")


def origin_words(row: OriginRow | None) -> list[str]:
    """Who had it first, whom it is from, and the share of text that proves it."""
    if row is None:
        return []
    share = f"{round(row.share * 100)} % des Textes" if row.share is not None else ""
    words = ["zuerst"] if row.first else []
    if row.origin is Origin.COPIED:
        return [*words, f"übernommen von {row.beside_outlet} ({share})" if share else f"von {row.beside_outlet}"]
    if row.origin is Origin.AGENCY:
        words.append(f"von {', '.join(row.agencies) or 'einer Agentur'}")
    return [*words, f"{share} wie in {row.beside_outlet}"] if share else words


def beside_words(change: Change) -> str:
    """What differs beside the words of two quotes: Sprecher: Karl Brandt statt Anna Vogt."""
    here, there = change.beside or ("", "")
    if change.kind is ChangeKind.FORM:
        here, there = (TYPE_LABELS[STWRType(type)] for type in (here, there))
    label = CHANGES[change.kind]
    return f"{label}: {here or 'nicht genannt'} statt {there or 'nicht genannt'}"
