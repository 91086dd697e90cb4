"""The words of all quotes of an archive in, for one wording the few quotes that may be the same statement out.

Three families of postings stand in the archive: for each word *everywhere* it occurs, those of whose *telling*
(rarest) words it is one, and those *small* ones that have hardly another. A wording that is sought looks its telling
words up everywhere, for fuller ones, and all its words among the telling ones, for those that it is fuller than. What
is short, and shares but two words, must be of the same speaker. See `attribution.matching.candidates` for why nobody
is missed.
"""

from __future__ import annotations

import hashlib
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from attribution.matching.candidates import (
    FEWEST,
    FEWEST_OF_STRANGERS,
    elements,
    is_small,
    may_agree,
    needed,
    share_enough,
    speaker_key,
    telling,
)
from attribution.matching.words import Words
from db.matchables import listed
from db.postings import Family, Numbers, Postings, among

_COLUMNS = "quote, article_id, letters, entity, published, content"


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote as the index has it."""

    quote: int
    words: Words
    elements: frozenset[str]

    @classmethod
    def of(cls, quote: int, words: Words) -> Entry:
        return cls(quote, words, elements(words))

    @property
    def speaker(self) -> str | None:
        """An element like the others, but of no word."""
        key = speaker_key(self.words.wording.entity)
        return None if key is None else f"@{key}"


@dataclass(frozen=True, slots=True)
class Sought:
    """A wording that others are sought for; `content` by the ids of terms, what nobody has by itself."""

    words: Words
    letters: int | None
    content: frozenset[Any]


class WordingIndex:
    """Made anew for each batch, used inside one transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._postings = Postings(db)

    def add(self, entries: Sequence[Entry]) -> None:
        """Puts quotes in that are not in it."""
        everything = {element for entry in entries for element in (*entry.elements, entry.speaker) if element}
        self._postings.know(everything, create=True)
        new: defaultdict[tuple[str, Family], list[int]] = defaultdict(list)
        for entry in entries:
            for element, family in self._places(entry):
                new[element, family].append(entry.quote)
        self._postings.add(new)
        rows = [self._row(entry) for entry in entries]
        self._db.conn.executemany(f"INSERT INTO wordings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", rows)

    def remove(self, quotes: Iterable[int]) -> None:
        self._db.execute("DELETE FROM wordings WHERE quote IN (SELECT value FROM json_each(?))", [listed(quotes)])

    def near(self, entry: Entry, *, anybody: bool = False) -> list[int]:
        """The quotes of other articles that may be the same statement; with `anybody` whoever the speakers are."""
        sought, rows = self._sought(entry, anybody)
        return list(dict.fromkeys(row[0] for row in rows if _is_promising(sought, row, anybody)))

    def nearest(self, entry: Entry, most: int) -> list[int]:
        """For words that nobody has said yet: whoever has most of them first, the shortest before others.

        Few words may stand in a long quote, and one of them be another: how like the two are in all is not asked.
        """
        sought, rows = self._sought(entry, True)
        ranked = {row[0]: rank for row in rows if (rank := _distance(sought, row)) is not None}
        return sorted(ranked, key=ranked.__getitem__)[:most]

    def _sought(self, entry: Entry, anybody: bool) -> tuple[Sought, list[tuple[Any, ...]]]:
        """Rows of `wordings` that are worth a look."""
        self._postings.know((*entry.elements, *([entry.speaker] if entry.speaker else [])))
        same = f"SELECT {_COLUMNS} FROM wordings WHERE letters = ?"
        met = f"SELECT {_COLUMNS} FROM json_each(?) CROSS JOIN wordings ON quote = value"
        letters = _letters(entry.words)
        numbers = {quote for found in self._met(entry, anybody) for quote in found.tolist()}
        rows = [*self._db.execute(same, [letters]), *self._db.execute(met, [listed(numbers)])]
        terms = ((element, self._postings.term(element)) for element in entry.elements)
        content = frozenset(term.id if term else element for element, term in terms)
        return Sought(entry.words, letters, content), rows

    def _places(self, entry: Entry) -> Iterator[tuple[str, Family]]:
        yield from ((element, Family.EVERYWHERE) for element in entry.elements)
        yield from ((element, Family.TELLING) for element in self._telling(entry))
        if is_small(len(entry.elements)):
            yield from ((element, Family.SMALL) for element in entry.elements)
        if entry.speaker:
            yield entry.speaker, Family.EVERYWHERE

    def _telling(self, entry: Entry) -> list[str]:
        return telling(entry.elements, self._postings.frequency(entry.elements), FEWEST_OF_STRANGERS)

    def _met(self, entry: Entry, anybody: bool) -> Iterator[Numbers]:
        """Whom enough of the words lead to, whoever they are of; then fewer, of the same speaker."""
        find = self._postings.with_hits
        yield find(self._telling(entry), Family.EVERYWHERE, FEWEST_OF_STRANGERS)
        yield find(entry.elements, Family.TELLING, FEWEST_OF_STRANGERS)
        if not anybody and not entry.speaker:
            return
        families = [Family.SMALL, *([Family.EVERYWHERE] if is_small(len(entry.elements)) else [])]
        for family in families:
            quotes = find(entry.elements, family, FEWEST)
            if not anybody and entry.speaker:
                quotes = quotes[among(quotes, self._postings.numbers(entry.speaker, Family.EVERYWHERE))]
            yield quotes

    def _row(self, entry: Entry) -> tuple[Any, ...]:
        terms = (self._postings.term(element) for element in entry.elements)
        content = array("I", sorted(term.id for term in terms if term)).tobytes()
        wording = entry.words.wording
        return entry.quote, wording.article, _letters(entry.words), wording.entity, wording.published, content


def _is_promising(sought: Sought, row: tuple[Any, ...], anybody: bool) -> bool:
    """Takes a row of `wordings`; of those many who are not, nothing else is read."""
    _quote, article, letters, entity, published, ids = row
    if str(article) == sought.words.wording.article:
        return False
    same_letters = letters is not None and letters == sought.letters
    content = frozenset(array("I", ids))
    if not same_letters and not share_enough(content, sought.content):
        return False
    common = None if same_letters else len(content & sought.content)
    return anybody or may_agree(sought.words, common, entity, published)


def _distance(sought: Sought, row: tuple[Any, ...]) -> tuple[bool, int, int, int] | None:
    """The nearest smallest; None where too little is in common."""
    quote, _article, letters, _entity, _published, ids = row
    content = frozenset(array("I", ids))
    common = len(content & sought.content)
    is_other = letters is None or letters != sought.letters
    if is_other and common < needed(min(len(content), len(sought.content))):
        return None
    return is_other, -common, len(content), quote


def _letters(words: Words) -> int | None:
    """None without a letter: such a wording meets nobody."""
    if not words.letters:
        return None
    return int.from_bytes(hashlib.blake2b(words.letters.encode(), digest_size=8).digest(), "big", signed=True)
