"""The text of an article goes in; the wire services that it credits come out, in order of mention.

A credit is a dateline ("Berlin (dpa) - "), a mark at the end of a paragraph ("… am Abend. (afp/dpa)") or a
line of its own ("Quelle: SDA", "Mit Material von Reuters", "Reuters und AP haben zu diesem Bericht
beigetragen"). An agency that the running text quotes ("wie Tass meldet", "sagte er der Deutschen
Presse-Agentur (dpa)") is none.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from functools import cache
from importlib import resources

_PLACE_WORD = r"(?:[A-ZÄÖÜ][\w.'’-]*|\d{1,2}\.|am|an|bei|der|den|im|in|ob|und)"
_PLACE = rf"{_PLACE_WORD}(?:(?:[ ]?[/,][ ]?|[ ]){_PLACE_WORD}){{0,8}}"
# Washington/Moskau/Kiew (dpa) - …   Wien (APA) – …   Berlin, 3. März (Reuters) - …   Bonn (KNA) Die …
# BERLIN dpa/afp | …
_DATELINE = re.compile(
    rf"^[ \t]*(?:\[[^\]\n]*\][ \t]*)?(?P<place>{_PLACE})[ \t]*"
    r"(?:\((?P<bracketed>[^()\n]{2,40})\)(?:[ \t]*[-–—:|]|[ \t]+(?=[A-ZÄÖÜ„»«\"]))"
    r"|(?P<bare>\w[\w/-]{1,30})[ \t]*\|)",
    re.MULTILINE,
)
# … sagte sie am Abend. (dpa/AFP)   also with the mark alone on its line
_END_MARK = re.compile(r"(?:^|[.!?…“”\"»«‹›])[ \t]*\((?P<list>[^()\n]{2,60})\)\.?[ \t]*$", re.MULTILINE)
# mau/dpa/AFP   as the last line
_LAST_LINE = re.compile(r"^[ \t]*(?P<list>[\w-]{2,12}(?:[ ]?[/,][ ]?[\w-]{2,12}){0,5})\s*\Z", re.MULTILINE)
_CREDIT_LINES = (
    re.compile(r"^[ \t(]*(?:Quellen?|Text)[ \t]*:[ \t]*(?P<list>[^\n]{2,120})$", re.MULTILINE),
    re.compile(
        r"(?:^|[.!?][ \t]+|\()(?:Mit|Unter Verwendung von)[ \t]+(?:\w+[ \t]+)?"
        r"(?:Agentur)?(?:[Mm]aterial|[Ii]nformationen|[Mm]eldungen|[Ii]nhalten)"
        r"(?:[ \t]+(?:von|der|des|aus|durch)\b|[ \t]*[:(])(?P<list>[^\n]{2,60})$",
        re.MULTILINE,
    ),
    re.compile(
        r"(?:^|[.!?][ \t]+)(?P<list>[^\n.!?]{2,120}?)[ \t]+(?:hat|haben)[ \t]+zu[ \t]+diese[mr][ \t]+"
        r"(?:Artikel|Beitrag|Bericht|Meldung|Text)[ \t]+beigetragen",
        re.MULTILINE,
    ),
)
_BETWEEN = re.compile(r"[/,;|+&]|\bund\b|\bmit\b|\bMaterial von\b", re.IGNORECASE)


def find_agencies(text: str) -> tuple[str, ...]:
    """The names of the credited agencies, each once."""
    found = sorted(_credits(text))
    return tuple(dict.fromkeys(name for _, names in found for name in names))


def is_dateline(line: str) -> bool:
    """Whether a line begins with a place and the agency in brackets."""
    found = _DATELINE.match(line)
    return bool(found and _in_dateline(found))


def _credits(text: str) -> Iterator[tuple[int, list[str]]]:
    for found in _DATELINE.finditer(text):
        yield found.start(), _in_dateline(found)
    for pattern in (_END_MARK, _LAST_LINE):
        for found in pattern.finditer(text):
            yield found.start("list"), _listed(found["list"])
    for pattern in _CREDIT_LINES:
        for found in pattern.finditer(text):
            yield found.start("list"), _named(found["list"])


def _in_dateline(found: re.Match[str]) -> list[str]:
    """The agencies after the place; "Die Deutsche Presse-Agentur (dpa) …" begins with no place."""
    return [] if _named(found["place"]) else _listed(found["bracketed"] or found["bare"])


def _listed(listing: str) -> list[str]:
    """Agencies in a list such as "dpa/lno" or "mau/dpa und AFP": every part is an agency or a short sign."""
    parts = [part.strip() for part in _BETWEEN.split(listing)]
    return [_agencies()[_key(part)] for part in parts if _key(part) in _agencies()]


def _named(words: str) -> list[str]:
    """Agencies anywhere among words of which we know that they are a credit."""
    return [_agencies()[_key(found[0])] for found in _any_agency().finditer(words)]


@cache
def _agencies() -> dict[str, str]:
    """Every way to write an agency, made alike, and the name we show."""
    with resources.files("ingest").joinpath("agencies.tsv").open(encoding="utf-8") as stream:
        rows = list(csv.DictReader((line for line in stream if not line.startswith("#")), delimiter="\t"))
    return {
        _key(alias): row["name"]
        for row in rows
        for alias in (row["name"], *(row["aliases"] or "").split(";"))
        if alias.strip()
    }


@cache
def _any_agency() -> re.Pattern[str]:
    longest_first = sorted(_agencies(), key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", "[ -]") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)


def _key(name: str) -> str:
    return " ".join(name.replace("-", " ").casefold().split())
