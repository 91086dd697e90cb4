"""An archive in, the same with its statements linked out: `main.py match`, and the end of every import."""

from __future__ import annotations

import time
from contextlib import closing
from pathlib import Path

from cli.archive_care import back_up_before
from cli.report import DONE, InterruptedByUserError, counted, say
from db import linking, queries
from db.connection import Database, open_archive
from db.linking import LinkingProgress

EVERY = 5.0  # seconds between two words on the progress
INTERRUPTED_WORDS = "\nAbgebrochen; was verknüpft ist, bleibt. Weiter geht es mit: main.py match --db …"


def match(archive: Path) -> int:
    """Links all statements of an archive anew, or goes on where a run before was interrupted; gives the exit code."""
    with closing(open_archive(archive, create=False)) as db:
        back_up_before(archive)
        link_statements(db, anew=True)
    return DONE


def link_statements(db: Database, *, anew: bool = False) -> None:
    """Links what is new, or everything; says how it goes."""
    try:
        (linking.link_anew if anew else linking.link)(db, _Teller())
    except KeyboardInterrupt:
        raise InterruptedByUserError(INTERRUPTED_WORDS) from None
    say(f"{counted(queries.count_statements(db), 'Aussage steht', 'Aussagen stehen')} in mehreren Artikeln.")


class _Teller:
    """Says now and then how much is left, so that a small archive is linked without a word."""

    def __init__(self) -> None:
        self._told = time.monotonic()

    def __call__(self, progress: LinkingProgress) -> None:
        if time.monotonic() - self._told < EVERY:
            return
        self._told = time.monotonic()
        if progress.to_share:
            say(f"{counted(progress.to_share, 'Artikel ist', 'Artikel sind')} noch auf gleichen Text zu prüfen …")
        elif progress.to_compare:
            say(f"{counted(progress.to_compare, 'Zitat ist', 'Zitate sind')} noch zu vergleichen …")
        elif progress.to_settle:
            say(f"{counted(progress.to_settle, 'Zitat ist', 'Zitate sind')} noch zu verknüpfen …")
