"""The rows of people's decisions in, `Decision`s out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from sqlite_utils import Database

from attribution.matching.decisions import Decision, DecisionKind
from db.connection import asked
from db.matchables import listed
from db.records import Row

_ABOUT = """
SELECT d.id, d.kind, all_of.part, all_of.quote FROM decisions d JOIN decision_quotes all_of ON all_of.decision = d.id
WHERE d.undone_at IS NULL AND d.id IN
    (SELECT decision FROM decision_quotes WHERE quote IN (SELECT value FROM json_each(:quotes)))
ORDER BY d.id, all_of.part, all_of.rank
"""


def decisions_about(db: Database, quotes: Iterable[str]) -> list[Decision]:
    """Those that hold and speak of one of the quotes, in the order in which they were made."""
    rows = asked(db, _ABOUT, {"quotes": listed(quotes)})
    return [_decision(id, of_one) for id, of_one in groupby(rows, itemgetter("id"))]


def _decision(id: int, rows: Iterator[Row]) -> Decision:
    parts: dict[int, tuple[str, ...]] = {}
    for row in rows:
        kind = DecisionKind(row["kind"])
        parts[row["part"]] = (*parts.get(row["part"], ()), row["quote"])
    return Decision(id, kind, tuple(parts.values()))
