"""Where data goes and in which form: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Self

from export.csv_table import CsvDialect, write_csv
from export.jsonl import write_jsonl
from export.record import Record


class Format(StrEnum):
    """The forms in which quotes go out."""

    JSONL = "jsonl"
    CSV = "csv"


class ReaderGoneError(Exception):
    """Nobody reads our standard output any more (… | head): a reason to end, not an error."""


class OutputError(Exception):
    """The file to write cannot be written; the text is for the user."""


@dataclass(frozen=True, slots=True)
class Output:
    """Where and how the user wants the quotes; `file` None is standard output."""

    format: Format
    file: Path | None = None
    dialect: CsvDialect = CsvDialect.GERMAN

    @classmethod
    def named(cls, format: str, file: Path | None, dialect: str) -> Self:
        """From the words of the command line."""
        return cls(Format(format), file, CsvDialect(dialect))

    def write(self, records: Iterable[Record], stream: BinaryIO) -> int:
        """Writes the records as they come and says how many."""
        if self.format is Format.CSV:
            return write_csv(records, stream, self.dialect)
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="\n", write_through=True)
        try:
            return write_jsonl(records, text)
        finally:
            text.detach()  # or it would close the stream, which is not ours


@contextmanager
def destination(file: Path | None) -> Iterator[BinaryIO]:
    """The stream to write data to."""
    if file is None:
        with _standard_output() as stream:
            yield stream
    else:
        with _complete_file(file.resolve()) as stream:
            yield stream


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    stream = sys.stdout.buffer
    try:
        yield stream
        stream.flush()
    except BrokenPipeError as error:
        # Python flushes once more at its end: into nothing, so that no second error shows
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise ReaderGoneError from error


@contextmanager
def _complete_file(file: Path) -> Iterator[BinaryIO]:
    """Written aside and moved into place: whoever has the file open or is interrupted keeps the old one."""
    is_special = file.exists() and not file.is_file()  # /dev/null must not be replaced
    aside = file if is_special else file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        with aside.open("wb") as stream:
            yield stream
        if not is_special:
            os.replace(aside, file)
    except OSError as error:
        raise OutputError(f"„{file}“ lässt sich nicht schreiben ({error.strerror}). {_CURE}") from error
    finally:
        if not is_special:
            aside.unlink(missing_ok=True)


_CURE = "Bitte Ordner, Schreibrechte und freien Platz prüfen oder eine andere Datei angeben."
