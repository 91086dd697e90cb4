"""Any text: quotation marks, paragraphs and pieces lie within it, cover it, and say the same twice."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from attribution.copying.passages import prose_of, shared_text
from attribution.parsing.paragraphs import paragraph_spans, without_abbreviations
from attribution.parsing.pieces import LONGEST_PIECE, LONGEST_SENTENCE, pieces
from attribution.parsing.quotation_marks import MARKS, all_quoted_spans, quoted_spans
from attribution.types import Span
from ingest.credits import find_agencies
from ingest.dates import iso_moment
from ingest.decoding import stored_form
from ingest.metadata import find_published, find_title
from tests.fuzz.texts import any_text, sentences, texts


@given(st.one_of(texts, sentences))
def test_quoted_stretches_begin_and_end_with_marks_and_nest(text: str) -> None:
    spans = all_quoted_spans(text)
    for one in spans:
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start] in MARKS
        assert text[one.end - 1] in MARKS
    outer = quoted_spans(text)
    assert all(one.end <= two.start for one, two in pairwise(outer))


@given(st.one_of(texts, sentences, any_text))
def test_paragraphs_hold_all_that_is_not_blank(text: str) -> None:
    spans = paragraph_spans(text)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert "".join("".join(text[s:e].split()) for s, e in spans) == "".join(text.split())
    assert len(without_abbreviations(text)) == len(text)


@given(sentences, st.integers(1, 400))
def test_pieces_cover_the_paragraph_and_are_bounded(text: str, times: int) -> None:
    long = text * times
    parts, _ = pieces(long, Span(0, len(long)))
    assert "".join(long[s:e] for s, e in parts) == long
    assert all(e - s <= LONGEST_PIECE + LONGEST_SENTENCE for s, e in parts)


@given(st.one_of(texts, sentences, any_text))
def test_what_is_read_off_a_text_never_breaks(text: str) -> None:
    stored = stored_form(text)
    stored.encode()
    assert stored_form(stored) == stored
    find_title(stored), find_published(stored), find_agencies(stored), iso_moment(stored)


@given(sentences, sentences)
def test_any_two_texts_can_be_compared(one: str, two: str) -> None:
    shared = shared_text(prose_of(one), prose_of(two))
    assert shared == shared_text(prose_of(one), prose_of(two))
