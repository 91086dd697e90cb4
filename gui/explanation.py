"""An article and one of its quotes in, the reasons in plain words out: what speaks for type and speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from PySide6.QtCore import QCoreApplication

from attribution.types import Article, Quote, Spans, text_of
from db.journal_rows import Correction, CorrectionKind
from gui import words

Reason = tuple[str, str]
"""A label and what stands for it."""


def headline(quote: Quote, text: str) -> str:
    """Dmitri Peskow, Kremlsprecher; or that nobody is named."""
    name = quote.entity or text_of(text, quote.speaker)
    if name is None:
        return QCoreApplication.translate("explanation", "Speaker not named")
    return f"{name}, {quote.role}" if quote.role and quote.role not in name else name


def evidence(article: Article, quote: Quote) -> list[Reason]:
    """What in the text speaks for quote and speaker, in the order in which one asks."""
    return [(label, value) for label, value in _evidence(article.text, quote) if value]


def as_html(article: Article, quote: Quote, models: str | None = None) -> str:
    """For a tooltip: the headline, then one line a reason; all that there is."""
    lines = "".join(f"<br>{escape(label)}: {escape(value)}" for label, value in _all(article, quote, models))
    return f"<b>{escape(headline(quote, article.text))}</b>{lines}"


def reviewed_by(corrections: Iterable[Correction]) -> list[Reason]:
    """Who decided what about a quote, and when; the latest of each kind."""
    translate = QCoreApplication.translate
    latest: dict[CorrectionKind, Correction] = {}
    for each in corrections:
        latest.setdefault(each.kind, each)
    return [
        (
            {
                CorrectionKind.STATUS: translate("explanation", "Reviewed by"),
                CorrectionKind.SPEAKER: translate("explanation", "Speaker set by"),
                CorrectionKind.TYPE: translate("explanation", "Type set by"),
                CorrectionKind.SPAN: translate("explanation", "Borders set by"),
                CorrectionKind.ADD: translate("explanation", "Added by"),
                CorrectionKind.DELETE: translate("explanation", "Deleted by"),
            }[kind],
            f"{each.made_by}, {words.local_time(each.made_at)}",
        )
        for kind, each in latest.items()
    ]


def _all(article: Article, quote: Quote, models: str | None) -> Iterator[Reason]:
    translate = QCoreApplication.translate
    yield (
        translate("explanation", "Type"),
        f"{words.type_label(quote.type)} – {words.type_meaning(quote.type)}",
    )
    yield from evidence(article, quote)
    yield translate("explanation", "Rule"), words.rule_meaning(quote.provenance.rule)
    yield translate("explanation", "Confidence"), words.percent(quote.confidence)
    if models:
        yield translate("explanation", "Language models"), models


def _evidence(text: str, quote: Quote) -> Iterator[tuple[str, str | None]]:
    translate = QCoreApplication.translate
    yield translate("explanation", "Speaker in the text"), _speaker(text, quote)
    yield translate("explanation", "Cue"), _quoted(text, quote.cue)
    yield translate("explanation", "Said to"), _quoted(text, quote.addressee)
    yield translate("explanation", "Said where"), _quoted(text, quote.venue)
    yield translate("explanation", "By way of"), " → ".join(text_of(text, via) or "" for via in quote.via)


def _speaker(text: str, quote: Quote) -> str | None:
    """“er” → “Dmitri Peskow”, where the text points to a name elsewhere."""
    speaker, antecedent = _quoted(text, quote.speaker), _quoted(text, quote.antecedent)
    return f"{speaker} → {antecedent}" if speaker and antecedent else speaker or antecedent


def _quoted(text: str, spans: Spans) -> str | None:
    words_of_role = text_of(text, spans)
    if words_of_role is None:
        return None
    return QCoreApplication.translate("explanation", "“{}”").format(" ".join(words_of_role.split()))
