"""What a record of one quote promises to those who read it."""

from __future__ import annotations

import pytest

from attribution.statement_types import Deviation, Variant, VariantKind
from attribution.types import Article, Provenance, Quote, Span, STWRType
from export.record import OBJECT_KEYS, TABLE_KEYS, outlet_name, place, quote_record

TEXT = "Fähre bleibt liegen\n\n„Wir warten“, sagte Kapitänin Ada Brink am Montag im Radio, „nicht länger.“\n"


def spans_of(*pieces: str) -> tuple[Span, ...]:
    return tuple(Span(TEXT.index(piece), TEXT.index(piece) + len(piece)) for piece in pieces)


ARTICLE = Article(TEXT, "Hafenkurier/faehre.txt", "Fähre bleibt liegen", "Hafenkurier", "2026-03-02", None, ("dpa",))
QUOTE = Quote(
    "a1",
    STWRType.DIRECT,
    spans_of("„Wir warten“", "„nicht länger.“"),
    Provenance("direct.inquit_middle"),
    cue=spans_of("sagte"),
    speaker=spans_of("Kapitänin Ada Brink"),
    via=(spans_of("im Radio"),),
    entity="Ada Brink",
    role="Kapitänin",
    confidence=0.97,
)


def test_keys_stand_in_the_order_that_other_programs_know() -> None:
    assert tuple(quote_record(ARTICLE, QUOTE)) == OBJECT_KEYS + TABLE_KEYS


def test_pieces_of_a_role_are_joined_and_every_piece_keeps_its_span() -> None:
    role = quote_record(ARTICLE, QUOTE)["quote"]
    assert role["text"] == "„Wir warten“ … „nicht länger.“"
    assert ["".join(TEXT[start:end]) for start, end in role["spans"]] == ["„Wir warten“", "„nicht länger.“"]


def test_what_the_text_does_not_give_is_null() -> None:
    record = quote_record(Article(TEXT, "faehre.txt"), QUOTE)
    absent = {key for key, value in record.items() if value is None}
    assert absent == {
        "outlet",
        "title",
        "published",
        *("frame", "addressee", "venue"),
        "parent",
        *("statement", "variant"),
        *("antecedent", "decided", "stored_article"),
    }


def test_via_is_a_list_of_roles() -> None:
    assert [link["text"] for link in quote_record(ARTICLE, QUOTE)["via"]] == ["im Radio"]


def test_the_variant_says_how_it_differs() -> None:
    variant = Variant("a1", VariantKind.CUT, (Deviation.LEFT_OUT, Deviation.NUMBER), first=True)
    record = quote_record(ARTICLE, QUOTE, "s1", variant)
    assert record["statement"] == "s1"
    assert record["variant"] == {
        "kind": "cut",
        "deviations": ["left out", "number"],
        "first": True,
        "copy_of": None,
    }


def test_the_place_counts_paragraphs_with_the_headline_and_names_every_piece() -> None:
    (start, end), (start_2, end_2) = QUOTE.quote
    assert place(TEXT, QUOTE.quote) == f"Absatz 2, Zeichen {start}–{end} und {start_2}–{end_2}"
    assert place(TEXT, (Span(0, 5),)) == "Absatz 1, Zeichen 0–5"


@pytest.mark.parametrize(
    ("outlet", "origin", "name"),
    [
        ("Hafenkurier", "https://www.anderswo.example/a.html", "Hafenkurier"),
        (None, "https://www.hafenkurier.example/politik/a.html", "hafenkurier.example"),
        (None, "artikel/2026-03-02 Fähre.txt", "2026-03-02 Fähre"),
        (None, "C:\\Artikel\\Fähre.txt", "Fähre"),
        (None, "ohne-endung", "ohne-endung"),
        (None, ".txt", ".txt"),
    ],
)
def test_who_reported_it_is_never_empty(outlet: str | None, origin: str, name: str) -> None:
    assert outlet_name(outlet, origin) == name


def test_the_place_counts_lines_that_hold_something_up_to_the_quote() -> None:
    text = "\n  Titel\n \n\tEins.\x0cZwei „ja“\n\n"
    assert [place(text, (Span(i, i + 1),)).split(",")[0] for i in (3, 13, 20)] == ["Absatz 1", "Absatz 2", "Absatz 3"]
