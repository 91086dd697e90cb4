"""An archive and a filter in, quotes out: `main.py export`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, BinaryIO

from attribution.types import STWRType
from cli.output import Output, destination
from cli.report import DONE, NothingDoneError, counted, say
from db.connection import Database, open_archive
from db.rows import QuoteFilter, Status
from export.formats import Format
from export.writing import write_export

_NO_FILE = "Das gehört in eine Datei, nicht auf den Bildschirm: -o zitate{}"
_BINARY = frozenset({Format.XLSX, Format.PDF})


def export_quotes(archive: Path, output: Output, wanted: Mapping[str, Any]) -> int:
    """Writes the quotes that the filter lets through (`wanted`: its fields); gives the exit code."""
    if output.file is None and output.format in _BINARY and sys.stdout.isatty():
        raise NothingDoneError(_NO_FILE.format(output.format.suffix))
    filter = _filter(**wanted)
    with closing(open_archive(archive, create=False)) as db, destination(output.file) as stream:
        if output.format is Format.PDF:
            written = _write_pdf(db, filter, stream)
        else:
            written = write_export(db, filter, output.format, stream, output.dialect)
    say(f"{counted(written, *output.format.counted)} geschrieben.")
    return DONE


def _write_pdf(db: Database, filter: QuoteFilter, stream: BinaryIO) -> int:
    """Qt sets the pages, and needs some of what a window needs."""
    from gui import requirements

    if missing := requirements.missing_libraries():
        raise NothingDoneError(requirements.cure(missing))
    from gui.dossier_pdf import DossierTooLongError, write_pdf

    try:
        return write_pdf(db, filter, stream)
    except DossierTooLongError as error:
        raise NothingDoneError(str(error)) from error


def _filter(*, type: str | None = None, status: str | None = None, **others: Any) -> QuoteFilter:
    return QuoteFilter(type=STWRType(type) if type else None, status=Status(status) if status else None, **others)
