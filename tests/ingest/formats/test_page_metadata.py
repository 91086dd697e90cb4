"""What a page says about its article, in all the ways in which pages say it."""

from __future__ import annotations

import json

import pytest
from lxml import html

from ingest.formats.page_metadata import page_draft, saved_from

ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Deich hält",
    "datePublished": "2026-03-02T07:27:00+01:00",
    "dateModified": "2026-03-02T09:00:00+01:00",
    "author": [{"@type": "Person", "name": "Greta Moll"}, {"name": "Jan Sand"}],
    "articleSection": "Region",
    "publisher": {"name": "Hafenkurier"},
}
ADDRESS = "https://www.hafenkurier.test/deich-123.html"


def told(head: str, body: str = "", fetched: str | None = None) -> dict[str, str | None]:
    draft = page_draft(html.document_fromstring(f"<html><head>{head}</head><body>{body}</body></html>"), fetched)
    return {name: getattr(draft, name) for name in draft.__slots__}


@pytest.mark.parametrize("data", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebPage"}, ARTICLE]}])
def test_structured_data_tell_everything(data: object) -> None:
    draft = told(f'<script type="application/ld+json">{json.dumps(data)}</script>')
    assert draft["title"] == "Deich hält"
    assert (draft["published"], draft["updated"]) == ("2026-03-02T07:27:00+01:00", "2026-03-02T09:00:00+01:00")
    assert (draft["author"], draft["section"], draft["outlet"]) == ("Greta Moll, Jan Sand", "Region", "Hafenkurier")


@pytest.mark.parametrize("script", ["{kaputt", "[" * 10_000, "null", '{"@type": "Organization"}', '{"@type": 7}'])
def test_structured_data_that_tell_nothing_are_survived(script: str) -> None:
    assert told(f'<script type="application/ld+json">{script}</script>')["published"] is None


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        ('<meta property="og:title" content="Deich  hält">', "title", "Deich hält"),
        ("<title>Deich hält | Hafenkurier</title>", "title", "Deich hält"),
        ('<meta property="og:site_name" content="Hafenkurier">', "outlet", "Hafenkurier"),
        ('<meta property="article:published_time" content="2026-03-02">', "published", "2026-03-02"),
        ('<meta name="date" content="2.3.2026 07:27">', "published", "2026-03-02T07:27:00+01:00"),
        ('<meta name="DC.date" content="2026-03-02">', "published", "2026-03-02"),
        ('<meta name="last-modified" content="2026-03-03">', "updated", "2026-03-03"),
        ('<meta name="author" content="Greta Moll">', "author", "Greta Moll"),
        ('<meta property="article:author" content="https://facebook.test/hafen">', "author", None),
        ('<meta property="article:section" content="Region">', "section", "Region"),
        (f'<link rel="canonical" href="{ADDRESS}">', "address", ADDRESS),
        (f'<meta property="og:url" content="{ADDRESS}">', "address", ADDRESS),
        ('<link rel="canonical" href="/nur/ein/pfad">', "address", None),
        ('<link rel="canonical" href="http://[kaputt">', "address", None),
    ],
)
def test_each_tag_is_known(head: str, field: str, value: str | None) -> None:
    assert told(head)[field] == value


@pytest.mark.parametrize(
    ("body", "published"),
    [
        ('<time datetime="2026-03-02T07:27:00+01:00">heute</time>', "2026-03-02T07:27:00+01:00"),
        ('<time datetime="2026-03-02">a</time><time datetime="2026-01-01">b</time>', None),
        ("<span>Stand: 26.06.2024 07:27 Uhr</span>", "2024-06-26T07:27:00+02:00"),
        ("<p>Am 26.06.2024 brach der Deich.</p>", None),
    ],
)
def test_a_date_on_the_page_counts_where_it_is_certain(body: str, published: str | None) -> None:
    assert told("", body)["published"] == published


def test_the_address_may_tell_the_date() -> None:
    assert told("", fetched="https://a.test/2026/03/02/deich.html")["published"] == "2026-03-02"


def test_a_page_cannot_claim_the_address_of_another_host() -> None:
    canonical = '<link rel="canonical" href="https://andere.test/a">'
    assert told(canonical, fetched=ADDRESS)["address"] == ADDRESS


def test_the_address_of_a_web_archive_is_kept() -> None:
    copy = "https://web.archive.org/web/20260302072700/https://hafenkurier.test/a"
    assert told("", fetched=copy)["archived"] == copy


def test_browsers_note_where_a_page_was_saved_from() -> None:
    assert saved_from(f"<!-- saved from url=(0043){ADDRESS} -->\n<html>") == ADDRESS
    assert saved_from("<html>") is None
