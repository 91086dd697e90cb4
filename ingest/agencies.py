"""Words in which wire services are credited go in; their names as we show them come out.

`agencies.tsv` has every way to write one; case makes no difference, hyphens are spaces.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from importlib import resources

# What parts a list: "mau/dpa und AFP", "(APA, red, 26.6.2024)"
_BETWEEN = re.compile(r"[/,;|+&]|\bund\b|\bmit\b|\bMaterial von\b", re.IGNORECASE)
# Beside an agency in a credit: signs and names of authors, outlets, dates
_SIGN = re.compile(r"[a-zäöü]{2,5}|red\.?|[A-ZÄÖÜ]{2,9}|\d{1,2}\.[ ]?\d{1,2}\.[ ]?\d{2,4}|[\w-]+\.[a-z]{2,4}")
_AUTHOR = re.compile(r"[A-ZÄÖÜ][\w.’'-]*(?:[ ](?:von|van|de|[A-ZÄÖÜ][\w.’'-]*)){1,3}")
# "Foto: dpa" says where the picture is from, not the text
_PICTURE = re.compile(r"\b(?:\w*(?:foto|bild|grafik)s?|archiv\w*|imago|getty|picture)\b", re.IGNORECASE)


def named(words: str) -> list[str]:
    """Agencies anywhere among words of which we know that they are a credit, unless it is one of a picture."""
    if _PICTURE.search(words):
        return []
    return [_names()[_key(found[0])] for found in _any_agency().finditer(words)]


def listed(listing: str) -> list[str]:
    """Agencies in a list such as "dpa/lno"; what else is in it does not matter, unless it speaks of a picture."""
    if _PICTURE.search(listing):
        return []
    parts = (_key(part) for part in _BETWEEN.split(listing))
    return [_names()[part] for part in parts if part in _names()]


def only_listed(listing: str, *, authors: bool = False) -> list[str]:
    """As `listed`, but nothing where the list has anything besides agencies and signs (and authors)."""
    parts = [part.strip() for part in _BETWEEN.split(listing)]
    others = [part for part in parts if _key(part) not in _names()]
    if all(_SIGN.fullmatch(part) or (authors and _AUTHOR.fullmatch(part)) for part in others):
        return listed(listing)
    return []


@cache
def _names() -> dict[str, str]:
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
    longest_first = sorted(_names(), key=len, reverse=True)
    names = "|".join(re.escape(name).replace(r"\ ", "[ -]") for name in longest_first)
    return re.compile(rf"(?<!\w)(?:{names})(?!\w)", re.IGNORECASE)


def _key(name: str) -> str:
    return " ".join(name.replace("-", " ").casefold().split())
