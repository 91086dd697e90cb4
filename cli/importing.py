"""Paths in, articles with quotes in the archive, statements linked: `main.py import`."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from textwrap import shorten

from analysis.analyser import Analyser, fitting_batch
from analysis.jobs import Attributed, Failed, Listed
from cli import linking
from cli.archive_care import back_up_daily
from cli.model_choice import models_in_use
from cli.output import destination
from cli.report import InterruptedByUserError, Report, counted, say
from db import queries, store
from db.article_versions import QuoteChange, QuoteChangeKind, versions
from db.connection import Database, open_archive
from db.known_articles import has_address
from db.rows import QuoteFilter
from export.summary import SummaryRow, summary
from ingest.sources import Source, find_sources

TABLE_ROWS = 40
QUOTE_WIDTH = 90
_CHANGE_WORDS = {
    QuoteChangeKind.CHANGED: "geändert",
    QuoteChangeKind.ADDED: "neu",
    QuoteChangeKind.REMOVED: "entfallen",
}
TABLE_WIDTH = 120  # where no terminal tells its own


def import_articles(
    archive: Path,
    paths: Sequence[str],
    *,
    outlet: str | None = None,
    published: str | None = None,
    columns: tuple[tuple[str, str], ...] = (),
    jobs: int = 1,
    table: bool = False,
) -> int:
    """Fills the archive; one bad file never stops the others. Gives the exit code."""
    sources, errors = find_sources(paths, outlet=outlet, published=published, columns=columns)
    report = Report(len(sources) + len(errors))
    for error in errors:
        report.failed(error.origin, error.reason)
    if not sources:
        report.demand_success()
    is_new = not archive.exists()
    with closing(open_archive(archive)) as db:
        if not is_new:
            back_up_daily(archive)
        for error in errors:
            store.save_failure(db, error.origin, error.reason)
        report.start()
        with Analyser(models=models_in_use(), processes=jobs, batch=fitting_batch(len(sources), jobs)) as analyser:
            code = analyse_into(db, analyser.attribute(sources, is_known=partial(_is_known, db)), report)
        if table:
            print_table(db)
    return code


def analyse_into(db: Database, results: Iterable[Attributed | Failed | Listed], report: Report) -> int:
    """Stores the results as they come, then links the statements; gives the exit code."""
    try:
        _save(db, results, report)
    except KeyboardInterrupt:
        saved = counted(report.articles, "Artikel ist", "Artikel sind")
        words = f"\nAbgebrochen; {saved} gespeichert. Aussagen verknüpfen: main.py match --db …"
        raise InterruptedByUserError(words) from None
    report.demand_success()
    code = report.finish()
    linking.link_statements(db)
    return code


def _save(db: Database, results: Iterable[Attributed | Failed | Listed], report: Report) -> None:
    for result in results:
        if isinstance(result, Failed):
            store.save_failure(db, result.origin, result.reason)
            report.failed(result.origin, result.reason)
        elif isinstance(result, Listed):
            report.listed(result.source.origin, result.sources, result.more, result.known)
        else:
            changes = store.save_article(db, result.attributed)
            done = result.attributed
            report.attributed(done.article.origin, len(done.quotes), done.cuts)
            for article in changes.versions:
                report.changed([_change(each) for each in versions(db, article)[0].changes])


def _is_known(db: Database, source: Source) -> bool:
    """Of an article that a feed tells of."""
    return has_address(db, source.address or "", source.updated)


def _change(change: QuoteChange) -> str:
    """geändert: „Wir hatten Glück“ → „Wir hatten großes Glück“"""
    words = " → ".join(_cut(each) for each in (change.before, change.after) if each)
    return f"{_CHANGE_WORDS[change.kind]}: {words}"


def _cut(words: str) -> str:
    return shorten(words, QUOTE_WIDTH, placeholder=" …")


def print_table(db: Database) -> None:
    """Who said what and who reported it: statements first, then what only one article has."""
    rows, more = _summary_rows(db)
    width = shutil.get_terminal_size((TABLE_WIDTH, 0)).columns
    with destination(None) as stream:
        stream.write(summary(rows, width).encode())
    if more:
        say("Das sind nicht alle; alle Zitate schreibt: main.py export")


def _summary_rows(db: Database) -> tuple[list[SummaryRow], bool]:
    """The first rows of the table, and whether there would be more."""
    shared = queries.statements(db, limit=TABLE_ROWS + 1)
    rows = [SummaryRow(row.speaker, row.text, row.reported_by) for row in shared]
    for offset in range(0, queries.count_quotes(db, QuoteFilter()), TABLE_ROWS):
        page = queries.quotes(db, QuoteFilter(), limit=TABLE_ROWS, offset=offset)
        rows += [SummaryRow(row.speaker, row.quote, (row.outlet,)) for row in page if row.statement is None]
        if len(rows) > TABLE_ROWS:
            break
    return rows[:TABLE_ROWS], len(rows) > TABLE_ROWS
