"""A feed (RSS, Atom) or a list of feeds (OPML) goes in; the addresses in it come out, to be fetched one by one.

Of an entry only the link is taken: the article itself tells the rest, and feeds cut their texts.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import feedparser

from ingest.addresses import ADDRESS, joined
from ingest.errors import InputError, Problem
from ingest.kinds import Kind
from ingest.markup import attribute, local_name, parsed_xml
from ingest.material import Material
from ingest.sources import Source

MAX_ENTRIES = 1000
_ENTITY = b"<!ENTITY"


def parts(material: Material, source: Source, kind: Kind) -> Iterator[Source]:
    """Each address once; the user's word on the outlet holds for all."""
    found = _feed_addresses(material) if kind is Kind.OPML else _entries(material)
    seen: set[str] = set()
    for address in found:
        place = joined(material.address, address)
        if ADDRESS.match(place) and place not in seen and len(seen) < MAX_ENTRIES:
            seen.add(place)
            yield replace(source, path=Path(), address=place, part=())


def _feed_addresses(material: Material) -> Iterator[str]:
    for outline in parsed_xml(material.read(), material.origin).iter():
        address = attribute(outline, "xmlUrl") if local_name(outline) == "outline" else None
        if address:
            yield address


def _entries(material: Material) -> Iterator[str]:
    """feedparser (BSD) copes with feeds as they are, broken ones, too; entities of their own are refused before."""
    data = material.read()
    if _ENTITY in data.replace(b"\0", b"").upper():
        raise InputError(material.origin, Problem.ENTITIES)
    feed = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    for entry in feed.entries:
        if entry.get("link"):
            yield str(entry.link)
