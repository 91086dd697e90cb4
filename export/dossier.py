"""An archive and a filter in, an evidence dossier out: one HTML page that needs nothing but itself.

It holds each statement with its wordings and word diffs, who reported it when and from whom, who reviewed what, and for
every article address, digests and what analysed it. `dossier.html` is the page; all words are escaped there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import datetime
from functools import cache
from typing import TextIO

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from attribution.types import Article, Run
from db.connection import Database
from db.rows import QuoteFilter
from export import dossier_words
from export.claims import Claim, article_key, claims
from export.csv_table import STATUS_LABELS, TYPE_LABELS
from export.record import outlet_name, place

PRINTED_AT_MOST = 3000
"""Claims: what sets the pages of a PDF holds them all in memory."""

WEB = re.compile(r"https?://\S+", re.IGNORECASE)
SHOWN, PRINTED = "dossier.css", "dossier_print.css"
"""For browsers, and the little that Qt understands."""
FILTERS = {
    "text": "Suchwörter",
    "speaker": "Sprecher",
    "outlet": "Outlet",
    "published_from": "erschienen ab",
    "published_to": "erschienen bis",
    "type": "Art",
    "status": "Stand der Prüfung",
    "statement": "Aussage",
    "min_confidence": "Sicherheit mindestens",
    "only_deviations": "nur mit Abweichungen",
}


class DossierTooLongError(Exception):
    """More than can be set as pages; the text is for the user."""

    def __init__(self) -> None:
        super().__init__(
            f"Mehr als {PRINTED_AT_MOST} Aussagen sind zu viel für ein PDF."
            " Bitte enger filtern, oder als HTML ausgeben und im Browser drucken."
        )


class _Sources:
    """Each article once, in the order in which the page comes upon them; keeps no text."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._listed: list[tuple[int, Article, Run]] = []

    def number(self, article: Article, run: Run) -> int:
        key = article_key(article)
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers) + 1
            self._listed.append((self._numbers[key], article, run))
        return self._numbers[key]

    def __iter__(self) -> Iterator[tuple[int, Article, Run]]:
        return iter(self._listed)


def write_dossier(db: Database, filter: QuoteFilter, stream: TextIO, made: datetime, *, to_be_set: bool = False) -> int:
    """Writes the page as the claims are read and says how many; for a PDF (`to_be_set`) not more than can be."""
    written = 0

    def counted() -> Iterator[Claim]:
        nonlocal written
        for claim in claims(db, filter):
            written += 1
            if to_be_set and written > PRINTED_AT_MOST:
                raise DossierTooLongError
            yield claim

    told = {"made": made, "conditions": _conditions(filter), "style": PRINTED if to_be_set else SHOWN}
    stream.writelines(_template().generate(claims=counted(), sources=_Sources(), **told))
    return written


@cache
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("export", "."),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(types=TYPE_LABELS, statuses=STATUS_LABELS, words=dossier_words)
    environment.globals.update(outlet_name=outlet_name, place=place, is_web=WEB.fullmatch)
    return environment.get_template("dossier.html")


def _conditions(filter: QuoteFilter) -> list[str]:
    """What the filter asks for, in words."""
    values = ((field.name, getattr(filter, field.name)) for field in fields(filter))
    told = [(FILTERS[name], name, value) for name, value in values if name in FILTERS and value]
    return [label if value is True else f"{label}: {_shown(name, value)}" for label, name, value in told]


def _shown(name: str, value: object) -> str:
    return {"type": TYPE_LABELS, "status": STATUS_LABELS}.get(name, {}).get(value, str(value))  # type: ignore[attr-defined]
