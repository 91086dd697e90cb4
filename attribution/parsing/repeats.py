"""Sentences out that have to be analysed; what they were found to be goes to all others that say the same.

Outlets print the same wire copy: a sentence that was analysed a moment ago need not be analysed again. Stanza's taggers
and parser look at nothing but the sentence, so that the answer is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sys import intern
from typing import Any

Key = tuple[str, ...]
"""Tokens and words of a sentence; "im" and "in dem" have the same words, but not the same tokens."""
Values = tuple[tuple[Any, ...], ...]
"""What was found, a row for each word or token."""
OF_TOKENS = ("ner",)
"""What is found of tokens; all else is found of words."""
MOST = 4000
"""Sentences that are remembered; when there are more, the oldest half is forgotten."""


def key_of(sentence: Any) -> Key:
    return (*(token.text for token in sentence.tokens), "", *(word.text for word in sentence.words))


def distinct(sentences: Iterable[Any]) -> dict[Key, Any]:
    """The first sentence of each key."""
    found: dict[Key, Any] = {}
    for sentence in sentences:
        found.setdefault(key_of(sentence), sentence)
    return found


class Memory:
    """What was found of sentences: `names` of the attributes of words, or of tokens."""

    def __init__(self, *names: str) -> None:
        self._names, self._of_tokens = names, names == OF_TOKENS
        self._known: dict[Key, Values] = {}

    def unknown(self, sentences: Iterable[Any]) -> list[Any]:
        """Those to analyse, each once."""
        return [sentence for key, sentence in distinct(sentences).items() if key not in self._known]

    def fill(self, sentences: Sequence[Any], analysed: Iterable[Any]) -> None:
        """Remembers what `analysed` were found to be, tells the other sentences, and forgets what is too much."""
        for sentence in analysed:
            self._known[key_of(sentence)] = self._values(sentence)
        for sentence in sentences:
            self._tell(sentence, self._known[key_of(sentence)])
        if len(self._known) > MOST:
            for key in list(self._known)[: -MOST // 2]:
                del self._known[key]

    def _parts(self, sentence: Any) -> Any:
        return sentence.tokens if self._of_tokens else sentence.words

    def _values(self, sentence: Any) -> Values:
        rows = ([getattr(part, name) for name in self._names] for part in self._parts(sentence))
        return tuple(tuple(intern(value) if type(value) is str else value for value in row) for row in rows)

    def _tell(self, sentence: Any, values: Values) -> None:
        for part, row in zip(self._parts(sentence), values, strict=True):
            for name, value in zip(self._names, row, strict=True):
                setattr(part, name, value)
