"""Every value that can occur has words for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import StrEnum

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from attribution.statement_types import Deviation, Origin
from attribution.types import STWRType
from db.origin_rows import OriginRow
from db.rows import Status
from gui import words


@pytest.fixture
def german() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("values", "label"),
    [
        (STWRType, words.type_label),
        (STWRType, words.type_meaning),
        (Status, words.status_label),
        (Deviation, words.deviation_label),
    ],
)
def test_each_value_has_a_label_of_its_own(values: type[StrEnum], label: Callable[[StrEnum], str]) -> None:
    labels = [label(value) for value in values]
    assert all(labels)
    assert len(set(labels)) == len(labels)


@pytest.mark.parametrize(
    ("published", "short", "long"),
    [
        ("2024-06-26T07:27:00+02:00", "26.06.2024", "26.06.2024, 07:27"),
        ("2024-06-26", "26.06.2024", "26.06.2024"),
        ("2024-06", "2024-06", "2024-06"),
        (None, "", ""),
    ],
)
@pytest.mark.usefixtures("german")
def test_dates_are_german_on_a_german_system(published: str | None, short: str, long: str) -> None:
    assert words.short_date(published) == short
    assert words.long_date(published) == long


@pytest.mark.parametrize(("confidence", "shown"), [(0.974, "97%"), (1.0, "100%"), (0.0, "0%")])
def test_confidence_is_a_whole_percentage(confidence: float, shown: str) -> None:
    assert words.percent(confidence) == shown


@pytest.mark.parametrize(
    ("rule", "meaning"),
    [
        ("direct.inquit_after", "quotation marks with a cue beside them (direct.inquit_after)"),
        ("direct.alone", "quotation marks (direct.alone)"),
        ("indirect.source_laut", "source named: “laut”, “zufolge”, “nach Angaben” (indirect.source_laut)"),
        ("indirect.konj2", "subjunctive with a cue (indirect.konj2)"),
        ("brand.new", "brand.new"),
    ],
)
def test_a_rule_is_told_by_what_it_looks_at(rule: str, meaning: str) -> None:
    assert words.rule_meaning(rule) == meaning


@pytest.mark.parametrize(
    ("origin", "agencies", "share", "notes"),
    [
        (Origin.COPIED, (), 0.824, ["82% of the text"]),
        (Origin.UNCLEAR, (), 0.824, ["82% of the text as in Anzeiger"]),
        (Origin.AGENCY, ("dpa",), 0.824, ["dpa (not named)", "82% of the text as in Anzeiger"]),
        (Origin.AGENCY, ("dpa",), None, []),
        (Origin.OWN, (), None, []),
    ],
)
def test_an_origin_shows_its_evidence(
    origin: Origin, agencies: tuple[str, ...], share: float | None, notes: list[str]
) -> None:
    row = OriginRow("q", 1, "Bote", None, False, origin, agencies, "b", "Anzeiger", share)
    assert words.origin_notes(row) == notes
    assert words.origin_notes(None) == []


@pytest.mark.usefixtures("german")
def test_great_numbers_are_grouped_as_the_language_does() -> None:
    assert words.number(1_234_567) == "1.234.567"
    assert QCoreApplication.translate("any", "%Ln quote(s)", "", 12_345) == "12.345 quote(s)"
