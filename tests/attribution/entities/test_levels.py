"""Every level has words for people in both languages."""

from __future__ import annotations

import pytest

from attribution.entities.levels import Level


@pytest.mark.parametrize("level", Level)
def test_a_level_explains_itself_with_the_name(level: Level) -> None:
    for sentence in (level.german, level.english):
        words = sentence.format(one="Vogt", other="Anna Vogt")
        assert "Vogt" in words
        assert words.endswith(".")
        assert "{" not in words
    assert level.german != level.english


def test_levels_are_ordered_from_the_surest_on() -> None:
    assert sorted(Level, key=lambda level: level.rank) == list(Level)
    assert Level.SAME_NAME.rank < Level.TRANSLITERATION.rank < Level.SURNAME_AND_ROLE.rank < Level.ONLY_BEARER.rank
