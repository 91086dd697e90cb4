"""Quotation marks of every style: what is inside, what is no mark, and what an unclosed one must not spoil."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest

from attribution.parsing.quotation_marks import all_quoted_spans, prefers_outward, quoted_spans


def outermost(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted_spans(text)]


def nested(text: str) -> list[tuple[str, int]]:
    return [(text[span.start : span.end], span.depth) for span in all_quoted_spans(text)]


@pytest.mark.parametrize(
    "quoted",
    [
        "„Die Brücke ist zu“",
        "„Die Brücke ist zu”",
        '„Die Brücke ist zu"',
        "“Die Brücke ist zu”",
        '"Die Brücke ist zu"',
        "»Die Brücke ist zu«",
        "«Die Brücke ist zu»",
        "‚Die Brücke ist zu‘",
        "‚Die Brücke ist zu’",
        "›Die Brücke ist zu‹",
        "‹Die Brücke ist zu›",
        "'Die Brücke ist zu'",
    ],
)
@pytest.mark.parametrize("frame", ["{}, sagte Lohse.", "Lohse sagte: {}.", "Sie nennt das {} und geht.", "({})", "{}"])
def test_marks_of_every_style_are_found_anywhere_in_the_sentence(quoted: str, frame: str) -> None:
    assert outermost(frame.format(quoted)) == [quoted]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("„Eins“, sagte Lohse, „und zwei.“", ["„Eins“", "„und zwei.“"]),
        ('"Eins", sagte Lohse, "und zwei."', ['"Eins"', '"und zwei."']),
        ("„Eins“ und »zwei« und “drei”", ["„Eins“", "»zwei«", "“drei”"]),
        ("„Eins“–„zwei“", ["„Eins“", "„zwei“"]),
        ("Die „Sturmvogel“-Fahrt", ["„Sturmvogel“"]),
        ("„Geht's?“, fragte sie.", ["„Geht's?“"]),
        ("'Wie geht's dir?', fragte sie.", ["'Wie geht's dir?'"]),
        ("‚Wie geht’s dir?‘, fragte sie.", ["‚Wie geht’s dir?‘"]),
    ],
)
def test_several_quotes_of_a_sentence_are_kept_apart(text: str, quotes: list[str]) -> None:
    assert outermost(text) == quotes


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("„Er rief ‚Raus!‘ und ging“", [("„Er rief ‚Raus!‘ und ging“", 0), ("‚Raus!‘", 1)]),
        ("»Er rief ›Raus!‹ und ging«", [("»Er rief ›Raus!‹ und ging«", 0), ("›Raus!‹", 1)]),
        ("«Er rief ‹Raus!› und ging»", [("«Er rief ‹Raus!› und ging»", 0), ("‹Raus!›", 1)]),
        ("„Er rief ‚Raus!‘“", [("„Er rief ‚Raus!‘“", 0), ("‚Raus!‘", 1)]),
        ("„Der Roman »Nebel« ist gut“", [("„Der Roman »Nebel« ist gut“", 0), ("»Nebel«", 1)]),
        ("\"Er rief 'Raus!' und ging\"", [("\"Er rief 'Raus!' und ging\"", 0), ("'Raus!'", 1)]),
    ],
)
def test_a_quote_inside_a_quote_has_depth_one(text: str, spans: list[tuple[str, int]]) -> None:
    assert nested(text) == spans


@pytest.mark.parametrize(
    "text",
    [
        "Ich hab's gesehen, sagte D’Artagnan.",
        "Hans' Haus und Klaus’ Garten",
        "Das war in den '90ern so.",
        "Er maß 5' und 10\" genau.",
        "Kein Zitat weit und breit",
        "",
        "“",
        "„",
        "Ein “ allein am Rand",
    ],
)
def test_apostrophes_and_lone_marks_quote_nothing(text: str) -> None:
    assert outermost(text) == []


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("„Die Brücke ist zu, sagte Lohse.\n\nBrandner sagte: „Der Umweg ist frei.“", ["„Der Umweg ist frei.“"]),
        ("„Offen, sagte Lohse. »Und zu«, sagte Brandner.", ["»Und zu«"]),
        ('"Offen, sagte Lohse.\nDas ist "Unsinn", sagte Brandner.', ['"Unsinn"']),
        ("„Offen, sagte Lohse, und „Zu“, sagte Brandner.", ["„Zu“"]),
        ("Zu“, sagte Lohse. „Offen“, sagte Brandner.", ["„Offen“"]),
    ],
)
def test_an_opening_that_never_closes_spoils_nothing_else(text: str, quotes: list[str]) -> None:
    assert outermost(text) == quotes


@pytest.mark.parametrize("gap", ["\n", "\n\n", "\n \n"])
@pytest.mark.parametrize("marks", ["„“", "“”", '""', "‚‘"])
def test_a_quote_over_paragraphs_opens_each_and_closes_the_last(gap: str, marks: str) -> None:
    opening, closing = marks[0], marks[1]
    quote = f"{opening}Eins.{gap}{opening}Zwei.{gap}{opening}Drei.{closing}"
    assert outermost(f"Kolb schrieb: {quote}\n\nDanach kam nichts.") == [quote]


@pytest.mark.parametrize("quote", ["»Eins.\n\n»Zwei.\n\n»Drei.«", "«Eins.\n\n«Zwei.\n\n«Drei.»"])
def test_guillemets_go_on_over_paragraphs_too(quote: str) -> None:
    assert outermost(f"Kolb schrieb: {quote}\n\nDanach kam nichts.") == [quote]


def test_paragraphs_that_close_their_quotes_are_quotes_of_their_own() -> None:
    assert outermost("„Eins.“\n\n„Zwei.“") == ["„Eins.“", "„Zwei.“"]


def test_a_quote_runs_on_to_the_first_mark_behind_it_if_that_closes_it() -> None:
    assert outermost("„Eins.\n\nZwei.“") == ["„Eins.\n\nZwei.“"]
    assert outermost("„Eins.\n\nZwei.\n\nDrei“, sagte sie. „Vier“") == ["„Eins.\n\nZwei.\n\nDrei“", "„Vier“"]


@pytest.mark.parametrize("text", ["„Eins.\n\nZwei „drei“ vier.“", "„Eins „zwei“.\n\nDrei.“", "Hans' Eins.\n\nZwei.'"])
def test_a_quote_does_not_run_on_past_another_mark(text: str) -> None:
    assert not any("\n" in found for found in outermost(text))


@pytest.mark.parametrize(
    ("text", "outward"),
    [
        ("«Wir warten», sagte er.", True),
        ("»Wir warten«, sagte er.", False),
        ("»Wir« und »ihr« und «sie»", False),
        ("« Nous attendons »", True),
        ("Kein Zeichen", False),
    ],
)
def test_guillemets_of_a_text_point_one_way(text: str, outward: bool) -> None:
    assert prefers_outward(text) is outward


@pytest.mark.parametrize(
    "text",
    [
        "🚢 „Wir fahren“, rief er. «Halt», rief sie. 'Nein' und ‚ja‘, „ohne Ende",
        '"""', "„„““", "»«»«", "«»", "‚‘’'", "„“”\"»«‚‘'›‹" * 3,
        "„a\n„b\n„c", "\n\n„a“\n\n", "“a“ „b” \"c“",
    ],
)  # fmt: skip
def test_spans_lie_within_the_text_in_order_and_begin_and_end_with_a_mark(text: str) -> None:
    spans = all_quoted_spans(text)
    assert [(s.start, -s.end) for s in spans] == sorted((s.start, -s.end) for s in spans)
    for span in spans:
        assert 0 <= span.start < span.end <= len(text)
        assert not text[span.start].isalnum()
        assert not text[span.end - 1].isalnum()


