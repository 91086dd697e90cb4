"""The same article again is known, whatever it came as; a copy by another outlet is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlite_utils import Database

from db import queries
from db.known_articles import sketch
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
