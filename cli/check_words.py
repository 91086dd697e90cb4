"""What a check answers in, what a German reader sees of it in a terminal out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attribution.statement_types import Change, ChangeKind, Verdict
from attribution.types import Spans, STWRType
from cli.check_record import LABELS, words_at
from db.check_rows import CheckAnswer, Evidence, Narration

MEANINGS = {
    Verdict.SUPPORTED: "Die Worte stehen so in mindestens einem Artikel.",
    Verdict.CUT: "Die Worte stehen so in einem Artikel, aber dort geht der Satz weiter, oder dazwischen fehlt etwas.",
    Verdict.DEVIATING: "In einem Artikel steht Ähnliches, aber nicht dasselbe.",
    Verdict.OTHER_SPEAKER: "Die Worte stehen in einem Artikel, aber dort sagt sie jemand anders.",
    Verdict.NOT_FOUND: "Kein Zitat im Archiv lautet so oder ähnlich.",
}
TYPES = {
    STWRType.DIRECT: "direkte Rede",
    STWRType.INDIRECT: "indirekte Rede",
    STWRType.INDIRECT_FREE_INDIRECT: "indirekte Rede",
    STWRType.FREE_INDIRECT: "Hörensagen",
    STWRType.REPORTED: "berichtet",
}
CHANGES = {
    ChangeKind.NUMBER: "andere Zahl",
    ChangeKind.NEGATION: "andere Verneinung",
    ChangeKind.NAME: "anderer Name",
    ChangeKind.REPLACED: "ersetzt",
    ChangeKind.TENSE: "andere Zeit",
    ChangeKind.DATE: "anderer Tag",
}
LEFT_OUT = {
    ChangeKind.LEFT_OUT_START: "davor weggelassen",
    ChangeKind.LEFT_OUT_MIDDLE: "dazwischen weggelassen",
    ChangeKind.LEFT_OUT_END: "danach weggelassen",
}
MOVED = "umgestellt"
ONLY_RETOLD = "Gesagt ist es, aber nur in anderer Form: direkte gegen indirekte Rede. Den Wortlaut belegt das nicht."
RETOLD = "in anderer Form: direkte gegen indirekte Rede"
CONTRADICTED = "Achtung: Zahl, Verneinung, Name oder Tag lauten anders bei: {}."
PART = "ganze Sätze oder ein ganzer Teil in Anführungszeichen aus einem längeren Zitat"
NOBODY_NAMED = "der Artikel nennt den Sprecher nicht beim Namen"
DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
LONGEST = 90


def told(answer: CheckAnswer) -> str:
    return "\n".join(_lines(answer))


def _lines(answer: CheckAnswer) -> Iterator[str]:
    yield LABELS[answer.verdict]
    is_retold = answer.verdict is Verdict.SUPPORTED and answer.evidence[0].is_retold
    yield ONLY_RETOLD if is_retold else MEANINGS[answer.verdict]
    if answer.contradicted_by:
        yield CONTRADICTED.format(", ".join(answer.contradicted_by))
    for number, one in enumerate(answer.evidence, start=1):
        yield ""
        yield from _evidence(number, one, answer)
    if answer.narration:
        yield ""
        yield "Steht im Artikel, aber nicht als Zitat:"
        yield from (_narration(one) for one in answer.narration)


def _evidence(number: int, one: Evidence, answer: CheckAnswer) -> Iterator[str]:
    quote = one.quote
    who = " ".join(part for part in (quote.role, quote.speaker) if part) or "ohne Namen"
    yield f"{number}. {LABELS[one.verdict]}: {_source(quote.outlet, quote.published, quote.agencies)}"
    yield f"   {quote.quote}"
    yield f"   {who} ({', '.join(part for part in (one.cue, TYPES[quote.type]) if part)})"
    for difference in _differences(one, answer.asked, answer.speaker is not None):
        yield f"   - {difference}"
    yield f"   {quote.origin}, Zeichen {_spans(one.passage)}"


def _differences(one: Evidence, asked: str, is_asked: bool) -> Iterator[str]:
    if one.verdict is Verdict.OTHER_SPEAKER and one.wording is not Verdict.SUPPORTED:
        yield f"Wortlaut: {LABELS[one.wording]}"
    if is_asked and one.is_speaker is None:
        yield NOBODY_NAMED
    if one.is_retold:
        yield RETOLD
    if one.wording is Verdict.SUPPORTED and any(change.kind in LEFT_OUT for change in one.changes):
        yield PART
    for change in one.changes:
        if change.kind is not ChangeKind.FORM and not (one.wording is Verdict.SUPPORTED and change.kind in LEFT_OUT):
            yield _change(change, asked, one.quote.quote)
    for ours, theirs in one.respellings:
        yield f"Schreibweise: „{asked[slice(*ours)]}“, im Artikel „{one.quote.quote[slice(*theirs)]}“"


def _change(change: Change, asked: str, quote: str) -> str:
    ours, theirs = (_short(words_at(*side) or "") for side in ((asked, change.variant), (quote, change.fullest)))
    if change.kind in LEFT_OUT:
        return f"{LEFT_OUT[change.kind]}: „{theirs}“"
    if ours.casefold() == theirs.casefold():
        return f"{MOVED}: „{ours}“"
    label = CHANGES.get(change.kind, "hinzugefügt")
    if ours and theirs:
        return f"{label}: „{ours}“, im Artikel „{theirs}“"
    return f"{label}: „{ours}“ steht nicht im Artikel" if ours else f"{label}: im Artikel auch „{theirs}“"


def _narration(one: Narration) -> str:
    article = one.article
    before, after = (" ".join(text.split()) for text in (one.before, one.after))
    words = f"{before} [{one.words}]{'' if after[:1] in '.,;:!?' else ' '}{after}".strip()
    source = _source(article.outlet, article.published, article.agencies)
    return f"- {source}: … {words} …\n  {article.origin}, Zeichen {_spans((one.span,))}"


def _source(outlet: str, published: str | None, agencies: Iterable[str]) -> str:
    return ", ".join(part for part in (outlet, _date(published), *agencies) if part)


def _date(published: str | None) -> str | None:
    """26.06.2024; what is no full date stays as it stands."""
    found = DATE.match(published or "")
    return "{2}.{1}.{0}".format(*found.groups()) if found else published


def _spans(spans: Spans) -> str:
    return " und ".join(f"{start}–{end}" for start, end in spans)


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2].rstrip()} … {words[-LONGEST // 2 :].lstrip()}"
