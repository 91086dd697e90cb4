"""The words of all quotes of an archive in, for one wording the few quotes that may be the same statement out.

Two families of postings stand in the archive: for each word *everywhere* it occurs, and those of whose *telling*
(rarest) words it is one. A wording that is sought looks its telling words up everywhere, for fuller ones, and all its
words among the telling ones, for those that it is fuller than. Who is met twice is looked at; see
`attribution.matching.candidates` for why nobody is missed.

Postings are chunks of numbers that only grow: adding a quote touches one chunk a word, however many there are.
A number that stays in a chunk after its quote is gone does no harm, as every quote met is looked up in `wordings`.
"""

from __future__ import annotations

import hashlib
import json
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

import numpy as np
from sqlite_utils import Database

from attribution.matching.candidates import HITS, may_agree, share_enough, telling
from attribution.matching.words import Words

CHUNK = 240
"""Numbers in a chunk: a kilobyte, so that four make a page of the archive."""
CHUNK_BITS = 24

_COLUMNS = "quote, article_id, letters, entity, published, content"


class Family(IntEnum):
    """What a posting tells: that a quote has a word, or that the word is among its rarest."""

    EVERYWHERE = 0
    TELLING = 1


@dataclass(frozen=True, slots=True)
class Entry:
    """A quote as the index has it."""

    quote: int
    words: Words


@dataclass(frozen=True, slots=True)
class Sought:
    """A wording that others are sought for; `content` by the ids of terms, a word that nobody has by itself."""

    words: Words
    letters: int | None
    content: Counter[Any]


@dataclass(slots=True)
class Term:
    """A word's row; `counts` by family."""

    id: int
    counts: list[int]


