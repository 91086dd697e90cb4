"""What people decide holds: for later imports, after a new run and a restart, until they take it back."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.entities.levels import Level
from db.connection import open_archive
from db.entities import (
    merge_entities,
    rename_entity,
    split_entity,
    undo_decision,
)
from db.entity_queries import decisions, entities, entity, entity_namings
from db.entity_rows import DecisionKind
from db.queries import quotes
from db.rows import Changes, QuoteFilter
from db.store import delete_article, save_article
from tests.db.named import article
from tests.db.speaking import link_speakers_anew

BY = "Kontrolle"


def number(db: Database, name: str) -> int:
    (found,) = [row.id for row in entities(db) if row.name == name]
    return found


def names(db: Database) -> dict[str, tuple[str, ...]]:
    return {row.name: row.aliases for row in entities(db)}


def spoken(db: Database, name: str) -> list[str]:
    """The quotes of whoever is called so, by their origin."""
    return [row.origin for row in quotes(db, QuoteFilter(entity=number(db, name)))]


@pytest.fixture
def two(archive: Database) -> Database:
    """Two people, one of them by two names."""
    save_article(archive, article("Anna Vogt", origin="/0.txt"))
    save_article(archive, article("Anna Kessler", origin="/2.txt"))
    save_article(archive, article("Vogt, Ministerin", origin="/1.txt"))
    return archive


def test_merged_are_one_with_the_number_and_the_name_of_the_first(two: Database) -> None:
    into = number(two, "Anna Kessler")
    assert merge_entities(two, into, [number(two, "Anna Vogt")], by=BY) == Changes(entities=True)
    assert names(two) == {"Anna Kessler": ("Anna Vogt", "Vogt")}
    assert number(two, "Anna Kessler") == into
    assert {row.entity for row in quotes(two, QuoteFilter())} == {"Anna Kessler"}


def test_a_merge_holds_for_later_imports_and_a_new_run(two: Database) -> None:
    merge_entities(two, number(two, "Anna Kessler"), [number(two, "Anna Vogt")], by=BY)
    save_article(two, article("Anna Vogt, Abgeordnete", origin="/3.txt"))
    save_article(two, article("Kessler", origin="/4.txt"))
    link_speakers_anew(two)
    assert names(two) == {"Anna Kessler": ("Anna Vogt", "Kessler", "Vogt")}


def test_a_merge_can_be_taken_back(two: Database) -> None:
    before = entities(two)
    merge_entities(two, number(two, "Anna Kessler"), [number(two, "Anna Vogt")], by=BY)
    undo_decision(two, decisions(two)[0].id)
    assert entities(two) == before
    assert [row.entity for row in quotes(two, QuoteFilter())] == ["Anna Vogt", "Anna Kessler", "Anna Vogt"]


def test_what_came_after_a_merge_goes_back_to_its_own(two: Database) -> None:
    merge_entities(two, number(two, "Anna Kessler"), [number(two, "Anna Vogt")], by=BY)
    save_article(two, article("Anna Vogt, Abgeordnete", origin="/3.txt"))
    undo_decision(two, decisions(two)[0].id)
    assert names(two) == {"Anna Vogt": ("Vogt",), "Anna Kessler": ()}
    assert entity(two, number(two, "Anna Vogt")).quotes == 3


def test_namings_are_split_off_and_later_imports_follow(two: Database) -> None:
    owner = number(two, "Anna Vogt")
    (taken,) = [row.id for row in entity_namings(two, owner) if row.name == "Vogt"]
    split_entity(two, owner, namings=[taken], by=BY)
    save_article(two, article("Vogt, Ministerin", origin="/3.txt"))
    link_speakers_anew(two)
    assert names(two) == {"Anna Vogt": (), "Vogt": (), "Anna Kessler": ()}
    assert number(two, "Anna Vogt") == owner
    assert spoken(two, "Vogt") == ["/1.txt", "/3.txt"]


def test_a_split_can_be_taken_back(two: Database) -> None:
    before = entities(two)
    owner = number(two, "Anna Vogt")
    (taken,) = [row.id for row in entity_namings(two, owner) if row.name == "Vogt"]
    split_entity(two, owner, namings=[taken], by=BY)
    undo_decision(two, decisions(two)[0].id)
    assert entities(two) == before


@pytest.fixture
def namesakes(archive: Database) -> Database:
    """One name, borne by two people in two articles each."""
    for number in range(1, 5):
        save_article(archive, article("Thomas Vogt", origin=f"/{number}.txt"))
    return archive


def test_single_quotes_are_split_off_and_stay_so_when_analysed_again(namesakes: Database) -> None:
    taken = [row.id for row in quotes(namesakes, QuoteFilter()) if row.origin in ("/2.txt", "/3.txt")]
    split_entity(namesakes, number(namesakes, "Thomas Vogt"), quotes=taken, by=BY)
    rename_entity(namesakes, _of(namesakes, "/2.txt"), "Thomas Vogt (Trainer)", by=BY)
    save_article(namesakes, article("Thomas Vogt", origin="/3.txt"))
    save_article(namesakes, article("Thomas Vogt", origin="/5.txt"))
    link_speakers_anew(namesakes)
    assert spoken(namesakes, "Thomas Vogt (Trainer)") == ["/2.txt", "/3.txt"]
    assert spoken(namesakes, "Thomas Vogt") == ["/1.txt", "/4.txt", "/5.txt"]


def test_quotes_that_were_split_off_come_back(namesakes: Database) -> None:
    before = entities(namesakes)
    taken = [row.id for row in quotes(namesakes, QuoteFilter()) if row.origin == "/2.txt"]
    split_entity(namesakes, number(namesakes, "Thomas Vogt"), quotes=taken, by=BY)
    assert len(entities(namesakes)) == 2
    undo_decision(namesakes, decisions(namesakes)[0].id)
    assert entities(namesakes) == before


def test_of_those_who_speak_together_only_one_is_split_off(archive: Database) -> None:
    save_article(archive, article("Anna Vogt und Paul Weber", origin="/1.txt"))
    save_article(archive, article("Anna Vogt", origin="/2.txt"))
    save_article(archive, article("Paul Weber", origin="/3.txt"))
    (joint,) = quotes(archive, QuoteFilter(article=1))
    split_entity(archive, number(archive, "Anna Vogt"), quotes=[joint.id], by=BY)
    assert entity(archive, number(archive, "Paul Weber")).quotes == 2
    assert [row.quotes for row in entities(archive) if row.name == "Anna Vogt"] == [1, 1]


def _of(db: Database, origin: str) -> int:
    """Whoever speaks in the article."""
    (quote,) = [row.id for row in quotes(db, QuoteFilter()) if row.origin == origin]
    sql = "SELECT n.entity_id FROM quotes q JOIN mentions m ON m.quote = q.number JOIN namings n ON n.id = m.naming"
    return int(db.execute(f"{sql} WHERE q.id = ?", [quote]).fetchone()[0])


def test_a_given_name_outranks_the_articles(two: Database) -> None:
    rename_entity(two, number(two, "Anna Vogt"), "  Anna  Vogt-Blum ", by=BY)
    for n in range(3, 6):
        save_article(two, article("Anna Vogt", origin=f"/{n}.txt"))
    assert names(two)["Anna Vogt-Blum"] == ("Anna Vogt", "Vogt")
    assert {row.entity for row in quotes(two, QuoteFilter(article=4))} == {"Anna Vogt-Blum"}
    undo_decision(two, decisions(two)[0].id)
    assert "Anna Vogt" in names(two)
    assert {row.entity for row in quotes(two, QuoteFilter(article=4))} == {"Anna Vogt"}


def test_the_later_name_holds_and_taking_it_back_leaves_the_earlier(two: Database) -> None:
    owner = number(two, "Anna Vogt")
    rename_entity(two, owner, "Anna Erste", by=BY)
    rename_entity(two, owner, "Anna Zweite", by=BY)
    assert entity(two, owner).name == "Anna Zweite"
    undo_decision(two, decisions(two)[0].id)
    assert entity(two, owner).name == "Anna Erste"


def test_decisions_can_be_taken_back_in_any_order(two: Database) -> None:
    before = entities(two)
    rename_entity(two, number(two, "Anna Vogt"), "Anna Erste", by=BY)
    merge_entities(two, number(two, "Anna Kessler"), [number(two, "Anna Erste")], by=BY)
    merge, rename = decisions(two)
    undo_decision(two, rename.id)
    assert names(two) == {"Anna Kessler": ("Anna Vogt", "Vogt")}
    undo_decision(two, merge.id)
    assert entities(two) == before


def test_a_split_after_a_merge_holds_against_it(two: Database) -> None:
    into = number(two, "Anna Kessler")
    merge_entities(two, into, [number(two, "Anna Vogt")], by=BY)
    taken = [row.id for row in entity_namings(two, into) if row.name == "Vogt"]
    split_entity(two, into, namings=taken, by=BY)
    link_speakers_anew(two)
    assert names(two) == {"Anna Kessler": ("Anna Vogt",), "Vogt": ()}


def test_decisions_survive_a_restart(file: Path) -> None:
    with open_archive(file) as db:
        save_article(db, article("Anna Vogt", origin="/1.txt"))
        save_article(db, article("Anna Kessler", origin="/2.txt"))
        merge_entities(db, number(db, "Anna Vogt"), [number(db, "Anna Kessler")], by=BY)
    with open_archive(file) as db:
        save_article(db, article("Anna Kessler, Ministerin", origin="/3.txt"))
        assert names(db) == {"Anna Vogt": ("Anna Kessler",)}
        undo_decision(db, decisions(db)[0].id)
        assert set(names(db)) == {"Anna Vogt", "Anna Kessler"}


def test_a_decision_waits_for_articles_to_come_back(two: Database) -> None:
    merge_entities(two, number(two, "Anna Vogt"), [number(two, "Anna Kessler")], by=BY)
    delete_article(two, 2)
    assert names(two) == {"Anna Vogt": ("Vogt",)}
    save_article(two, article("Anna Kessler", origin="/2.txt"))
    assert names(two) == {"Anna Vogt": ("Anna Kessler", "Vogt")}


def test_a_decision_is_a_row_that_tells_who_and_what(two: Database) -> None:
    into = number(two, "Anna Kessler")
    merge_entities(two, into, [number(two, "Anna Vogt")], by=BY)
    (row,) = decisions(two)
    assert (row.kind, row.entity, row.made_by, row.undone_at) == (DecisionKind.MERGE, into, BY, None)
    assert row.names == ("Anna Kessler", "Anna Vogt", "Vogt")
    undo_decision(two, row.id)
    assert decisions(two)[0].undone_at is not None
    with pytest.raises(KeyError):
        undo_decision(two, row.id)


def test_the_reason_names_the_person(two: Database) -> None:
    into = number(two, "Anna Kessler")
    merge_entities(two, into, [number(two, "Anna Vogt")], by=BY)
    assert Level.BY_PERSON in {row.level for row in entity_namings(two, into)}


@pytest.mark.parametrize("gone", [99, 0])
def test_who_is_not_there_cannot_be_decided_about(two: Database, gone: int) -> None:
    for deed in (
        lambda: merge_entities(two, 1, [gone], by=BY),
        lambda: split_entity(two, gone, namings=[1], by=BY),
        lambda: rename_entity(two, gone, "Anna", by=BY),
    ):
        with pytest.raises(KeyError):
            deed()
    assert decisions(two) == []


def test_what_makes_no_sense_is_refused_and_leaves_no_trace(two: Database) -> None:
    owner = number(two, "Anna Kessler")
    everything = [row.id for row in entity_namings(two, owner)]
    for deed in (
        lambda: merge_entities(two, owner, [owner], by=BY),
        lambda: merge_entities(two, owner, [], by=BY),
        lambda: split_entity(two, owner, namings=everything, by=BY),
        lambda: split_entity(two, owner, quotes=["unknown"], by=BY),
        lambda: rename_entity(two, owner, "  ", by=BY),
    ):
        with pytest.raises(ValueError, match=r"\w"):
            deed()
    assert decisions(two) == []
    assert set(names(two)) == {"Anna Vogt", "Anna Kessler"}
