from __future__ import annotations

import pytest

from attribution.matching.speakers import Agreement, agreement, is_named_in


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Jana Reuter", "Jana Reuter", Agreement.SAME),
        ("Jana Reuter", "Reuter", Agreement.SAME),
        ("J. Reuter", "Jana Reuter", Agreement.SAME),
        ("Wolodymyr Selenskyj", "Volodymyr Zelensky", Agreement.SAME),
        ("Wolodymyr Selenskyj", "Selenski", Agreement.SAME),
        ("Konstantin Gawrilow", "Gavrilov", Agreement.SAME),
        ("Andrej Beloussow", "Andrei Belousov", Agreement.SAME),
        ("Sergej Schoigu", "Sergei Shoigu", Agreement.SAME),
        ("Jana Reuter", "Peter Reuter", Agreement.DIFFERENT),
        ("Olaf Scholz", "Anna Schulz", Agreement.DIFFERENT),
        ("Weber", "Wagner", Agreement.DIFFERENT),
        ("Polizei Köln", "Polizei Bonn", Agreement.DIFFERENT),
        ("Pat Ryder", "Pentagon", Agreement.PERHAPS),
        ("Pentagon", "Pentagon und Kreml", Agreement.PERHAPS),
        ("russisches Verteidigungsministerium", "Verteidigungsministerium", Agreement.UNKNOWN),
        (None, "Jana Reuter", Agreement.UNKNOWN),
        (None, None, Agreement.UNKNOWN),
        ("…", "Jana Reuter", Agreement.DIFFERENT),
    ],
)
def test_speakers_agree_by_sound_and_unknown_ones_are_neutral(
    one: str | None, other: str | None, expected: Agreement
) -> None:
    assert agreement(one, other) is expected
    assert agreement(other, one) is expected


@pytest.mark.parametrize(
    ("name", "words", "expected"),
    [
        ("Lloyd Austin", ["beloussow", "austin"], True),
        ("Lloyd Austin", ["lloyd"], False),
        ("…", ["austin"], False),
        (None, ["austin"], False),
    ],
)
def test_a_surname_among_words_is_seen(name: str | None, words: list[str], expected: bool) -> None:
    assert is_named_in(name, words) is expected
