"""What was asked for in, the stored quotes that are worth a comparison out: few, however large the archive.

The index of wordings names whoever has most of the words, full text search those that hold few words as they stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlite_utils import Database

from attribution.checking.asked import Asked, asked, keys_to_look_up, read
from attribution.checking.respelling import typos
from attribution.matching.candidates import elements
from attribution.matching.words import Role, Word
from db.connection import asked as answers
from db.folding import phrase_expression, words_expression
from db.matchables import listed
from db.wording_index import Entry, WordingIndex

MOST_NEAR = 200
MOST_FOUND = 100
# So few words of content are looked for one by one
FEW = 2
# Who does not know more words than these has not misspelt them
MOST_STRANGE = 6
# What a key begins with where it is no plain word
KEY_SIGNS = "=~"
_ALIKE = " UNION ALL ".join(
    f"SELECT term, everywhere FROM terms WHERE term >= '{sign}' || :first AND term < '{sign}' || :last"
    " AND length(term) BETWEEN :least AND :most"
    for sign in ("", *KEY_SIGNS)
)


def read_asked(db: Database, text: str) -> Asked:
    words = read(text)
    return asked(words, _known(db, keys_to_look_up(words)))


def candidates(db: Database, asked: Asked) -> list[int]:
    """Numbers of quotes, the likeliest first."""
    meant = _meant(db, asked)
    sought = frozenset(meant.get(element, element) for element in elements(asked.words))
    near = WordingIndex(db).nearest(Entry(0, asked.words, sought), MOST_NEAR)
    few = _with_words(db, asked, meant) if len(sought) <= FEW else []
    return list(dict.fromkeys([*near, *_with_phrase(db, asked), *few]))


def _known(db: Database, keys: Iterable[str]) -> frozenset[str]:
    sql = "SELECT term FROM json_each(:keys) CROSS JOIN terms ON term = value WHERE everywhere > 0"
    return frozenset(row["term"] for row in answers(db, sql, {"keys": listed(keys)}))


def _meant(db: Database, asked: Asked) -> dict[str, str]:
    """For the key of each word that nobody said the one that was probably meant, if there is any like it."""
    strange = {word.form.key: word for word in asked.words.words if word.place in asked.strange}
    if len(strange) > MOST_STRANGE:
        return {}
    return {key: meant for key, word in strange.items() if (meant := _likeliest(db, word)) is not None}


def _likeliest(db: Database, word: Word) -> str | None:
    """Of the archive's words that differ from it by a typo the nearest, the most frequent."""
    found = []
    for row in answers(db, _ALIKE, _limits(word)):
        term = row["term"].lstrip(KEY_SIGNS)
        wrong = [count for spelled in (word.form.key, word.form.plain) if (count := typos(spelled, term)) is not None]
        if wrong:
            found.append((min(wrong), -row["everywhere"], row["term"]))
    return min(found)[2] if found else None


def _limits(word: Word) -> dict[str, str | int]:
    """What begins alike and is about as long."""
    first = word.form.plain[0]
    lengths = [len(spelled) for spelled in (word.form.key, word.form.plain)]
    return {"first": first, "last": chr(ord(first) + 1), "least": min(lengths) - 2, "most": max(lengths) + 3}


def _with_phrase(db: Database, asked: Asked) -> list[int]:
    return _searched(db, phrase_expression(" ".join(asked.spelled)))


def _with_words(db: Database, asked: Asked, meant: Mapping[str, str]) -> list[int]:
    """All words but a negation: „Wir bleiben nicht“ leads to "Wir bleiben". What is misspelt may end in any way."""
    words = [word for word in asked.words.words if word.form.role is not Role.NEGATION]
    spelled = dict(zip((word.place for word in asked.words.words), asked.spelled, strict=True))
    whole = [spelled[word.place] for word in words if word.form.key not in meant]
    beginnings = [_beginning(meant[word.form.key]) for word in words if word.form.key in meant]
    return _searched(db, words_expression(whole, beginnings))


def _beginning(term: str) -> str:
    """„=bleiben“ → bleib"""
    return term.removeprefix("=").removesuffix("en") if term.startswith("=") else term.lstrip(KEY_SIGNS)


def _searched(db: Database, expression: str | None) -> list[int]:
    if expression is None:
        return []
    sql = "SELECT rowid AS number FROM quotes_fts WHERE quotes_fts MATCH :words LIMIT :most"
    values = {"words": f"words : ({expression})", "most": MOST_FOUND}
    return [row["number"] for row in answers(db, sql, values)]
