"""Where an article came from is kept, its bytes once."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable

import pytest
from sqlite_utils import Database

from attribution.types import Original
from db import queries
from db.sources import address_key, original
from db.store import delete_article

DATA = b"<p>Wir bleiben"
ORIGINAL = Original(hashlib.sha256(DATA).hexdigest(), "text/html", len(DATA), zlib.compress(DATA))


def test_what_a_page_tells_comes_back(archive: Database, save: Callable[..., int]) -> None:
    told = {"address": "https://a.test/b", "author": "Greta Moll", "section": "Region", "updated": "2026-03-02"}
    article = save(original=ORIGINAL, archived="https://web.archive.org/web/1/a", retrieved="2026-03-03", **told)
    kept = queries.article(archive, article)
    assert {name: getattr(kept, name) for name in told} == told
    assert (kept.archived, kept.retrieved) == ("https://web.archive.org/web/1/a", "2026-03-03")
    assert original(archive, article) == ORIGINAL


def test_a_text_file_tells_nothing_and_takes_nothing_away(archive: Database, save: Callable[..., int]) -> None:
    save(address="https://a.test/b")
    assert queries.article(archive, save()).address == "https://a.test/b"


def test_bytes_are_kept_once_and_go_with_the_last_article(archive: Database, save: Callable[..., int]) -> None:
    first, second = (save(origin=name, original=ORIGINAL) for name in ("a#1", "a#2"))
    assert archive.table("originals").count == 1
    delete_article(archive, first)
    assert original(archive, second) == ORIGINAL
    delete_article(archive, second)
    assert archive.table("originals").count == 0


def test_the_host_of_the_address_stands_where_no_outlet_is_known(archive: Database, save: Callable[..., int]) -> None:
    save(address="https://www.kurier.test/a")
    assert [row.outlet for row in queries.articles(archive)] == ["kurier.test"]


@pytest.mark.parametrize("address", ["http://www.kurier.test/a", "https://m.kurier.test/a/", "https://KURIER.test/A"])
def test_forms_of_one_address_are_one(address: str) -> None:
    assert address_key(address) == "kurier.test/a"
