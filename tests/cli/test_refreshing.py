"""A feed that is imported again gives what is new in it, and what has changed."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.ingest.conftest import site
from tests.ingest.web_server import Site

__all__ = ["site"]

PAGE = "<html><body><h1>Deich {}</h1><p>„Wir hatten {} Glück“, sagte Anna Vogt am Montag im Rathaus von Wendhafen.</p>"
ITEM = "<item><link>/{}</link><pubDate>{}</pubDate></item>"
BEFORE, LATER = "Mon, 02 Mar 2020 08:00:00 GMT", "Mon, 02 Mar 2099 08:00:00 GMT"


def feed(site: Site, *items: tuple[str, str]) -> str:
    for name, _ in items:
        if f"/{name}" not in site.pages:
            site.put(f"/{name}", PAGE.format(name, name))
    listed = "".join(ITEM.format(*item) for item in items)
    return site.put("/feed", f"<rss><channel>{listed}</channel></rss>", "text/xml")


def asked(site: Site) -> list[str]:
    pages = [path for path, _ in site.asked if path not in ("/robots.txt", "/feed")]
    site.asked.clear()
    return pages


def test_only_what_is_new_is_fetched(run: Run, site: Site, tmp_path: Path) -> None:
    archive = tmp_path / "a.db"
    run("import", "--db", archive, feed(site, ("a", BEFORE), ("b", BEFORE)))
    assert asked(site) == ["/a", "/b"]
    ended = run("import", "--db", archive, feed(site, ("c", BEFORE), ("a", BEFORE), ("b", BEFORE)))
    assert asked(site) == ["/c"]
    assert "1 Artikel darin, 2 schon im Archiv" in ended.words
    assert ended.code == 0


def test_where_nothing_is_new_nothing_has_failed(run: Run, site: Site, tmp_path: Path) -> None:
    address = feed(site, ("a", BEFORE))
    run("import", "--db", tmp_path / "a.db", address)
    ended = run("import", "--db", tmp_path / "a.db", address)
    assert ended.code == 0
    assert "0 Artikel darin, 1 schon im Archiv" in ended.words


def test_what_the_feed_says_has_changed_is_fetched_again(run: Run, site: Site, tmp_path: Path) -> None:
    run("import", "--db", tmp_path / "a.db", feed(site, ("a", BEFORE)))
    site.put("/a", PAGE.format("a", "kein"))
    ended = run("import", "--db", tmp_path / "a.db", feed(site, ("a", LATER)))
    assert "Neue Fassung" in ended.words


def test_another_archive_gets_all_of_it(run: Run, site: Site, tmp_path: Path) -> None:
    address = feed(site, ("a", BEFORE), ("b", BEFORE))
    run("import", "--db", tmp_path / "a.db", address)
    asked(site)
    run("import", "--db", tmp_path / "b.db", address)
    assert asked(site) == ["/a", "/b"]


def test_an_address_that_the_user_gives_is_fetched_again(run: Run, site: Site, tmp_path: Path) -> None:
    run("import", "--db", tmp_path / "a.db", feed(site, ("a", BEFORE)))
    asked(site)
    run("import", "--db", tmp_path / "a.db", f"{site.address}/a")
    assert asked(site) == ["/a"]
