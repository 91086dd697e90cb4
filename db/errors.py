"""What the world can do to an archive, each with a sentence for the user; anything else is a bug."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryFile


class Trouble(StrEnum):
    """The kinds of `ArchiveError`, each with its words."""

    MISSING = "Das Archiv „{file}“ gibt es nicht. Prüfen Sie Namen und Ordner oder legen Sie ein neues Archiv an."
    NO_FOLDER = "Den Ordner „{folder}“ gibt es nicht. Legen Sie ihn an oder wählen Sie einen anderen."
    NOT_AN_ARCHIVE = "„{file}“ ist kein Archiv von Zitatspur. Wählen Sie eine andere Datei; diese bleibt, wie sie ist."
    NEWER = (
        "Das Archiv „{file}“ stammt von einer neueren Version von Zitatspur. "
        "Öffnen Sie es mit der neueren Version; es bleibt, wie es ist."
    )
    UNWRITABLE = (
        "In das Archiv „{file}“ lässt sich nicht schreiben. "
        "Prüfen Sie die Schreibrechte für Datei und Ordner oder wählen Sie einen anderen Ordner."
    )
    BUSY = (
        "Das Archiv „{file}“ wird gerade von einem anderen Programm beschrieben. "
        "Schließen Sie das andere Programm oder versuchen Sie es gleich noch einmal."
    )
    GONE = (
        "Das Archiv „{file}“ ist nicht mehr zu erreichen: Laufwerk getrennt, Datei verschoben oder ersetzt? "
        "Machen Sie es wieder zugänglich und öffnen Sie es erneut; was schon gespeichert war, ist darin noch."
    )
    FULL = (
        "Für das Archiv „{file}“ ist kein Platz mehr. "
        "Schaffen Sie auf dem Datenträger Platz; was schon gespeichert war, ist es noch."
    )
    DAMAGED = (
        "„{file}“ ist beschädigt. Stellen Sie eine Sicherung wieder her (main.py archive restore --db …) "
        "oder retten Sie, was lesbar ist, in ein neues Archiv (main.py archive check --db … --salvage DATEI)."
    )
    TAKEN = "„{file}“ gibt es schon. Wählen Sie einen anderen Namen; diese Datei bleibt, wie sie ist."
    NO_BACKUP = (
        "Vom Archiv „{file}“ gibt es keine solche Sicherung. Welche es gibt, sagt main.py archive backup --list."
    )


class ArchiveError(Exception):
    """The archive cannot do what was asked, and it is not the program's fault; the text is for the user."""

    def __init__(self, trouble: Trouble, path: Path | str) -> None:
        self.trouble = trouble
        self.path = Path(path)
        super().__init__(trouble.value.format(file=self.path, folder=self.path.parent))


_TROUBLES = {
    sqlite3.SQLITE_BUSY: Trouble.BUSY,
    sqlite3.SQLITE_LOCKED: Trouble.BUSY,
    sqlite3.SQLITE_FULL: Trouble.FULL,
    sqlite3.SQLITE_READONLY: Trouble.UNWRITABLE,
    sqlite3.SQLITE_CANTOPEN: Trouble.UNWRITABLE,
    sqlite3.SQLITE_PERM: Trouble.UNWRITABLE,
    sqlite3.SQLITE_IOERR: Trouble.GONE,
    sqlite3.SQLITE_CORRUPT: Trouble.DAMAGED,
    sqlite3.SQLITE_NOTADB: Trouble.NOT_AN_ARCHIVE,
}

_TROUBLES_OF_SYSTEM = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT, errno.EFBIG), Trouble.FULL),
    **dict.fromkeys((errno.EACCES, errno.EPERM, errno.EROFS), Trouble.UNWRITABLE),
    **dict.fromkeys(
        (errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE, errno.ENOTCONN, errno.ETIMEDOUT), Trouble.GONE
    ),
}


_DOUBTFUL = frozenset({Trouble.DAMAGED, Trouble.NOT_AN_ARCHIVE, Trouble.UNWRITABLE})
"""What SQLite takes it for, too, if a drive does not answer any more."""


@contextmanager
def worded(path: Path | str) -> Iterator[None]:
    """Turns what SQLite and the system say about the world into an `ArchiveError`; lets bugs through."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        # The low byte is the kind, the rest tells details
        trouble = _TROUBLES.get((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF)
        if trouble is None:
            raise
        if trouble in _DOUBTFUL and _is_out_of_reach(Path(path).parent):
            trouble = Trouble.GONE
        raise ArchiveError(trouble, path) from error
    except OSError as error:
        told = _TROUBLES_OF_SYSTEM.get(error.errno or 0)
        if told is None:
            raise
        raise ArchiveError(told, path) from error


def _is_out_of_reach(folder: Path) -> bool:
    """Asked with a file of our own: who opened the archive itself would take SQLite's locks from it by closing it."""
    try:
        with TemporaryFile(dir=folder) as file:
            file.write(b"?")
            file.flush()
    except OSError as error:
        return _TROUBLES_OF_SYSTEM.get(error.errno or 0) is Trouble.GONE
    return False
