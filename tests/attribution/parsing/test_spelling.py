"""Swiss words are read as the lexicon has them; words that have ss everywhere stay."""

from __future__ import annotations

import pytest

from attribution.parsing.spelling import as_the_lexicon, with_eszett


@pytest.mark.parametrize(
    ("swiss", "german"),
    [
        ("heisst", "heißt"),
        ("äussern", "äußern"),
        ("Äusserung", "Äußerung"),
        ("ausschliessen", "ausschließen"),
        ("gemäss", "gemäß"),
        ("verstiesse", "verstieße"),
        ("dass", "dass"),
        ("müssen", "müssen"),
        ("Kongress", "Kongress"),
        ("Massen", "Massen"),
    ],
)
def test_only_stems_that_have_eszett_elsewhere_change(swiss: str, german: str) -> None:
    assert with_eszett(swiss) == german


@pytest.mark.parametrize(("word", "known"), [("OB", "oberbürgermeister"), ("Ob", "ob"), ("Heisst", "heißt")])
def test_a_short_office_is_no_conjunction(word: str, known: str) -> None:
    assert as_the_lexicon(word) == known
