"""Findings in, the `Evidence` that is shown out: with article, passage, cue and frame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from attribution.checking.findings import Finding
from attribution.statement_types import Verdict
from attribution.types import JOINT, Article, Span, Spans, text_of
from db import answers
from db.check_neighbours import Run
from db.check_rows import Evidence
from db.connection import asked
from db.filters import tables
from db.matchables import listed
from db.queries import article
from db.rows import QuoteRow

ROLES = ("quote", "cue", "frame")


@dataclass(frozen=True, slots=True)
class Found:
    """What a quote, or several that are one, says of what was asked for."""

    run: Run
    finding: Finding
    verdict: Verdict
    is_speaker: bool | None

    @property
    def rank(self) -> tuple[object, ...]:
        """The best is smallest."""
        worth = list(Verdict).index(self.verdict)
        unnamed = self.is_speaker is None
        finding, wording = self.finding, self.run.wording
        likeness = (finding.crosses, -finding.likeness, len(self.run.quotes))
        return worth, unnamed, *likeness, wording.published or "~", self.run.quotes


def evidence_rows(db: Database, found: Sequence[Found]) -> Iterator[Evidence]:
    numbers = {number for one in found for number in one.run.quotes}
    rows, spans = _rows(db, numbers), _spans(db, numbers)
    articles: dict[int, Article] = {}
    for one in found:
        parts = [rows[number] for number in one.run.quotes]
        id = parts[0].article
        articles[id] = articles.get(id) or article(db, id)
        yield _evidence(one, parts, [spans[number] for number in one.run.quotes], articles[id])


def _evidence(
    found: Found, parts: Sequence[QuoteRow], spans: Sequence[Mapping[str, Spans]], article: Article
) -> Evidence:
    finding = found.finding
    whole = tuple(span for of_part in spans for span in of_part["quote"])
    first = next((row for row in parts if row.speaker), parts[0])
    around = spans[parts.index(first)]
    quote = replace(parts[0], quote=found.run.wording.text, speaker=first.speaker, entity=first.entity, role=first.role)
    return Evidence(
        quote=quote,
        parts=tuple(row.id for row in parts),
        verdict=found.verdict,
        wording=finding.verdict,
        is_speaker=found.is_speaker,
        is_retold=finding.crosses,
        changes=finding.changes,
        respellings=tuple((one.asked, one.stored) for one in finding.respellings),
        passage=tuple(_in_article(whole, finding.passage)),
        cue=text_of(article.text, around["cue"]),
        frame=text_of(article.text, around["frame"]),
    )


def _in_article(pieces: Iterable[Span], passage: Span) -> Iterator[Span]:
    """A stretch of a quote's words, which join its pieces, as stretches of the article."""
    start = 0
    for piece in pieces:
        size = piece.end - piece.start
        first, last = max(passage.start, start), min(passage.end, start + size)
        if first < last:
            yield Span(piece.start + first - start, piece.start + last - start)
        start += size + len(JOINT)


def _rows(db: Database, numbers: Iterable[int]) -> dict[int, QuoteRow]:
    columns = f"q.number, {answers.QUOTE}"
    sql = f"SELECT {columns} FROM {tables(columns)} WHERE q.number IN (SELECT value FROM json_each(:numbers))"
    return {row["number"]: answers.quote_row(row) for row in asked(db, sql, {"numbers": listed(numbers)})}


def _spans(db: Database, numbers: Iterable[int]) -> dict[int, dict[str, Spans]]:
    wanted = list(numbers)
    found: dict[int, dict[str, Spans]] = {number: dict.fromkeys(ROLES, ()) for number in wanted}
    sql = (
        'SELECT quote, role, start, "end" AS until FROM spans WHERE quote IN (SELECT value FROM json_each(:numbers))'
        " AND role IN ('quote', 'cue', 'frame') ORDER BY quote, role, part, piece"
    )
    for row in asked(db, sql, {"numbers": listed(wanted)}):
        found[row["quote"]][row["role"]] += (Span(row["start"], row["until"]),)
    return found
