"""The only door: without a command it opens the window, with one it works without Qt.

The way of an article: `cli.importing` (or the window) → `ingest.sources` finds the files →
`analysis.analyser` hands each to a child process → `ingest.reading` → `attribution.pipeline` → back here →
`db.store` → `db.queries` → `export`.

Data goes to standard output, all else to standard error. Exit code 0: done, 1: some inputs failed, 2: nothing
could be done. ZITATSPUR_LOG=debug tells more.

Imports stand inside the commands: child processes load this module again, and no command needs them all.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from cli.german import GermanGroup
from cli.groups import archive, models
from cli.options import (
    EXPORT_FORMATS,
    FILE,
    QUOTE_FORMATS,
    ColumnType,
    DateType,
    archive_option,
    filter_options,
    jobs_option,
    output_file_option,
    output_options,
    sharding_options,
)

PATHS = click.argument("paths", metavar="PFAD...", nargs=-1, required=True)
OUTLET = click.option("--outlet", metavar="NAME", help="Wer die Artikel veröffentlicht hat.")
COLUMNS = click.option(
    "--columns",
    metavar="FELD=SPALTE",
    type=ColumnType(),
    multiple=True,
    help="Was in einer Tabelle wo steht: text=Inhalt. Wird für Tabellen mit gleichen Überschriften gemerkt.",
)


@click.group(cls=GermanGroup, invoke_without_command=True)
@click.option("--db", "archive", metavar="DB", type=FILE, help="Öffnet das Fenster mit diesem Archiv.")
@click.pass_context
def door(context: click.Context, archive: Path | None) -> int | None:
    """Zitatspur findet Zitate in deutschen Nachrichten und zeigt, wer was gesagt und wer es berichtet hat.

    Ohne Befehl öffnet sich das Fenster.
    """
    if context.invoked_subcommand is None:
        from cli.window import open_window

        return open_window(archive)
    if archive is not None:
        raise click.UsageError("--db steht nach dem Befehl", context)
    return None


door.add_command(models)
door.add_command(archive)


@door.command()
@PATHS
@output_options(QUOTE_FORMATS)
@OUTLET
@COLUMNS
@sharding_options
def extract(
    paths: Sequence[str],
    format: str,
    file: Path | None,
    csv_dialect: str,
    outlet: str | None,
    columns: tuple[tuple[str, str], ...],
    out: Path | None,
    **work: Any,
) -> int:
    """Schreibt die Zitate aus Artikeln, ohne Archiv. Mit --out für sehr viele: in Teilen, mehrere zugleich."""
    from cli import extracting, sharded
    from cli.output import Output

    told = {"outlet": outlet, "columns": columns}
    if out is not None:
        form = sharded.named(format, csv_dialect, file)
        return sharded.extract_sharded(paths, out, form, sharded.work(**work), **told)
    sharded.demand_out(**work)
    return extracting.extract(paths, Output.named(format, file, csv_dialect), **told)


@door.command(name="import")
@archive_option
@PATHS
@OUTLET
@COLUMNS
@click.option("--published", metavar="DATUM", type=DateType(), help="Wann die Artikel erschienen sind.")
@jobs_option
@click.option("--table", is_flag=True, help="Zeigt danach, wer was gesagt und wer es berichtet hat.")
def import_(
    archive: Path,
    paths: Sequence[str],
    outlet: str | None,
    columns: tuple[tuple[str, str], ...],
    published: str | None,
    jobs: int,
    table: bool,
) -> int:
    """Liest Artikel in ein Archiv ein und verknüpft gleiche Aussagen."""
    from cli import importing

    told = {"outlet": outlet, "published": published, "columns": columns}
    return importing.import_articles(archive, paths, jobs=jobs, table=table, **told)


@door.command()
@archive_option
@output_options(EXPORT_FORMATS)
@filter_options
def export(archive: Path, format: str, file: Path | None, csv_dialect: str, **wanted: Any) -> int:
    """Schreibt Zitate aus einem Archiv, alle oder gefilterte: als Tabelle, Dossier, ClaimReview, Literaturliste."""
    from cli import exporting
    from cli.output import Output

    return exporting.export_quotes(archive, Output.named(format, file, csv_dialect), wanted)


@door.command()
@archive_option
@click.argument("words", metavar="WORTE...", nargs=-1, required=True)
@click.option("--speaker", metavar="NAME", help="Von wem das Zitat sein soll: Name, Nachname oder Amt.")
@click.option(
    "--format", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form der Antwort."
)
@output_file_option
def check(archive: Path, words: Sequence[str], speaker: str | None, format: str, file: Path | None) -> int:
    """Prüft, ob ein Zitat im Archiv steht: belegt, verkürzt, abweichend, anderer Sprecher, nicht gefunden."""
    from cli import checking

    return checking.check_quote(archive, " ".join(words), speaker, checking.CheckFormat(format), file)


@door.command()
@archive_option
def match(archive: Path) -> int:
    """Verknüpft die Aussagen eines Archivs neu; „import“ tut es von selbst."""
    from cli import linking

    return linking.match(archive)


@door.command()
@click.argument("gold", metavar="GOLD", type=FILE)
@click.option("--limit", metavar="N", type=click.IntRange(1), help="Nur die ersten N Artikel.")
@click.option("--details", is_flag=True, help="Auch nach Art, Regel und Sicherheit.")
@click.option("--worst", metavar="N", type=click.IntRange(1), help="Auch die N schlechtesten Artikel.")
@click.option("--errors", metavar="DATEI", type=FILE, help="Schreibt eine HTML-Seite zum Lesen der Fehler.")
def evaluate(gold: Path, limit: int | None, details: bool, worst: int | None, errors: Path | None) -> int:
    """Misst die Erkennung an einer Sammlung richtiger Zitate."""
    from cli import evaluating

    return evaluating.evaluate(gold, limit, evaluating.Wanted(details, worst, errors))


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; what goes wrong in the world becomes a sentence and an exit code."""
    from cli.ending import ending

    logging.basicConfig(level=os.environ.get("ZITATSPUR_LOG", "WARNING").upper())
    with ending() as end:
        end.code = door.main(arguments, prog_name="main.py", standalone_mode=False) or 0
    return end.code


if __name__ == "__main__":
    multiprocessing.freeze_support()
    sys.exit(main())
