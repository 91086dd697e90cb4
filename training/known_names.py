"""Lists of names in; for each word out whether it is, stands in, or ends like the name of an organisation or place.

The annotated articles have 1,460 names of organisations: a recogniser that has learned from them alone knows few, and
few kinds. The names stand in `known_names.tsv`, their endings (-ministerium, -stiftung, -straße) in `name_ends.tsv`,
both written for this from general knowledge.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

import numpy as np

FEATURES = ("organisation", "in_organisation", "known_place", "in_place", "organisation_end", "place_end", "event_end")
NAMES_TABLE = Path(__file__).with_name("known_names.tsv")
ENDS_TABLE = Path(__file__).with_name("name_ends.tsv")
WITHIN = frozenset(
    ("a", "al", "and", "at", "auf", "bei", "das", "de", "del", "della", "den", "der", "des", "die", "du", "für",
     "grenzen", "in", "la", "le", "n'", "of", "ohne", "sie", "the", "und", "von", "war")
)  # fmt: skip
"""Words inside names that tell nothing."""
SHORTEST_STEM = 3
"""Letters before an ending, if it is not the whole word."""


def rows_of(path: Path) -> list[tuple[str, str]]:
    """The rows of one of the two tables."""
    with path.open(encoding="utf-8") as lines:
        told = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        return [(first, second) for first, second in told][1:]


def known_features() -> Iterator[tuple[str, str]]:
    """(form, feature) of the words of all known names."""
    for name, kind in rows_of(NAMES_TABLE):
        words = name.lower().split()
        place = kind == "place"
        if len(words) == 1:
            yield words[0], "known_place" if place else "in_organisation" if kind == "part" else "organisation"
        else:
            told = (word for word in words if word not in WITHIN and (place or len(word) > 1))
            yield from ((word, "in_place" if place else "in_organisation") for word in told)


@cache
def _ends() -> dict[str, tuple[str, ...]]:
    result: dict[str, list[str]] = {}
    for end, kind in rows_of(ENDS_TABLE):
        result.setdefault(f"{kind}_end", []).append(end)
    return {feature: tuple(ends) for feature, ends in result.items()}


def end_features(word: str) -> frozenset[str]:
    """Of a lower-cased word: organisation_end, place_end, event_end.

    >>> sorted(end_features("kulturstiftung"))
    ['organisation_end']
    """
    return frozenset(
        feature
        for feature, ends in _ends().items()
        if any(word.endswith(end) and (word == end or len(word) - len(end) >= SHORTEST_STEM) for end in ends)
    )


def with_organisations(
    words: Sequence[str], wider: np.ndarray, behind: np.ndarray
) -> tuple[list[str], np.ndarray, np.ndarray]:
    """Known organisations that have no vector get the mean one of those that have; behind it they are no own word."""
    known = {form for form, feature in known_features() if feature in ("organisation", "in_organisation")}
    whole = {form for form, feature in known_features() if feature == "organisation"}
    missing = sorted(known - set(words))
    like = [place for place, word in enumerate(words) if word in whole]
    if not missing or not like:
        return list(words), wider, behind
    vectors, codes = (np.tile(rows[like].mean(axis=0), (len(missing), 1)) for rows in (wider, behind))
    codes[:, -1] = 0
    return [*words, *missing], np.vstack([wider, vectors]), np.vstack([behind, codes])
