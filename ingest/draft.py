"""What a reader makes of a file: the text and whatever the file itself tells about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as its file tells it, before the user's word and the table of outlets; dates are ISO 8601.

    `address` is the canonical one, `archived` that of a copy in a web archive.
    """

    text: str
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    updated: str | None = None
    author: str | None = None
    section: str | None = None
    address: str | None = None
    archived: str | None = None
