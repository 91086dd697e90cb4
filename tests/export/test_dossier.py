"""The dossier as a browser's parser reads it."""

from __future__ import annotations

import pytest
from lxml import html

from db.connection import Database
from db.queries import quotes
from db.rows import QuoteFilter, Status
from db.statement_queries import statement_ids
from export.formats import Format
from tests.export.conftest import HOSTILE_TITLE, WORDS, Write


@pytest.fixture
def page(write: Write) -> html.HtmlElement:
    return html.document_fromstring(write(Format.HTML))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_every_statement_and_every_lone_quote_has_its_section(page: html.HtmlElement, db: Database) -> None:
    sections = [section.get("id") for section in page.findall(".//section")]
    lone = [row.id for row in quotes(db, QuoteFilter()) if row.statement is None]
    assert sections == [f"aussage-{id}" for id in (*statement_ids(db), *lone)]
    assert lone


def test_wordings_stand_in_order_of_time_with_their_differences(page: html.HtmlElement) -> None:
    wordings = page.findall(".//section")[0].findall("div")
    assert [words(wording.find(".//strong")) for wording in wordings] == ["Hafenkurier", "Seebote", "Tagblatt"]
    last = wordings[-1]
    assert {words(mark) for mark in last.iter("mark")} == {"12 Millionen [Zahl]"}
    assert "14 Millionen" in {mark.text for mark in last.iter("del")}
    assert "indirekt" in words(last)
    assert "dpa" in words(wordings[0])


def test_who_reviewed_what_is_told(page: html.HtmlElement) -> None:
    (reviewed,) = (div for div in page.iter("div") if "Kurier & Söhne" in words(div))
    assert "Stand: bestätigt · Stand geprüft von Mia <Prüferin> am" in words(reviewed)
    assert "Sprecher: Ada Brink" in words(reviewed)


def test_every_article_is_listed_once_with_digest_address_and_models(page: html.HtmlElement) -> None:
    listed = {item.get("id"): item for item in page.find(".//ol[@class='sources']")}
    links = {link.get("href") for link in page.iter("a") if link.get("href").startswith("#")}
    assert links == {f"#{id}" for id in listed}
    (item,) = (item for item in listed.values() if "Kurier & Söhne" in words(item))
    addresses = [link.get("href") for link in item.iter("a")]
    assert addresses == ["https://kurier.test/mole?a=1&b=2", "https://archiv.test/mole"]
    assert "parser, Modelle models" in words(item)
    assert len(item.find(".//code").text) == 64


def test_words_of_articles_are_never_markup(write: Write) -> None:
    page = html.document_fromstring(write(Format.HTML))
    assert [element.tag for element in page.iter("script", "b", "img")] == []
    assert " ".join(HOSTILE_TITLE.split()) in words(page)
    assert WORDS in words(page)


def test_the_page_needs_nothing_but_itself(write: Write) -> None:
    text = write(Format.HTML)
    assert "src=" not in text
    assert "@import" not in text
    assert "default-src 'none'" in text
    assert "prefers-color-scheme: dark" in text
    assert "@media print" in text


def test_the_selection_is_told_and_decides_what_is_there(write: Write) -> None:
    page = html.document_fromstring(write(Format.HTML, outlet="Kurier & Söhne", status=Status.ACCEPTED))
    assert len(page.findall(".//section")) == 1
    assert "Auswahl: Outlet: Kurier & Söhne; Stand der Prüfung: bestätigt" in words(page.find(".//header"))


def test_a_selection_without_a_quote_says_so(write: Write) -> None:
    assert "gibt es kein Zitat" in write(Format.HTML, text="gibtesnicht")
