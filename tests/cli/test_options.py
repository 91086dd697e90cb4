"""Dates as Germans and as programs write them."""

from __future__ import annotations

import click
import pytest

from cli.options import DateType


@pytest.mark.parametrize(
    ("given", "iso"),
    [
        ("2024-06-26", "2024-06-26"),
        ("26.06.2024", "2024-06-26"),
        ("6.1.2024", "2024-01-06"),
        ("2024-06-26T07:27:00+02:00", "2024-06-26T07:27:00+02:00"),
        ("2024-06-26 07:27", "2024-06-26T07:27:00"),
    ],
)
def test_a_date_becomes_iso(given: str, iso: str) -> None:
    assert DateType().convert(given, None, None) == iso


@pytest.mark.parametrize("given", ["", "gestern", "2024", "2024-06", "30.02.2024", "2024-13-01", "26.06.24"])
def test_what_is_no_day_is_refused(given: str) -> None:
    with pytest.raises(click.BadParameter, match="ist kein Datum"):
        DateType().convert(given, None, None)


@pytest.mark.parametrize("given", ["2024", "2024-06"])
def test_a_border_may_be_a_year_or_month(given: str) -> None:
    assert DateType(may_be_partial=True).convert(given, None, None) == given


@pytest.mark.parametrize("given", ["2024-00", "2024-13", "202"])
def test_a_border_is_still_a_date(given: str) -> None:
    with pytest.raises(click.BadParameter):
        DateType(may_be_partial=True).convert(given, None, None)
