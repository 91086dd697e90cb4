"""Each earlier version of an article is set against the one after it: text word by word, and quotes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.statement_types import ChangeKind, Piece
from db.article_versions import QuoteChangeKind
from db.version_diffs import version_count, version_diffs

Said = Callable[..., Any]
FIRST = "„Wir hatten Glück“, sagte Vogt. „Gut so“, hieß es."
SECOND = "„Wir hatten großes Glück“, sagte Vogt. „Das Geld fehlt“, hieß es dann."
THIRD = "„Wir hatten großes Glück“, sagte Vogt."
QUOTES = {
    FIRST: ("„Wir hatten Glück“", "„Gut so“"),
    SECOND: ("„Wir hatten großes Glück“", "„Das Geld fehlt“"),
    THIRD: ("„Wir hatten großes Glück“",),
}


@pytest.fixture
def article(save: Callable[..., int], said: Said) -> int:
    (number,) = {save(text, *map(said, quotes)) for text, quotes in QUOTES.items()}
    return number


def test_an_article_without_earlier_versions_has_none(archive: Database, save: Callable[..., int]) -> None:
    article = save()
    assert version_count(archive, article) == 0
    assert version_diffs(archive, article) == []


def test_every_version_is_set_against_the_one_after_it(archive: Database, article: int) -> None:
    assert version_count(archive, article) == 2
    second, first = version_diffs(archive, article)
    for diff, before, after in ((second, SECOND, THIRD), (first, FIRST, SECOND)):
        assert diff.version.text == before
        assert "".join(piece.text for piece in diff.text if not piece.is_gone) == after
    assert second.later is None
    assert first.later == second.version.replaced


def test_changed_new_and_gone_quotes_show_their_words(archive: Database, article: int) -> None:
    _, first = version_diffs(archive, article)
    shown = {quote.kind: quote.pieces for quote in first.quotes}
    assert shown == {
        QuoteChangeKind.CHANGED: (Piece("„Wir hatten "), Piece("großes", ChangeKind.ADDED), Piece(" Glück“")),
        QuoteChangeKind.ADDED: (Piece("„Das Geld fehlt“", ChangeKind.ADDED),),
        QuoteChangeKind.REMOVED: (Piece("„Gut so“", ChangeKind.LEFT_OUT_MIDDLE, is_gone=True),),
    }


def test_an_article_that_is_gone_has_no_answer(archive: Database) -> None:
    with pytest.raises(KeyError):
        version_diffs(archive, 404)
