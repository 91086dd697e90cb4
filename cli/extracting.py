"""Paths in, quotes out, without an archive: `main.py extract`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from analysis.analyser import Analyser, fitting_batch
from analysis.jobs import Attributed, Failed, Listed
from cli.model_choice import models_in_use
from cli.output import Output, destination
from cli.report import Report
from export.record import Record, quote_record
from ingest.sources import find_sources


def extract(
    paths: Sequence[str], output: Output, *, outlet: str | None = None, columns: tuple[tuple[str, str], ...] = ()
) -> int:
    """Writes the quotes of all articles behind the paths; gives the exit code."""
    sources, errors = find_sources(paths, outlet=outlet, columns=columns)
    report = Report(len(sources) + len(errors))
    for error in errors:
        report.failed(error.origin, error.reason)
    if not sources:
        report.demand_success()
    report.start()
    batch = fitting_batch(len(sources))
    with Analyser(models=models_in_use(), batch=batch) as analyser, destination(output.file) as stream:
        output.write(_records(analyser.attribute(sources), report), stream)
        report.demand_success()  # else the file that is there stays
    return report.finish()


def _records(results: Iterable[Attributed | Failed | Listed], report: Report) -> Iterator[Record]:
    for result in results:
        if isinstance(result, Failed):
            report.failed(result.origin, result.reason)
            continue
        if isinstance(result, Listed):
            report.listed(result.source.origin, result.sources, result.more)
            continue
        article, quotes = result.attributed.article, result.attributed.quotes
        report.attributed(article.origin, len(quotes), result.attributed.cuts)
        yield from (quote_record(article, quote) for quote in quotes)
