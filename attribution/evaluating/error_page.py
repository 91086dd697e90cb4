"""Compared documents in, one HTML page out for reading the errors: gold and ours side by side, filtered by class.

The page needs no network and no other file. It holds the gold texts and is therefore never part of the project.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from string import Template

from attribution.evaluating.error_classes import ErrorClass, Finding, findings
from attribution.evaluating.evaluation import Compared, tally
from attribution.evaluating.evaluation_report import joint, named
from attribution.evaluating.gold import PARTS, GoldDocument, Labelled, Tokens
from attribution.evaluating.marked_text import Mark, lines_of, marked, spans_of
from attribution.types import JOINT, Quote, Span, STWRType

TEMPLATE = Path(__file__).with_name("error_page.html")

ERROR_WORDS = {
    ErrorClass.MISSED: "übersehen",
    ErrorClass.FALSE: "falsch gefunden",
    ErrorClass.FAR_BOUNDARY: "Grenze weit daneben",
    ErrorClass.NEAR_BOUNDARY: "Grenze ungenau",
    ErrorClass.TYPE: "Art falsch",
    ErrorClass.WRONG_SPEAKER: "Sprecher falsch",
    ErrorClass.MISSING_SPEAKER: "Sprecher fehlt",
    ErrorClass.NEEDLESS_SPEAKER: "Sprecher überzählig",
    ErrorClass.SPEAKER_BOUNDARY: "Sprecher ungenau",
    ErrorClass.CUE: "Redesignal falsch",
    ErrorClass.FRAME: "Rahmen falsch",
    ErrorClass.ADDRESSEE: "Adressat falsch",
}
ROLE_WORDS = {"speaker": "Sprecher", "cue": "Redesignal", "frame": "Rahmen", "addressee": "Adressat"}
GOLD, OURS = "Gold", "Zitatspur"


@dataclass(frozen=True, slots=True)
class Reading:
    """A document with its numbered quotes."""

    compared: Compared
    found: list[Finding]

    @property
    def document(self) -> GoldDocument:
        return self.compared.document

    @property
    def errors(self) -> list[Finding]:
        return [finding for finding in self.found if finding.errors]


def error_page(documents: Sequence[Compared]) -> str:
    """The whole page, the worst articles first."""
    readings = [Reading(compared, findings(compared)) for compared in sorted(documents, key=joint)]
    wrong = [reading for reading in readings if reading.errors]
    counts = Counter((error, f.type) for reading in wrong for f in reading.errors for error in f.errors)
    return Template(TEMPLATE.read_text(encoding="utf-8")).substitute(
        summary=_summary(documents, len(wrong)),
        types="".join(f"<th>{type_}</th>" for type_ in STWRType),
        rows="\n".join(_class_row(error, counts) for error in ErrorClass),
        links="\n".join(_class_link(error, counts) for error in ErrorClass),
        articles="\n".join(_article(reading, number) for number, reading in enumerate(wrong, 1)),
    )


def _summary(documents: Sequence[Compared], wrong: int) -> str:
    counts = tally(documents)
    score = counts.score("joint")[2] if counts.gold or counts.ours else 1.0
    return (
        f"{wrong} von {len(documents)} Artikeln mit Fehlern · {counts.gold.total()} Zitate in den Gold-Daten, "
        f"{counts.ours.total()} gefunden · F1 über alle Rollen {_decimal(score, 3)}"
    )


def _class_row(error: ErrorClass, counts: Counter[tuple[ErrorClass, str]]) -> str:
    cells = [sum(counts[error, type_] for type_ in STWRType), *(counts[error, type_] for type_ in STWRType)]
    name = f'<a href="#{error}">{ERROR_WORDS[error]}</a>' if cells[0] else ERROR_WORDS[error]
    numbers = "".join(f"<td>{number or '–'}</td>" for number in cells)
    return f'<tr><th scope="row">{name}</th>{numbers}</tr>'


def _class_link(error: ErrorClass, counts: Counter[tuple[ErrorClass, str]]) -> str:
    count = sum(counts[error, type_] for type_ in STWRType)
    return f'<a href="#{error}">{ERROR_WORDS[error]} <b>{count}</b></a>' if count else ""


def _article(reading: Reading, number: int) -> str:
    article = reading.document.article
    score = _decimal(joint(reading.compared), 3)
    gold, ours = list(_marks(reading, is_gold=True)), list(_marks(reading, is_gold=False))
    lines = [_line(reading, line, gold, ours) for line in lines_of(article.text)]
    return (
        f'<article id="artikel-{number}"><h2>{escape(named(article.origin, article.title))} <small>F1 {score}</small>'
        f'</h2>\n<div class="heads"><b>{GOLD}</b><b>{OURS}</b></div>\n{"".join(lines)}</article>'
    )


def _line(reading: Reading, line: Span, gold: Sequence[Mark], ours: Sequence[Mark]) -> str:
    """A paragraph on both sides, and under it the errors that begin in it."""
    text, tokens = reading.document.article.text, reading.document.tokens
    notes = [
        _note(finding, reading.document)
        for finding in reading.errors
        if line.start <= tokens[finding.first_token][0] < line.end
    ]
    sides = f'<div class="sides"><p>{marked(text, line, gold)}</p><p>{marked(text, line, ours)}</p></div>'
    under = f'\n<ul class="notes">{"".join(notes)}</ul>' if notes else ""
    return f'<div class="line">{sides}{under}</div>\n'


def _marks(reading: Reading, *, is_gold: bool) -> Iterator[Mark]:
    """All roles of all quotes on one side."""
    for finding in reading.found:
        side = finding.pair.gold if is_gold else finding.pair.ours
        for part in PARTS if side else ():
            spans = spans_of(side.parts[part], reading.document.tokens) if side else []
            classes = _mark_classes(part, finding)
            for place, span in enumerate(spans):
                badge = _badge(finding, is_gold=is_gold, is_first=place == 0) if part == "quote" else ""
                yield Mark(span, finding.number, classes, badge)


def _mark_classes(part: str, finding: Finding) -> tuple[str, ...]:
    one_sided = [error for error in finding.errors if error in (ErrorClass.MISSED, ErrorClass.FALSE)]
    return (part, *one_sided) if part == "quote" else (part,)


def _badge(finding: Finding, *, is_gold: bool, is_first: bool) -> str:
    """The number of the quote; on our side, and where we have nothing, what is wrong in words."""
    is_told = is_first and finding.errors and (not is_gold or finding.pair.ours is None)
    words = f" {', '.join(ERROR_WORDS[error] for error in finding.errors)}" if is_told else ""
    number = f"{finding.number}" if is_first else f"…{finding.number}"
    return f'<b class="badge{" wrong" if finding.errors else ""}">{number}{words}</b>'


def _note(finding: Finding, document: GoldDocument) -> str:
    labels = " ".join(f"<em>{ERROR_WORDS[error]}</em>" for error in finding.errors)
    differences = "".join(f"<br>{difference}" for difference in _differences(finding, document))
    return (
        f'<li tabindex="0" data-quote="{finding.number}" data-errors="{" ".join(finding.errors)}">'
        f"<b>{finding.number}</b> {labels} {_facts(finding)}{differences}</li>\n"
    )


def _facts(finding: Finding) -> str:
    """Type, overlap, and what our quote rests on."""
    gold, ours = finding.pair
    types = dict.fromkeys(side.type for side in (gold, ours) if side)
    facts = [" → ".join(types)]
    if gold and ours:
        facts.append(f"Deckung {_decimal(finding.pair.overlap, 2)}")
    if ours and ours.found:
        facts += _origin(ours.found)
    return escape(" · ".join(facts))


def _origin(quote: Quote) -> list[str]:
    facts = [f"Regel {quote.provenance.rule}", f"Sicherheit {_decimal(quote.confidence, 2)}"]
    return [*facts, f"aufgelöst: {quote.entity}"] if quote.entity else facts


def _differences(finding: Finding, document: GoldDocument) -> Iterator[str]:
    """What the quote lacks or has too much, and every role that differs on both sides."""
    gold, ours = finding.pair
    if gold is None or ours is None:
        return
    yield from _boundary(gold, ours, document)
    for role, word in ROLE_WORDS.items():
        wanted, given = gold.parts[role], ours.parts[role]
        if wanted != given:
            yield f"{word}: {GOLD} {_words(wanted, document)} · {OURS} {_words(given, document)}"


def _boundary(gold: Labelled, ours: Labelled, document: GoldDocument) -> Iterator[str]:
    wanted, given = gold.parts["quote"], ours.parts["quote"]
    if lacking := wanted - given:
        yield f"Im Zitat fehlt: {_words(lacking, document)}"
    if needless := given - wanted:
        yield f"Im Zitat zu viel: {_words(needless, document)}"


def _words(found: Tokens, document: GoldDocument) -> str:
    """The text of some tokens in quotation marks, a dash if there are none."""
    pieces: Iterable[str] = (document.article.text[s:e] for s, e in spans_of(found, document.tokens))
    return f"<q>{escape(JOINT.join(pieces))}</q>" if found else "–"


def _decimal(value: float, places: int) -> str:
    return f"{value:.{places}f}".replace(".", ",")
