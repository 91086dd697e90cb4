"""Values in, the words the window has for them out: types, states, deviations, dates, confidence."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from attribution.statement_types import Change, ChangeKind, Deviation, Origin
from attribution.types import STWRType
from db.origin_rows import OriginRow
from db.rows import Status

ISO_DATE_LENGTH = len("2024-06-26")


def type_label(type: STWRType) -> str:
    """One word, for the table."""
    translate = QCoreApplication.translate
    return {
        STWRType.DIRECT: translate("words", "direct"),
        STWRType.INDIRECT: translate("words", "indirect"),
        STWRType.INDIRECT_FREE_INDIRECT: translate("words", "subjunctive"),
        STWRType.FREE_INDIRECT: translate("words", "free indirect"),
        STWRType.REPORTED: translate("words", "reported"),
    }[type]


def type_meaning(type: STWRType) -> str:
    """One line, for whoever asks what the word means."""
    translate = QCoreApplication.translate
    return {
        STWRType.DIRECT: translate("words", "Word for word, in quotation marks"),
        STWRType.INDIRECT: translate("words", "In the reporter's words, with a phrase that says who said it"),
        STWRType.INDIRECT_FREE_INDIRECT: translate(
            "words", "Carried on in the subjunctive, without a phrase of its own"
        ),
        STWRType.FREE_INDIRECT: translate("words", "Hearsay, for example with “soll”"),
        STWRType.REPORTED: translate("words", "Only told that and about what somebody spoke"),
    }[type]


def status_label(status: Status) -> str:
    translate = QCoreApplication.translate
    return {
        Status.UNREVIEWED: translate("words", "open"),
        Status.ACCEPTED: translate("words", "accepted"),
        Status.REJECTED: translate("words", "rejected"),
    }[status]


def deviation_label(deviation: Deviation) -> str:
    translate = QCoreApplication.translate
    return {
        Deviation.LEFT_OUT: translate("words", "words left out"),
        Deviation.ADDED: translate("words", "words added"),
        Deviation.REPLACED: translate("words", "words replaced"),
        Deviation.NUMBER: translate("words", "different number"),
        Deviation.NEGATION: translate("words", "different negation"),
        Deviation.NAME: translate("words", "different name"),
        Deviation.FORM: translate("words", "different form of speech"),
        Deviation.SPEAKER: translate("words", "different speaker"),
    }[deviation]


def number(count: int) -> str:
    """1.234 in German, 1,234 in English."""
    return QLocale().toString(count)


def percent(confidence: float) -> str:
    return QCoreApplication.translate("words", "{}%").format(number(round(confidence * 100)))


def short_date(published: str | None) -> str:
    """26.06.2024; what is no full date stays as it stands."""
    date = QDate.fromString((published or "")[:ISO_DATE_LENGTH], Qt.DateFormat.ISODate)
    return _date(date) if date.isValid() else published or ""


def long_date(published: str | None) -> str:
    """26.06.2024, 07:27, by the clock of the place where it was published."""
    moment = QDateTime.fromString(published or "", Qt.DateFormat.ISODate)
    if not moment.isValid() or len(published or "") <= ISO_DATE_LENGTH:
        return short_date(published)
    time = QLocale().toString(moment.time(), QLocale.FormatType.ShortFormat)
    return f"{_date(moment.date())}, {time}"


def local_time(moment: str) -> str:
    """26.06.2024, 07:27, by the clock of this machine."""
    there = QDateTime.fromString(moment, Qt.DateFormat.ISODate).toLocalTime()
    return f"{_date(there.date())}, {QLocale().toString(there.time(), QLocale.FormatType.ShortFormat)}"


def _date(date: QDate) -> str:
    """Always with four digits for the year: the short German form has two."""
    if QLocale().language() == QLocale.Language.German:
        return date.toString("dd.MM.yyyy")
    return QLocale().toString(date, "d MMM yyyy")


def rule_meaning(rule: str) -> str:
    """What a rule looks at. Rules come and go: one that has no words here is named as it is."""
    translate = QCoreApplication.translate
    meanings = {
        "person.added": translate("words", "added by a person"),
        "direct.inquit": translate("words", "quotation marks with a cue beside them"),
        "direct.colon": translate("words", "quotation marks after a colon"),
        "direct.label": translate("words", "name and colon before quotation marks"),
        "direct.name": translate("words", "name beside quotation marks"),
        "direct.so": translate("words", "quotation marks with “so” and a name"),
        "direct.embedded": translate("words", "quotation marks within a sentence"),
        "direct.uttered": translate("words", "quotation marks after a word such as “slogan”"),
        "direct.in_indirect": translate("words", "words taken over within indirect speech"),
        "direct.": translate("words", "quotation marks"),
        "indirect.source": translate("words", "source named: “laut”, “zufolge”, “nach Angaben”"),
        "indirect.points_back": translate("words", "cue that points to the sentence before"),
        "indirect.konj": translate("words", "subjunctive with a cue"),
        "indirect.noun": translate("words", "clause with a noun of saying"),
        "indirect.": translate("words", "clause with a cue"),
        "indirect_free.": translate("words", "subjunctive that carries on the quote before"),
        "free_indirect.": translate("words", "hearsay"),
        "reported.": translate("words", "verb that tells of an utterance"),
    }
    known = [prefix for prefix in meanings if rule.startswith(prefix)]
    return f"{meanings[max(known, key=len)]} ({rule})" if known else rule


def change_label(change: ChangeKind) -> str:
    """What a stretch of a word diff is, in one or two words."""
    translate = QCoreApplication.translate
    left_out = translate("words", "left out")
    return {
        ChangeKind.LEFT_OUT_START: left_out,
        ChangeKind.LEFT_OUT_MIDDLE: left_out,
        ChangeKind.LEFT_OUT_END: left_out,
        ChangeKind.ADDED: translate("words", "added"),
        ChangeKind.REPLACED: translate("words", "replaced"),
        ChangeKind.NUMBER: translate("words", "number"),
        ChangeKind.NEGATION: translate("words", "negation"),
        ChangeKind.NAME: translate("words", "name"),
        ChangeKind.FORM: translate("words", "form"),
        ChangeKind.TENSE: translate("words", "tense"),
        ChangeKind.SPEAKER: translate("words", "speaker"),
        ChangeKind.DATE: translate("words", "day"),
        ChangeKind.VENUE: translate("words", "venue"),
    }[change]


def change_beside(change: Change) -> str:
    """What differs beside the words of two quotes: „Sprecher: Karl Brandt statt Anna Vogt“."""
    here, there = change.beside or ("", "")
    if change.kind is ChangeKind.FORM:
        here, there = (type_label(STWRType(type)) for type in (here, there))
    nobody = QCoreApplication.translate("words", "not named")
    told = QCoreApplication.translate("words", "{what}: {here} instead of {there}")
    return told.format(what=_capital(change_label(change.kind)), here=here or nobody, there=there or nobody)


def origin_labels(row: OriginRow) -> list[str]:
    """Whether it was first, whom it is from where it is not the outlet's own, and the evidence."""
    translate = QCoreApplication.translate
    labels = [translate("words", "first")] if row.first else []
    credited = ", ".join(row.agencies) if row.share is None else ""
    if row.origin is Origin.COPIED:
        labels.append(translate("words", "copied from {outlet}").format(outlet=row.beside_outlet))
    elif row.origin is Origin.AGENCY and credited:
        labels.append(translate("words", "from {agencies}").format(agencies=credited))
    elif credited:
        labels.append(credited)
    return labels + origin_notes(row)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def origin_notes(origin: OriginRow | None) -> list[str]:
    """The evidence that a variant is an agency's or a copy, as far as it is no credit of its own."""
    if origin is None or origin.share is None:
        return []
    translate = QCoreApplication.translate
    share = percent(origin.share)
    if origin.origin is Origin.COPIED:
        return [translate("words", "{share} of the text").format(share=share)]
    unnamed = translate("words", "{agency} (not named)")
    agencies = origin.agencies if origin.origin is Origin.AGENCY else ()
    same = translate("words", "{share} of the text as in {outlet}").format(share=share, outlet=origin.beside_outlet)
    return [*(unnamed.format(agency=agency) for agency in agencies), same]


def models_words(name: str) -> tuple[str, str]:
    """What the user reads for a set of language models: its title, and one line on what it is."""
    translate = QCoreApplication.translate
    return {
        "bundled": (
            translate("words", "Of the program itself"),
            translate("words", "Small and fast; made for this program from free data"),
        ),
        "official": (
            translate("words", "Stanza, with character models"),
            translate("words", "Stanza’s package “default”: with character language models, larger"),
        ),
        "official-fast": (
            translate("words", "Stanza, without character models"),
            translate("words", "Stanza’s package “default_fast”: without character language models"),
        ),
    }[name]


def models_title(name: str) -> str:
    return models_words(name)[0]
