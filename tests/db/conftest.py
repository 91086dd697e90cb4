"""Archives in memory and on disk, and a short way to write attributed articles: roles by their words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.types import (
    Article,
    AttributedArticle,
    Provenance,
    Quote,
    Run,
    Span,
    Spans,
    STWRType,
    quote_id,
)
from db.connection import open_archive
from db.invariants import faults
from db.store import save_article

Found = Callable[[Article], Quote]
RUN = Run(program="0.1.0", parser="stanza 1.10", models="de-small 1", started="2026-03-02T08:00:00+00:00")
TEXT = "„Wir bleiben“, sagte Anna Lürßen am Montag. Sie wolle kämpfen."


@pytest.fixture
def archive() -> Iterator[Database]:
    with open_archive(":memory:") as db:
        yield db
        assert faults(db) == [], "the archive contradicts itself"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Archiv für März.db"


@pytest.fixture
def said() -> Callable[..., Found]:
    """A quote by the words of its roles, to be found in a text."""
    return _said


@pytest.fixture
def attributed() -> Callable[..., AttributedArticle]:
    return _attributed


@pytest.fixture
def save(archive: Database) -> Callable[..., int]:
    """Writes an article, stores it in `archive` and tells its number there."""

    def write(*args: Any, **metadata: Any) -> int:
        (article,) = save_article(archive, _attributed(*args, **metadata)).articles
        return article

    return write


def _said(words: str, *, type: STWRType = STWRType.DIRECT, rule: str = "direct.test", **rest: Any) -> Found:
    def find(article: Article) -> Quote:
        spans = _found(article.text, words)
        roles = {role: _found(article.text, said) for role, said in rest.items() if role in ("cue", "speaker")}
        return Quote(quote_id(article.digest, type, spans), type, spans, Provenance(rule), **rest | roles)

    return find


def _attributed(
    text: str = TEXT, *found: Found, origin: str = "/texte/000.txt", run: Run = RUN, **metadata: Any
) -> AttributedArticle:
    article = Article(text, origin, **metadata)
    quotes = tuple(find(article) for find in found or [_said("„Wir bleiben“", speaker="Anna Lürßen")])
    return AttributedArticle(article, quotes, run)


def _found(text: str, words: str) -> Spans:
    """„teilte … mit“ are two spans."""
    return tuple(Span(text.index(piece), text.index(piece) + len(piece)) for piece in words.split(" … "))