class WordingIndex:
    """Holds what it read until it is thrown away: made anew for each batch, used inside one transaction."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._terms: dict[str, Term] = {}
        self._numbers: dict[tuple[int, Family], np.ndarray] = {}

    def add(self, entries: Sequence[Entry]) -> None:
        """Puts quotes in that are not in it."""
        self._know({key for entry in entries for key in entry.words.content}, create=True)
        for entry in entries:
            for key in entry.words.content:
                self._terms[key].counts[Family.EVERYWHERE] += 1
        new: defaultdict[tuple[str, Family], list[int]] = defaultdict(list)
        for entry in entries:
            for key in entry.words.content:
                new[key, Family.EVERYWHERE].append(entry.quote)
            for key in self._telling(entry.words):
                new[key, Family.TELLING].append(entry.quote)
                self._terms[key].counts[Family.TELLING] += 1
        self._append(new)
        self._write(entries, {key for key, _family in new})

    def remove(self, quotes: Iterable[int]) -> None:
        self._db.execute("DELETE FROM wordings WHERE quote IN (SELECT value FROM json_each(?))", [_listed(quotes)])

    def near(self, words: Words) -> list[int]:
        """The quotes of other articles that may be the same statement."""
        self._know(words.content.keys())
        same = f"SELECT {_COLUMNS} FROM wordings WHERE letters = ?"
        met = f"SELECT {_COLUMNS} FROM json_each(?) CROSS JOIN wordings ON quote = value"
        letters = _letters(words)
        rows = [*self._db.execute(same, [letters]), *self._db.execute(met, [_listed(self._met(words))])]
        content = {self._terms[key].id if key in self._terms else key: n for key, n in words.content.items()}
        sought = Sought(words, letters, Counter(content))
        return list(dict.fromkeys(row[0] for row in rows if _is_promising(sought, row)))

    def _met(self, words: Words) -> list[int]:
        """Whom HITS of the words lead to."""
        rare = self._telling(words)
        families = ((rare, Family.EVERYWHERE), (words.content if rare else (), Family.TELLING))
        met: list[int] = []
        for keys, family in families:
            lists = [self._postings(self._terms[key], family) for key in keys if key in self._terms]
            if lists:
                quotes, hits = np.unique(np.concatenate(lists), return_counts=True)
                met += quotes[hits >= HITS].tolist()
        return met

    def _postings(self, term: Term, family: Family) -> np.ndarray:
        known = self._numbers.get((term.id, family))
        if known is None:
            first, last = _place(term.id, family, 0), _place(term.id, family + 1, 0) - 1
            chunks = self._db.execute("SELECT quotes FROM postings WHERE place BETWEEN ? AND ?", [first, last])
            known = np.frombuffer(b"".join(chunk for (chunk,) in chunks), np.uint32)
            self._numbers[term.id, family] = known
        return known

    def _know(self, keys: Iterable[str], *, create: bool = False) -> None:
        """Reads the rows of words that are not known yet."""
        unknown = [key for key in keys if key not in self._terms]
        if create:
            sql = "INSERT OR IGNORE INTO terms (term, everywhere, telling) VALUES (?, 0, 0)"
            self._db.conn.executemany(sql, [(key,) for key in unknown])
        sql = "SELECT term, terms.id, everywhere, telling FROM json_each(?) JOIN terms ON term = value"
        for key, id, *counts in self._db.execute(sql, [_listed(unknown)]):
            self._terms[key] = Term(id, counts)

    def _telling(self, words: Words) -> list[str]:
        known = ((key, self._terms.get(key)) for key in words.content)
        return telling(words.content, {key: term.counts[Family.EVERYWHERE] for key, term in known if term})

    def _append(self, new: Mapping[tuple[str, Family], Sequence[int]]) -> None:
        """Fills the last chunk of each word up and begins further ones."""
        rows: list[tuple[int, bytes]] = []
        for (key, family), quotes in new.items():
            term = self._terms[key]
            before = term.counts[family] - len(quotes)
            chunk, filled = divmod(before, CHUNK)
            numbers = array("I", self._chunk(_place(term.id, family, chunk)) if filled else b"")
            numbers.extend(quotes)
            for start in range(0, len(numbers), CHUNK):
                place = _place(term.id, family, chunk + start // CHUNK)
                rows.append((place, numbers[start : start + CHUNK].tobytes()))
            self._numbers.pop((term.id, family), None)
        self._db.conn.executemany("INSERT OR REPLACE INTO postings VALUES (?, ?)", sorted(rows))

    def _chunk(self, place: int) -> bytes:
        stored: bytes = self._db.execute("SELECT quotes FROM postings WHERE place = ?", [place]).fetchone()[0]
        return stored

    def _write(self, entries: Iterable[Entry], keys: Iterable[str]) -> None:
        terms = ((*self._terms[key].counts, self._terms[key].id) for key in keys)
        self._db.conn.executemany("UPDATE terms SET everywhere = ?, telling = ? WHERE id = ?", terms)
        wordings = (
            (
                entry.quote,
                wording.article,
                _letters(entry.words),
                wording.entity,
                wording.published,
                self._content(entry),
            )
            for entry in entries
            for wording in (entry.words.wording,)
        )
        self._db.conn.executemany(f"INSERT INTO wordings ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", wordings)

    def _content(self, entry: Entry) -> bytes:
        return array("I", sorted(self._terms[key].id for key in entry.words.content.elements())).tobytes()


def _is_promising(sought: Sought, row: tuple[Any, ...]) -> bool:
    """Takes a row of `wordings`; nothing but this row is read for those many who are not."""
    _quote, article, letters, entity, published, ids = row
    if str(article) == sought.words.wording.article:
        return False
    if letters is not None and letters == sought.letters:
        return may_agree(sought.words, None, entity, published)
    theirs = array("I", ids)
    if not share_enough(frozenset(theirs), sought.content.keys()):
        return False
    return may_agree(sought.words, (Counter(theirs) & sought.content).total(), entity, published)


def _place(term: int, family: int, chunk: int) -> int:
    return (term * len(Family) + family << CHUNK_BITS) + chunk


def _letters(words: Words) -> int | None:
    """None without a letter: such a wording meets nobody."""
    if not words.letters:
        return None
    return int.from_bytes(hashlib.blake2b(words.letters.encode(), digest_size=8).digest(), "big", signed=True)


def _listed(values: Iterable[object]) -> str:
    return json.dumps(list(values))
