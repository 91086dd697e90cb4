"""A changed text is a new version: the one before is kept, and the quotes that changed are listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.types import Original
from db import queries
from db.article_versions import QuoteChange, QuoteChangeKind, quote_changes, versions
from db.rows import QuoteFilter, Status
from db.store import delete_article, save_article, set_status

Said = Callable[..., Any]
BEFORE = "„Wir hatten Glück“, sagte Vogt. „Es war sehr knapp“, sagte Sand. „Gut so“, hieß es."
AFTER = "„Wir hatten großes Glück“, sagte Vogt. „Es war sehr knapp“, sagte Sand. „Das Geld fehlt“, hieß es dann."
QUOTES = {
    BEFORE: ("„Wir hatten Glück“", "„Es war sehr knapp“", "„Gut so“"),
    AFTER: ("„Wir hatten großes Glück“", "„Es war sehr knapp“", "„Das Geld fehlt“"),
}


@pytest.fixture
def article(archive: Database, save: Callable[..., int], said: Said) -> int:
    """In its second version; before, all quotes were accepted."""
    save(BEFORE, *map(said, QUOTES[BEFORE]), title="Alt", original=Original("1", "text/html", 1, b"1"))
    set_status(archive, [row.id for row in queries.quotes(archive, QuoteFilter())], Status.ACCEPTED)
    return save(AFTER, *map(said, QUOTES[AFTER]), title="Neu", original=Original("2", "text/html", 1, b"2"))


def test_the_article_is_its_latest_version(archive: Database, article: int) -> None:
    assert [row.title for row in queries.articles(archive)] == ["Neu"]
    assert queries.article(archive, article).text == AFTER
    assert tuple(row.quote for row in queries.quotes(archive, QuoteFilter())) == QUOTES[AFTER]
    assert queries.articles(archive, text="gut so") == []


def test_the_version_before_is_kept_with_its_bytes(archive: Database, article: int) -> None:
    (earlier,) = versions(archive, article)
    assert (earlier.title, earlier.text) == ("Alt", BEFORE)
    assert archive.table("originals").count == 2
    delete_article(archive, article)
    assert archive.table("originals").count == archive.table("article_versions").count == 0


def test_quotes_that_changed_came_or_went_are_listed(archive: Database, article: int) -> None:
    kinds = {change.kind: (change.before, change.after) for change in versions(archive, article)[0].changes}
    assert kinds == {
        QuoteChangeKind.CHANGED: ("„Wir hatten Glück“", "„Wir hatten großes Glück“"),
        QuoteChangeKind.ADDED: (None, "„Das Geld fehlt“"),
        QuoteChangeKind.REMOVED: ("„Gut so“", None),
    }


def test_what_a_person_decided_about_unchanged_words_stays(archive: Database, article: int) -> None:
    statuses = {row.quote: row.status for row in queries.quotes(archive, QuoteFilter())}
    assert statuses["„Es war sehr knapp“"] is Status.ACCEPTED
    assert statuses["„Wir hatten großes Glück“"] is Status.UNREVIEWED


def test_the_deed_tells_that_there_is_a_new_version(
    archive: Database, attributed: Callable[..., Any], said: Said
) -> None:
    first, again, changed = (
        save_article(archive, attributed(text, *map(said, QUOTES[text]))) for text in (BEFORE, BEFORE, AFTER)
    )
    assert not first.versions
    assert not again.versions
    assert changed.versions == changed.articles == first.articles


def test_each_version_is_compared_with_the_one_after_it(
    archive: Database, save: Callable[..., int], article: int, said: Said
) -> None:
    assert save(BEFORE, *map(said, QUOTES[BEFORE])) == article
    later, earlier = versions(archive, article)
    assert (later.text, earlier.text) == (AFTER, BEFORE)
    assert {change.after for change in later.changes} == {"„Wir hatten Glück“", "„Gut so“", None}


def test_the_same_words_by_somebody_else_are_a_change() -> None:
    before, after = ({"text": "Es ist gut.", "speaker": speaker} for speaker in ("Vogt", "Sand"))
    assert quote_changes([before], [after]) == (
        QuoteChange(QuoteChangeKind.CHANGED, "Es ist gut.", "Es ist gut.", "Sand"),
    )
    assert quote_changes([before], [before]) == ()
