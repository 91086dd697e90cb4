"""check_archive.tsv and check_cases.tsv in; an archive to ask and what it is to answer out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from sqlite_utils import Database

from attribution.statement_types import Verdict
from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, Spans, STWRType, quote_id
from db.linking import link
from db.rows import Status
from db.store import save_article, set_status

HERE = Path(__file__).parent
RUN = Run("test", "none", "none", "2026-03-09T00:00:00Z")
TYPES = {
    "D": STWRType.DIRECT,
    "I": STWRType.INDIRECT,
    "K": STWRType.INDIRECT_FREE_INDIRECT,
    "*": STWRType.INDIRECT,
}
VERDICTS = dict(zip("SCDON", Verdict, strict=True))
PIECE = re.compile(r"\[\[(.*?)\]\]")

Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """One row: what is asked and what is to come of it."""

    asked: str
    speaker: str | None
    verdict: Verdict
    article: str | None
    note: str | None
    is_known_wrong: bool


def cases() -> list[Case]:
    return [_case(row) for row in _rows("check_cases.tsv")]


def fill(db: Database, *, is_linked: bool = True) -> None:
    """Stores the articles, rejects what is marked so, and links the statements."""
    for _, rows in groupby(_rows("check_archive.tsv"), itemgetter("article")):
        attributed, rejected = _attributed(list(rows))
        save_article(db, attributed)
        set_status(db, rejected, Status.REJECTED)
    if is_linked:
        link(db)


def _case(row: Row) -> Case:
    verdict, mark = row["verdict"][0], row["verdict"][1:]
    article, note = _or_none(row["in"]), _or_none(row["note"])
    return Case(row["asked"], _or_none(row["speaker"]), VERDICTS[verdict], article, note, mark == "!")


def _rows(name: str) -> list[Row]:
    lines = [line for line in (HERE / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    head = lines[0].split("\t")
    return [dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:]]


def _or_none(cell: str) -> str | None:
    return None if cell == "-" else cell


def _attributed(rows: list[Row]) -> tuple[AttributedArticle, list[str]]:
    """The article with its quotes, and the ids of those that are to be rejected."""
    texts = [row["text"].replace("[[", "").replace("]]", "") for row in rows]
    first = rows[0]
    article = Article("\n".join(texts), f"{first['article']}.txt", outlet=first["outlet"], published=first["published"])
    quotes, rejected, start = [], [], 0
    for row, text in zip(rows, texts, strict=True):
        if row["type"] != "-":
            quotes.append(_quote(article, row, start))
            rejected += [quotes[-1].id] if row["type"] == "*" else []
        start += len(text) + 1
    return AttributedArticle(article, tuple(quotes), RUN), rejected


def _quote(article: Article, row: Row, start: int) -> Quote:
    type, spans = TYPES[row["type"]], _pieces(row["text"], start)
    roles = {role: _role(article.text, _or_none(row[role]), start) for role in ("speaker", "cue")}
    return Quote(
        quote_id(article.digest, type, spans),
        type,
        spans,
        Provenance("direct.test"),
        entity=_or_none(row["entity"]),
        role=_or_none(row["role"]),
        **roles,
    )


def _pieces(text: str, start: int) -> Spans:
    """Where the pieces stand once their brackets are gone."""
    found = enumerate(PIECE.finditer(text))
    return tuple(
        Span(start + one.start() - 4 * number, start + one.start() - 4 * number + len(one[1])) for number, one in found
    )


def _role(text: str, words: str | None, start: int) -> Spans:
    place = text.find(words, start) if words else -1
    return (Span(place, place + len(words)),) if words and place >= 0 else ()
