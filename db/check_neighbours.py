"""Quotes in, their runs out: neighbours of one speaker, between which little more than a frame stands.

„Wir bleiben“, sagte Lürßen. „Wir gehen nicht.“ is what somebody quotes as "Wir bleiben. Wir gehen nicht."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import attrgetter

from sqlite_utils import Database

from attribution.statement_types import Wording
from attribution.types import JOINT, STWRType
from db.answers import WORDING, wording
from db.connection import asked
from db.matchables import MATCHABLE, listed

LONGEST_RUN = 4
# Letters between two of them: a frame, no further sentence
WIDEST_GAP = 160

_AROUND = f"""
SELECT {WORDING}, q.position, q.level,
    (SELECT max("end") FROM spans WHERE quote = q.number AND role = 'quote') AS ends
FROM json_each(:articles) CROSS JOIN quotes q ON q.article_id = value JOIN articles a ON a.id = q.article_id
WHERE q.level = 1 AND {MATCHABLE} ORDER BY q.article_id, q.position
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One quote or several, with the words of all."""

    quotes: tuple[int, ...]
    wording: Wording


@dataclass(frozen=True, slots=True)
class _Placed:
    number: int
    wording: Wording
    start: int
    end: int

    @property
    def article(self) -> str:
        return self.wording.article

    def goes_on_in(self, other: _Placed) -> bool:
        ours, theirs = self.wording, other.wording
        is_one = ours.entity == theirs.entity or None in (ours.entity, theirs.entity)
        is_direct = STWRType.DIRECT in (ours.type, theirs.type)
        return is_one and (ours.type is theirs.type or not is_direct) and 0 <= other.start - self.end <= WIDEST_GAP


def runs(db: Database, articles: Iterable[str]) -> Iterator[Run]:
    """Only those of several quotes."""
    rows = asked(db, _AROUND, {"articles": listed(int(article) for article in articles)})
    placed = [_Placed(row["number"], wording(row), row["position"], row["ends"]) for row in rows]
    for _article, group in groupby(placed, attrgetter("article")):
        quotes = list(group)
        for start in range(len(quotes)):
            yield from _from(quotes[start : start + LONGEST_RUN])


def _from(quotes: Sequence[_Placed]) -> Iterator[Run]:
    """All runs that begin with the first of them."""
    for end in range(2, len(quotes) + 1):
        if not quotes[end - 2].goes_on_in(quotes[end - 1]):
            return
        whole = quotes[:end]
        entity = next((one.wording.entity for one in whole if one.wording.entity), None)
        text = JOINT.join(one.wording.text for one in whole)
        yield Run(tuple(one.number for one in whole), replace(whole[0].wording, text=text, entity=entity))
