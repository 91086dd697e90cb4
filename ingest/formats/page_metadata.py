"""The tree of a page goes in; what it tells about its article comes out: JSON-LD first, then OpenGraph and meta tags.

The time in "Stand: 26.06.2024 07:27 Uhr" is asked last. Where nothing says when the article was published, no date is
guessed: a wrong one is worse than none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.etree import _Element

from ingest.addresses import host_of, joined
from ingest.dates import german_moment, iso_moment
from ingest.draft import Draft

_ARTICLES = re.compile(r"(?:News|Reportage|Analysis|Opinion|Background|Review|Blog|LiveBlog)?(?:Article|Posting)")
_STAND = re.compile(r"\bStand:?\s+(.{6,40}?)(?:Uhr|$)", re.MULTILINE)
_ADDRESS_DATE = re.compile(r"/(20\d{2})[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_.-])")
_ARCHIVE_ADDRESS = re.compile(r"https?://(?:web\.archive\.org/web/\d+[a-z_]*|archive\.(?:org|ph|today|is))/\S*")
_SAVED_FROM = re.compile(r"saved from url=\(\d+\)(https?://\S+)")
_MAX_NAME = 200
_MAX_DEPTH = 6

_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "dc.date.issued"),
    *("dcterms.created", "pubdate", "publishdate", "sailthru.date", "parsely-pub-date"),
)
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified")
_AUTHOR = ("author", "article:author", "dc.creator", "dcterms.creator", "parsely-author")
_SECTION = ("article:section", "section", "parsely-section", "dc.subject.section")
_OUTLET = ("og:site_name", "application-name", "publisher", "dc.publisher")


def page_draft(tree: _Element, fetched: str | None) -> Draft:
    """All but the text; `fetched` is the address that the page came from, if it is known."""
    told, metas = _article_data(tree), _metas(tree)
    address = _address(tree, metas, told, fetched)
    published = iso_moment(told.get("datePublished")) or _first_date(metas, _PUBLISHED) or _time_element(tree)
    updated = iso_moment(told.get("dateModified")) or _first_date(metas, _UPDATED)
    return Draft(
        text="",
        title=_line(told.get("headline")) or _first(metas, ("og:title", "twitter:title")) or _title(tree),
        outlet=_name(told.get("publisher")) or _first(metas, _OUTLET),
        published=published or _stand(tree) or _dated_address(address),
        updated=updated if updated != published else None,
        author=_name(told.get("author")) or _first(metas, _AUTHOR, no_address=True),
        section=_name(told.get("articleSection")) or _first(metas, _SECTION),
        address=address,
        archived=_archive_copy(tree, fetched),
    )


def _article_data(tree: _Element) -> dict[str, Any]:
    """The first article in the page's JSON-LD."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            for found in _articles(_json(script.text or "")):
                return found
    return {}


def _articles(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for each in data:
            yield from _articles(each, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(_ARTICLES.fullmatch(str(kind)) for kind in (kinds if isinstance(kinds, list) else [kinds])):
            yield data
        yield from _articles([data.get(key) for key in ("@graph", "mainEntity", "mainEntityOfPage")], depth + 1)


def _json(text: str) -> object:
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _metas(tree: _Element) -> dict[str, str]:
    """Name or property → content; the first one of a name holds."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if name and content:
            metas.setdefault(name.lower(), content)
    return metas


def _first(metas: dict[str, str], names: tuple[str, ...], *, no_address: bool = False) -> str | None:
    found = (metas[name] for name in names if name in metas)
    return next((_line(each) for each in found if not (no_address and each.startswith("http"))), None)


def _first_date(metas: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((moment for name in names if (moment := iso_moment(metas.get(name)))), None)


def _time_element(tree: _Element) -> str | None:
    """<time datetime="2026-03-02T07:27"> if all of the page's say the same day."""
    moments = [moment for each in tree.iter("time") if (moment := iso_moment(each.get("datetime")))]
    return moments[0] if len({moment[:10] for moment in moments}) == 1 else None


def _stand(tree: _Element) -> str | None:
    found = _STAND.search("\n".join(each.strip() for each in tree.itertext() if "Stand" in each))
    return german_moment(found[1]) if found else None


def _dated_address(address: str | None) -> str | None:
    found = _ADDRESS_DATE.search(address or "")
    return "-".join(found.groups()) if found else None


def _address(tree: _Element, metas: dict[str, str], told: dict[str, Any], fetched: str | None) -> str | None:
    """The canonical address; a page may only name one of its own host, where we know that."""
    canonical = next((each.get("href") for each in tree.iter("link") if "canonical" in (each.get("rel") or "")), None)
    base = fetched or _saved_from(tree)
    for each in (canonical, metas.get("og:url"), told.get("url")):
        address = joined(base, each) if isinstance(each, str) else ""
        if _is_web(address) and (base is None or _host(address) == _host(base)):
            return address
    return base


def _saved_from(tree: _Element) -> str | None:
    """Some programs leave a <base> in a page that they save."""
    base = next((each.get("href") for each in tree.iter("base")), None)
    return base if base and _is_web(base) else None


def saved_from(text: str) -> str | None:
    """<!-- saved from url=(0042)https://… -->"""
    found = _SAVED_FROM.search(text[:2000])
    return found[1] if found else None


def _archive_copy(tree: _Element, fetched: str | None) -> str | None:
    links = [each.get("href") or "" for each in tree.iter("link") if (each.get("rel") or "") == "memento"]
    return next((each for each in (fetched or "", *links) if _ARCHIVE_ADDRESS.fullmatch(each)), None)


def _is_web(address: str) -> bool:
    return address.startswith(("http://", "https://")) and bool(_host(address))


def _host(address: str) -> str:
    return (host_of(address) or "").removeprefix("www.")


def _title(tree: _Element) -> str | None:
    """Deich hält | Hafenkurier → Deich hält"""
    title = next((_line("".join(each.itertext())) for each in tree.iter("title")), None)
    return re.split(r"\s+[|–—]\s+", title)[0] if title else None


def _name(value: object) -> str | None:
    """A name, {"name": …} or a list of them: Greta Moll, Jan Sand"""
    if isinstance(value, dict):
        return _name(value.get("name"))
    if isinstance(value, list):
        names = [name for each in value if (name := _name(each))]
        return _line(", ".join(dict.fromkeys(names)))
    return _line(value)


def _line(value: object) -> str | None:
    words = " ".join(value.split()) if isinstance(value, str) else ""
    return words[:_MAX_NAME] or None
