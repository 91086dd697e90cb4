"""The reasons name cue, speaker and antecedent in the words of the text."""

from __future__ import annotations

import pytest

from attribution.types import Article, Quote, STWRType
from gui.explanation import as_html, evidence, headline
from tests.gui.samples import FIRST, POLICE, PRONOUN, SAMPLES, quote

FERRY = SAMPLES[0].article


@pytest.mark.parametrize(
    ("said", "expected"),
    [(FIRST, "Anna Lürßen, Bürgermeisterin"), (POLICE, "die Polizei")],
)
def test_the_headline_is_the_speaker(said: Quote, expected: str) -> None:
    assert headline(said, FERRY.text) == expected


def test_nobody_is_made_up_where_nobody_is_named() -> None:
    article = Article("Das sei so.", "a.txt")
    assert headline(quote(article, "Das sei so", STWRType.INDIRECT_FREE_INDIRECT), article.text) == "Speaker not named"


def test_a_pronoun_points_to_its_name() -> None:
    assert ("Speaker in the text", "“sie” → “Anna Lürßen”") in evidence(FERRY, PRONOUN)


def test_a_cue_in_two_pieces_is_shown_as_one() -> None:
    assert ("Cue", "“teilte … mit”") in evidence(FERRY, POLICE)


def test_roles_that_the_text_does_not_give_are_left_out() -> None:
    assert [label for label, _ in evidence(FERRY, POLICE)] == ["Speaker in the text", "Cue"]


def test_the_tooltip_says_type_rule_and_confidence() -> None:
    shown = as_html(FERRY, FIRST)
    for words in ("<b>Anna Lürßen, Bürgermeisterin</b>", "Word for word", "direct.inquit_after", "97%"):
        assert words in shown


def test_what_looks_like_html_in_a_text_is_only_text() -> None:
    article = Article("„Ja“, sagte <b>Eva & Co", "a.txt")
    shown = as_html(article, quote(article, "„Ja“", speaker="<b>Eva & Co"))
    assert "&lt;b&gt;Eva &amp; Co" in shown
