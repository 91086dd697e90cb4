"""A file in, what somebody must see of a table to say which column holds what out: headings, first rows, a proposal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.containers.columns import Mapping, guessed
from ingest.containers.remembered import remembered
from ingest.containers.tables import Row, cell_words, first_rows, headings_of
from ingest.errors import InputError, Problem
from ingest.kinds import Kind, recognise
from ingest.material import file_material

SHOWN = 5
TABLES = frozenset({Kind.CSV, Kind.XLSX, Kind.JSONL})


@dataclass(frozen=True, slots=True)
class TablePreview:
    """`columns` maps fields to headings: as the user once said (`is_remembered`), else as the headings let one guess.

    Without an entry for "text" the table cannot be read. Cells are words, in the order of the headings.
    """

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: Mapping
    is_remembered: bool


def table_preview(path: Path) -> TablePreview | None:
    """None for a file that is no table; an InputError for a table that cannot be read.

    Only the beginning is read, but of an Excel file all words that stand in it.
    """
    material = file_material(path)
    kind = recognise(material)
    if kind not in TABLES:
        return None
    rows = first_rows(material, kind)
    headings = [heading for heading in headings_of(rows) if heading]
    if not headings:
        raise InputError(material.origin, Problem.NO_ARTICLES)
    known = remembered(headings)
    columns = guessed(headings) if known is None else known
    cells = tuple(_cells(row, headings) for row in rows[:SHOWN])
    return TablePreview(tuple(headings), cells, columns, known is not None)


def _cells(row: Row, headings: Sequence[str]) -> tuple[str, ...]:
    return tuple(cell_words(row.get(heading)) or "" for heading in headings)
