"""A very long text is taken in stretches; what is found there stands in the text as if it had been whole."""

from __future__ import annotations

from dataclasses import replace

import pytest

from attribution import stretches as module
from attribution.parse import Parse
from attribution.pipeline import find_quotes
from attribution.stretches import in_whole_text, stretches
from attribution.types import Article, quote_id


def repeated(p: Parse, times: int) -> Parse:
    """The same text so many times, each a paragraph of its own."""
    words, sentences, gap = [], [], len(p.text) + 1
    for n in range(times):
        for word in p.words:
            span = word.span._replace(start=word.span.start + n * gap, end=word.span.end + n * gap)
            words.append(replace(word, head=word.head + n * len(p) if word.head >= 0 else -1, span=span))
        for one in p.sentences:
            paragraph = one.paragraph + 100 * n
            sentences.append(replace(one, start=one.start + n * len(p), end=one.end + n * len(p), paragraph=paragraph))
    return Parse("\n".join([p.text] * times), words, sentences)


def test_an_article_is_one_stretch_and_the_parse_itself(parses: dict[str, Parse]) -> None:
    assert all(stretches(p) == [(0, p)] for p in parses.values())


def test_quotes_of_stretches_stand_where_they_stand_in_the_whole_text(
    parses: dict[str, Parse], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = next(p for p in parses.values() if find_quotes(Article(p.text, "a"), p) and len(p.sentences) > 2)
    long = repeated(one, 5)
    monkeypatch.setattr(module, "LONGEST", 1)
    monkeypatch.setattr(module, "_borders", lambda p: [len(one.sentences) * (n + 1) for n in range(5)])
    parts = stretches(long)
    article = Article(long.text, "a")
    found = [q for offset, part in parts for q in in_whole_text(find_quotes(article, part), offset, article.digest)]
    alone = find_quotes(Article(one.text, "a"), one)
    assert len(parts) == 5
    assert [long.text[s:e] for q in found for s, e in q.quote] == [one.text[s:e] for q in alone for s, e in q.quote] * 5
    assert [q.id for q in found] == [quote_id(article.digest, q.type, q.quote) for q in found]
    assert all(part.text == long.text[offset : offset + len(part.text)] for offset, part in parts)


def test_no_stretch_is_longer_than_twice_the_bound_even_in_one_paragraph(
    parses: dict[str, Parse], monkeypatch: pytest.MonkeyPatch
) -> None:
    one = next(p for p in parses.values() if len(p.sentences) > 2)
    long = repeated(one, 6)
    long = Parse(long.text, long.words, [replace(sentence, paragraph=0) for sentence in long.sentences])
    monkeypatch.setattr(module, "LONGEST", len(one))
    longest_sentence = max(s.end - s.start for s in one.sentences)
    bound = (2 * len(one) + longest_sentence) * module.MARK_WEIGHT
    assert len(stretches(long)) > 1
    assert all(len(part) <= bound for _, part in stretches(long))
