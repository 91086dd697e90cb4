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
    """What the user says holds; for the rest each field takes the best of the headings that it knows."""
    by_key = {_key(heading): heading for heading in reversed(headings)}
    mapping = {field: by_key[_key(heading)] for field, heading in told if _key(heading) in by_key}
    taken = set(mapping.values())
    for field, known in fields().items():
        found = next((by_key[name] for name in known if name in by_key and by_key[name] not in taken), None)
        if field not in mapping and found is not None:
            mapping[field] = found
            taken.add(found)
    if TEXT not in mapping:
        raise InputError(origin, Problem.NO_COLUMN, ", ".join(heading for heading in headings if heading) or "keine")
    return mapping


@cache
def fields() -> dict[str, tuple[str, ...]]:
    """Field → headings, the surest first."""
    with resources.files("ingest.containers").joinpath("columns.tsv").open(encoding="utf-8") as stream:
        rows = csv.DictReader((line for line in stream if not line.startswith("#")), delimiter="\t")
        return {row["field"]: tuple(_key(heading) for heading in row["headings"].split(";")) for row in rows}


def _key(heading: str) -> str:
    return re.sub(r"[\s_-]+", " ", heading).strip(" :*").casefold()
