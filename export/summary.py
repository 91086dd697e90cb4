"""Statements in, a short table out: who said what and who reported it, one line each, for a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

UNKNOWN = "—"
ELLIPSIS = "…"
GAP = "  "
HEAD = ("Sprecher", "Aussage", "berichtet von")
SPEAKER_SHARE, OUTLET_SHARE = 0.22, 0.36
END_SHARE, GREATEST_END_SHARE = 0.6, 0.75
NEGATION = re.compile(r"\b(nichts?|kein\w*|nie|niemals|niemand\w*|nirgend\w*|weder|ohne|kaum)\b", re.IGNORECASE)
MIN_NAME, MIN_QUOTE = 8, 12


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """One statement: its speaker if known, its fullest wording, and the outlets that have it."""

    speaker: str | None
    quote: str
    outlets: tuple[str, ...]


def summary(rows: Sequence[SummaryRow], width: int = 120) -> str:
    """The table, no line wider than `width`; statements with most outlets first, else in the order given."""
    ordered = sorted(rows, key=lambda row: -len(row.outlets))
    speakers = _column(HEAD[0], [shortened(row.speaker or UNKNOWN, int(width * SPEAKER_SHARE)) for row in ordered])
    outlets = _column(HEAD[2], [_outlet_list(row.outlets, int(width * OUTLET_SHARE)) for row in ordered])
    room = max(MIN_QUOTE, width - display_width(speakers[0]) - display_width(outlets[0]) - 2 * len(GAP))
    quotes = _column(HEAD[1], [condensed(row.quote, room) for row in ordered])
    lines = [GAP.join(cells).rstrip() for cells in zip(speakers, quotes, outlets, strict=True)]
    return "\n".join([lines[0], "─" * max(map(display_width, lines)), *lines[1:]]) + "\n"


def display_width(text: str) -> int:
    """Columns a terminal needs: wide characters take two, combining marks none."""
    return sum(_character_width(character) for character in text)


def shortened(text: str, room: int) -> str:
    """The text on one line, cut at a word with an ellipsis where it is wider than `room` columns."""
    text = " ".join(text.split())
    if display_width(text) <= room:
        return text
    kept = _fitting(text, room - 1)
    at_word, _, rest = kept.rpartition(" ")
    # Cutting at the word is worth a few columns, not half the room
    kept = at_word if at_word and len(rest) <= room // 3 else kept
    return kept.rstrip(" ,;:–-…") + ELLIPSIS


def condensed(text: str, room: int) -> str:
    """The text on one line, without its middle where it is too wide: a German sentence ends with its verb.

    Never a middle with a negation in or before it: what is left reads as a whole and might say the opposite.
    """
    text = " ".join(text.split())
    if display_width(text) <= room:
        return text
    for end in _ends(text, room):
        start = shortened(text, room - display_width(end) - 1)
        if not NEGATION.search(text[start.rfind(" ") + 1 : len(text) - len(end)]):
            return f"{start} {end}"
    return shortened(text, room)


def _ends(text: str, room: int) -> list[str]:
    """Last words to keep: as many as fit in the usual share, then more and more up to the greatest share."""
    starts = range(max(1, len(text) - 2 * room), len(text))
    ends = [text[start:] for start in starts if text[start - 1] == " "]
    usual = [end for end in ends if display_width(end) <= room * END_SHARE]
    more = [end for end in ends if room * END_SHARE < display_width(end) <= room * GREATEST_END_SHARE]
    return usual[:1] + more[::-1]


def _outlet_list(outlets: Sequence[str], room: int) -> str:
    """All outlets, if need be with shorter names, in the end with a count of those left out."""
    for longest in (room, *range(room // 2, MIN_NAME - 1, -1)):
        names = ", ".join(shortened(outlet, longest) for outlet in outlets)
        if display_width(names) <= room:
            return names
    shown = max(1, (room - len(" +999")) // (MIN_NAME + len(", ")))
    names = ", ".join(shortened(outlet, MIN_NAME) for outlet in outlets[:shown])
    return f"{names} +{len(outlets) - shown}"


def _column(head: str, cells: Sequence[str]) -> list[str]:
    """Head and cells, all padded to the widest of them."""
    width = max(map(display_width, (head, *cells)))
    return [cell + " " * (width - display_width(cell)) for cell in (head, *cells)]


def _fitting(text: str, room: int) -> str:
    used = 0
    for index, character in enumerate(text):
        used += _character_width(character)
        if used > room:
            return text[:index]
    return text


def _character_width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
