"""Addresses are fetched politely, and a server can neither flood nor mislead us."""

from __future__ import annotations

import gzip
import socket
from pathlib import Path

import pytest

from ingest import fetching
from ingest.connecting import SETTING
from ingest.errors import InputError, Problem
from ingest.fetching import USER_AGENT, fetch
from ingest.reading import Listing, read_source
from ingest.sources import Source
from tests.ingest.articles import read_article
from tests.ingest.web_server import Site

PAGE = "<html><head><title>Deich hält</title></head><body><h1>Deich hält</h1><p>{}</p></body></html>".format(
    "„Wir hatten großes Glück“, sagte Bürgermeisterin Anna Vogt am Montag im Rathaus von Wendhafen."
)


def problem_of(address: str) -> Problem:
    with pytest.raises(InputError) as caught:
        fetch(address)
    assert caught.value.origin == address
    return caught.value.problem


def test_a_page_becomes_an_article_with_address_and_hour(site: Site) -> None:
    article = read_article(Source(Path(), address=site.put("/deich?utm_source=x", PAGE)))
    assert article.title == "Deich hält"
    assert (article.origin, article.address) == (f"{site.address}/deich?utm_source=x", f"{site.address}/deich")
    assert article.retrieved is not None
    assert article.original is not None
    assert article.original.media_type == "text/html"


def test_the_charset_that_the_server_tells_is_believed(site: Site) -> None:
    site.put("/a", PAGE.encode("cp1252"), "text/html; charset=windows-1252")
    assert "Bürgermeisterin" in read_article(Source(Path(), address=f"{site.address}/a")).text


def test_we_say_who_we_are_and_ask_for_the_rules_once(site: Site) -> None:
    for path in ("/a", "/b"):
        fetch(site.put(path, PAGE))
    assert site.asked == [("/robots.txt", USER_AGENT), ("/a", USER_AGENT), ("/b", USER_AGENT)]


@pytest.mark.parametrize("who", ["*", "Zitatspur"])
def test_what_the_rules_forbid_is_not_asked_for(who: str, site: Site) -> None:
    site.put("/robots.txt", f"User-agent: {who}\nDisallow: /geheim", "text/plain")
    assert problem_of(site.put("/geheim/a", PAGE)) is Problem.ROBOTS
    assert fetch(site.put("/offen", PAGE)).address == f"{site.address}/offen"
    assert "/geheim/a" not in [path for path, _ in site.asked]


def test_a_host_gets_a_pause_between_two_questions(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(fetching.time, "sleep", pauses.append)
    site.put("/robots.txt", "User-agent: *\nCrawl-delay: 3", "text/plain")
    for path in ("/a", "/b"):
        fetch(site.put(path, PAGE))
    assert [round(pause) for pause in pauses] == [3]


def test_a_redirect_is_followed_to_where_the_article_is(site: Site) -> None:
    site.put("/neu", PAGE)
    assert fetch(site.answer("/alt", 301, {"Location": "/neu"})).address == f"{site.address}/neu"


def test_an_endless_redirect_ends(site: Site) -> None:
    assert problem_of(site.answer("/kreis", 302, {"Location": "/kreis"})) is Problem.REDIRECTS


@pytest.mark.parametrize("place", ["file:///etc/hostname", "ftp://a.test/b", "javascript:alert(1)", "//["])
def test_a_redirect_leads_to_the_web_alone(place: str, site: Site) -> None:
    assert problem_of(site.answer("/weg", 302, {"Location": place})) is Problem.ADDRESS


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        (401, Problem.FORBIDDEN),
        (403, Problem.FORBIDDEN),
        (404, Problem.GONE),
        (429, Problem.BUSY),
        (500, Problem.BUSY),
        (418, Problem.REFUSED),
    ],
)
def test_what_the_server_says_is_told(status: int, problem: Problem, site: Site) -> None:
    assert problem_of(site.put("/a", "", status=status)) is problem


