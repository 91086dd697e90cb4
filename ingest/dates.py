"""A date as somebody wrote it goes in, ISO 8601 comes out; None where it is none.

A time without a zone is German local time, as in all articles that we read.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
MAX_LENGTH = 80  # nobody needs more letters for a date

_MONTHS = ("jan", "feb", "mär", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez")
_VARIANTS = {"jän": 1, "mrz": 3, "mae": 3, "mar": 3, "may": 5, "oct": 10, "dec": 12}
_MONTH_NUMBERS = {name: number for number, name in enumerate(_MONTHS, 1)} | _VARIANTS

_TIME = r"(?:\D{1,12}?(?P<hour>\d{1,2})[:.](?P<minute>\d{2})(?!\d))?"
# 26.06.2024 07:27 Uhr   26. Juni 2024, 7.27 Uhr   Mittwoch, 26. Juni 2024 um 07:27
_GERMAN = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}})\.\s*(?:(?P<month>\d{{1,2}})\.|(?P<name>[A-Za-zÄÖÜäöü]{{3,9}})\.?)\s*(?P<year>\d{{4}})"
    rf"(?!\d){_TIME}"
)
_ISO_START = re.compile(r"\d{4}-\d{2}-\d{2}")
_DAY_LENGTH = len("2024-06-26")


def iso_moment(written: object) -> str | None:
    """A day stays a day; with a time it is a moment with its zone."""
    if isinstance(written, datetime):
        midnight = written.hour == written.minute == written.second == 0 and written.tzinfo is None
        return written.date().isoformat() if midnight else _zoned(written)
    if isinstance(written, date):
        return written.isoformat()
    words = str(written or "").strip()[:MAX_LENGTH]
    try:
        return _from_iso(words) if _ISO_START.match(words) else german_moment(words) or _from_mail(words)
    except (ValueError, OverflowError):  # 31.02.2024
        return None


def german_moment(words: str) -> str | None:
    """The first German date in these words."""
    found = _GERMAN.search(words)
    if not found:
        return None
    month = int(found["month"]) if found["month"] else _MONTH_NUMBERS.get(found["name"][:3].lower(), 0)
    try:
        day = date(int(found["year"]), month, int(found["day"]))
        if found["hour"] is None:
            return day.isoformat()
        return _zoned(datetime(day.year, day.month, day.day, int(found["hour"]), int(found["minute"])))
    except ValueError:
        return None


def _from_iso(words: str) -> str:
    if len(words) == _DAY_LENGTH:
        return date.fromisoformat(words).isoformat()
    return _zoned(datetime.fromisoformat(words))


def _from_mail(words: str) -> str | None:
    """Mon, 02 Mar 2026 07:27:00 +0100"""
    try:
        return _zoned(parsedate_to_datetime(words))
    except (TypeError, ValueError, IndexError):
        return None


def _zoned(moment: datetime) -> str:
    zoned = moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)
    return zoned.isoformat(timespec="seconds")
