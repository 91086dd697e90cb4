"""Questions: what a filter names is found, nothing else, in the order asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from sqlite_utils import Database

from attribution.statement_types import Deviation, Statement, Variant, VariantKind, Wording
from attribution.types import Medium, STWRType
from db import queries
from db.rows import ArticleRow, Order, OutletRow, QuoteCounts, QuoteFilter, QuoteRow, SpeakerRow, StatementRow, Status
from db.store import delete_article, save_failure, set_status
from tests.db.putting import put_statements, wordings

HAFEN = "„Große Ärgernisse auf der Straße“, sagte Zoë Maß. Karl Öhler teilte mit, es gebe 12 Verletzte."
BOTE = "Es gebe 14 Verletzte, so Öhler. Man warte ab."
INDIRECT, KONJUNKTIV = STWRType.INDIRECT, STWRType.INDIRECT_FREE_INDIRECT


@pytest.fixture
def filled(archive: Database, save: Callable[..., int], said: Callable[..., Any]) -> Database:
    """Two articles, four quotes A, B, C, D; B and C are one statement, of which C has another number."""
    save(
        HAFEN,
        said("„Große Ärgernisse auf der Straße“", speaker="Zoë Maß", cue="sagte", confidence=0.9),
        said(
            "es gebe 12 Verletzte",
            type=INDIRECT,
            speaker="Karl Öhler",
            cue="teilte … mit",
            entity="Karl Öhler",
            confidence=0.7,
        ),
        origin="/texte/a.txt",
        outlet="Hafenkurier",
        title="Straße gesperrt",
        published="2026-03-02T07:27:00+01:00",
        agencies=("dpa",),
    )
    save(
        BOTE,
        said("Es gebe 14 Verletzte", type=INDIRECT, speaker="Öhler", entity="Karl Öhler", role="Wehrleiter"),
        said("Man warte ab.", type=KONJUNKTIV, rule="konjunktiv.run_on", confidence=0.2),
        origin="/texte/Der Bote.txt",
    )
    b, c = (row.id for row in queries.quotes(archive, QuoteFilter(type=INDIRECT)))
    number = Variant(c, VariantKind.REWORDED, (Deviation.NUMBER,))
    put_statements(archive, [Statement("s1", (Variant(b, VariantKind.IDENTICAL, first=True), number))])
    set_status(archive, [c], Status.ACCEPTED)
    return archive


LETTERS = {"„Große Ärgernisse auf der Straße“": "A", "es gebe 12 Verletzte": "B", "Es gebe 14 Verletzte": "C"}


def _found(db: Database, filter: QuoteFilter, **page: Any) -> str:
    return "".join(LETTERS.get(row.quote, "D") for row in queries.quotes(db, filter, **page))


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, "ABCD"),
        ({"text": "arger"}, "A"),
        ({"text": "Ärgernisse"}, "A"),
        ({"text": "grosse"}, "A"),
        ({"text": "GROẞE strasse"}, "A"),
        ({"text": "Straße Verletzte"}, ""),
        ({"text": "Verletz"}, "BC"),
        ({"text": "Verletz 12"}, ""),
        ({"text": '"gebe 12 Verl'}, "B"),
        ({"text": "„gebe Verletzte“"}, ""),
        ({"text": "Ohler"}, "BC"),
        ({"text": "Wehrleiter"}, "C"),
        ({"text": '"'}, "ABCD"),
        ({"text": "names : x OR (NEAR *"}, ""),
        ({"speaker": "Ohler"}, "BC"),
        ({"speaker": "Karl Ö"}, "BC"),
        ({"speaker": "zoe mass"}, "A"),
        ({"speaker": "Verletzte"}, ""),
        ({"speaker": "Wehrleiter"}, ""),
        ({"outlet": "Hafenkurier"}, "AB"),
        ({"outlet": "Der Bote"}, "CD"),
        ({"outlet": "hafen"}, ""),
        ({"published_from": "2026-03-02"}, "AB"),
        ({"published_from": "2026-03-03"}, ""),
        ({"published_to": "2026-03-02"}, "AB"),
        ({"published_to": "2026-03"}, "AB"),
        ({"published_to": "2026-03-01"}, ""),
        ({"type": INDIRECT}, "BC"),
        ({"status": Status.UNREVIEWED}, "ABD"),
        ({"status": Status.ACCEPTED}, "C"),
        ({"statement": "s1"}, "BC"),
        ({"min_confidence": 0.7}, "AB"),
        ({"only_deviations": True}, "C"),
        ({"article": 1}, "AB"),
        ({"type": INDIRECT, "outlet": "Hafenkurier", "text": "gebe", "statement": "s1"}, "B"),
    ],
    ids=str,
)
def test_filter_finds_what_it_names_and_the_count_agrees(filled: Database, asked: Any, found: str) -> None:
    filter = QuoteFilter(**asked)
    assert _found(filled, filter) == found
    assert queries.count_quotes(filled, filter) == len(found)
    assert queries.count_articles(filled, filter) == len({letter in "AB" for letter in found})


@pytest.mark.parametrize(
    ("order", "upwards"),
    [
        (Order.POSITION, "ABCD"),
        (Order.SPEAKER, "BCAD"),
        (Order.QUOTE, "BCAD"),
        (Order.TYPE, "ABCD"),
        (Order.OUTLET, "CDAB"),
        (Order.VARIANTS, "ADBC"),
        (Order.CONFIDENCE, "DCBA"),
        (Order.STATUS, "CABD"),
    ],
)
def test_order_is_as_a_reader_expects_and_turns_round(filled: Database, order: Order, upwards: str) -> None:
    assert _found(filled, QuoteFilter(), order=order) == upwards
    downwards = _found(filled, QuoteFilter(), order=order, descending=True)
    unknown = upwards[-1:] if order is Order.SPEAKER else ""
    assert downwards == upwards.removesuffix(unknown)[::-1] + unknown


def test_unknown_date_stands_last_either_way(filled: Database) -> None:
    assert _found(filled, QuoteFilter(), order=Order.PUBLISHED) == "ABCD"
    assert _found(filled, QuoteFilter(), order=Order.PUBLISHED, descending=True) == "BADC"


@pytest.mark.parametrize("order", Order)
def test_pages_together_are_the_whole(filled: Database, order: Order) -> None:
    pages = [_found(filled, QuoteFilter(), order=order, limit=1, offset=n) for n in range(5)]
    assert "".join(pages) == _found(filled, QuoteFilter(), order=order, limit=None)


def test_row_tells_all_that_a_table_shows(filled: Database) -> None:
    (row,) = queries.quotes(filled, QuoteFilter(text="14"))
    assert row == QuoteRow(
        id=row.id,
        article=2,
        speaker="Karl Öhler",
        entity="Karl Öhler",
        speaker_text="Öhler",
        role="Wehrleiter",
        quote="Es gebe 14 Verletzte",
        type=INDIRECT,
        medium=Medium.SPEECH,
        outlet="Der Bote",
        agencies=(),
        published=None,
        title=None,
        origin="/texte/Der Bote.txt",
        statement="s1",
        variants=2,
        deviations=(Deviation.NUMBER,),
        confidence=0.5,
        rule="direct.test",
        status=Status.ACCEPTED,
        position=0,
    )


def test_speaker_without_a_name_is_called_as_in_the_text(filled: Database) -> None:
    first, *_, last = queries.quotes(filled, QuoteFilter())
    assert (first.speaker, first.entity) == ("Zoë Maß", None)
    assert last.speaker is None


def test_articles_are_found_by_their_text_and_tell_what_went_wrong_later(filled: Database) -> None:
    save_failure(filled, "/texte/a.txt", "ist jetzt leer")
    hafen = ArticleRow(
        id=1,
        title="Straße gesperrt",
        outlet="Hafenkurier",
        published="2026-03-02T07:27:00+01:00",
        origin="/texte/a.txt",
        agencies=("dpa",),
        quotes=2,
        failed="ist jetzt leer",
    )
    assert queries.articles(filled, text="strasse gesp") == [hafen] == [queries.article_row(filled, 1)]
    assert [row.outlet for row in queries.articles(filled)] == ["Hafenkurier", "Der Bote"]
    assert [row.id for row in queries.articles(filled, limit=1, offset=1)] == [2]


@pytest.mark.parametrize("question", [queries.article, queries.article_row, queries.article_run])
def test_article_that_is_gone_is_a_key_error(filled: Database, question: Callable[..., Any]) -> None:
    delete_article(filled, 2)
    with pytest.raises(KeyError):
        question(filled, 2)


def test_full_quotes_slice_their_own_article(filled: Database) -> None:
    told = [
        (article.text[quote.quote[0].start : quote.quote[-1].end], statement, variants)
        for article, quote, statement, _variant, variants in queries.full_quotes(filled, QuoteFilter())
    ]
    assert told == [
        ("„Große Ärgernisse auf der Straße“", None, 1),
        ("es gebe 12 Verletzte", "s1", 2),
        ("Es gebe 14 Verletzte", "s1", 2),
        ("Man warte ab.", None, 1),
    ]


def test_full_quotes_are_filtered(filled: Database) -> None:
    (only,) = queries.full_quotes(filled, QuoteFilter(only_deviations=True))
    assert only[3] is not None
    assert only[3].deviations == (Deviation.NUMBER,)


def test_wordings_are_what_matching_needs(filled: Database) -> None:
    rejected = queries.quotes(filled, QuoteFilter(article=1))[0].id
    set_status(filled, [rejected], Status.REJECTED)
    first, *rest = wordings(filled)
    assert first == Wording(
        quote=first.quote,
        article="1",
        text="es gebe 12 Verletzte",
        type=INDIRECT,
        entity="Karl Öhler",
        published="2026-03-02T07:27:00+01:00",
        outlet="Hafenkurier",
        agencies=("dpa",),
    )
    assert [wording.article for wording in rest] == ["2", "2"]


def test_quote_without_a_word_is_not_matched(
    archive: Database, save: Callable[..., int], said: Callable[..., Any]
) -> None:
    save("Er sagte: „…“", said("„…“"))
    assert wordings(archive) == []


def test_statement_tells_its_fullest_wording_and_who_reported_it(filled: Database) -> None:
    assert queries.statements(filled) == [
        StatementRow(
            id="s1",
            text="es gebe 12 Verletzte",
            speaker="Karl Öhler",
            outlets=2,
            articles=2,
            quotes=2,
            first_published="2026-03-02T07:27:00+01:00",
            reported_by=("Der Bote", "Hafenkurier"),
            deviates=True,
        )
    ]


def test_statements_of_most_outlets_come_first(archive: Database, save: Callable[..., int]) -> None:
    for n, outlet in enumerate(["Bote", "Bote", "Bote", "Kurier", "Blick"]):
        save(origin=str(n), outlet=outlet)
    ids = [row.id for row in queries.quotes(archive, QuoteFilter())]
    same = [Variant(id, VariantKind.IDENTICAL) for id in ids]
    put_statements(archive, [Statement("one outlet", tuple(same[:3])), Statement("two", tuple(same[3:]))])
    assert [(row.id, row.outlets, row.articles) for row in queries.statements(archive)] == [
        ("two", 2, 2),
        ("one outlet", 1, 3),
    ]
    assert [row.id for row in queries.statements(archive, limit=1, offset=1)] == ["one outlet"]


def test_statement_is_spoken_by_the_name_that_most_variants_give(
    archive: Database, save: Callable[..., int], said: Callable[..., Any]
) -> None:
    for n, entity in enumerate([None, None, None, "Anna Lürßen", "Anna Lürßen", "Berta Lürßen"]):
        save(
            "„Ja“, sagte die Sprecherin.",
            said("„Ja“", speaker="die Sprecherin", entity=entity),
            origin=str(n),
        )
    variants = [Variant(row.id, VariantKind.IDENTICAL) for row in queries.quotes(archive, QuoteFilter())]
    put_statements(archive, [Statement("s1", tuple(variants))])
    assert queries.statements(archive)[0].speaker == "Anna Lürßen"
    put_statements(archive, [Statement("s1", tuple(variants[:3]))])
    assert queries.statements(archive)[0].speaker == "die Sprecherin"


def test_speakers_and_outlets_are_counted_and_stand_in_german_order(
    filled: Database, save: Callable[..., int], said: Callable[..., Any]
) -> None:
    save("„Ja“, sagte Ärmel.", said("„Ja“", speaker="Ärmel"), outlet="Ährenblatt")
    assert queries.speakers(filled) == [
        SpeakerRow("Ärmel", 1, 1),
        SpeakerRow("Karl Öhler", 2, 2),
        SpeakerRow("Zoë Maß", 1, 1),
    ]
    assert queries.outlets(filled) == [
        OutletRow("Ährenblatt", 1, 1),
        OutletRow("Der Bote", 2, 1),
        OutletRow("Hafenkurier", 2, 2),
    ]


def test_failures_come_with_their_reason_and_time(archive: Database) -> None:
    save_failure(archive, "/texte/leer.txt", "Die Datei ist leer.")
    (failure,) = queries.failures(archive)
    assert (failure.origin, failure.reason) == ("/texte/leer.txt", "Die Datei ist leer.")
    assert failure.when.endswith("+00:00")


def test_counts_of_a_page_tell_how_far_the_review_is(archive: Database, save: Callable[..., int]) -> None:
    for number in range(3):
        save(origin=f"/{number}.txt", outlet="A" if number else "B")
    set_status(archive, [row.id for row in queries.quotes(archive, QuoteFilter())][1:2], Status.ACCEPTED)
    in_queue = QuoteFilter(outlet="A", status=Status.UNREVIEWED)
    assert queries.quote_counts(archive, in_queue) == QuoteCounts(in_queue, quotes=1, articles=1, reviewed=1, total=2)
    assert queries.quote_counts(archive, QuoteFilter()) == QuoteCounts(
        QuoteFilter(), quotes=3, articles=3, reviewed=1, total=3
    )


def test_ids_alone_come_in_the_same_order(archive: Database, save: Callable[..., int]) -> None:
    for number in range(4):
        save(origin=f"/{number}.txt", outlet=str(9 - number))
    order: dict[str, Any] = {"order": Order.OUTLET, "descending": True}
    ids = [row.id for row in queries.quotes(archive, QuoteFilter(), **order)]
    assert queries.quote_ids(archive, QuoteFilter(), limit=2, offset=1, **order) == ids[1:3]
