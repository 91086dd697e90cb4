"""What a restore would take away is counted before it happens: articles and decisions since the backup."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from db import undoing
from db.backup_loss import Loss, lost_by_restoring
from db.backups import Backup, Occasion, back_up
from db.connection import open_archive
from db.corrections import set_status
from db.errors import ArchiveError, Trouble
from db.queries import quotes
from db.rows import QuoteFilter, Status
from db.store import save_article


@pytest.fixture
def backup(file: Path, attributed: Callable[..., Any]) -> Backup:
    with closing(open_archive(file)) as db:
        save_article(db, attributed())
    return back_up(file, Occasion.ASKED)


def test_right_after_a_backup_there_is_nothing_to_lose(file: Path, backup: Backup) -> None:
    assert lost_by_restoring(file, backup.path) == Loss(0, 0)


def test_articles_that_came_or_changed_since_are_counted(
    file: Path, backup: Backup, attributed: Callable[..., Any]
) -> None:
    with closing(open_archive(file)) as db:
        save_article(db, attributed(origin="/texte/zwei.txt"))
        save_article(db, attributed("„Wir bleiben“, sagte Anna Lürßen am Dienstag."))
    assert lost_by_restoring(file, backup.path).articles == 2


def test_decisions_made_and_taken_back_since_are_counted(file: Path, backup: Backup) -> None:
    with closing(open_archive(file)) as db:
        ids = [row.id for row in quotes(db, QuoteFilter())]
        set_status(db, ids, Status.ACCEPTED)
        second = back_up(file, Occasion.ASKED)
        undoing.undo(db)
    assert lost_by_restoring(file, backup.path) == Loss(0, 1)
    assert lost_by_restoring(file, second.path) == Loss(0, 1)


def test_of_a_damaged_archive_it_cannot_be_told(file: Path, backup: Backup) -> None:
    file.write_bytes(b"kein Archiv" * 1000)
    with pytest.raises(ArchiveError) as caught:
        lost_by_restoring(file, backup.path)
    assert caught.value.trouble is Trouble.NOT_AN_ARCHIVE
