"""The headings of a table go in; which of its columns holds what comes out: text, title, outlet, date and more."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from ingest.errors import InputError, Problem

TEXT = "text"
Mapping = dict[str, str]
"""Field → heading as it stands in the table."""


def recognised(headings: Sequence[str], told: Iterable[tuple[str, str]], origin: str) -> Mapping:
    """`guessed`, or an InputError that names the headings if none of them holds the text."""
    mapping = guessed(headings, told)
    if TEXT not in mapping:
        raise InputError(origin, Problem.NO_COLUMN, ", ".join(heading for heading in headings if heading) or "keine")
    return mapping


def guessed(headings: Sequence[str], told: Iterable[tuple[str, str]] = ()) -> Mapping:
    """What the user says holds; for the rest each field takes the best of the headings that it knows.

    A field that is told with an empty heading has none, whatever else the table holds.
    """
    by_key = {key(heading): heading for heading in reversed(headings)}
    answered = {field: by_key.get(key(heading)) for field, heading in told if not heading or key(heading) in by_key}
    mapping = {field: heading for field, heading in answered.items() if heading}
    taken = set(mapping.values())
    for field, known in fields().items():
        found = next((by_key[name] for name in known if name in by_key and by_key[name] not in taken), None)
        if field not in answered and found is not None:
            mapping[field] = found
            taken.add(found)
    return mapping


def complete(mapping: Mapping) -> tuple[tuple[str, str], ...]:
    """The same as what `guessed` takes for told, so that nothing is guessed any more."""
    return tuple((field, mapping.get(field, "")) for field in fields())


@cache
def fields() -> dict[str, tuple[str, ...]]:
    """Field → headings, the surest first."""
    with resources.files("ingest.containers").joinpath("columns.tsv").open(encoding="utf-8") as stream:
        rows = csv.DictReader((line for line in stream if not line.startswith("#")), delimiter="\t")
        return {row["field"]: tuple(key(heading) for heading in row["headings"].split(";")) for row in rows}


def key(heading: str) -> str:
    """Spelling that makes no difference: Artikel_Text: and artikel text"""
    return re.sub(r"[\s_-]+", " ", heading).strip(" :*").casefold()
