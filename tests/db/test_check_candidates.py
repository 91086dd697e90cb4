"""Few quotes are read, and the one that is meant is among them: also behind typos, or with hardly a word of content."""

from __future__ import annotations

import pytest
from sqlite_utils import Database

from db.check_candidates import MOST_FOUND, MOST_NEAR, candidates, read_asked
from db.linking import link
from db.store import save_article
from tests.db.inventing import article, invented

SAID = ("Die Gemeinde verkauft den alten Bahnhof", "Das war's", "Niemand bleibt zurück", "Geduld")


@pytest.fixture
def filled(archive: Database) -> Database:
    for attributed in invented(60, seed=3):
        save_article(archive, attributed)
    save_article(archive, article(1000, [(words, None) for words in SAID]))
    link(archive)
    return archive


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Die Gemeinde verkauft den alten Bahnhof", SAID[0]),
        ("Die Gemeinde verkauft den alten Bahnhof an einen Verein aus der Stadt", SAID[0]),
        ("Die Gemeinde verkuaft den altn Banhof", SAID[0]),
        ("alten Bahnhof", SAID[0]),
        ("Das war's", SAID[1]),
        ("Niemand bleibt", SAID[2]),
        ("bleibt zurück", SAID[2]),
        ("Gedult", SAID[3]),
    ],
)
def test_the_quote_that_is_meant_is_among_them(text: str, meant: str, filled: Database) -> None:
    found = candidates(filled, read_asked(filled, text))
    (wanted,) = filled.execute("SELECT number FROM quotes WHERE text = ?", [meant]).fetchone()
    assert wanted in found
    assert len(found) <= MOST_NEAR + 2 * MOST_FOUND


def test_the_likeliest_come_first(filled: Database) -> None:
    number, text = filled.execute("SELECT number, text FROM quotes ORDER BY length(text) DESC").fetchone()
    assert candidates(filled, read_asked(filled, text))[0] in {
        row[0] for row in filled.execute("SELECT number FROM quotes WHERE text = ?", [text])
    } | {number}


def test_what_the_archive_knows_is_not_strange(filled: Database) -> None:
    asked = read_asked(filled, "Die Gemeinde verkauft den Banhof")
    assert [word.form.plain for word in asked.words.words if word.place in asked.strange] == ["banhof"]
