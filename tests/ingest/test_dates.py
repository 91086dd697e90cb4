"""Dates are understood as German papers, programs and servers write them."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from ingest.dates import german_moment, iso_moment


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("2026-03-02", "2026-03-02"),
        ("2026-03-02T07:27", "2026-03-02T07:27:00+01:00"),
        ("2026-07-02T07:27", "2026-07-02T07:27:00+02:00"),
        ("2026-03-02T07:27:11.345Z", "2026-03-02T07:27:11+00:00"),
        ("2026-03-02 07:27:11+01:00", "2026-03-02T07:27:11+01:00"),
        ("02.03.2026", "2026-03-02"),
        ("2. März 2026, 7.27 Uhr", "2026-03-02T07:27:00+01:00"),
        ("Montag, 02. März 2026 um 07:27 Uhr", "2026-03-02T07:27:00+01:00"),
        ("2. Jänner 2026", "2026-01-02"),
        ("Mon, 02 Mar 2026 07:27:00 +0100", "2026-03-02T07:27:00+01:00"),
        (datetime(2026, 3, 2), "2026-03-02"),
        (datetime(2026, 3, 2, 7, 27, tzinfo=UTC), "2026-03-02T07:27:00+00:00"),
        (date(2026, 3, 2), "2026-03-02"),
    ],
)
def test_a_date_becomes_iso(written: object, moment: str) -> None:
    assert iso_moment(written) == moment


@pytest.mark.parametrize(
    "written", [None, "", "gestern", "31.02.2026", "2026-13-02", "2026-02-31", 7, "2. Foo 2026", "9" * 500, "1.1.99999"]
)
def test_what_is_no_date_is_none(written: object) -> None:
    assert iso_moment(written) is None


def test_the_first_date_in_the_words_counts() -> None:
    assert german_moment("Stand 26.06.2024 07:27 Uhr, zuerst 25.06.2024") == "2024-06-26T07:27:00+02:00"
