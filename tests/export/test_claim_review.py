"""ClaimReview skeletons as JSON-LD."""

from __future__ import annotations

import json
from typing import Any

from db.connection import Database
from db.queries import quotes
from db.rows import QuoteFilter, Status
from db.statement_queries import statement_ids
from db.store import set_status
from export.formats import Format
from tests.export.conftest import WORDS, Write


def reviews(write: Write, **wanted: object) -> list[dict[str, Any]]:
    document = json.loads(write(Format.CLAIMREVIEW, **wanted))
    assert document["@context"] == "https://schema.org"
    return list(document["@graph"])


def test_a_statement_is_one_claim_with_all_its_appearances(write: Write, db: Database) -> None:
    first = reviews(write)[0]
    assert first["@type"] == "ClaimReview"
    assert first["@id"].endswith(statement_ids(db)[0])
    claim = first["itemReviewed"]
    assert claim["author"]["name"] == "Anna Vogt"
    publishers = [article["publisher"]["name"] for article in claim["appearance"]]
    assert publishers == ["Hafenkurier", "Seebote", "Tagblatt"]
    assert claim["firstAppearance"] == claim["appearance"][0]
    assert claim["datePublished"] == "2026-03-02T07:27:00+01:00"


def test_a_lone_quote_is_a_claim_with_the_address_of_its_article(write: Write) -> None:
    (review,) = reviews(write, outlet="Kurier & Söhne")
    assert review["claimReviewed"] == WORDS
    (article,) = review["itemReviewed"]["appearance"]
    assert article["url"] == "https://kurier.test/mole?a=1&b=2"
    assert article["archivedAt"] == "https://archiv.test/mole"


def test_no_rating_is_made_up(write: Write) -> None:
    assert all(set(each) == {"@type", "@id", "claimReviewed", "itemReviewed"} for each in reviews(write))


def test_what_a_person_rejected_is_no_claim(write: Write, db: Database) -> None:
    before = len(reviews(write))
    (row,) = quotes(db, QuoteFilter(outlet="Kurier & Söhne"))
    set_status(db, [row.id], Status.REJECTED)
    assert len(reviews(write)) == before - 1


def test_an_empty_selection_is_valid(write: Write) -> None:
    assert reviews(write, text="gibtesnicht") == []
