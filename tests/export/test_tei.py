"""TEI as other programs read it: valid, every pointer leads somewhere, the words of each quote are whole."""

from __future__ import annotations

import io
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from attribution.types import AttributedArticle, Medium, Span, STWRType
from db import queries
from db.connection import Database
from db.rows import QuoteFilter
from db.store import save_article
from export.formats import Format
from export.references import cited_articles
from export.writing import write_export
from tests.gui.samples import RUN, SAMPLES

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINTING = ("who", "ana", "resp", "next", "prev", "corresp")


@pytest.fixture(scope="module")
def schema() -> Any:
    return etree.RelaxNG(file=str(Path(__file__).with_name("tei_subset.rng")))


def corpus(db: Database, **wanted: Any) -> Any:
    stream = io.BytesIO()
    write_export(db, QuoteFilter(**wanted), Format.TEI, stream)
    return etree.fromstring(stream.getvalue())


def quoted(tree: Any) -> dict[str, str]:
    """The words of each quote, its pieces put together without what stands between paragraphs."""
    words: defaultdict[str, str] = defaultdict(str)
    for said in tree.iter(f"{TEI}said"):
        words[said.get(ID)[1:].partition(".")[0]] += "".join(said.itertext())
    return dict(words)


def squeezed(words: str) -> str:
    return words.replace(" … ", "").replace("\n", "")


@pytest.mark.parametrize("wanted", [{}, {"outlet": "Kurier & Söhne"}, {"outlet": "gibt es nicht"}])
def test_it_is_valid_and_every_pointer_leads_somewhere(db: Database, schema: Any, wanted: dict[str, str]) -> None:
    tree = corpus(db, **wanted)
    schema.assertValid(tree)
    ids = [each.get(ID) for each in tree.iter() if each.get(ID)]
    pointers = {to for each in tree.iter() for name in POINTING for to in (each.get(name) or "").split()}
    assert len(set(ids)) == len(ids)
    assert pointers <= {f"#{id}" for id in ids}


def test_all_quotes_that_the_filter_lets_through_are_marked_in_full(db: Database) -> None:
    rows = queries.quotes(db, QuoteFilter(), limit=None)
    assert quoted(corpus(db)) == {row.id: squeezed(row.quote) for row in rows}
    assert quoted(corpus(db, outlet="Kurier & Söhne")).keys() == {
        row.id for row in rows if row.outlet == "Kurier & Söhne"
    }


def test_the_text_is_whole_whatever_is_marked_in_it(db: Database) -> None:
    texts = [article.text for article in cited_articles(db, QuoteFilter())]
    found = list(corpus(db).iter(f"{TEI}text"))
    for text, tree in zip(texts, found, strict=True):
        assert ["".join(p.itertext()) for p in tree.iter(f"{TEI}p")] == [li for li in text.split("\n") if li.strip()]


def test_said_tells_who_how_and_how_sure(db: Database) -> None:
    tree = corpus(db, outlet="Kurier & Söhne")
    (said,) = tree.iter(f"{TEI}said")
    (person,) = (each for each in tree.iter(f"{TEI}person", f"{TEI}org") if f"#{each.get(ID)}" == said.get("who"))
    assert "".join(person.itertext()) == "Ada BrinkHafenmeisterin"
    assert (said.get("direct"), said.get("aloud"), said.get("ana")) == ("true", "true", "#Direct #Speech")


def test_the_source_of_each_article_is_told(db: Database) -> None:
    (bibl,) = corpus(db, outlet="Kurier & Söhne").iter(f"{TEI}bibl")
    told = [(each.tag.removeprefix(TEI), each.get("type") or each.get("level"), each.text) for each in bibl]
    assert ("author", None, "Eva Lüder") in told
    assert ("author", None, "Jan Specht") in told
    assert ("title", "j", "Kurier & Söhne") in told
    assert ("date", "publication", "2026-03-07T10:00:00+01:00") in told
    assert ("ref", None, "https://kurier.test/mole?a=1&b=2") in told


def test_pieces_and_overlaps_are_linked(db: Database, schema: Any) -> None:
    ferry = SAMPLES[0]
    text = "Erst\x0b dies,\n\nzweitens das,\ndrittens jenes."
    article = replace(ferry.article, text=text, origin="stücke.txt", outlet="Stückwerk", published="gestern")
    long = replace(ferry.quotes[0], id="a" * 16, quote=(Span(0, 21), Span(24, 34)), cue=(), speaker=(), frame=())
    across = replace(long, id="b" * 16, quote=(Span(16, 28),), medium=Medium.WRITING, type=STWRType.REPORTED)
    save_article(db, AttributedArticle(article, (long, across), RUN))
    tree = corpus(db, outlet="Stückwerk")
    schema.assertValid(tree)
    assert quoted(tree) == {each.id: _words(text, each) for each in (long, across)}
    chain = [said.get(ID) for said in tree.iter(f"{TEI}said") if said.get(ID).startswith("qa")]
    assert [said.get("next") for said in tree.iter(f"{TEI}said") if said.get(ID) in chain] == [
        *(f"#{id}" for id in chain[1:]),
        None,
    ]


def _words(text: str, quote: Any) -> str:
    return "".join(text[start:end] for start, end in quote.quote).replace("\n", "").replace("\x0b", "\ufffd")
