"""`main.py archive …`: an archive is checked, backed up, restored and made smaller.

What a check finds and which backups there are is data; all else is told on standard error.
"""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from cli.output import print_lines
from cli.report import DONE, SOME_FAILED, counted, say
from db import backups, compacting, invariants, salvage
from db.backups import Backup, Occasion
from db.connection import open_archive
from db.errors import ArchiveError, Trouble

OCCASIONS = {
    Occasion.DAILY: "täglich",
    Occasion.MIGRATION: "vor dem Umbau auf eine neuere Version",
    Occasion.BULK: "vor einer großen Änderung",
    Occasion.RESTORE: "vor einer Wiederherstellung",
    Occasion.ASKED: "auf Wunsch",
}
MB = 1_000_000


def check(archive: Path, into: Path | None) -> int:
    """Says what is wrong; with `into` saves what can be read. Exit code 1 if anything is wrong."""
    if into is not None:
        return _salvage(archive, into)
    backups.check_file(archive)
    with closing(open_archive(archive, create=False)) as db:
        found = invariants.faults(db)
    print_lines(f"{counted(each.times, 'Mal', 'Mal')}: {each.rule} (zum Beispiel {each.example})" for each in found)
    if found:
        say("Abhilfe: eine Sicherung wiederherstellen (main.py archive restore --db …).")
        return SOME_FAILED
    say(f"„{archive}“ ist in Ordnung.")
    return DONE


def back_up(archive: Path, *, only_list: bool) -> int:
    """Makes one, or lists all there are."""
    if only_list:
        return _list(archive)
    if not archive.is_file():
        raise ArchiveError(Trouble.MISSING, archive)
    made = backups.back_up(archive, Occasion.ASKED)
    say(f"Gesichert und geprüft: {made.path} ({_size(made.size)}).")
    return DONE


def restore(archive: Path, number: int | None) -> int:
    """Without a number the latest."""
    chosen = _chosen(archive, number)
    kept = backups.restore(archive, chosen.path)
    say(f"„{archive}“ ist wieder so wie am {_moment(chosen)} (Sicherung {chosen.number}).")
    if kept is not None:
        say(f"Wie das Archiv davor war, steht in {kept}.")
    return DONE


def compact(archive: Path) -> int:
    """Says how much room is free now."""
    with closing(open_archive(archive, create=False)) as db:
        done = compacting.compact(db, archive)
    say(f"„{archive}“: vorher {_size(done.before)}, jetzt {_size(done.after)}.")
    return DONE


def back_up_daily(archive: Path) -> None:
    """Before the first command of a day that writes; that none could be made stops nobody who has room to work."""
    if not archive.is_file():
        return
    try:
        backups.back_up_daily(archive)
    except ArchiveError as error:
        if error.trouble is Trouble.DAMAGED:
            raise
        say(f"Die tägliche Sicherung ist nicht gelungen. {error}")


def back_up_before(archive: Path) -> None:
    """Before what changes much at once. Without a backup it does not begin."""
    if archive.is_file():
        backups.back_up(archive, Occasion.BULK)


def _salvage(archive: Path, into: Path) -> int:
    result = salvage.salvage(archive, into)
    held = (
        counted(result.articles, "Artikel", "Artikel"),
        counted(result.quotes, "Zitat", "Zitate"),
        counted(result.decisions, "Entscheidung", "Entscheidungen"),
    )
    say(f"Gerettet in „{into}“: {', '.join(held)}; {counted(result.gaps, 'Lücke', 'Lücken')} im alten Archiv.")
    say(f"„{archive}“ ist, wie es war. Aussagen verknüpfen: main.py match --db {into}")
    return DONE


def _chosen(archive: Path, number: int | None) -> Backup:
    found = [backup for backup in backups.backups(archive) if number in (None, backup.number)]
    if not found:
        raise ArchiveError(Trouble.NO_BACKUP, archive)
    return found[0]


def _list(archive: Path) -> int:
    found = backups.backups(archive)
    print_lines(f"{one.number:>5}  {_moment(one)}  {_size(one.size):>10}  {OCCASIONS[one.occasion]}" for one in found)
    if not found:
        say(f"Von „{archive}“ gibt es noch keine Sicherung.")
    return DONE


def _moment(backup: Backup) -> str:
    return f"{backup.made.astimezone():%d.%m.%Y %H:%M}"


def _size(size: int) -> str:
    return f"{size / MB:.1f} MB".replace(".", ",")
