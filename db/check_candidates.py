"""What was asked for in, the stored quotes that are worth a comparison out: few, however large the archive.

The index of wordings names whoever has most of the words, full text search those that hold few words as they stand.
"""

from __future__ import annotations

from collections.abc import Iterable

from sqlite_utils import Database

from attribution.checking.asked import Asked, asked, keys_to_look_up, read
from attribution.checking.respelling import typos
from attribution.matching.candidates import elements
from attribution.matching.words import Role, Word
from db.connection import asked as answers
from db.folding import phrase_expression, words_expression
from db.matchables import listed
from db.wording_index import Entry, WordingIndex

MOST_NEAR = 300
MOST_FOUND = 100
# So few words of content are looked for one by one
FEW = 2
# What a key begins with where it is no plain word
KEY_SIGNS = "=~"


def read_asked(db: Database, text: str) -> Asked:
    words = read(text)
    return asked(words, _known(db, keys_to_look_up(words)))


def candidates(db: Database, asked: Asked) -> list[int]:
    """Numbers of quotes, the likeliest first."""
    sought = _mended(db, asked)
    near = WordingIndex(db).nearest(Entry(0, asked.words, sought), MOST_NEAR) if sought or asked.words.letters else []
    return list(
        dict.fromkeys([*near, *_with_phrase(db, asked), *(_with_words(db, asked) if len(sought) <= FEW else [])])
    )


def _known(db: Database, keys: Iterable[str]) -> frozenset[str]:
    sql = "SELECT term FROM json_each(:keys) CROSS JOIN terms ON term = value WHERE everywhere > 0"
    return frozenset(row["term"] for row in answers(db, sql, {"keys": listed(keys)}))


def _mended(db: Database, asked: Asked) -> frozenset[str]:
    """The elements to look for: instead of a word that nobody said, the one that was probably meant."""
    strange = {word.form.key: word for word in asked.words.words if word.place in asked.strange}
    meant = {key: _likeliest(db, word) or key for key, word in strange.items()}
    return frozenset(meant.get(element, element) for element in elements(asked.words))


def _likeliest(db: Database, word: Word) -> str | None:
    key, plain = word.form.key, word.form.plain
    sql = " UNION ALL ".join(
        f"SELECT term, everywhere FROM terms WHERE term >= '{sign}' || :first AND term < '{sign}' || :last"
        for sign in ("", *KEY_SIGNS)
    )
    found = []
    for row in answers(db, sql, {"first": plain[:1], "last": chr(ord(plain[0]) + 1)}):
        term = row["term"].lstrip(KEY_SIGNS)
        wrong = [count for spelling in (key, plain) if (count := typos(spelling, term)) is not None]
        if wrong:
            found.append((min(wrong), -row["everywhere"], row["term"]))
    return min(found)[2] if found else None


def _with_phrase(db: Database, asked: Asked) -> list[int]:
    return _searched(db, phrase_expression(" ".join(asked.spelled)))


def _with_words(db: Database, asked: Asked) -> list[int]:
    """„Wir bleiben nicht“ leads to "Wir bleiben": all the words but a negation."""
    pairs = zip(asked.words.words, asked.spelled, strict=True)
    said = [spelled for word, spelled in pairs if word.form.role is not Role.NEGATION]
    return _searched(db, words_expression(said))


def _searched(db: Database, expression: str | None) -> list[int]:
    if expression is None:
        return []
    sql = "SELECT rowid AS number FROM quotes_fts WHERE quotes_fts MATCH :words LIMIT :most"
    values = {"words": f"words : ({expression})", "most": MOST_FOUND}
    return [row["number"] for row in answers(db, sql, values)]
