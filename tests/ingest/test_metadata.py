"""Title and date are taken only where the text leaves no doubt."""

from __future__ import annotations

import pytest

from ingest.metadata import find_published, find_title

PARAGRAPH = "Der Deich hat gehalten, sagte die Sprecherin am Abend in der Stadthalle von Nordhafen."


@pytest.mark.parametrize(
    "title",
    [
        "Deich hält Sturmflut stand",
        "Sturmflut: „Wir hatten Glück“",
        "Hält der Deich beim nächsten Mal?",
        "Deich hält | Nordhafen",
    ],
)
def test_a_headline_over_a_text_is_the_title(title: str) -> None:
    assert find_title(f"{title}\n\n{PARAGRAPH}") == title


def test_a_longer_line_right_below_will_do() -> None:
    assert find_title(f"\nDeich hält Sturmflut stand\n{PARAGRAPH}") == "Deich hält Sturmflut stand"


@pytest.mark.parametrize(
    "text",
    [
        f"{PARAGRAPH}\n\n{PARAGRAPH}",
        f"Nordhafen (dpa) - Deich hält Sturmflut stand\n\n{PARAGRAPH}",
        f"Die Sprecherin bei einer Pressekonferenz.\n\n{PARAGRAPH}",
        f"Stand: 02.03.2026 07:27 Uhr\n\n{PARAGRAPH}",
        f"- Der Deich hat gehalten\n\n{PARAGRAPH}",
        f"Deich\n\n{PARAGRAPH}",
        "Deich hält Sturmflut stand",
        "Deich hält Sturmflut stand\n\n\n",
        "Der Deich an der Mündung hat gehalten, aber\nnur knapp",
        f"{'Wort ' * 40}\n\n{PARAGRAPH}",
        "",
    ],
)
def test_no_title_where_it_is_not_certain(text: str) -> None:
    assert find_title(text) is None


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Stand: 26.06.2024 07:27 Uhr", "2024-06-26T07:27:00+02:00"),
        ("Stand: 02.01.2025, 18.05 Uhr", "2025-01-02T18:05:00+01:00"),
        ("  Stand: 2.3.2026", "2026-03-02"),
        ("Stand: 31.02.2024 07:27 Uhr", None),
        ("Der Stand: 26.06.2024 07:27 Uhr ist alt", None),
        ("Am 26.06.2024 um 07:27 Uhr brach der Deich", None),
    ],
)
def test_the_line_stand_tells_the_moment_in_berlin(line: str, told: str | None) -> None:
    assert find_published(f"Titel\n\n{line}\n\n{PARAGRAPH}") == told


def test_two_different_dates_tell_nothing() -> None:
    assert find_published("Stand: 26.06.2024\n\nStand: 27.06.2024") is None
