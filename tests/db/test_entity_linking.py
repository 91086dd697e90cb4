"""An import brings the speakers of its article to the right entities, whatever the order, and leaves others alone."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.lexicon import read_table
from db.connection import open_archive
from db.entity_queries import entities, entity
from db.queries import quotes, speakers
from db.rows import Changes, QuoteFilter
from db.store import delete_article, save_article
from tests.db.named import article
from tests.db.older import back_to_first_version
from tests.db.speaking import link_speakers_anew, speakers_of

ALL = QuoteFilter()
SEEDS = Path(__file__).parents[1] / "cases" / "seed_quotes.tsv"
ARTICLES = [
    article("Anna Vogt, Ministerin", "Paul Weber", origin="/1.txt", published="2026-03-02"),
    article("Vogt, Umweltministerin", "Gavrilov", origin="/2.txt", published="2026-03-03"),
    article("Juri Gawrilow, Diplomat", "Verteidigungsministerium in Moskau", origin="/3.txt"),
    article("russisches Verteidigungsministerium", "Weber", origin="/4.txt", published="2026-03-01"),
]


def names(db: Database) -> dict[str, tuple[str, ...]]:
    return {row.name: row.aliases for row in entities(db)}


def state(db: Database) -> list[tuple[object, ...]]:
    """Who is there, without numbers."""
    return sorted((row.name, row.aliases, row.kind, row.gender, row.quotes, row.outlets) for row in entities(db))


def only(changes: Changes) -> int:
    (number,) = changes.articles
    return number


def test_quotes_bear_the_name_of_the_entity(archive: Database) -> None:
    for each in ARTICLES:
        save_article(archive, each)
    assert {row.entity for row in quotes(archive, ALL)} == {
        "Anna Vogt",
        "Paul Weber",
        "Juri Gawrilow",
        "russisches Verteidigungsministerium",
    }
    assert {row.name for row in speakers(archive)} == {row.name for row in entities(archive)}
    assert names(archive)["Juri Gawrilow"] == ("Gavrilov",)


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_the_order_of_imports_makes_no_difference(order: tuple[int, ...]) -> None:
    with open_archive(":memory:") as given, open_archive(":memory:") as other:
        for number in range(4):
            save_article(given, ARTICLES[number])
        for number in order:
            save_article(other, ARTICLES[number])
        assert state(given) == state(other)


def test_the_same_article_again_changes_nothing(archive: Database) -> None:
    for each in (*ARTICLES, *ARTICLES):
        save_article(archive, each)
    before, rows = state(archive), entities(archive)
    save_article(archive, ARTICLES[1])
    link_speakers_anew(archive)
    assert state(archive) == before
    assert entities(archive) == rows


def test_a_second_bearer_frees_the_surname(archive: Database) -> None:
    save_article(archive, article("Anna Vogt", origin="/1.txt"))
    save_article(archive, article("Vogt", origin="/2.txt"))
    assert names(archive) == {"Anna Vogt": ("Vogt",)}
    third = only(save_article(archive, article("Paul Vogt", origin="/3.txt")))
    assert names(archive) == {"Anna Vogt": (), "Paul Vogt": (), "Vogt": ()}
    delete_article(archive, third)
    assert names(archive) == {"Anna Vogt": ("Vogt",)}


def test_two_people_of_one_surname_in_one_article_stay_two(archive: Database) -> None:
    number = only(save_article(archive, article("Jan Vogt", "Vogt", origin="/1.txt")))
    assert set(names(archive)) == {"Jan Vogt", "Vogt"}
    save_article(archive, article("Jan Vogt", origin="/2.txt"))
    save_article(archive, article("Vogt", origin="/3.txt"))
    delete_article(archive, number)
    assert names(archive) == {"Jan Vogt": ("Vogt",)}


def test_who_speaks_together_counts_for_each(archive: Database) -> None:
    save_article(archive, article("Pentagon und Verteidigungsministerium in Moskau", origin="/1.txt"))
    save_article(archive, article("russisches Verteidigungsministerium", origin="/2.txt"))
    save_article(archive, article("russisches Verteidigungsministerium", origin="/3.txt"))
    (joint,) = quotes(archive, QuoteFilter(article=1))
    assert joint.entity == "Pentagon und russisches Verteidigungsministerium"
    assert [entity(archive, number).quotes for number in speakers_of(archive, joint.id)] == [1, 3]


def test_deleting_the_last_article_leaves_nobody(archive: Database) -> None:
    for each in [only(save_article(archive, one)) for one in ARTICLES]:
        delete_article(archive, each)
    assert entities(archive) == []
    assert [archive.table(name).count for name in ("entities", "namings", "mentions", "namesakes")] == [0] * 4


def test_an_import_writes_only_about_whom_it_names(archive: Database) -> None:
    for each in ARTICLES:
        save_article(archive, each)
    archive.execute("CREATE TEMP TABLE written (name TEXT)")
    archive.execute(
        "CREATE TEMP TRIGGER watch AFTER UPDATE ON entities BEGIN INSERT INTO written VALUES (new.name); END"
    )
    archive.execute(
        "CREATE TEMP TRIGGER watch_quotes AFTER UPDATE OF entity ON quotes"
        " BEGIN INSERT INTO written VALUES (new.entity); END"
    )
    save_article(archive, article("Anna Vogt, Abgeordnete", origin="/5.txt"))
    assert {name for (name,) in archive.execute("SELECT name FROM written")} <= {"Anna Vogt"}


def test_old_archive_gets_its_entities_when_it_is_opened(file: Path) -> None:
    with open_archive(file) as db:
        for each in ARTICLES:
            save_article(db, each)
        wanted = state(db)
        for quote in (quote for each in ARTICLES for quote in each.quotes):
            db.execute("UPDATE quotes SET entity = ? WHERE id = ?", [quote.entity, quote.id])
        back_to_first_version(db)
    with open_archive(file) as db:
        assert state(db) == wanted
        assert {row.entity for row in quotes(db, ALL)} == {row[0] for row in wanted}
        assert db.table("unlinked").count == 0


def test_names_of_the_five_articles_are_single_entities(archive: Database) -> None:
    rows = read_table(SEEDS, ("quote", "article", "start", "end", "type", "entity"))
    for source in sorted({row[1] for row in rows}):
        speakers = dict.fromkeys(row[5] for row in rows if row[1] == source and row[5])
        save_article(archive, article(*speakers, origin=f"/{source}.txt", outlet=source))
    found = {row.name: (row.outlets, row.aliases) for row in entities(archive)}
    assert found["Lloyd Austin"] == (5, ())
    assert found["russisches Verteidigungsministerium"] == (4, ())
    assert found["Pentagon"] == (4, ("US-Verteidigungsministerium",))
    assert found["Wladimir Putin"] == found["Pat Ryder"] == found["Dmitri Peskow"] == (3, ())
    assert len(found) == len({row[5] for row in rows if row[5]}) - 1 - 1 + 1, "Pentagon; a joint name is two"
