"""Deeds: all or nothing, nothing doubled, and what a person decided stays."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.statement_types import Deviation, Statement, Variant, VariantKind
from attribution.types import Run, STWRType
from db.queries import (
    article_quotes,
    article_run,
    articles,
    count_quotes,
    failures,
    full_quotes,
    quotes,
    statuses,
)
from db.rows import Changes, QuoteFilter, Status
from db.statement_queries import wording_tree
from db.store import delete_article, forget_failure, save_article, save_failure, set_status
from tests.db.putting import put_statements

ALL = QuoteFilter()
RERUN = Run("0.2.0", "stanza 1.10", "de-small 2", "2026-04-01T00:00:00+00:00")
TEXT = "„Wir bleiben“, sagte Anna Lürßen am Montag. Sie wolle kämpfen."


def _ids(db: Database) -> list[str]:
    return [row.id for row in quotes(db, ALL)]


def _statement(*quotes: str, id: str = "s1", **rest: Any) -> Statement:
    return Statement(id, tuple(Variant(quote, VariantKind.IDENTICAL, **rest) for quote in quotes))


@pytest.fixture
def three(archive: Database, save: Callable[..., int]) -> list[str]:
    """One quote each in three articles of the same text."""
    for n in range(3):
        save(origin=f"/texte/{n}.txt")
    return _ids(archive)


def test_same_article_again_is_replaced_and_not_doubled(archive: Database, save: Callable[..., int]) -> None:
    assert save(title="Alt") == save(title="Neu", run=RERUN)
    (row,) = articles(archive)
    assert (row.title, row.quotes) == ("Neu", 1)
    assert article_run(archive, row.id) == RERUN


def test_new_analysis_replaces_spans_and_drops_what_it_no_longer_finds(
    archive: Database, save: Callable[..., int], said: Callable[..., Any]
) -> None:
    gone, stays = said("Sie wolle kämpfen.", type=STWRType.INDIRECT), said("„Wir bleiben“", cue="sagte")
    save(TEXT, stays, gone)
    article = save(TEXT, said("„Wir bleiben“", speaker="Anna Lürßen", entity="Anna Lürßen"))
    (quote,) = article_quotes(archive, article)
    assert (quote.cue, quote.entity) == ((), "Anna Lürßen")
    assert archive.table("spans").count == 2, "quote and speaker"


def test_review_outlives_a_new_analysis(archive: Database, save: Callable[..., int], said: Callable[..., Any]) -> None:
    save()
    (id,) = _ids(archive)
    set_status(archive, [id], Status.ACCEPTED)
    save(TEXT, said("„Wir bleiben“", confidence=0.9), said("Sie wolle kämpfen."))
    assert statuses(archive) == {id: Status.ACCEPTED}
    assert count_quotes(archive, ALL) == 2


def test_search_follows_every_deed(archive: Database, save: Callable[..., int], said: Callable[..., Any]) -> None:
    def found(text: str) -> int:
        return count_quotes(archive, QuoteFilter(text=text))

    save(TEXT, said("„Wir bleiben“", entity="Anna Lürßen"))
    article = save(TEXT, said("„Wir bleiben“", entity="Berta Groß"), title="Neu")
    set_status(archive, _ids(archive), Status.ACCEPTED)
    assert (found("bleiben"), found("Lürßen"), found("Gross")) == (1, 0, 1)
    assert len(articles(archive, text="neu kämpfen")) == 1
    delete_article(archive, article)
    assert (found("bleiben"), found("Gross"), articles(archive, text="neu")) == (0, 0, [])


def test_changed_text_of_one_origin_is_a_new_version(archive: Database, save: Callable[..., int]) -> None:
    assert save(TEXT) == save(TEXT + " Nachtrag.")


def test_quite_another_text_of_one_origin_is_another_article(
    save: Callable[..., int], said: Callable[..., Any]
) -> None:
    other = "Ganz etwas anderes steht nun hier: der Rat tagt."
    assert save(TEXT) != save(other, said(other))


def test_same_text_of_another_origin_is_another_article(archive: Database, three: list[str]) -> None:
    assert len(articles(archive)) == 3
    assert len(set(three)) == 3, "its quotes can be reviewed and linked apart"


def test_copy_keeps_its_ids_when_the_first_one_goes(
    archive: Database, save: Callable[..., int], three: list[str]
) -> None:
    set_status(archive, three[1:], Status.REJECTED)
    delete_article(archive, articles(archive)[0].id)
    save(origin="/texte/1.txt")
    assert _ids(archive) == three[1:]
    assert set(statuses(archive)) == set(three[1:])
    save(origin="/texte/0.txt")
    assert len(set(_ids(archive))) == 3


def test_parents_of_a_copy_are_in_the_copy(
    archive: Database, attributed: Callable[..., Any], said: Callable[..., Any]
) -> None:
    outer = attributed(TEXT, said(TEXT)).quotes[0].id
    for origin in "ab":
        inner = said("„Wir bleiben“", parent=outer, level=2)
        (article,) = save_article(archive, attributed(TEXT, said(TEXT), inner, origin=origin)).articles
        around, within = article_quotes(archive, article)
        assert within.parent == around.id


def test_runs_and_outlets_are_stored_once(archive: Database, save: Callable[..., int]) -> None:
    for n in range(3):
        save(origin=str(n), outlet="Hafenkurier")
    assert archive.table("runs").count == 1
    assert archive.table("outlets").count == 1


def test_failed_save_leaves_the_old_article(
    archive: Database, save: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    save(title="Alt")
    monkeypatch.setattr("db.store.span_records", lambda quote, number: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        save(title="Neu")
    assert articles(archive)[0].title == "Alt"
    assert archive.table("spans").count == 2


def test_all_of_a_variant_is_kept(archive: Database, three: list[str]) -> None:
    variants = (
        Variant(three[2], VariantKind.IDENTICAL, first=True),
        Variant(three[0], VariantKind.CUT, (Deviation.LEFT_OUT, Deviation.NAME), copy_of=three[2]),
    )
    put_statements(archive, [Statement("s1", variants)])
    found = {quote.id: variant for _article, quote, _id, variant, _n in full_quotes(archive, ALL)}
    assert found == {three[0]: variants[1], three[1]: None, three[2]: variants[0]}
    assert wording_tree(archive, "s1").fullest.id == three[2]


def test_deleted_article_takes_its_quotes_spans_and_failing_statements_along(
    archive: Database, three: list[str]
) -> None:
    put_statements(archive, [_statement(*three, copy_of=three[0])])
    first, second, _third = (row.id for row in articles(archive))
    assert delete_article(archive, first) == Changes(articles=frozenset({first}), statements=True)
    assert [row.variants for row in quotes(archive, ALL)] == [2, 2]
    delete_article(archive, second)
    assert [row.variants for row in quotes(archive, ALL)] == [1]
    assert archive.table("spans").count == 2
    assert archive.table("variants").count == 0
    assert archive.table("statements").count == 0


def test_quote_that_vanishes_leaves_its_statement(
    archive: Database, three: list[str], save: Callable[..., int], said: Callable[..., Any]
) -> None:
    put_statements(archive, [_statement(*three[:2])])
    article = articles(archive)[0].id
    assert save(TEXT, said("Sie wolle kämpfen."), origin="/texte/0.txt") == article
    assert {row.statement for row in quotes(archive, ALL)} == {None}


def test_analysis_that_finds_the_same_keeps_the_links(
    archive: Database, three: list[str], attributed: Callable[..., Any]
) -> None:
    put_statements(archive, [_statement(*three)])
    assert not save_article(archive, attributed(origin="/texte/0.txt", run=RERUN)).statements
    assert [row.variants for row in quotes(archive, ALL)] == [3, 3, 3]


def test_failure_is_kept_until_its_origin_succeeds(
    archive: Database, save: Callable[..., int], attributed: Callable[..., Any]
) -> None:
    assert save_failure(archive, "/texte/000.txt", "leer") == Changes(failures=True)
    save_failure(archive, "/texte/000.txt", "ein Bild")
    save_failure(archive, "/texte/001.txt", "fehlt")
    assert {(f.origin, f.reason) for f in failures(archive)} == {
        ("/texte/000.txt", "ein Bild"),
        ("/texte/001.txt", "fehlt"),
    }
    assert save_article(archive, attributed(origin="/texte/000.txt")).failures
    assert [failure.origin for failure in failures(archive)] == ["/texte/001.txt"]


def test_an_origin_that_failed_and_is_no_article_is_forgotten(archive: Database) -> None:
    save_failure(archive, "/texte/Sammlung.zip", "beschädigt")
    assert forget_failure(archive, "/texte/Sammlung.zip").failures
    assert failures(archive) == []
    assert not forget_failure(archive, "/texte/Sammlung.zip").failures


def test_it_is_told_whether_an_article_was_there_before(archive: Database, attributed: Callable[..., Any]) -> None:
    (new,) = {save_article(archive, attributed(TEXT)).known}
    again, changed = save_article(archive, attributed(TEXT)), save_article(archive, attributed(TEXT + " Mehr nicht."))
    assert (new, again.known, again.versions) == (frozenset(), again.articles, frozenset())
    assert (changed.known, changed.versions) == (frozenset(), changed.articles)


def test_status_tells_what_it_changed_and_passes_over_the_rest(archive: Database, three: list[str]) -> None:
    set_status(archive, [three[0]], Status.ACCEPTED)
    change = set_status(archive, [*three[:2], "unknown"], Status.ACCEPTED)
    assert change.quotes == {three[1]}
    assert change.articles == {articles(archive)[1].id}
    set_status(archive, [three[0]], Status.UNREVIEWED)
    assert statuses(archive) == {three[1]: Status.ACCEPTED}
