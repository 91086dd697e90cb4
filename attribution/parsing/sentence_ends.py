"""Stanza's tokenized paragraph in, the same out without ends of sentences where none can be.

The tokenizer ends a sentence now and then before a name or behind a mark ("eine Sprecherin der Stadt | Den Haag", "laut
„Reuters“ | Warnschüsse"). Within a paragraph no sentence ends without a stop: of 36 such ends in the 850 annotated
articles 33 were wrong, and the three others stood before an article ("Bundestag | Der Bundesrat schlug …").
"""

from __future__ import annotations

import re
from typing import Any

ENDED = re.compile(r"[.!?:;…][”“\"»«’‘')\]]*$")
STARTS = frozenset(("das", "der", "die", "ein", "eine"))
LONGEST = 60
"""Words: longer ones are lists rather than sentences, and dear to parse."""

Rows = list[dict[str, Any]]
"""The tokens of a sentence, as Stanza's `to_dict` gives them."""


def with_whole_sentences(document: Any) -> Any:
    """The same document if nothing is to be joined."""
    sentences = document.sentences
    wrong = {n for n in range(1, len(sentences)) if not _ends(sentences[n - 1], sentences[n])}
    if not wrong:
        return document
    joined: list[Rows] = []
    for n, rows in enumerate(document.to_dict()):
        if n in wrong and len(joined[-1]) + len(rows) <= LONGEST:
            joined[-1] += _moved(rows, _last_id(joined[-1]))
        else:
            joined.append(rows)
    return type(document)(joined, text=document.text)


def _ends(sentence: Any, following: Any) -> bool:
    text = "".join(token.text for token in sentence.tokens[-4:])
    return bool(ENDED.search(text)) or following.tokens[0].text.lower() in STARTS


def _last_id(rows: Rows) -> int:
    return max(max(_ids(row)) for row in rows)


def _ids(row: dict[str, Any]) -> tuple[int, ...]:
    ids = row["id"]
    return tuple(ids) if isinstance(ids, (tuple, list)) else (ids,)


def _moved(rows: Rows, by: int) -> Rows:
    moved = [tuple(i + by for i in _ids(row)) for row in rows]
    return [row | {"id": ids if len(ids) > 1 else ids[0]} for row, ids in zip(rows, moved, strict=True)]
