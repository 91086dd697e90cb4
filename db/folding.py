"""Text in, what search and sorting compare out: no dots on umlauts, ß as ss, no quotation marks in front."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"\w")
_PHRASE_OR_WORD = re.compile(r'"([^"]*)"?|([^"\s]+)')
_UNSTORABLE = re.compile("[\0\ud800-\udfff]")
_MARKS = str.maketrans(dict.fromkeys("„“”«»", '"'))
_KEY_LENGTH = 60


def sort_key(text: str) -> str:
    """„Ärger“ → arger: so that Ä stands beside A, and a quotation mark does not decide; "" without a word."""
    letters = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    first = _WORD.search(plain)
    return plain[first.start() :][:_KEY_LENGTH] if first else ""


def match_expression(text: str) -> str | None:
    """The user's words as an FTS5 expression: all must be there, the last may be unfinished.

    Each word, and each phrase that the user put between marks, is put between marks: nothing is FTS5 syntax.
    None where there is no word to look for.
    """
    found = (phrase or word for phrase, word in _PHRASE_OR_WORD.findall(_folded(text)))
    words = [f'"{words}"' for words in found if _WORD.search(words)]
    return " ".join(words) + "*" if words else None


def phrase_expression(text: str) -> str | None:
    """The words as they stand, side by side; None without a word."""
    return f'"{_bare(text)}"' if _WORD.search(text) else None


def words_expression(words: Iterable[str], beginnings: Iterable[str] = ()) -> str | None:
    """All of the words, anywhere, and words that begin so; None without any."""
    whole = [f'"{_bare(word)}"' for word in words if _WORD.search(word)]
    return " ".join([*whole, *(f'"{_bare(word)}"*' for word in beginnings if _WORD.search(word))]) or None


def _bare(text: str) -> str:
    return _folded(text).replace('"', " ")


def storable(text: str) -> str:
    """What somebody typed as SQLite can take it: without half surrogate pairs, and NUL, which ends a search in FTS5."""
    return _UNSTORABLE.sub(" ", text)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", storable(text)).translate(_MARKS).replace("ß", "ss").replace("ẞ", "SS")
