"""The options that several commands share, and the values that they take."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

import click

from ingest.containers.columns import TEXT, fields

Command = TypeVar("Command", bound=Callable[..., Any])

QUOTE_FORMATS = ("jsonl", "csv")
"""What can be written of articles outside an archive."""
EXPORT_FORMATS = ("csv", "xlsx", "jsonl", "html", "pdf", "claimreview", "annotations", "ris", "bibtex", "tei")
DIALECTS = click.Choice(["german", "plain"])
TYPES = click.Choice(["Direct", "Indirect", "IndirectFreeIndirect", "FreeIndirect", "Reported"], case_sensitive=False)
STATUSES = click.Choice(["unreviewed", "accepted", "rejected"])
FILE = click.Path(path_type=Path)

_GERMAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")
_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_DATE_CURE = "„{}“ ist kein Datum. So geht es: 2024-06-26 oder 26.06.2024."


class DateType(click.ParamType):
    """A day, German or ISO, or an ISO moment; as ISO 8601. Where it is a border, a year or month will do."""

    name = "date"

    def __init__(self, *, may_be_partial: bool = False) -> None:
        self._may_be_partial = may_be_partial

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        try:
            return self._iso(value.strip())
        except ValueError:
            self.fail(_DATE_CURE.format(value), param, ctx)

    def _iso(self, value: str) -> str:
        if self._may_be_partial and _PARTIAL_DATE.fullmatch(value):
            return value
        if german := _GERMAN_DATE.fullmatch(value):
            day, month, year = map(int, german.groups())
            return date(year, month, day).isoformat()
        moment = datetime.fromisoformat(value)
        return moment.date().isoformat() if len(value) <= len("2024-06-26") else moment.isoformat()


class ColumnType(click.ParamType):
    """text=Inhalt: which column of a table holds what; "author=" says that none does."""

    name = "column"

    def convert(
        self, value: str | tuple[str, str], param: click.Parameter | None, ctx: click.Context | None
    ) -> tuple[str, str]:
        if isinstance(value, tuple):
            return value
        field, sign, heading = (part.strip() for part in value.partition("="))
        if not sign or field not in fields() or (field == TEXT and not heading):
            self.fail(f"„{value}“ muss FELD=SPALTE heißen; FELD ist {', '.join(fields())}.", param, ctx)
        return field, heading


_BORDER = DateType(may_be_partial=True)
_ARCHIVE = click.option("--db", "archive", metavar="DB", type=FILE, required=True, help="Das Archiv.")
_DIALECT = click.option(
    "--csv-dialect", type=DIALECTS, default="german", help="german: für deutsches Excel; plain: mit Komma."
)
_JOBS = click.option("--jobs", metavar="N", type=click.IntRange(1), default=1, help="So viele Artikel zugleich.")
_OUTPUT_FILE = click.option("-o", "file", metavar="DATEI", type=FILE, help="In diese Datei statt hierher.")
_SHARDING = (
    click.option("--out", metavar="ORDNER", type=FILE, help="Für sehr viele Artikel: in Teilen in diesen Ordner."),
    click.option("--jobs", metavar="N", type=click.IntRange(1), help="Mit --out: so viele Teile zugleich."),
    click.option("--shard-size", "size", metavar="N", type=click.IntRange(1), help="Mit --out: Artikel je Teil."),
    click.option("--cluster", metavar="ADRESSE", help="Mit --out: auf diesem Ray-Cluster; auto, local oder Adresse."),
)
_FILTERS = (
    click.option("--text", metavar="WÖRTER", help="Nur Zitate mit diesen Wörtern."),
    click.option("--speaker", metavar="NAME", help="Nur von diesem Sprecher."),
    click.option("--outlet", metavar="NAME", help="Nur aus diesem Outlet."),
    click.option("--type", metavar="ART", type=TYPES, help=f"Nur diese Art: {', '.join(TYPES.choices)}."),
    click.option("--status", type=STATUSES, help="Nur in diesem Stand der Prüfung."),
    click.option("--from", "published_from", metavar="DATUM", type=_BORDER, help="Erschienen ab."),
    click.option("--to", "published_to", metavar="DATUM", type=_BORDER, help="Erschienen bis."),
    click.option("--statement", metavar="ID", help="Nur Varianten dieser Aussage."),
    click.option("--min-confidence", metavar="0–1", type=click.FloatRange(0, 1), help="Nur so sichere."),
)


def archive_option(command: Command) -> Command:
    """--db DB"""
    return _ARCHIVE(command)


def jobs_option(command: Command) -> Command:
    """--jobs N"""
    return _JOBS(command)


def output_file_option(command: Command) -> Command:
    """-o DATEI"""
    return _OUTPUT_FILE(command)


def output_options(formats: Sequence[str]) -> Callable[[Command], Command]:
    """--format, -o and --csv-dialect; without --format it is the first."""
    choice = click.Choice(formats, case_sensitive=False)
    form = click.option("--format", type=choice, default=formats[0], show_default=True, help="Form der Daten.")
    return lambda command: form(_OUTPUT_FILE(_DIALECT(command)))


def sharding_options(command: Command) -> Command:
    """--out and what only goes with it: the fields of a `cli.sharded.Work`, None where not given."""
    for option in reversed(_SHARDING):
        command = option(command)
    return command


def filter_options(command: Command) -> Command:
    """What `export` can be narrowed to; the names are the fields of a `QuoteFilter`."""
    for option in reversed(_FILTERS):  # the last one applied stands first in the help
        command = option(command)
    return command
