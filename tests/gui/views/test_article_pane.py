"""The pane tells where an article comes from and why the chosen quote is one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from db.rows import ArticleRow
from db.whole_articles import WholeArticle
from gui.views.article_pane import ArticlePane
from tests.gui.samples import FIRST, PRONOUN, SAMPLES

ARTICLE = SAMPLES[0].article
ROW = ArticleRow(1, ARTICLE.title, "Hafen & Kurier", ARTICLE.published, ARTICLE.origin, ("dpa",), 3, None)
WHOLE = WholeArticle(ROW, ARTICLE, SAMPLES[0].quotes, models={}, corrections={}, versions=0, cuts=0)


@pytest.fixture
def pane(qtbot: QtBot) -> ArticlePane:
    made = ArticlePane()
    qtbot.addWidget(made)
    made.resize(600, 600)
    made.show()
    return made


def _words(pane: ArticlePane) -> str:
    return "\n".join(label.text() for label in pane.findChildren(QLabel) if label.isVisible())


def test_without_an_article_it_says_what_to_do(pane: ArticlePane) -> None:
    assert _words(pane) == "Choose a quote to read it in its article."


def test_outlet_time_agency_and_origin_stand_above_the_text(pane: ArticlePane) -> None:
    pane.show_article(WHOLE)
    assert "<b>Hafen &amp; Kurier</b> · 2 Mar 2026, 07:27 · dpa" in _words(pane)
    assert "/texte/faehre.txt" in _words(pane)


def test_the_reasons_follow_the_chosen_quote(pane: ArticlePane) -> None:
    pane.show_article(WHOLE)
    pane.choose(FIRST.id)
    assert "<b>Anna Lürßen, Bürgermeisterin</b> · direct · 97%" in _words(pane)
    pane.choose(PRONOUN.id)
    assert "“sie” → “Anna Lürßen”" in _words(pane)
    pane.choose(None)
    assert "Anna Lürßen" not in _words(pane)


def test_a_text_that_was_divided_says_so(pane: ArticlePane) -> None:
    pane.show_article(WHOLE)
    assert "divided" not in _words(pane)
    pane.show_article(replace(WHOLE, cuts=2))
    assert "divided at 2 place" in _words(pane)


def test_a_cleared_pane_forgets_its_article(pane: ArticlePane) -> None:
    pane.show_article(WHOLE)
    pane.clear()
    assert _words(pane) == "Choose a quote to read it in its article."
