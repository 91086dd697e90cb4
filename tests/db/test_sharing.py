"""Copies find each other at import, in whatever order they come, and every variant learns where it is from."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from itertools import permutations, starmap
from pathlib import Path

import pytest
from sqlite_utils import Database

from attribution.copying.passages import SharedText
from attribution.statement_types import Origin
from attribution.statements import match
from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, STWRType, quote_id
from db.connection import open_archive
from db.linking import link, link_anew
from db.origin_queries import variant_origins
from db.queries import statements
from db.sharing import shares_of
from db.store import delete_article, save_article
from tests.attribution.copying import texts
from tests.db.older import back_to_first_version
from tests.db.putting import wordings

RUN = Run("test", "none", "none", "2026-03-02T00:00:00Z")


def article(text: str, outlet: str, published: str | None = None, *agencies: str) -> AttributedArticle:
    """With the one quote that all the invented texts have."""
    source = Article(text, f"{outlet} {published}.txt", outlet=outlet, published=published, agencies=agencies)
    start = text.index(texts.QUOTE)
    span = (Span(start, start + len(texts.QUOTE)),)
    quote = Quote(
        quote_id(source.digest, STWRType.DIRECT, span),
        STWRType.DIRECT,
        span,
        Provenance("direct.test"),
        entity="Henning Tesch",
    )
    return AttributedArticle(source, (quote,), RUN)


FIRST = article(texts.WIRE, "Anzeiger", "2026-03-03T10:00:00+01:00")
SHORTENED = article(texts.SHORTENED, "Bote", "2026-03-03T12:00:00+01:00")
RETOUCHED = article(texts.RETOUCHED, "Chronik", "2026-03-04")
INDEPENDENT = article(texts.INDEPENDENT, "Depesche", "2026-03-04")
ALSO_INDEPENDENT = article(texts.ALSO_INDEPENDENT, "Echo", "2026-03-05")
UPDATED = article(texts.OTHER_START, "Anzeiger", "2026-03-04T08:00:00+01:00")
WIRE = article(texts.DATELINED, "Fanal", "2026-03-03T11:00:00+01:00", "dpa")

Told = dict[tuple[str, str | None], tuple[Origin, str | None, float | None]]


def told(db: Database) -> Told:
    """By outlet and date: origin, whom it shares the text with, and how much of it."""
    rows = (row for statement in statements(db) for row in variant_origins(db, statement.id))
    return {(row.outlet, row.published): (row.origin, row.beside_outlet, row.share) for row in rows}


def imported(db: Database, *articles: AttributedArticle) -> dict[str, tuple[Origin, str | None]]:
    """By outlet its origin, and whom it shares the text with."""
    for one in articles:
        save_article(db, one)
    link(db)
    return {outlet: (origin, beside) for (outlet, _date), (origin, beside, _share) in told(db).items()}


def shared_texts(db: Database, article: int) -> dict[int, SharedText]:
    """By number the articles of other outlets that share text with it, and what of its own stands there."""
    rows = db.query("SELECT other_id, words, of, passages FROM shared_texts WHERE article_id = ?", [article])
    return {
        row["other_id"]: SharedText(row["words"], row["of"], tuple(starmap(Span, json.loads(row["passages"]))))
        for row in rows
    }


def test_copies_are_told_from_reports_of_ones_own(archive: Database) -> None:
    found = imported(archive, FIRST, SHORTENED, RETOUCHED, INDEPENDENT, ALSO_INDEPENDENT)
    assert found == {
        "Anzeiger": (Origin.OWN, None),
        "Bote": (Origin.COPIED, "Anzeiger"),
        "Chronik": (Origin.COPIED, "Anzeiger"),
        "Depesche": (Origin.OWN, None),
        "Echo": (Origin.OWN, None),
    }
    copies = archive.query("SELECT copy_of, first FROM variants JOIN quotes ON number = quote ORDER BY article_id")
    first, *others = [(row["copy_of"], row["first"]) for row in copies]
    assert first == (None, 1)
    assert others == [(FIRST.quotes[0].id, 0)] * 2 + [(None, 0)] * 2


def test_who_ran_an_agencys_text_copied_from_nobody(archive: Database) -> None:
    found = imported(
        archive, WIRE, replace(RETOUCHED, article=replace(RETOUCHED.article, agencies=("dpa",))), SHORTENED
    )
    assert found == {"Fanal": (Origin.AGENCY, None), "Chronik": (Origin.AGENCY, None), "Bote": (Origin.AGENCY, "Fanal")}


def test_an_update_by_the_same_outlet_is_no_copy(archive: Database) -> None:
    assert imported(archive, FIRST, UPDATED) == {"Anzeiger": (Origin.OWN, None)}
    assert archive.table("shared_texts").count == 0


def test_shared_text_far_from_the_quote_says_nothing_of_it(archive: Database) -> None:
    filler = " ".join(f"Wort{number} und dann {number}" for number in range(60))
    own = article(f"{texts.QUOTE}, knurrte er.\n\n{filler}\n\n{texts.DETAILS} {texts.BACKGROUND}", "Bote", "2026-03-05")
    assert imported(archive, FIRST, own)["Bote"] == (Origin.OWN, None)
    assert shared_texts(archive, 2)[1].tells


FOOTER = " ".join(f"Mehr aus der Region {number}" for number in range(30))


def with_footer(number: int) -> AttributedArticle:
    """Sister papers print the same words under every article."""
    own = " ".join(f"Eigenes{number} steht hier{place}" for place in range(10))
    text = f"{own}. {texts.QUOTE}, sagte er.\n\n{FOOTER}"
    return article(text, f"Blatt {number % 2}", f"2026-03-{number + 1:02}")


def test_what_outlets_print_under_each_article_is_no_copy(archive: Database) -> None:
    few, many = [with_footer(number) for number in range(2)], [with_footer(number) for number in range(20)]
    assert imported(archive, *few)["Blatt 1"] == (Origin.COPIED, "Blatt 0")
    assert set(imported(archive, *many).values()) == {(Origin.OWN, None)}
    assert archive.table("shared_texts").count == 0


@pytest.mark.parametrize("seed", range(2))
def test_what_became_common_does_not_depend_on_the_order(seed: int) -> None:
    articles = [with_footer(number) for number in range(20)] + [FIRST, SHORTENED]
    random.Random(seed).shuffle(articles)
    with open_archive(":memory:") as db:
        for number, one in enumerate(articles):
            save_article(db, one)
            if number % 4 == 0:
                link(db)
        link(db)
        step_by_step = told(db)
        link_anew(db)
        assert told(db) == step_by_step
    assert {outlet for (outlet, _date), (origin, *_rest) in step_by_step.items() if origin is not Origin.OWN} == {
        "Bote"
    }


def test_an_article_deleted_and_imported_again_and_again_does_not_become_common(archive: Database) -> None:
    for _ in range(10):
        imported(archive, SHORTENED)
        delete_article(archive, archive.execute("SELECT max(id) FROM articles").fetchone()[0])
    assert archive.table("shingles").count == 0
    assert imported(archive, FIRST, SHORTENED)["Bote"] == (Origin.COPIED, "Anzeiger")


ALL = [FIRST, SHORTENED, RETOUCHED, INDEPENDENT, ALSO_INDEPENDENT, UPDATED, WIRE]


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_imports_makes_no_difference(seed: int) -> None:
    chance = random.Random(seed)
    chosen = [
        replace(one, article=replace(one.article, published=chance.choice((one.article.published, None, "2026-03-04"))))
        for one in chance.sample(ALL, 5)
    ]
    outcomes = []
    for order in chance.sample(list(permutations(chosen)), 3):
        with open_archive(":memory:") as db:
            for one in order:
                save_article(db, one)
                if chance.random() < 0.5:
                    link(db)
            link(db)
            outcomes.append(told(db))
            link_anew(db)
            outcomes.append(told(db))
    assert all(outcome == outcomes[0] for outcome in outcomes)


def test_what_the_archive_keeps_is_what_matching_says(archive: Database) -> None:
    imported(archive, *ALL)
    known = wordings(archive)
    numbers = [row["number"] for row in archive.query("SELECT number FROM quotes")]
    (statement,) = match(known, shares=shares_of(archive, numbers))
    rows = archive.query(
        "SELECT id, origin, beside, share, copy_of FROM origins NATURAL JOIN variants JOIN quotes ON number = quote"
    )
    stored = {row["id"]: (row["origin"], row["beside"], row["share"], row["copy_of"]) for row in rows}
    assert stored == {v.quote: (v.origin, v.beside, v.share, v.copy_of) for v in statement.variants}


def test_without_the_source_the_copy_is_the_oldest_there_is(archive: Database) -> None:
    imported(archive, FIRST, SHORTENED, RETOUCHED)
    delete_article(archive, 1)
    link(archive)
    found = {outlet: (origin, beside) for (outlet, _date), (origin, beside, _share) in told(archive).items()}
    assert found == {"Bote": (Origin.OWN, None), "Chronik": (Origin.COPIED, "Bote")}


@pytest.mark.parametrize(
    ("column", "value", "origin"),
    [
        ("agencies", json.dumps(["dpa"]), Origin.AGENCY),
        ("published", "2026-03-02", Origin.OWN),
        ("outlet_id", 1, Origin.OWN),
    ],
)
def test_what_is_learnt_of_an_article_later_counts(
    archive: Database, column: str, value: object, origin: Origin
) -> None:
    assert imported(archive, FIRST, SHORTENED)["Bote"] == (Origin.COPIED, "Anzeiger")
    archive.execute(f"UPDATE articles SET {column} = ? WHERE id = 2", [value])
    archive.conn.commit()
    link(archive)
    second = next(row for row in variant_origins(archive, statements(archive)[0].id) if row.article == 2)
    assert second.origin is origin


def test_an_older_archive_learns_who_copied(file: Path) -> None:
    with open_archive(file) as db:
        imported(db, FIRST, SHORTENED, INDEPENDENT)
        known = told(db)
        back_to_first_version(db)
    with open_archive(file) as db:
        link(db)
        assert told(db) == known


def test_the_share_is_written_with_its_passages(archive: Database) -> None:
    imported(archive, FIRST, SHORTENED)
    there = shared_texts(archive, 2)[1]
    assert there.share == 1.0
    assert texts.SHORTENED[there.passages[0].start : there.passages[0].end].startswith("Nach dem Bruch")
    assert shared_texts(archive, 1)[2].words == there.words
