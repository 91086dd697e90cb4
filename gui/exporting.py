"""A filter and a format in, a file with just that out; in a thread, and the file appears whole or not at all."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from db.connection import Database
from db.rows import QuoteFilter
from export.csv_table import CsvDialect
from export.formats import Format
from export.streams import complete_file
from export.writing import write_export


@dataclass(frozen=True, slots=True)
class ExportTarget:
    """Where an export goes and in which form."""

    path: Path
    format: Format
    dialect: CsvDialect = CsvDialect.GERMAN


@dataclass(frozen=True, slots=True)
class Written:
    """How many entries, or why there is no new file; one that was there before is then as it was."""

    entries: int = 0
    error: str | None = None


def export_to(db: Database, filter: QuoteFilter, target: ExportTarget, is_stopped: Callable[[], bool]) -> Written:
    """Breaks off, and leaves nothing behind, as soon as it is stopped."""
    try:
        with complete_file(target.path) as stream:
            stoppable = cast(BinaryIO, _Stoppable(stream, is_stopped))
            if target.format is Format.PDF:
                return _write_pdf(db, filter, stoppable)
            return Written(write_export(db, filter, target.format, stoppable, target.dialect))
    except OSError as error:
        return Written(error=error.strerror or type(error).__name__)


def _write_pdf(db: Database, filter: QuoteFilter, stream: BinaryIO) -> Written:
    from gui.dossier_pdf import DossierTooLongError, write_pdf  # the window starts faster without jinja2

    try:
        return Written(write_pdf(db, filter, stream))
    except DossierTooLongError as error:
        raise OSError(0, str(error)) from error  # so that no new file appears


class _Stoppable(io.RawIOBase):
    """An archive that is closed must not wait for an export of minutes."""

    def __init__(self, stream: BinaryIO, is_stopped: Callable[[], bool]) -> None:
        self._stream, self._is_stopped = stream, is_stopped

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        if self._is_stopped():
            raise InterruptedError
        return self._stream.write(data)
