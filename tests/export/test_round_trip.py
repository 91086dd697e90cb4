"""JSON Lines of an archive make another one that exports the very same bytes, whatever people decided."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from attribution.types import AttributedArticle, Span, STWRType
from db import corrections, decisions, queries, store
from db.connection import Database, open_archive
from db.linking import link
from db.rows import QuoteFilter, Status
from db.statement_queries import wording_tree
from export.formats import Format
from export.writing import write_export
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.export.conftest import Write
from tests.gui.samples import SAMPLES

Deed = Callable[[Database], None]


def exported(db: Database, filter: QuoteFilter | None = None) -> bytes:
    stream = io.BytesIO()
    write_export(db, filter or QuoteFilter(), Format.JSONL, stream)
    return stream.getvalue()


def imported(db: Database, data: bytes, folder: Path) -> Database:
    """As an import does it, without a child process."""
    file = folder / "zitate.jsonl"
    file.write_bytes(data)
    listing = read_source(Source(file, outlet="gilt nicht"))
    assert isinstance(listing, Listing)
    for source in listing.sources:
        attributed = read_source(source)
        assert isinstance(attributed, AttributedArticle)
        store.save_article(db, attributed)
    link(db)
    return db


def ids(db: Database, **wanted: str) -> list[str]:
    return queries.quote_ids(
        db,
        QuoteFilter(**wanted),  # type: ignore[arg-type]
        limit=None,
        offset=0,
        order=queries.Order.POSITION,
        descending=False,
    )


def review(db: Database) -> None:
    first, second, third, *_ = ids(db)
    store.set_status(db, [first, second], Status.ACCEPTED, by="Mia")
    store.set_status(db, [third], Status.REJECTED, by="Jan Ö.")
    store.set_status(db, [second], Status.UNREVIEWED, by="Jan Ö.")


def correct(db: Database) -> None:
    first, second, third, fourth, *_ = ids(db)
    corrections.set_type(db, [first], STWRType.REPORTED)
    corrections.set_speaker(db, [second, first], corrections.Speaker(name="Berta Beispiel"))
    (span,) = next(quote.quote for _, quote, *_ in queries.full_quotes(db, QuoteFilter()) if quote.id == third)
    corrections.set_span(db, third, (Span(span.start, span.end - 2),))
    corrections.add_quote(
        db, queries.article_of(db, first), (Span(0, 9),), STWRType.INDIRECT, corrections.Speaker(), by="Eva"
    )
    corrections.delete_quotes(db, [fourth])


def decide_about_statements(db: Database) -> None:
    one, other, *_ = queries.statements(db)
    decisions.take_out(db, wording_tree(db, other.id).fullest.id, by="Mia")
    decisions.merge_statements(db, [one.id, ids(db, outlet="Kurier & Söhne")[0]], by="Jan")


def decide_about_speakers(db: Database) -> None:
    speakers = list(db.query("SELECT id FROM entities ORDER BY id"))
    store.merge_entities(db, speakers[0]["id"], [speakers[1]["id"]])
    store.rename_entity(db, speakers[0]["id"], "Eine Andere")


def delete_the_first_of_two_copies(db: Database) -> None:
    ferry = SAMPLES[0]
    for outlet in ("Anzeiger", "Bote"):
        article = replace(ferry.article, outlet=outlet, origin=f"{outlet}.txt")
        store.save_article(db, replace(ferry, article=article))
    (first, *_) = queries.articles(db, text="Möwe")
    store.delete_article(db, first.id)


@pytest.mark.parametrize(
    "deed",
    [review, correct, decide_about_statements, decide_about_speakers, delete_the_first_of_two_copies],
    ids=lambda deed: deed.__name__,
)
def test_the_bytes_are_the_same_again(db: Database, deed: Deed, tmp_path: Path) -> None:
    deed(db)
    link(db)
    data = exported(db)
    with open_archive(":memory:") as other:
        assert exported(imported(other, data, tmp_path)) == data


def test_everything_at_once_and_a_second_import_change_nothing(db: Database, tmp_path: Path) -> None:
    for deed in (review, correct, decide_about_statements, decide_about_speakers):
        deed(db)
        link(db)
    data = exported(db)
    with open_archive(":memory:") as other:
        imported(imported(other, data, tmp_path), data, tmp_path)
        assert exported(other) == data
        assert exported(imported(db, data, tmp_path)) == data


def test_an_export_of_a_few_costs_the_archive_none_of_the_others(db: Database, tmp_path: Path) -> None:
    before = exported(db)
    some = exported(db, QuoteFilter(type=STWRType.INDIRECT))
    assert exported(imported(db, some, tmp_path)) == before


def test_each_article_stands_in_the_file_once(write: Write) -> None:
    records = [json.loads(line) for line in write(Format.JSONL).splitlines()]
    whole = [record["stored_article"] for record in records if record["stored_article"]]
    assert len(whole) == len({record["article"] for record in records})
    for record in records:
        text = next(r["stored_article"]["text"] for r in records if r["article"] == record["article"])
        assert " … ".join(text[start:end] for start, end in record["quote"]["spans"]) == record["quote"]["text"]
