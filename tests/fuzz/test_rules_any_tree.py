"""The rules over any tree: whatever a parser answers, quotes lie within the text and nothing breaks."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given

from attribution.parse import Parse
from attribution.pipeline import find_quotes
from attribution.stretches import in_whole_text
from attribution.types import Article, Quote, Spans
from tests.fuzz.texts import parses


def roles(quote: Quote) -> list[Spans]:
    named = [quote.quote, quote.cue, quote.speaker, quote.frame, quote.addressee, quote.venue, quote.antecedent]
    return [*named, *quote.via]


@given(parses())
def test_quotes_of_any_parse_lie_within_the_text(p: Parse) -> None:
    quotes = find_quotes(Article(p.text, "a"), p)
    ids = {quote.id for quote in quotes}
    for quote in quotes:
        assert quote.quote
        assert 0 <= quote.confidence <= 1
        assert quote.parent is None or (quote.parent in ids and quote.level > 1)
        for spans in roles(quote):
            assert all(0 <= start < end <= len(p.text) for start, end in spans)
            assert all(one.end < two.start for one, two in pairwise(spans))


@given(parses())
def test_quotes_do_not_depend_on_chance(p: Parse) -> None:
    article = Article(p.text, "a")
    again = Parse(p.text, p.words, p.sentences)
    assert find_quotes(article, p) == find_quotes(article, again)


@given(parses())
def test_quotes_of_a_stretch_move_as_a_whole(p: Parse) -> None:
    article = Article(p.text, "a")
    quotes = find_quotes(article, p)
    moved = list(in_whole_text(quotes, 100, article.digest))
    back = list(in_whole_text(tuple(moved), -100, article.digest))
    assert tuple(back) == quotes
