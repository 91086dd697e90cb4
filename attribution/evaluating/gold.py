"""A file of annotated articles in, gold documents out."""

from __future__ import annotations

import json
import lzma
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution.types import Article, Quote

PARTS = ("quote", "speaker", "cue", "frame", "addressee")
ROLES = PARTS[1:]

Tokens = frozenset[int]


class GoldError(Exception):
    """The gold file cannot be used; says why and what to do."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A quote as sets of gold tokens, ours or the gold one; `found` is the quote of ours that it was made from."""

    type: str
    parts: dict[str, Tokens]
    found: Quote | None = None


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """An annotated article: where its tokens stand, and its quotes."""

    article: Article
    tokens: tuple[tuple[int, int], ...]
    quotes: tuple[Labelled, ...]


def read_gold(path: Path) -> Iterator[GoldDocument]:
    """Documents of a .jsonl or .jsonl.xz file. Raises GoldError."""
    opener: Callable[..., Any] = lzma.open if path.suffix == ".xz" else open
    try:
        with opener(path, "rt", encoding="utf-8") as lines:
            for number, line in enumerate(lines, 1):
                yield _gold_document(line, path, number)
    except (OSError, lzma.LZMAError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: nicht lesbar ({error}). Erwartet wird eine Datei .jsonl oder .jsonl.xz.") from error


def _gold_document(line: str, path: Path, number: int) -> GoldDocument:
    try:
        record = json.loads(line)
        quotes = tuple(Labelled(q["type"], {part: frozenset(q[part]) for part in PARTS}) for q in record["quotes"])
        tokens = tuple((start, end) for start, end in record["tokens"])
        return GoldDocument(Article(record["text"], record["id"], title=record.get("title")), tokens, quotes)
    except (ValueError, KeyError, TypeError) as error:
        raise GoldError(
            f"{path}, Zeile {number}: kein Gold-Dokument ({error!r}). Jede Zeile braucht id, text, tokens und quotes."
        ) from error
