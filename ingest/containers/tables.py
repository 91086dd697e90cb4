"""A table of articles (CSV, Excel, JSON Lines), one a row: the rows that hold one, and each of them as JSON.

The step to a part is the number of its row, counted as a spreadsheet shows it. A table is parsed once per process,
not once per row.
"""

from __future__ import annotations

import codecs
import csv
import io
import json
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any

import openpyxl

from ingest.containers.columns import TEXT, complete, guessed, recognised
from ingest.containers.remembered import remember, told_and_remembered
from ingest.dates import iso_moment
from ingest.decoding import decode_text
from ingest.draft import Draft
from ingest.errors import InputError, Problem
from ingest.kinds import ROW_TYPE, Kind
from ingest.material import MAX_TABLE_BYTES, Material, bytes_material
from ingest.packed import opened
from ingest.sources import Source

MAX_ROWS = 100_000
MAX_CELL = 20_000_000
LOOKED_AT = 100  # rows
LOOK_BYTES = 4_000_000
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DELIMITERS = ";,\t|"

Row = dict[str, Any]
Rows = dict[int, Row]


def parts(material: Material, source: Source, kind: Kind) -> Iterator[Source]:
    """The rows with a text; what stands in them is not read yet. What the user said of the columns is remembered."""
    rows = _rows(material, kind)
    headings = headings_of(rows.values())
    if not headings:
        raise InputError(material.origin, Problem.NO_ARTICLES)
    mapping = recognised(headings, told_and_remembered(headings, source.columns), material.origin)
    if mapping != guessed(headings, told_and_remembered(headings, ())):
        remember(headings, mapping)
    columns = complete(mapping)
    for number, row in rows.items():
        if str(row.get(mapping[TEXT]) or "").strip():
            yield replace(source, part=(*source.part, str(number)), columns=columns)


def take(material: Material, step: str, source: Source, kind: Kind) -> Material:
    rows = _rows(material, kind)
    origin = f"{material.origin}#{step}"
    row = rows.get(int(step)) if step.isdecimal() else None
    if row is None:
        raise InputError(origin, Problem.NO_PART, step)
    mapping = recognised(headings_of(rows.values()), source.columns, material.origin)
    cells = {field: row.get(heading) for field, heading in mapping.items()}
    data = json.dumps(cells, ensure_ascii=True, default=_as_text).encode()
    return replace(bytes_material(origin, material.name, data), media_type=ROW_TYPE)


def row_draft(material: Material) -> Draft:
    """One row, its fields named by us."""
    cells = {field: cell_words(value) for field, value in json.loads(material.read()).items()}
    title, lead, text = cells.get("title"), cells.get("subtitle"), cells.get(TEXT) or ""
    written = [part for part in (title, lead) if part and not text.startswith(part)]
    return Draft(
        "\n\n".join([*written, text]) + "\n",
        title,
        published=iso_moment(cells.get("published")),
        updated=iso_moment(cells.get("updated")),
        **{field: cells.get(field) for field in ("outlet", "author", "section", "address", "archived")},
    )


def headings_of(rows: Iterable[Row]) -> list[str]:
    """Each once; JSON Lines have no first row, so some are looked at."""
    return list(dict.fromkeys(heading for row in islice(rows, LOOKED_AT) for heading in row))


def first_rows(material: Material, kind: Kind) -> list[Row]:
    """What one sees of a table before it is read: as many rows as tell its headings."""
    material = material if kind is Kind.XLSX else _beginning(material)
    return [row for _, row in islice(_READERS[kind](material.read(MAX_TABLE_BYTES), material.origin), LOOKED_AT)]


def _beginning(material: Material) -> Material:
    """Whole lines, as far as a look takes; a cell of several lines that is cut off harms nobody."""
    with material.open() as stream:
        data = stream.read(LOOK_BYTES)
    if len(data) < LOOK_BYTES or data.startswith(_WIDE):  # where a sign has two bytes, a line does not end at one
        return material
    return bytes_material(material.origin, material.name, data[: data.rfind(b"\n") + 1 or len(data)])


def _rows(material: Material, kind: Kind) -> Rows:
    return _parsed(material.read(MAX_TABLE_BYTES), kind, material.origin)


@lru_cache(maxsize=1)
def _parsed(data: bytes, kind: Kind, origin: str) -> Rows:
    rows: Rows = {}
    for number, row in _READERS[kind](data, origin):
        rows[number] = row
        if len(rows) > MAX_ROWS:
            raise InputError(origin, Problem.TOO_MANY, str(MAX_ROWS))
    return rows


def _csv_rows(data: bytes, origin: str) -> Iterator[tuple[int, Row]]:
    text = decode_text(data, origin)
    csv.field_size_limit(MAX_CELL)
    delimiter = max(_DELIMITERS, key=text.partition("\n")[0].count)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="")
    try:
        for number, row in enumerate(reader, 2):
            yield number, {heading: value for heading, value in row.items() if heading}
    except csv.Error as error:
        raise InputError(origin, Problem.BROKEN, f"CSV, {error}") from error


def _excel_rows(data: bytes, origin: str) -> Iterator[tuple[int, Row]]:
    """The first sheet; values, not formulas."""
    with opened(bytes_material(origin, "", data)) as archive:  # says in our words what is wrong with it
        if sum(info.file_size for info in archive.infolist()) > MAX_TABLE_BYTES:
            raise InputError(origin, Problem.BOMB, str(MAX_TABLE_BYTES // 1_000_000))
    try:
        with warnings.catch_warnings(action="ignore"):  # of styles and extensions that it does not know
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            sheet = iter(book.worksheets[0].iter_rows(values_only=True))
            headings = [str(heading or "") for heading in next(sheet, ())]
            for number, values in enumerate(sheet, 2):
                yield number, {key: value for key, value in zip(headings, values, strict=False) if key}
    except Exception as error:  # damage breaks the library in ways that it does not know itself
        raise InputError(origin, Problem.BROKEN, "Excel") from error


def _json_rows(data: bytes, origin: str) -> Iterator[tuple[int, Row]]:
    for number, line in enumerate(decode_text(data, origin).split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise InputError(origin, Problem.BROKEN, f"JSON, Zeile {number}") from error
        if not isinstance(row, dict):
            raise InputError(origin, Problem.BROKEN, f"JSON, Zeile {number}: kein Objekt")
        yield number, row


_READERS = {Kind.CSV: _csv_rows, Kind.XLSX: _excel_rows, Kind.JSONL: _json_rows}


def cell_words(value: object) -> str | None:
    """What a cell holds as words; lists and objects of JSON, too."""
    if isinstance(value, list):
        return ", ".join(str(each) for each in value) or None
    if isinstance(value, dict):
        return cell_words(value.get("name"))
    return str(value).strip() or None if value is not None else None


def _as_text(value: object) -> str | None:
    """Dates in a spreadsheet are dates."""
    return iso_moment(value) or str(value)
