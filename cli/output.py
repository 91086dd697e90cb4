"""Where data goes and in which form: standard output, or a file that appears only when it is whole."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Self

from export.csv_table import CsvDialect
from export.formats import Format
from export.record import Record
from export.streams import complete_file
from export.writing import write_records


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
        return write_records(records, self.format, stream, self.dialect)


@contextmanager
def destination(file: Path | None) -> Iterator[BinaryIO]:
    """The stream to write data to."""
    if file is None:
        with _standard_output() as stream:
            yield stream
    else:
        with _complete_file(file.resolve()) as stream:
            yield stream


def print_lines(lines: Iterable[str]) -> None:
    """What is data, though nobody asked for a form of it."""
    with destination(None) as stream:
        stream.write("".join(f"{line}\n" for line in lines).encode())


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
    try:
        with complete_file(file) as stream:
            yield stream
    except OSError as error:
        raise OutputError(f"„{file}“ lässt sich nicht schreiben ({error.strerror}). {_CURE}") from error


_CURE = "Bitte Ordner, Schreibrechte und freien Platz prüfen oder eine andere Datei angeben."
