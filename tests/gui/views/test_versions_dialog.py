"""An article that said something else before says so, and shows what changed in text and quotes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from attribution.types import AttributedArticle
from db.connection import open_archive
from db.store import save_article
from gui.views.versions_dialog import VersionsDialog
from tests.gui.conftest import MakeWindow
from tests.gui.samples import FERRY_ELSEWHERE, RUN, SAMPLES, quote

CHANGED = FERRY_ELSEWHERE.replace("nicht wieder", "sicher nicht wieder")


@pytest.fixture
def changed_file(archive_file: Path) -> Path:
    """The second article in another version."""
    article = replace(SAMPLES[1].article, text=CHANGED)
    said = quote(article, "»Wir fahren sicher nicht wieder«", cue="sagte", speaker="Anna Lürßen", entity="Anna Lürßen")
    with open_archive(archive_file) as db:
        save_article(db, AttributedArticle(article, (said,), RUN))
    return archive_file


def test_an_article_without_earlier_versions_offers_none(
    make_window: MakeWindow, changed_file: Path, qtbot: QtBot
) -> None:
    page = make_window(changed_file).window.quotes
    page.table.choose(0)
    assert page.pane.versions.isHidden()


def test_the_versions_of_an_article_show_what_changed(
    make_window: MakeWindow, changed_file: Path, qtbot: QtBot
) -> None:
    page = make_window(changed_file).window.quotes
    page.table.choose(3)
    assert page.pane.versions.text() == "1 earlier version(s)"
    qtbot.mouseClick(page.pane.versions, Qt.MouseButton.LeftButton)
    (dialog,) = page.findChildren(VersionsDialog)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert "sicher" in dialog.text.text.toPlainText()
    assert dialog.quotes.text.toPlainText() == "Changed (Anna Lürßen): »Wir fahren sicher nicht wieder«"
    assert dialog.told.text() == "Compared with the text of today"
    item = dialog.list.item(0)
    assert item is not None
    assert item.text().endswith("1 quote(s) changed")
    dialog.close()


def test_closing_the_archive_closes_its_versions(make_window: MakeWindow, changed_file: Path, qtbot: QtBot) -> None:
    parts = make_window(changed_file)
    parts.window.quotes.table.choose(3)
    parts.window.quotes.pane.versions.click()
    (dialog,) = parts.window.quotes.findChildren(VersionsDialog)
    with qtbot.waitSignal(dialog.destroyed):
        parts.archive.close()
