from __future__ import annotations

import pytest

from attribution.matching.dates import days_apart, stretch_of


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2024-06-25", "2024-06-26"),
        ("2024-05", "2024-06-01"),
        ("2023", "2024"),
        ("2024-06-26T07:27:00+02:00", "2024-06-26T05:28:00Z"),
        ("2024-06-26T07:27", "2024-06-26T07:28"),
        ("2024-06-26", "2024-06-27T06:00:00+02:00"),
    ],
)
def test_dates_of_any_precision_are_put_in_order(earlier: str, later: str) -> None:
    one, other = stretch_of(earlier), stretch_of(later)
    assert one is not None
    assert other is not None
    assert one.is_before(other)
    assert not other.is_before(one)


@pytest.mark.parametrize(
    ("one", "other"),
    [("2024-06-26", "2024-06-26T12:00:00+02:00"), ("2024-06", "2024-06-15"), ("2024-06-26", "2024-06-26")],
)
def test_dates_that_overlap_have_no_order(one: str, other: str) -> None:
    first, second = stretch_of(one), stretch_of(other)
    assert first is not None
    assert second is not None
    assert not first.is_before(second)
    assert not second.is_before(first)
    assert days_apart(first, second) == 0


@pytest.mark.parametrize("text", [None, "", "gestern", "2024-13-45", "26.06.2024", "0000-01-01"])
def test_what_is_no_date_is_unknown_and_keeps_nobody_apart(text: str | None) -> None:
    assert stretch_of(text) is None
    assert days_apart(stretch_of(text), stretch_of("2024-06-26")) == 0


def test_days_lie_between_the_nearest_moments() -> None:
    assert days_apart(stretch_of("2024-06-26"), stretch_of("2024-06-30")) == 3
    assert days_apart(stretch_of("2024-07"), stretch_of("2024-06-29")) == 1
