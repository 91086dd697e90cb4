"""JSON Lines that an archive exported go in; their articles come out, analysed and decided about as they were there.

The step to a part is the offset of the line with the article: the first of its quotes. The form is that of
`docs/jsonl.md`. Others may have written such a file or changed it: what does not fit together is refused.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from attribution.types import (
    Article,
    AttributedArticle,
    Carried,
    Decided,
    DecidedStatements,
    Medium,
    Provenance,
    Quote,
    Run,
    Span,
    Spans,
    STWRType,
)
from ingest.errors import InputError, Problem
from ingest.kinds import QUOTES_TYPE
from ingest.material import MAX_ARTICLE_BYTES, Material, bytes_material
from ingest.sources import Source

STATUSES = frozenset({"unreviewed", "accepted", "rejected"})
DECISIONS = frozenset({"merge", "split", "take out", "put in"})
_WHOLE = "stored_article"
_ROLES = ("quote", "cue", "speaker", "frame", "addressee", "venue", "antecedent")
_OF_SOURCE = ("retrieved", "updated", "author", "section", "address", "archived")
_ID = re.compile(r"([0-9a-f]{16})(?:-([1-9]\d{0,8}))?")
_BROKEN = (KeyError, TypeError, ValueError, AttributeError, IndexError, RecursionError)

Record = Mapping[str, Any]


def holds_quotes(material: Material) -> bool:
    """Whether the first line is one of ours. Those of `extract` are, too, but have no articles in them."""
    with material.open() as stream:
        line = stream.readline(MAX_ARTICLE_BYTES)
    if b'"spans"' not in line:
        return False
    try:
        record = json.loads(line)
        return isinstance(record["quote"]["spans"], list) and isinstance(record["rule"], str)
    except _BROKEN:
        return False


def parts(material: Material, source: Source) -> Iterator[Source | InputError]:
    """One for each article; the lines of its other quotes follow the first."""
    for offset, line in _lines(material, 0):
        try:
            if _record(line, material, offset).get(_WHOLE) is not None:
                yield replace(source, part=(*source.part, str(offset)))
        except InputError as error:
            yield error


def take(material: Material, step: str) -> Material:
    """The lines of one article."""
    if not step.isdecimal():
        raise InputError(material.origin, Problem.NO_PART, step)
    lines: list[bytes] = []
    for offset, line in _lines(material, int(step)):
        if lines and _record(line, material, offset).get(_WHOLE) is not None:
            break
        lines.append(line)
    data = b"".join(lines)
    return replace(bytes_material(f"{material.origin}#{step}", material.name, data), media_type=QUOTES_TYPE)


def read_quotes(material: Material, source: Source) -> AttributedArticle:
    """Without any analysis; what the user says of outlet and date only fills gaps."""
    records = [_record(line, material, offset) for offset, line in _lines(material, 0)]
    try:
        json.dumps(records, ensure_ascii=False).encode()  # half a pair of surrogates can be stored nowhere
        return _attributed(records, source)
    except _BROKEN as error:
        raise InputError(source.origin, Problem.BROKEN, f"Zitate, {error}") from error


def _lines(material: Material, start: int) -> Iterator[tuple[int, bytes]]:
    with material.open() as stream:
        stream.seek(start)
        offset = start
        while line := stream.readline(MAX_ARTICLE_BYTES):
            if line.strip():
                yield offset, line
            offset += len(line)


def _record(line: bytes, material: Material, offset: int) -> dict[str, Any]:
    try:
        record = json.loads(line)
    except _BROKEN as error:
        raise InputError(material.origin, Problem.BROKEN, f"JSON, ab Byte {offset}") from error
    if not isinstance(record, dict):
        raise InputError(material.origin, Problem.BROKEN, f"JSON, ab Byte {offset}: kein Objekt")
    return record


def _attributed(records: Sequence[Record], source: Source) -> AttributedArticle:
    first = records[0]
    article = _article(first, source)
    if len({record["article"] for record in records}) > 1:
        raise ValueError("zwei Artikel unter einem Text")
    copies = {_copy(record["id"]) for record in records}
    if len(copies) > 1:
        raise ValueError("Kennungen aus zwei Artikeln")
    quotes = [_quote(record, len(article.text)) for record in records]
    ids = {quote.id for quote in quotes}
    if len(ids) < len(quotes):
        raise ValueError("zwei Zitate mit einer Kennung")
    kept = tuple(quote if quote.parent in ids else replace(quote, parent=None) for quote in quotes)
    decided = tuple(_decided(record) for record in records if record["decided"] is not None)
    statements = tuple(_statements(told) for told in first[_WHOLE]["statement_decisions"])
    carried = Carried(copies.pop(), decided, statements)
    return AttributedArticle(article, kept, _run(first[_WHOLE]["run"]), carried=carried)


def _article(record: Record, source: Source) -> Article:
    told = record[_WHOLE]
    article = Article(
        text=_words(told["text"]),
        origin=_words(record["article"]),
        title=_words_or_none(record["title"]),
        outlet=_words_or_none(record["outlet"]) or source.outlet,
        published=_words_or_none(record["published"]) or source.published,
        agencies=tuple(map(_words, record["agencies"])),
        **dict[str, Any]((name, _words_or_none(told[name])) for name in _OF_SOURCE),
    )
    if article.digest != told["digest"]:
        raise ValueError("der Text passt nicht zu seiner Prüfsumme")
    return article


def _quote(record: Record, length: int) -> Quote:
    parent = record["parent"]
    confidence, level = float(record["confidence"]), int(record["level"])
    if not (0 <= confidence <= 1 and level >= 1):
        raise ValueError("Sicherheit oder Ebene")
    roles = {name: _spans(record[name], length) for name in _ROLES}
    if not roles["quote"]:
        raise ValueError("ein Zitat ohne Stelle")
    return Quote(
        id=_base(record["id"]),
        type=STWRType(record["type"]),
        medium=Medium(record["medium"]),
        provenance=Provenance(_words(record["rule"]), tuple(map(_words, record["evidence"]))),
        **roles,
        via=tuple(_spans(link, length) for link in record["via"]),
        entity=_words_or_none(record["entity"]),
        role=_words_or_none(record["role"]),
        parent=None if parent is None else _base(parent),
        level=level,
        confidence=confidence,
    )


def _spans(role: Record | None, length: int) -> Spans:
    spans = () if role is None else tuple(Span(int(start), int(end)) for start, end in role["spans"])
    ends = [0, *(end for span in spans for end in span), length]
    if ends != sorted(ends) or any(start == end for start, end in spans):
        raise ValueError("eine Stelle außerhalb des Textes")
    return spans


def _decided(record: Record) -> Decided:
    told = record["decided"]
    if told["status"] not in STATUSES:
        raise ValueError("unbekannter Stand der Prüfung")
    return Decided(_base(record["id"]), told["status"], bool(told["edited"]), _words(told["by"]), _words(told["at"]))


def _statements(told: Record) -> DecidedStatements:
    """The ids are those of the archive, with the number of the copy."""
    parts = tuple(tuple(_known(id)[0] for id in part) for part in told["parts"])
    if told["kind"] not in DECISIONS or len(parts) < 2 or not all(parts):
        raise ValueError("unbekannte Entscheidung")
    if len({id for part in parts for id in part}) < sum(map(len, parts)):
        raise ValueError("ein Zitat auf zwei Seiten einer Entscheidung")
    return DecidedStatements(told["kind"], parts, _words(told["by"]), _words(told["at"]))


def _run(told: Record) -> Run:
    return Run(*(_words(told[name]) for name in ("program", "parser", "models", "started")))


def _base(id: str) -> str:
    """The archive says by a number which copy of a text a quote stands in."""
    return _known(id)[1]


def _copy(id: str) -> int:
    return int(_known(id)[2] or 1) - 1


def _known(id: str) -> re.Match[str]:
    match = _ID.fullmatch(id)
    if match is None:
        raise ValueError(f"„{id[:20]}“ ist keine Kennung")
    return match


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("ein Feld ist kein Text")
    return value


def _words_or_none(value: object) -> str | None:
    return None if value is None else _words(value)