def test_a_server_in_trouble_is_not_asked_for_more(site: Site) -> None:
    site.put("/robots.txt", "", status=503)
    assert problem_of(site.put("/a", PAGE)) is Problem.BUSY
    assert [path for path, _ in site.asked] == ["/robots.txt"]


def test_pictures_and_films_are_no_articles(site: Site) -> None:
    assert problem_of(site.put("/a", b"x", "video/mp4")) is Problem.NOT_AN_ARTICLE


def test_a_collection_is_not_read_from_the_net(site: Site) -> None:
    site.put("/a.zip", b"PK\x05\x06" + bytes(18), "application/octet-stream")
    with pytest.raises(InputError) as caught:
        read_source(Source(Path(), address=f"{site.address}/a.zip"))
    assert caught.value.problem is Problem.COLLECTION


def test_too_much_is_cut_off_packed_or_not(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_ARTICLE_BYTES", 100_000)
    assert problem_of(site.put("/groß", b" " * 200_000).replace("ß", "%C3%9F")) in (Problem.TOO_LARGE, Problem.GONE)
    packed = gzip.compress(b" " * 50_000_000)
    headers = {"Content-Type": "text/html", "Content-Encoding": "gzip"}
    assert problem_of(site.answer("/bombe", 200, headers, packed)) is Problem.TOO_LARGE


def test_whoever_sends_drop_by_drop_is_not_waited_for(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "WHOLE_SECONDS", 0.2)
    assert problem_of(site.put("/tropf", b"x" * 100)) is Problem.SLOW_SERVER


def test_an_answer_that_breaks_off_is_none(site: Site) -> None:
    headers = {"Content-Type": "text/html", "Content-Length": "1000"}
    assert problem_of(site.answer("/a", 200, headers, b"x")) is Problem.NO_ANSWER


def test_an_answer_that_is_none_is_told(site: Site) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    assert problem_of(f"http://127.0.0.1:{port}/a") is Problem.NO_ANSWER
    assert problem_of("http://gibt-es-nicht.invalid/a") is Problem.NO_HOST


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "10.0.0.1", "192.168.1.1", "169.254.169.254", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0"],
)
def test_the_own_machine_and_network_are_not_asked(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    assert problem_of(f"http://{host}:9/a") is Problem.PRIVATE


def test_a_redirect_to_the_own_network_is_not_followed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """The first host counts as public, the second one not: as if a page of the web led to the router."""
    monkeypatch.delenv(SETTING)
    monkeypatch.setattr("ingest.connecting._is_public", lambda address: address == "127.0.0.1")
    assert problem_of(site.answer("/a", 302, {"Location": "http://192.168.1.1/"})) is Problem.PRIVATE


def test_a_name_that_answers_with_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *args, **rest: found)
    assert problem_of("http://falle.test/a") is Problem.PRIVATE


def test_a_feed_lists_its_articles_and_a_list_its_feeds(site: Site) -> None:
    site.put("/a", PAGE)
    item = "<item><title>x</title><link>{}</link></item>"
    items = "".join(item.format(link) for link in ("/a", f"{site.address}/a", "javascript:x", f"{site.address}/b"))
    feed = site.put("/feed", f'<?xml version="1.0"?><rss version="2.0"><channel>{items}</channel></rss>', "text/xml")
    outlines = f'<outline text="x"><outline type="rss" xmlUrl="{feed}"/></outline>'
    opml = site.put("/liste", f"<opml version='1.0'><body>{outlines}</body></opml>", "text/xml")
    (listed,) = sources_of(opml)
    assert listed.address == feed
    assert [source.address for source in sources_of(feed)] == [f"{site.address}/a", f"{site.address}/b"]


def sources_of(address: str) -> tuple[Source, ...]:
    listing = read_source(Source(Path(), "Kurier", address=address))
    assert isinstance(listing, Listing)
    assert {source.outlet for source in listing.sources} == {"Kurier"}
    return listing.sources
