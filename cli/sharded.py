"""Paths in, a folder of shards out: `main.py extract --out FOLDER`, for very many; goes on where it stopped."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

import click

from analysis.jobs import Failed
from attribution.model_folder import describe
from cli.model_choice import models_in_use
from cli.output import OutputError
from cli.report import DONE, SOME_FAILED, InterruptedByUserError, NothingDoneError, counted, say
from export.csv_table import CsvDialect
from export.formats import Format
from ingest.sources import Source, find_sources
from sharding.folder import FAILURES, OutFolder
from sharding.plan import Plan, Shard, plan
from sharding.shard import DoneShard, FailedShard, Form

SHARD_SIZE = 200
ONLY_WITH_OUT = "--jobs, --shard-size und --cluster gehen nur mit --out ORDNER."
ONE_PLACE = "Entweder -o DATEI oder --out ORDNER."
PLANNING = "Sehe nach, was die Dateien enthalten …"
NO_ADDRESSES = "Adressen werden nicht in Mengen abgerufen. Bitte die Seiten speichern und die Dateien angeben."
UNWRITABLE = "„{}“ lässt sich nicht schreiben ({}). Bitte Ordner, Schreibrechte und freien Platz prüfen."
INTERRUPTED_WORDS = "\nAbgebrochen; fertige Teile bleiben. Derselbe Befehl macht weiter."
SHARD_FAILED = "Teil {} ist mehrmals gescheitert ({}). Derselbe Befehl versucht ihn noch einmal."


@dataclass(frozen=True, slots=True)
class Work:
    """Who does it: so many processes here or on a cluster; so many articles a shard."""

    jobs: int = 1
    size: int = SHARD_SIZE
    cluster: str | None = None


def work(**told: Any) -> Work:
    """From the options of the command line; None is what was not given."""
    return Work(**{name: value for name, value in told.items() if value is not None})


def demand_out(**told: Any) -> None:
    """Without --out the others say nothing."""
    if any(value is not None for value in told.values()):
        raise click.UsageError(ONLY_WITH_OUT)


def named(format: str, dialect: str, file: Path | None) -> Form:
    """From the words of the command line."""
    if file is not None:
        raise click.UsageError(ONE_PLACE)
    return Form(Format(format), CsvDialect(dialect))


@dataclass(slots=True)
class _Progress:
    """What became of shards and articles, said as it happens."""

    shards: int
    begun: float
    done: int = 0
    articles: int = 0
    quotes: int = 0

    def shard(self, file: str, articles: int, quotes: int, failures: Sequence[Failed], *, is_old: bool = False) -> None:
        self.articles += articles
        self.quotes += quotes
        words = f"{counted(articles, 'Artikel', 'Artikel')}, {counted(quotes, 'Zitat', 'Zitate')}"
        self._say(f"{file}: {words}{', war schon fertig' if is_old else ''}")
        for failed in failures:
            say(f"    {failed.origin}: FEHLER: {failed.reason}")

    def failed(self, failed: Failed) -> None:
        self._say(f"{failed.origin}: FEHLER: {failed.reason}")

    def _say(self, words: str) -> None:
        self.done += 1
        say(f"[{self.done:{len(str(self.shards))}}/{self.shards}] {words}")

    @property
    def seconds(self) -> str:
        return f"{time.monotonic() - self.begun:.1f}".replace(".", ",")


def extract_sharded(
    paths: Sequence[str],
    out: Path,
    form: Form,
    work: Work,
    *,
    outlet: str | None = None,
    columns: tuple[tuple[str, str], ...] = (),
) -> int:
    """Writes the quotes of all articles, a file a shard; gives the exit code."""
    sources, errors = find_sources(paths, outlet=outlet, columns=columns)
    files, refused = _without_addresses(sources)
    failures = [Failed(error.origin, error.reason) for error in errors] + refused
    say(PLANNING)
    planned = plan(files, work.size)
    failures += planned.failures
    for failed in failures:
        say(f"{failed.origin}: FEHLER: {failed.reason}")
    try:
        return _do(planned, out, form, work, failures)
    except KeyboardInterrupt:
        raise InterruptedByUserError(INTERRUPTED_WORDS) from None
    except OSError as error:
        raise OutputError(UNWRITABLE.format(error.filename or out, error.strerror)) from error


def _do(planned: Plan, out: Path, form: Form, work: Work, failures: list[Failed]) -> int:
    models = models_in_use()
    if not planned.shards:
        raise NothingDoneError(f"Nichts analysiert: {counted(len(failures), 'Eingabe', 'Eingaben')} fehlgeschlagen.")
    out.mkdir(parents=True, exist_ok=True)
    folder = OutFolder(out, _maker(models), form)
    folder.tidy(planned)
    progress = _Progress(len(planned.shards), time.monotonic())
    left = list(_left(planned, folder, progress, failures))
    for result in _results(left, form, work, models):
        if isinstance(result, FailedShard):
            failed = Failed(folder.data_file(result.number).name, SHARD_FAILED.format(result.number, result.reason))
            progress.failed(failed)
            failures.append(failed)
        else:
            folder.keep(result)
            file = folder.data_file(result.number).name
            progress.shard(file, result.articles, result.quotes, result.failures)
            failures += result.failures
    folder.keep_failures(failures)
    return _finish(progress, failures)


def _left(planned: Plan, folder: OutFolder, progress: _Progress, failures: list[Failed]) -> Iterator[Shard]:
    """Shards still to be done; the others are told and counted."""
    for shard in planned.shards:
        kept = folder.kept(shard)
        if kept is None:
            yield shard
        else:
            file = folder.data_file(shard.number).name
            progress.shard(file, kept.articles, kept.quotes, kept.failures, is_old=True)
            failures += kept.failures


def _results(shards: Sequence[Shard], form: Form, work: Work, models: Path | None) -> Iterator[DoneShard | FailedShard]:
    if not shards:
        return iter(())
    folder = str(models) if models else None
    if work.cluster is not None:
        from sharding.cluster import do_on_cluster

        return do_on_cluster(shards, form, work.jobs, folder, work.cluster)
    from sharding.local import do_locally

    return do_locally(shards, form, work.jobs, folder)


def _without_addresses(sources: Sequence[Source]) -> tuple[list[Source], list[Failed]]:
    """Several processes would ask one server at a time."""
    refused = [Failed(source.origin, NO_ADDRESSES) for source in sources if source.address]
    return [source for source in sources if not source.address], refused


def _maker(models: Path | None) -> str:
    """What makes the quotes; the same words as in an `attribution.types.Run`."""
    from attribution.pipeline import PROGRAM

    return f"{PROGRAM}, stanza {metadata.version('stanza')}, {describe(models)}"


def _finish(progress: _Progress, failures: Sequence[Failed]) -> int:
    if not progress.articles:
        raise NothingDoneError(f"Nichts analysiert: {counted(len(failures), 'Eingabe', 'Eingaben')} fehlgeschlagen.")
    words = (
        f"{counted(progress.quotes, 'Zitat', 'Zitate')} in {counted(progress.articles, 'Artikel', 'Artikeln')} "
        f"({progress.seconds} s)"
    )
    if not failures:
        say(f"{words}.")
        return DONE
    say(f"{words}; {counted(len(failures), 'Eingabe', 'Eingaben')} fehlgeschlagen, siehe {FAILURES}.")
    return SOME_FAILED
