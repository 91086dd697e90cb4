"""Copies share text however they were touched up; independent reports that quote the same words do not."""

from __future__ import annotations

from itertools import permutations

import pytest

from attribution.copying.passages import REACH, RUN, lies_near, prose_of, shared_text
from attribution.types import Span
from tests.attribution.copying import texts

COPIES = {
    "datelined": texts.DATELINED,
    "shortened": texts.SHORTENED,
    "other start": texts.OTHER_START,
    "retouched": texts.RETOUCHED,
    "other order": texts.IN_OTHER_ORDER,
}


@pytest.mark.parametrize("text", COPIES.values(), ids=COPIES)
def test_copies_of_a_text_tell(text: str) -> None:
    there = shared_text(prose_of(text), prose_of(texts.WIRE))
    assert there.tells
    assert there.share > 0.6


@pytest.mark.parametrize(
    ("one", "other"), list(permutations((texts.WIRE, texts.INDEPENDENT, texts.ALSO_INDEPENDENT), 2))
)
def test_what_only_quotes_the_same_words_tells_nothing(one: str, other: str) -> None:
    there = shared_text(prose_of(one), prose_of(other))
    assert not there.tells
    assert there.share < 0.1


def test_a_text_stands_in_itself_as_a_whole() -> None:
    there = shared_text(prose_of(texts.WIRE), prose_of(texts.WIRE))
    assert there.share == 1.0
    assert not any(texts.QUOTE in texts.WIRE[start:end] for start, end in there.passages)


def test_the_share_is_each_articles_own() -> None:
    short, long = prose_of(texts.SHORTENED), prose_of(texts.WIRE)
    assert shared_text(short, long).share == 1.0
    assert shared_text(long, short).share == pytest.approx(0.66, abs=0.05)
    assert shared_text(long, short).words == shared_text(short, long).words


def test_passages_are_what_stands_there_word_for_word() -> None:
    for passage in shared_text(prose_of(texts.RETOUCHED), prose_of(texts.WIRE)).passages:
        assert texts.RETOUCHED[passage.start : passage.end].casefold() in texts.WIRE.casefold()


def test_runs_that_are_too_short_do_not_count() -> None:
    words = "eins zwei drei vier fünf sechs sieben"
    short, enough = " ".join(words.split()[: RUN - 1]), " ".join(words.split()[:RUN])
    assert shared_text(prose_of(words), prose_of(f"{short} acht")).words == 0
    assert shared_text(prose_of(words), prose_of(f"acht {enough}")).words == RUN


def test_what_is_common_does_not_count() -> None:
    footer = " ".join(f"Fußzeile {number}" for number in range(25))
    one, other = (prose_of(f"{text}\n\n{footer}") for text in (texts.WIRE, texts.INDEPENDENT))
    common = set(prose_of(footer).shingles.values())
    assert shared_text(one, other).words >= 50
    assert shared_text(one, other, common).words == 0
    copied = shared_text(prose_of(f"{texts.SHORTENED}\n\n{footer}"), one, common)
    assert copied.words == pytest.approx(shared_text(prose_of(texts.SHORTENED), prose_of(texts.WIRE)).words, abs=5)


def test_swiss_and_german_spelling_are_one() -> None:
    german = "Die große Straße musste außerdem gesperrt werden"
    assert shared_text(prose_of(german), prose_of(german.replace("ß", "ss"))).share == 1.0


def test_thirty_words_are_the_least_that_tells() -> None:
    notice = " ".join(f"Wort{number}" for number in range(29))
    assert not shared_text(prose_of(notice), prose_of(notice)).tells
    assert shared_text(prose_of(f"{notice} Ende"), prose_of(f"{notice} Ende")).tells


def test_a_text_of_nothing_but_a_quote_has_no_prose() -> None:
    there = shared_text(prose_of(texts.QUOTE), prose_of(texts.QUOTE))
    assert (there.words, there.share, there.passages) == (0, 0.0, ())


@pytest.mark.parametrize(
    ("start", "end", "near"),
    [
        (5000, 5010, True),  # in it
        (4000, 6500, True),  # around it
        (5900 + REACH, 5950 + REACH, True),
        (6001 + REACH, 6050 + REACH, False),
        (4000, 4999 - REACH, False),
        (4000, 5000 - REACH, True),
        (100, 200, False),
        (900, 950, True),
    ],
)
def test_a_quote_is_near_what_begins_or_ends_beside_it(start: int, end: int, near: bool) -> None:
    passages = (Span(1000, 1200), Span(5000, 6000))
    assert lies_near((Span(start, end),), passages) is near


def test_no_passages_are_near_nothing() -> None:
    assert not lies_near((Span(0, 10),), ())
