"""What docs/rundgang.md says the window shows, it shows: every step of the page is done, with frozen parses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from analysis.jobs import AnySource, Attributed, Failed
from db.connection import open_archive
from db.linking import link
from gui import language
from ingest.sources import Source
from tests.cases.walk import ARTICLES, attribute
from tests.gui.conftest import MakeWindow, make_window, own_folders, settings_file, told
from tests.gui.fake_analysis import FakeAnalysis
from tools.walkthrough import Walk

__all__ = ["make_window", "own_folders", "settings_file", "told"]

ROOT = ARTICLES.parents[1]
PAGE = (ROOT / "docs" / "rundgang.md").read_text(encoding="utf-8")


class FrozenAnalysis(FakeAnalysis):
    """Reads and links as the child does, but for the parser."""

    def _answer(self, source: AnySource) -> Attributed | Failed:
        assert isinstance(source, Source)
        return Attributed(source, attribute(source))

    def link(self, archive: Path) -> None:
        with open_archive(archive) as db:
            link(db)


@pytest.fixture(name="analysis")
def frozen_analysis() -> FakeAnalysis:
    return FrozenAnalysis()


@pytest.fixture
def german() -> Iterator[None]:
    app, before = QCoreApplication.instance(), QLocale()
    assert app is not None
    language.install(app, QLocale("de_DE"))
    yield
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
    QLocale.setDefault(before)


def says(words: str) -> None:
    """The page has the very words, in bold, as what one sees."""
    assert f"**{words}**" in PAGE, words


def test_every_step_shows_what_the_page_says(
    german: None, make_window: MakeWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    parts = make_window(tmp_path / "Lindenbrücke.db")
    walk = Walk(parts, lambda holds: qtbot.waitUntil(holds, timeout=20_000))
    for step in (walk.bring_in, walk.read, walk.review, walk.choose_namesakes, walk.merge):
        says(step())
    assert walk.compare() == ("Altenroder Anzeiger", "Der Morgen", "Rundschau")
    assert walk.take_out() == ("Altenroder Anzeiger", "Der Morgen")
    assert all(outlet in PAGE for outlet in ("Altenroder Anzeiger", "Der Morgen", "Rundschau"))
    says(walk.check())
    dossier = tmp_path / "Dossier.html"
    says(walk.export(dossier).replace(str(dossier), "Dossier.html"))
    assert "3,8 Millionen" in dossier.read_text(encoding="utf-8")


def test_the_page_quotes_the_articles_as_they_are() -> None:
    texts = " ".join(path.read_text(encoding="utf-8") for path in ARTICLES.rglob("*.txt"))
    quoted = re.findall(r"^> (.+)$", PAGE, re.MULTILINE)
    assert len(quoted) >= 3
    assert [words for words in quoted if words not in texts] == []


def test_pictures_and_links_of_the_page_are_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert len([link for link in links if link.endswith(".png")]) >= 4
    assert [link for link in links if not (ROOT / "docs" / link).exists()] == []
