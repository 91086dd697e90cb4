"""Where something was said: networks, programmes, talks, events, texts; never a mere place, time or the speaker."""

from __future__ import annotations

import pytest

from attribution.roles.venues import venue_end
from attribution.types import text_of
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import at


def venues_of(parsed: Parsed, quotes_of: QuotesOf, name: str) -> list[str | None]:
    return [text_of(parsed(name).text, quote.venue) for quote in quotes_of(name)]


@pytest.mark.parametrize(
    ("name", "venue"),
    [
        ("venue_network", "auf X"),
        ("venue_social", "im sozialen Netzwerk X"),
        ("venue_platform", "auf Facebook"),
        ("venue_via", "Per Twitter"),
        ("venue_telegram", "via Telegram"),
        ("venue_truth", "auf Truth Social"),
        ("venue_channel", "auf seinem Telegram-Kanal"),
        ("venue_video", "in seiner abendlichen Videobotschaft"),
        ("venue_interview", "im Interview mit dem Lindhagener Boten"),
        ("venue_talk", "im Gespräch mit der Zeitung „Lindhagener Bote“"),
        ("venue_television", "Im nordländischen Fernsehen"),
        ("venue_press", "auf einer Pressekonferenz"),
        ("venue_event", "bei einer Veranstaltung in Oberrode"),
        ("venue_parliament", "vor dem Bundestag"),
        ("venue_release", "In einer Mitteilung"),
        ("venue_margin", "Am Rande des Gipfels"),
        ("venue_phone", "am Telefon"),
        ("venue_paper", "im „Boten“"),
        ("venue_two", "in einer Rede auf dem Parteitag"),
        ("venue_not_apposition", "auf X"),
        ("venue_release_cited", "in einer Mitteilung des Werks"),
        ("direct_particle", "auf der Plattform X"),
        ("writing", "in einem Brief"),
    ],
)
def test_the_venue_is_found_in_the_frame(parsed: Parsed, quotes_of: QuotesOf, name: str, venue: str) -> None:
    assert venues_of(parsed, quotes_of, name) == [venue]


@pytest.mark.parametrize(
    "name",
    [
        "not_venue_place", "not_venue_hall", "not_venue_after", "not_venue_question", "not_venue_clause",
        "not_venue_content", "not_venue_speaker", "not_venue_topic", "direct_after", "speaker_time",
    ],
)  # fmt: skip
def test_places_times_topics_and_what_the_quote_itself_says_are_no_venue(
    parsed: Parsed, quotes_of: QuotesOf, name: str
) -> None:
    assert venues_of(parsed, quotes_of, name) == [None]


def test_a_document_that_speaks_is_the_speaker_not_the_venue(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = quotes_of("venue_report")
    assert (text_of(parsed("venue_report").text, quote.speaker), quote.venue) == ("Bericht des Landtags", ())


def test_a_snippet_has_the_venue_of_the_quote_around_it(quotes_of: QuotesOf) -> None:
    outer, inner = quotes_of("venue_snippet")
    assert inner.venue == outer.venue != ()


def test_the_paper_of_an_interview_is_spoken_to_as_well(parsed: Parsed, quotes_of: QuotesOf) -> None:
    [quote] = quotes_of("venue_interview")
    assert text_of(parsed("venue_interview").text, quote.addressee) == "dem Lindhagener Boten"


def test_bare_konjunktiv_has_no_venue(quotes_of: QuotesOf) -> None:
    assert {quote.venue for quote in quotes_of("run_on") if not quote.frame} == {()}


def test_a_venue_lies_within_the_frame_and_apart_from_speaker_and_cue(
    parses: dict[str, object], quotes_of: QuotesOf
) -> None:
    for name in parses:
        for quote in quotes_of(name):
            venue, frame, speaker, cue = (
                {i for start, end in part for i in range(start, end)}
                for part in (quote.venue, quote.frame, quote.speaker, quote.cue)
            )
            assert not venue & (speaker | cue), name
            assert venue <= frame, name


@pytest.mark.parametrize(
    ("name", "word", "is_one"),
    [
        ("venue_press", "auf", True),
        ("not_venue_after", "Nach", False),
        ("not_venue_place", "in", False),
        ("venue_press", "Lohse", False),
    ],
)
def test_a_venue_needs_its_preposition_and_its_noun(parsed: Parsed, name: str, word: str, is_one: bool) -> None:
    p = parsed(name)
    assert (venue_end(p, at(p, word), len(p)) is not None) is is_one


def test_nothing_follows_the_last_word(parsed: Parsed) -> None:
    p = parsed("venue_network")
    assert venue_end(p, len(p) - 1, len(p)) is None
