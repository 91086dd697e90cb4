"""The text of an article goes in; its title and date come out, if the text leaves no doubt.

Plain text has no markup: we take only what is certain, since a wrong date is worse than none.
"""

from __future__ import annotations

import re
from datetime import datetime
from zoneinfo import ZoneInfo

from ingest.credits import is_dateline

_BERLIN = ZoneInfo("Europe/Berlin")

_MAX_TITLE = 160
_MAX_TITLE_WORDS = 25
_NO_TITLE_ENDS = (".", ",", ";", ":", "…")
_NO_TITLE_STARTS = ("-", "–", "•", "*", "Stand:", "http")

# Stand: 26.06.2024 07:27 Uhr
_STAND = re.compile(
    r"^[ \t]*Stand:?[ \t]+(\d{1,2})\.(\d{1,2})\.(\d{4})"
    r"(?:,?[ \t]*(?:um[ \t]+)?(\d{1,2})[:.](\d{2}))?(?![\d.])",
    re.MULTILINE,
)


def find_title(text: str) -> str | None:
    """The first line if it looks like a headline and a text of its own follows."""
    first, _, rest = text.lstrip().partition("\n")
    title = first.strip()
    follower = rest.lstrip("\n").partition("\n")[0].strip()
    is_set_off = rest.startswith("\n") or len(follower) > len(title)
    return title if follower and is_set_off and _is_headline(title) else None


def _is_headline(line: str) -> bool:
    return (
        len(line) <= _MAX_TITLE
        and 1 < len(line.split()) <= _MAX_TITLE_WORDS
        and any(c.isalpha() for c in line)
        and not line.endswith(_NO_TITLE_ENDS)
        and not line.startswith(_NO_TITLE_STARTS)
        and not is_dateline(line)
    )


def find_published(text: str) -> str | None:
    """The one date after "Stand:"; several that differ tell nothing."""
    dates = {stamp for found in _STAND.finditer(text) if (stamp := _iso(found))}
    return dates.pop() if len(dates) == 1 else None


def _iso(found: re.Match[str]) -> str | None:
    day, month, year, hour, minute = found.groups()
    try:
        stamp = datetime(int(year), int(month), int(day), int(hour or 0), int(minute or 0), tzinfo=_BERLIN)
    except ValueError:  # 31.02.2024
        return None
    return stamp.isoformat() if hour else stamp.date().isoformat()
