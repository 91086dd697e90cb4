"""What people decide about quotes: each deed does what it says, stands in the journal, refuses nonsense."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.types import Quote, Span, STWRType
from db.corrections import (
    CorrectionError,
    Refusal,
    Speaker,
    add_quote,
    delete_quotes,
    set_span,
    set_speaker,
    set_status,
    set_type,
)
from db.entities import rename_entity
from db.entity_queries import entities
from db.journal import entries
from db.journal_rows import CorrectionKind, Subject
from db.linking import link
from db.queries import article_quotes, count_quotes, quotes
from db.rows import Changes, QuoteFilter, QuoteRow, Status
from db.store import save_article
from db.undoing import undo
from tests.db.named import article
from tests.db.speaking import speakers_of

TEXT = "„Wir bleiben“, sagte Anna Lürßen am Montag. Sie wolle kämpfen."
BY = "Kontrolle"
ALL = QuoteFilter()


@pytest.fixture
def two(archive: Database, save: Callable[..., int], said: Callable[..., Any]) -> list[QuoteRow]:
    save(
        TEXT,
        said("„Wir bleiben“", speaker="Anna Lürßen", entity="Anna Lürßen", confidence=0.9),
        said("Sie wolle kämpfen", type=STWRType.INDIRECT, speaker="Sie", entity="Anna Lürßen", confidence=0.4),
    )
    return quotes(archive, ALL)


def stored(db: Database, id: str) -> Quote:
    return next(quote for quote in article_quotes(db, 1) if quote.id == id)


def shown(db: Database, id: str) -> QuoteRow:
    return next(row for row in quotes(db, ALL) if row.id == id)


def test_many_statuses_are_one_decision(archive: Database, two: list[QuoteRow]) -> None:
    changes = set_status(archive, [row.id for row in two], Status.ACCEPTED, by=BY)
    assert changes.quotes == {row.id for row in two}
    (entry,) = entries(archive)
    assert (entry.id, entry.subject, entry.kind) == (changes.decision, Subject.QUOTES, CorrectionKind.STATUS)
    assert (entry.told.count, entry.told.before, entry.told.after) == (2, "unreviewed", "accepted")
    assert (entry.made_by, entry.undone_at) == (BY, None)
    assert entry.made_at.endswith("+00:00")


def test_a_deed_that_changes_nothing_leaves_no_row(archive: Database, two: list[QuoteRow]) -> None:
    ids = [row.id for row in two]
    (owner,) = [row.id for row in entities(archive)]
    for deed in (
        lambda: set_status(archive, ids, Status.UNREVIEWED),
        lambda: set_type(archive, ids[:1], STWRType.DIRECT),
        lambda: set_speaker(archive, ids, Speaker(entity=owner)),
        lambda: set_speaker(archive, ids, Speaker(name="Anna Lürßen")),
        lambda: set_span(archive, ids[0], stored(archive, ids[0]).quote),
        lambda: delete_quotes(archive, ["gibt es nicht"]),
    ):
        assert deed() == Changes()
    assert entries(archive) == []


def test_a_name_typed_in_becomes_an_entity(archive: Database, two: list[QuoteRow]) -> None:
    changes = set_speaker(archive, [two[1].id], Speaker(name="  Berta  Groß "), by=BY)
    assert (changes.quotes, changes.entities) == ({two[1].id}, True)
    assert shown(archive, two[1].id).speaker == "Berta Groß"
    assert {row.name: row.quotes for row in entities(archive)} == {"Anna Lürßen": 1, "Berta Groß": 1}
    (entry,) = entries(archive)
    assert (entry.told.about, entry.told.before, entry.told.after) == ("Sie wolle kämpfen", "Anna Lürßen", "Berta Groß")
    assert count_quotes(archive, QuoteFilter(speaker="Gross")) == 1


def test_a_quote_said_by_an_entity_follows_its_name(archive: Database, two: list[QuoteRow]) -> None:
    save_article(archive, article("Berta Groß", origin="/2.txt"))
    (berta,) = [row.id for row in entities(archive) if row.name == "Berta Groß"]
    rename_entity(archive, berta, "Berta Groß-Klein", by=BY)
    set_speaker(archive, [two[1].id], Speaker(entity=berta), by=BY)
    assert speakers_of(archive, two[1].id) == [berta]
    assert shown(archive, two[1].id).speaker == "Berta Groß-Klein"
    rename_entity(archive, berta, "Berta Klein", by=BY)
    assert shown(archive, two[1].id).speaker == "Berta Klein"


def test_nobody_can_be_the_speaker(archive: Database, two: list[QuoteRow]) -> None:
    set_speaker(archive, [row.id for row in two], Speaker())
    assert [row.speaker for row in quotes(archive, ALL)] == [None, None]
    assert stored(archive, two[0].id).speaker == ()
    assert entities(archive) == []


def test_the_words_for_the_speaker_stay_where_somebody_else_is_meant(archive: Database, two: list[QuoteRow]) -> None:
    before = stored(archive, two[0].id).speaker
    set_speaker(archive, [two[0].id], Speaker(name="Berta Groß"))
    assert stored(archive, two[0].id).speaker == before
    assert shown(archive, two[0].id).speaker_text == "Anna Lürßen"


def test_a_span_is_edited_and_the_quote_keeps_its_id(archive: Database, two: list[QuoteRow]) -> None:
    start = TEXT.index("Sie wolle")
    set_span(archive, two[1].id, (Span(start + 4, len(TEXT)),), by=BY)
    row = shown(archive, two[1].id)
    assert (row.quote, row.position) == ("wolle kämpfen.", start + 4)
    assert stored(archive, two[1].id).quote == (Span(start + 4, len(TEXT)),)
    assert count_quotes(archive, QuoteFilter(text='"Sie wolle"')) == 0


def test_a_type_is_set(archive: Database, two: list[QuoteRow]) -> None:
    set_type(archive, [row.id for row in two], STWRType.REPORTED, by=BY)
    assert [row.type for row in quotes(archive, ALL)] == [STWRType.REPORTED] * 2
    assert entries(archive)[0].told.before is None, "they had different ones"


def test_a_quote_is_added_within_another(archive: Database, two: list[QuoteRow]) -> None:
    span = Span(TEXT.index("bleiben"), TEXT.index("bleiben") + len("bleiben"))
    changes = add_quote(archive, 1, (span,), STWRType.DIRECT, Speaker(name="Berta Groß"), by=BY)
    (id,) = changes.quotes
    added = stored(archive, id)
    assert (added.entity, added.parent, added.level) == ("Berta Groß", two[0].id, 2)
    assert (added.confidence, added.provenance.rule) == (1.0, "person.added")
    assert shown(archive, id).quote == "bleiben"
    undo(archive)
    assert [row.id for row in quotes(archive, ALL)] == [row.id for row in two]


def test_a_deleted_quote_comes_back_as_it_was(archive: Database, two: list[QuoteRow]) -> None:
    set_status(archive, [two[0].id], Status.ACCEPTED)
    set_speaker(archive, [two[0].id], Speaker(name="Berta Groß"))
    before = shown(archive, two[0].id), stored(archive, two[0].id)
    delete_quotes(archive, [two[0].id], by=BY)
    assert [row.id for row in quotes(archive, ALL)] == [two[1].id]
    undo(archive)
    assert (shown(archive, two[0].id), stored(archive, two[0].id)) == before


def test_no_quote_has_a_parent_that_is_deleted(
    archive: Database, save: Callable[..., int], said: Callable[..., Any], attributed: Callable[..., Any]
) -> None:
    outer = attributed(TEXT, said(TEXT)).quotes[0].id
    save(TEXT, said(TEXT), said("„Wir bleiben“", parent=outer, level=2))
    delete_quotes(archive, [outer])
    assert [quote.parent for quote in article_quotes(archive, 1)] == [None]
    undo(archive)
    assert [quote.parent for quote in article_quotes(archive, 1)] == [None, outer]


def test_a_deletion_leaves_the_statement(archive: Database, save: Callable[..., int], said: Callable[..., Any]) -> None:
    words = "„Das Wehr ist alt, aber es hält jedem Hochwasser stand“"
    for number in range(3):
        save(f"{words} {number}", said(words), origin=f"/{number}.txt", outlet=str(number))
    link(archive)
    one, *_rest = quotes(archive, ALL)
    assert one.variants == 3
    assert delete_quotes(archive, [one.id]).statements
    assert [row.variants for row in quotes(archive, ALL)] == [2, 2]
    undo(archive)
    link(archive)
    assert [row.variants for row in quotes(archive, ALL)] == [3, 3, 3]


@pytest.mark.parametrize(
    ("deed", "refusal"),
    [
        (lambda db, ids: set_span(db, "fehlt", (Span(0, 3),)), Refusal.GONE),
        (lambda db, ids: set_span(db, ids[0], (Span(13, 14),)), Refusal.NO_WORDS),
        (lambda db, ids: set_span(db, ids[1], (Span(0, 13),)), Refusal.TAKEN),
        (lambda db, ids: add_quote(db, 99, (Span(0, 3),), STWRType.DIRECT, Speaker()), Refusal.GONE),
        (lambda db, ids: add_quote(db, 1, (Span(0, 13),), STWRType.INDIRECT, Speaker()), Refusal.TAKEN),
        (lambda db, ids: set_speaker(db, ids, Speaker(entity=99)), Refusal.NOBODY),
    ],
)
def test_what_makes_no_sense_is_refused_and_leaves_no_trace(
    archive: Database, two: list[QuoteRow], deed: Callable[[Database, list[str]], object], refusal: Refusal
) -> None:
    with pytest.raises(CorrectionError) as refused:
        deed(archive, [row.id for row in two])
    assert refused.value.refusal is refusal
    assert quotes(archive, ALL) == two
    assert entries(archive) == []


@pytest.mark.parametrize("spans", [(Span(0, 999),), (Span(5, 8), Span(0, 3))])
def test_spans_that_are_none_are_a_bug(archive: Database, two: list[QuoteRow], spans: tuple[Span, ...]) -> None:
    with pytest.raises(ValueError, match="spans"):
        set_span(archive, two[0].id, spans)
