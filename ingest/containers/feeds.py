"""A feed (RSS, Atom) or a list of feeds (OPML) goes in; the addresses in it come out, to be fetched one by one.

Of an entry only the link is taken, and when it changed: the article itself tells the rest, and feeds cut their texts.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import struct_time

import feedparser

from ingest.addresses import ADDRESS, joined
from ingest.errors import InputError, Problem
from ingest.feed_cache import keep
from ingest.kinds import Kind
from ingest.markup import attribute, local_name, parsed_xml
from ingest.material import Material
from ingest.sources import Source

MAX_ENTRIES = 1000
Entry = tuple[str, str | None]
"""Address, and when it was changed last, if the feed says so."""
_ENTITY = b"<!ENTITY"


def parts(material: Material, source: Source, kind: Kind) -> Iterator[Source]:
    """Each address once; the user's word on the outlet holds for all. Feeds are kept until they change."""
    if kind is Kind.FEED and source.address is not None:
        keep(material)
    found = _feed_addresses(material) if kind is Kind.OPML else _entries(material)
    feed = source.origin if kind is Kind.FEED else None
    seen: set[str] = set()
    for address, updated in found:
        place = joined(material.address, address)
        if ADDRESS.match(place) and place not in seen and len(seen) < MAX_ENTRIES:
            seen.add(place)
            yield replace(source, path=Path(), address=place, part=(), feed=feed, updated=updated)


def _feed_addresses(material: Material) -> Iterator[Entry]:
    for outline in parsed_xml(material.read(), material.origin).iter():
        address = attribute(outline, "xmlUrl") if local_name(outline) == "outline" else None
        if address:
            yield address, None


def _entries(material: Material) -> Iterator[Entry]:
    """feedparser (BSD) copes with feeds as they are, broken ones, too; entities of their own are refused before."""
    data = material.read()
    if _ENTITY in data.replace(b"\0", b"").upper():
        raise InputError(material.origin, Problem.ENTITIES)
    try:
        feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # an encoding that is no name, say: damage breaks the library in ways of its own
        raise InputError(material.origin, Problem.BROKEN, "Feed") from error
    for entry in feed.entries:
        if entry.get("link"):
            # Its own look-up takes one date for the other, with a warning
            changed = dict.get(entry, "updated_parsed") or dict.get(entry, "published_parsed")
            yield str(entry.link), _moment(changed)


def _moment(parsed: struct_time | None) -> str | None:
    """feedparser gives UTC, and a year 0 if a feed has one."""
    try:
        return datetime(*parsed[:6], tzinfo=UTC).isoformat(timespec="seconds") if parsed else None
    except ValueError:
        return None
