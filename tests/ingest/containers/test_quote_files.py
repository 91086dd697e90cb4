"""Exports of an archive are read as they were written; what does not fit together is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from attribution.types import Article, AttributedArticle, Carried, Decided, Medium, Run, Span, STWRType
from ingest.errors import InputError, Problem
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.test_packed import zipped

TEXT = "Deich\n\n„Er hält“, sagte Anna Vogt.\n"
ID = "0123456789abcdef"


def role(start: int, end: int) -> dict[str, Any]:
    return {"text": TEXT[start:end], "spans": [[start, end]]}


def record(**changed: Any) -> dict[str, Any]:
    article = Article(TEXT, "deich.txt")
    whole = {
        **{"digest": article.digest, "text": TEXT, "retrieved": None, "updated": None, "author": "Greta Moll"},
        **{"section": None, "address": None, "archived": None, "statement_decisions": []},
        "run": {"program": "p", "parser": "q", "models": "m", "started": "2026-03-02T08:00:00+00:00"},
    }
    return {
        **{"id": ID, "article": "deich.txt", "outlet": None, "title": "Deich", "published": None, "agencies": ["dpa"]},
        **{"type": "Direct", "medium": "Writing", "quote": role(7, 16), "cue": role(18, 23), "speaker": role(24, 33)},
        **{"frame": None, "addressee": None, "venue": None, "via": [], "entity": "Anna Vogt", "role": None},
        **{"parent": None, "level": 1, "confidence": 0.9, "rule": "direct.x", "statement": None, "variant": None},
        **{"antecedent": None, "evidence": ["sagte"], "decided": None, "stored_article": whole},
    } | changed


def written(tmp_path: Path, *records: dict[str, Any]) -> Path:
    file = tmp_path / "zitate.jsonl"
    file.write_text("".join(json.dumps(each) + "\n" for each in records), encoding="utf-8")
    return file


def articles(path: Path, **told: Any) -> list[AttributedArticle]:
    listing = read_source(Source(path, **told))
    assert isinstance(listing, Listing)
    found = [read_source(source) for source in listing.sources]
    assert all(isinstance(each, AttributedArticle) for each in found)
    return found  # type: ignore[return-value]


def test_an_article_comes_with_its_quotes_and_what_was_decided(tmp_path: Path) -> None:
    told = {"status": "accepted", "edited": True, "by": "Mia", "at": "2026-03-05"}
    second = record(id=f"{ID[:-1]}0-2", stored_article=None, quote=role(7, 12), parent=f"{ID}-2", level=2)
    (found,) = articles(written(tmp_path, record(id=f"{ID}-2", decided=told), second))
    assert (found.article.text, found.article.author, found.article.agencies) == (TEXT, "Greta Moll", ("dpa",))
    one, other = found.quotes
    assert (one.id, one.type, one.medium, one.quote) == (ID, STWRType.DIRECT, Medium.WRITING, (Span(7, 16),))
    assert (other.parent, other.level) == (ID, 2)
    assert found.run == Run("p", "q", "m", "2026-03-02T08:00:00+00:00")
    assert found.carried == Carried(1, (Decided(ID, "accepted", True, "Mia", "2026-03-05"),))


def test_each_line_with_an_article_begins_one(tmp_path: Path) -> None:
    path = written(
        tmp_path, record(), record(article="rat.txt"), record(id="f" * 16, stored_article=None, article="rat.txt")
    )
    assert [(each.article.origin, len(each.quotes)) for each in articles(path)] == [("deich.txt", 1), ("rat.txt", 2)]


def test_a_parent_that_was_not_exported_is_none(tmp_path: Path) -> None:
    (found,) = articles(written(tmp_path, record(parent="f" * 16, level=2)))
    assert found.quotes[0].parent is None


def test_the_user_only_fills_gaps(tmp_path: Path) -> None:
    found = articles(written(tmp_path, record(), record(outlet="Bote")), outlet="Ordner", published="2026-03-02")
    assert [each.article.outlet for each in found] == ["Ordner", "Bote"]
    assert found[0].article.published == "2026-03-02"


def test_a_packed_export_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(zipped({"zitate.jsonl": json.dumps(record()).encode()}))
    listing = read_source(Source(path))
    assert isinstance(listing, Listing)
    listing = read_source(listing.sources[0])
    assert isinstance(listing, Listing)
    assert isinstance(read_source(listing.sources[0]), AttributedArticle)


@pytest.mark.parametrize(
    "changed",
    [
        {"quote": None},
        {"quote": {"spans": []}},
        {"quote": {"spans": [[7, 999]]}},
        {"cue": {"spans": [[-3, 5]]}},
        {"cue": {"spans": [[9, 7]]}},
        {"type": "Gedicht"},
        {"medium": 7},
        {"id": "../../x"},
        {"id": 7},
        {"confidence": 2},
        {"level": 0},
        {"agencies": [7]},
        {"article": None},
        {"evidence": None},
        {"decided": {"status": "gut", "edited": False, "by": "M", "at": ""}},
        {"decided": {}},
        {"stored_article": {"text": TEXT}},
        {"stored_article": record()["stored_article"] | {"text": "Etwas anderes."}},
        {"stored_article": record()["stored_article"] | {"run": None}},
        {"stored_article": record()["stored_article"] | {"statement_decisions": [{"kind": "merge", "parts": [[ID]]}]}},
        {"title": "\ud800"},
    ],
)
def test_what_does_not_fit_together_is_refused(changed: dict[str, Any], tmp_path: Path) -> None:
    """By itself: the articles around it are read."""
    path = written(tmp_path, record(), record(article="rat.txt") | changed, record(article="c.txt"))
    listing = read_source(Source(path))
    assert isinstance(listing, Listing)
    first, broken, last = listing.sources
    with pytest.raises(InputError) as caught:
        read_source(broken)
    assert caught.value.problem is Problem.BROKEN
    assert all(isinstance(read_source(source), AttributedArticle) for source in (first, last))


def test_two_quotes_with_one_id_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="Kennung"):
        articles(written(tmp_path, record(), record(stored_article=None)))


def test_a_line_that_is_no_json_costs_the_article_around_it_alone(tmp_path: Path) -> None:
    path = written(tmp_path, record(), record(article="rat.txt"), record(article="c.txt"))
    first, second, third = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(first + second + b"{kaputt\n" + third)
    listing = read_source(Source(path))
    assert isinstance(listing, Listing)
    assert [error.problem for error in listing.errors] == [Problem.BROKEN]
    one, other, last = listing.sources
    with pytest.raises(InputError):
        read_source(other)
    assert all(isinstance(read_source(source), AttributedArticle) for source in (one, last))


def test_a_table_of_articles_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": "Der Deich hält.", "stored_article": None}), encoding="utf-8")
    listing = read_source(Source(path))
    assert isinstance(listing, Listing)
    assert isinstance(read_source(listing.sources[0]), Article)


def test_quotes_without_their_articles_are_no_table_of_articles(tmp_path: Path) -> None:
    """As `extract` writes them: the path in the column „article“ is no text."""
    with pytest.raises(InputError) as caught:
        read_source(Source(written(tmp_path, record(stored_article=None))))
    assert caught.value.problem is Problem.NO_ARTICLES
