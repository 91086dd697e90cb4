"""An article analysed anew keeps what people decided about its quotes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.types import Span, STWRType
from db.corrections import Speaker, add_quote, delete_quotes, set_span, set_speaker, set_status, set_type
from db.entities import rename_entity, split_entity
from db.entity_queries import entities
from db.queries import quotes
from db.rows import QuoteFilter, QuoteRow, Status
from db.store import delete_article
from db.undoing import redo, undo
from tests.db.speaking import link_speakers_anew, speakers_of

TEXT = "„Wir bleiben“, sagte Anna Lürßen am Montag. Sie wolle kämpfen."
WORDS = "„Wir bleiben“"
ALL = QuoteFilter()
Said = Callable[..., Any]
Save = Callable[..., int]


def rows(db: Database) -> list[QuoteRow]:
    return quotes(db, ALL)


@pytest.fixture
def analyse(save: Save, said: Said) -> Callable[..., int]:
    """The analysis finds the first quote; the second, too, if one says so."""

    def run(*, second: bool = False, **rest: Any) -> int:
        found = [said(WORDS, speaker="Anna Lürßen", **{"entity": "Anna Lürßen", **rest})]
        more = [said("Sie wolle kämpfen", type=STWRType.INDIRECT, entity="Anna Lürßen")]
        return save(TEXT, *found, *(more if second else []))

    return run


@pytest.fixture
def first(archive: Database, analyse: Callable[..., int]) -> str:
    analyse()
    return rows(archive)[0].id


def test_every_kind_of_correction_is_kept(archive: Database, first: str, analyse: Callable[..., int]) -> None:
    set_status(archive, [first], Status.ACCEPTED)
    set_speaker(archive, [first], Speaker(name="Berta Groß"))
    set_type(archive, [first], STWRType.REPORTED)
    set_span(archive, first, (Span(1, 12),))
    add_quote(archive, 1, (Span(44, 55),), STWRType.INDIRECT, Speaker(name="Berta Groß"))
    before = rows(archive)
    analyse()
    assert rows(archive) == before
    assert {row.name: row.quotes for row in entities(archive)} == {"Berta Groß": 2}


def test_what_is_undone_later_gives_way_to_the_new_analysis(
    archive: Database, first: str, analyse: Callable[..., int]
) -> None:
    set_speaker(archive, [first], Speaker(name="Berta Groß"))
    analyse(entity="Paul Weber", confidence=0.3)
    assert [(row.speaker, row.confidence) for row in rows(archive)] == [("Berta Groß", 0.3)]
    undo(archive)
    assert rows(archive)[0].speaker == "Paul Weber"
    redo(archive)
    assert rows(archive)[0].speaker == "Berta Groß"


def test_a_deleted_quote_stays_deleted(archive: Database, first: str, analyse: Callable[..., int]) -> None:
    delete_quotes(archive, [first])
    analyse(second=True)
    assert [row.quote for row in rows(archive)] == ["Sie wolle kämpfen"]
    undo(archive)
    assert len(rows(archive)) == 2


@pytest.mark.parametrize(
    "review",
    [
        lambda db, id: set_status(db, [id], Status.ACCEPTED),
        lambda db, id: set_speaker(db, [id], Speaker(name="Berta Groß")),
    ],
    ids=["accepted", "corrected"],
)
def test_a_reviewed_quote_stays_though_it_is_no_longer_found(
    archive: Database, first: str, save: Save, said: Said, review: Callable[[Database, str], object]
) -> None:
    review(archive, first)
    before = rows(archive)
    save(TEXT, said("Sie wolle kämpfen", type=STWRType.INDIRECT))
    assert [row for row in rows(archive) if row.id == first] == before
    assert len(rows(archive)) == 2


def test_a_rejected_quote_may_go_and_is_still_rejected_when_it_is_found_again(
    archive: Database, first: str, save: Save, said: Said, analyse: Callable[..., int]
) -> None:
    set_status(archive, [first], Status.REJECTED)
    save(TEXT, said("Sie wolle kämpfen", type=STWRType.INDIRECT))
    assert [row.id for row in rows(archive) if row.id == first] == []
    analyse()
    assert [row.status for row in rows(archive)] == [Status.REJECTED]


def test_what_is_found_where_a_persons_quote_stands_is_passed_over(
    archive: Database, first: str, save: Save, said: Said
) -> None:
    set_speaker(archive, [first], Speaker(name="Berta Groß"))
    save(TEXT, said(WORDS, type=STWRType.REPORTED))
    assert [(row.id, row.type) for row in rows(archive)] == [(first, STWRType.DIRECT)]


def test_an_added_quote_that_is_found_at_last_stays_as_the_person_said(
    archive: Database, first: str, analyse: Callable[..., int]
) -> None:
    start = TEXT.index("Sie wolle")
    spans = (Span(start, start + len("Sie wolle kämpfen")),)
    add_quote(archive, 1, spans, STWRType.INDIRECT, Speaker(name="Berta Groß"))
    analyse(second=True)
    assert [row.speaker for row in rows(archive)] == ["Anna Lürßen", "Berta Groß"]
    undo(archive)
    assert [row.speaker for row in rows(archive)] == ["Anna Lürßen", "Anna Lürßen"]


def test_decisions_wait_for_an_article_that_is_deleted_and_comes_back(
    archive: Database, first: str, analyse: Callable[..., int]
) -> None:
    set_status(archive, [first], Status.ACCEPTED)
    set_speaker(archive, [first], Speaker(name="Berta Groß"))
    add_quote(archive, 1, (Span(44, 55),), STWRType.INDIRECT, Speaker())
    seen = [(row.quote, row.speaker, row.status) for row in rows(archive)]
    delete_article(archive, 1)
    undo(archive)
    redo(archive)
    assert rows(archive) == []
    analyse()
    assert [(row.quote, row.speaker, row.status) for row in rows(archive)] == seen


def test_a_split_made_after_a_correction_outlives_a_new_analysis(
    archive: Database, first: str, save: Save, said: Said, analyse: Callable[..., int]
) -> None:
    save(f"{TEXT} Nachtrag.", said(WORDS, entity="Berta Groß"), origin="/texte/2.txt")
    (berta,) = [row.id for row in entities(archive) if row.name == "Berta Groß"]
    set_speaker(archive, [first], Speaker(entity=berta))
    split_entity(archive, berta, quotes=[first])
    analyse()
    link_speakers_anew(archive)
    assert speakers_of(archive, first) != [berta]
    undo(archive)
    assert speakers_of(archive, first) == [berta]


def test_a_kept_quote_is_still_named_after_its_entity(archive: Database, first: str, save: Save, said: Said) -> None:
    set_status(archive, [first], Status.ACCEPTED)
    (anna,) = [row.id for row in entities(archive)]
    rename_entity(archive, anna, "Anna Lürßen-Vogt")
    save(TEXT, said("Sie wolle kämpfen", type=STWRType.INDIRECT, entity="Anna Lürßen"))
    assert {row.speaker for row in rows(archive)} == {"Anna Lürßen-Vogt"}
    assert speakers_of(archive, first) == [anna]
