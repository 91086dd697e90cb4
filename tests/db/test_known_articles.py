"""The same article again is known, whatever it came as; a copy by another outlet is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlite_utils import Database

from attribution.types import Article
from db import queries
from db.known_articles import known_article, sketch
from tests.db.conftest import TEXT

Save = Callable[..., int]
WORDS = [f"Wort{number}" for number in range(120)]
LONG_TEXT = TEXT + " " + " ".join(WORDS) + "."
CHANGED = LONG_TEXT.replace("Wort7 ", "Nachtrag ")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"origin": "a"}, {"origin": "a"}),
        ({"origin": "a", "address": "https://k.test/1"}, {"origin": "b", "address": "http://www.k.test/1/"}),
        ({"origin": "a", "outlet": "Kurier"}, {"origin": "b", "outlet": "Kurier"}),
        ({"origin": "a", "outlet": "Kurier", "address": "https://k.test/1"}, {"origin": "b", "outlet": "Kurier"}),
    ],
)
@pytest.mark.parametrize("text", [LONG_TEXT, CHANGED], ids=["same text", "changed text"])
def test_the_same_article_again(first: dict[str, str], second: dict[str, str], text: str, save: Save) -> None:
    day = {"published": "2026-03-02"}
    assert save(LONG_TEXT, **first, **day) == save(text, **second, **day)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ({"origin": "a", "outlet": "Kurier"}, {"origin": "b", "outlet": "Bote"}),
        ({"origin": "a"}, {"origin": "b"}),
        (
            {"origin": "a", "outlet": "K", "address": "https://k.test/1"},
            {"origin": "b", "outlet": "K", "address": "https://k.test/2"},
        ),
    ],
)
def test_another_article(first: dict[str, str], second: dict[str, str], save: Save) -> None:
    assert save(LONG_TEXT, **first) != save(LONG_TEXT, **second)


def test_what_is_printed_every_day_is_not_one_article(save: Save) -> None:
    told = {"outlet": "Kurier"}
    monday = save(LONG_TEXT, origin="a", published="2026-03-02", **told)
    assert save(CHANGED, origin="b", published="2026-03-03", **told) != monday
    assert save(CHANGED, origin="c", published="2026-03-02T18:00:00+01:00", **told) == monday


def test_a_changed_text_without_a_date_is_another_article(save: Save) -> None:
    """Reports after one pattern, with other numbers and names."""
    assert save(LONG_TEXT, origin="a", outlet="Kurier") != save(CHANGED, origin="b", outlet="Kurier")
    assert save(LONG_TEXT, origin="c", outlet="Bote") == save(LONG_TEXT, origin="d", outlet="Bote")


def test_a_short_text_is_nobodys_own(save: Save) -> None:
    assert save(TEXT, origin="a", outlet="Kurier") != save(TEXT, origin="b", outlet="Kurier")


def test_an_article_stays_known_by_its_first_origin(archive: Database, save: Save) -> None:
    article = save(LONG_TEXT, origin="a", outlet="Kurier")
    save(LONG_TEXT, origin="b", outlet="Kurier")
    assert queries.article(archive, article).origin == "a"


def test_near_identical_texts_have_most_of_their_sketch_in_common() -> None:
    shared = set(sketch(LONG_TEXT)) & set(sketch(CHANGED))
    assert len(shared) >= 4
    assert not set(sketch(LONG_TEXT)) & set(sketch("Ganz etwas anderes steht in diesem kurzen Text hier."))
    assert len(sketch("Wort")) == 1


def _steps(db: Database, deed: Callable[[], object]) -> int:
    """Of SQLite's machine, : the same however busy the computer is."""
    steps = 0

    def count() -> None:
        nonlocal steps
        steps += 1

    db.conn.set_progress_handler(count, 1)
    deed()
    db.conn.set_progress_handler(None, 0)
    return steps


def test_the_search_does_not_grow_with_what_stands_under_every_article(archive: Database, save: Save) -> None:
    footer = " ".join(f"Hinweis{number}" for number in range(60))
    sought = Article(f"{TEXT} {footer}", "gesucht.txt")
    values = {"origin": "", "digest": "", "outlet_told": True, "outlet_id": 1, "published": "2026-03-02"}
    found: list[int] = []
    for day in range(100):
        words = " ".join(f"Wort{day}x{each}" for each in range(20))
        save(f"{TEXT} {words} {footer}", origin=f"{day}.txt", outlet="Kurier", published=f"{2000 + day}-01-01")
        if day in (9, 99):
            found.append(_steps(archive, lambda: known_article(archive, sought, values)))
    assert found[1] < 1.5 * found[0]
