"""A headline in marks that the text says again has the speaker of the text; of two speakers it has none."""

from __future__ import annotations

from tests.attribution.conftest import QuotesOf


def test_a_headline_has_the_speaker_of_the_words_in_the_text(quotes_of: QuotesOf) -> None:
    assert [quote.entity for quote in quotes_of("echo_headline")] == ["Karin Lohse", "Karin Lohse"]


def test_words_that_two_people_say_are_given_to_none(quotes_of: QuotesOf) -> None:
    quotes = quotes_of("echo_of_two")
    assert [quote.entity for quote in quotes if quote.quote[0].start > 0] == ["Karin Lohse", "Jens Brandner"]
    assert not [quote for quote in quotes if quote.quote[0].start == 0 and quote.speaker]