def test_outermost_quotes_do_not_overlap() -> None:
    spans = quoted_spans('„Er rief ‚Raus!‘“ und «Halt», „dann "kam" er“ – “so”')
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert len(spans) == 4


def test_a_quote_is_found_behind_an_opening_that_is_never_closed() -> None:
    assert outermost("„Nie zu, ‹ja, sagte er. »Gut«, rief sie.") == ["»Gut«"]


def test_quotes_behind_thousands_of_unclosed_openings_are_still_found() -> None:
    text = "„ ‚ « ‹ " * 20_000 + "und „Gut“, rief sie."
    assert text[quoted_spans(text)[-1].start :].startswith("„Gut“")


@pytest.mark.parametrize("odd", ["„", "„a“ ", "„‚«‹\"'»›“”’", "„a\n", "'", "„ \n \n", '"a «b '])
def test_time_grows_with_the_length_and_not_with_its_square(odd: str) -> None:
    """Ten times the text may take no more than about ten times as long."""
    short, long = (seconds(odd * (length // len(odd))) for length in (10_000, 100_000))
    assert long < 30 * short + 0.1


def seconds(text: str) -> float:
    """The least of three: a busy machine lengthens single runs."""
    return min(_once(text) for _ in range(3))


def _once(text: str) -> float:
    started = process_time()
    all_quoted_spans(text)
    return process_time() - started
