"""What a check answers in, the plain object that other programs read out."""

from __future__ import annotations

from attribution.statement_types import Change, Verdict
from attribution.types import Span
from db.check_rows import CheckAnswer, Evidence, Narration
from export.record import Record

LABELS = {
    Verdict.SUPPORTED: "belegt",
    Verdict.CUT: "verkürzt",
    Verdict.DEVIATING: "abweichend",
    Verdict.OTHER_SPEAKER: "anderer Sprecher",
    Verdict.NOT_FOUND: "nicht gefunden",
}


def check_record(answer: CheckAnswer) -> Record:
    """Spans of changes count in `asked` and in the evidence's quote, all others in the article's text."""
    return {
        "asked": answer.asked,
        "speaker": answer.speaker,
        "verdict": answer.verdict.value,
        "label": LABELS[answer.verdict],
        "evidence": [_evidence(answer.asked, one) for one in answer.evidence],
        "narration": [_narration(one) for one in answer.narration],
    }


def words_at(text: str, spans: tuple[Span, ...]) -> str | None:
    return " … ".join(text[start:end] for start, end in spans) or None


def _evidence(asked: str, one: Evidence) -> Record:
    quote = one.quote
    return {
        "verdict": one.verdict.value,
        "wording": one.wording.value,
        "is_speaker": one.is_speaker,
        "is_retold": one.is_retold,
        "id": quote.id,
        "parts": list(one.parts),
        "article": quote.origin,
        "outlet": quote.outlet,
        "title": quote.title,
        "published": quote.published,
        "agencies": list(quote.agencies),
        "type": quote.type.value,
        "quote": quote.quote,
        "passage": [list(span) for span in one.passage],
        "speaker": quote.speaker_text,
        "entity": quote.entity,
        "role": quote.role,
        "cue": one.cue,
        "frame": one.frame,
        "statement": quote.statement,
        "deviations": [_change(asked, quote.quote, change) for change in one.changes],
        "respelled": [
            {"asked": asked[slice(*ours)], "quote": quote.quote[slice(*theirs)]} for ours, theirs in one.respellings
        ],
    }


def _change(asked: str, quote: str, change: Change) -> Record:
    ours, theirs = change.beside or (words_at(asked, change.variant), words_at(quote, change.fullest))
    return {
        "kind": change.kind.value,
        "asked": ours,
        "quote": theirs,
        "asked_spans": [list(span) for span in change.variant],
        "quote_spans": [list(span) for span in change.fullest],
    }


def _narration(one: Narration) -> Record:
    article = one.article
    return {
        "article": article.origin,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published,
        "span": list(one.span),
        "text": one.words,
        "before": one.before,
        "after": one.after,
    }
