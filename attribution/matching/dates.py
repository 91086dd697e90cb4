"""ISO 8601 dates of any precision in; what is before what, and how far apart, out.

„2024-06“ is some moment in a month: such a date is a stretch of time, and one is before the other only if they do
not overlap.
"""

from __future__ import annotations

import math
import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from functools import lru_cache

PARTIAL = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
# A date that names no zone is meant in German time; the hour of summer time is let go
GERMAN = timezone(timedelta(hours=1))


@dataclass(frozen=True, slots=True)
class Stretch:
    """The earliest and the latest moment a date may mean."""

    start: datetime
    end: datetime

    def is_before(self, other: Stretch) -> bool:
        """Whether all of this lies before the other; two days in a row touch without overlapping."""
        return self.end <= other.start and self.start < other.start


@lru_cache(maxsize=10_000)
def stretch_of(published: str | None) -> Stretch | None:
    """None if nothing is known, or nothing that can be read."""
    if published is None:
        return None
    partial = PARTIAL.fullmatch(published.strip())
    try:
        return _whole_days(*partial.groups()) if partial else _moment(published.strip())
    except (ValueError, OverflowError):
        return None


def time_order(published: str | None) -> tuple[float, float]:
    """For sorting: the earliest first, the unknown last."""
    stretch = stretch_of(published)
    return (stretch.start.timestamp(), stretch.end.timestamp()) if stretch else (math.inf, math.inf)


def days_apart(one: Stretch | None, other: Stretch | None) -> float:
    """The least number of days between two dates; 0 if one of them is unknown."""
    if one is None or other is None:
        return 0.0
    gap = max(one.start - other.end, other.start - one.end, timedelta())
    return gap / timedelta(days=1)


def _moment(text: str) -> Stretch:
    moment = datetime.fromisoformat(text)
    known = moment if moment.tzinfo else moment.replace(tzinfo=GERMAN)
    return Stretch(known, known)


def _whole_days(year: str, month: str | None, day: str | None) -> Stretch:
    first = date(int(year), int(month or 1), int(day or 1))
    last_month = int(month or 12)
    last = date(int(year), last_month, int(day) if day else monthrange(int(year), last_month)[1])
    start, end = (datetime.combine(midnight, time.min, GERMAN) for midnight in (first, last))
    return Stretch(start, end + timedelta(days=1))
