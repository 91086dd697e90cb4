"""One answer has all that is shown of an article."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlite_utils import Database

from db.corrections import set_status
from db.rows import Status
from db.store import save_article
from db.whole_articles import whole_article
from tests.gui.samples import FIRST, SAMPLES


def test_text_quotes_models_and_corrections_come_together(archive: Database) -> None:
    (article,) = save_article(archive, SAMPLES[0]).articles
    set_status(archive, [FIRST.id], Status.ACCEPTED, by="Ute")
    whole = whole_article(archive, article)
    assert whole.article.text == SAMPLES[0].article.text
    assert [quote.id for quote in whole.quotes] == [quote.id for quote in SAMPLES[0].quotes]
    assert set(whole.models) == {quote.id for quote in SAMPLES[0].quotes}
    assert [each.made_by for each in whole.corrections[FIRST.id]] == ["Ute"]
    assert (whole.row.id, whole.versions, whole.cuts) == (article, 0, 0)


def test_places_where_a_text_was_divided_are_those_of_the_latest_analysis(archive: Database) -> None:
    (article,) = save_article(archive, replace(SAMPLES[0], cuts=3)).articles
    assert whole_article(archive, article).cuts == 3
    save_article(archive, replace(SAMPLES[0], cuts=0))
    assert whole_article(archive, article).cuts == 0


def test_an_article_that_is_gone_is_named(archive: Database) -> None:
    with pytest.raises(KeyError):
        whole_article(archive, 7)
