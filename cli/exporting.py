"""An archive and a filter in, quotes out: `main.py export`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from attribution.types import STWRType
from cli.output import Output, destination
from cli.report import DONE, NothingDoneError, counted, say
from db.connection import open_archive
from db.rows import QuoteFilter, Status
from export.formats import Format
from export.writing import write_export

_NO_FILE = "Eine Excel-Tabelle gehört in eine Datei, nicht auf den Bildschirm: -o zitate.xlsx"


def export_quotes(archive: Path, output: Output, wanted: Mapping[str, Any]) -> int:
    """Writes the quotes that the filter lets through (`wanted`: its fields); gives the exit code."""
    if output.file is None and output.format is Format.XLSX and sys.stdout.isatty():
        raise NothingDoneError(_NO_FILE)
    filter = _filter(**wanted)
    with closing(open_archive(archive, create=False)) as db, destination(output.file) as stream:
        written = write_export(db, filter, output.format, stream, output.dialect)
    say(f"{counted(written, *output.format.counted)} geschrieben.")
    return DONE


def _filter(*, type: str | None = None, status: str | None = None, **others: Any) -> QuoteFilter:
    return QuoteFilter(type=STWRType(type) if type else None, status=Status(status) if status else None, **others)
