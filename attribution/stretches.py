"""The parse of a very long text in, parses of its stretches out: rules compare what stands in one text with each other.

So their time grows with the square of the length. No article of a newspaper is divided; in what is longer, people are
known from one stretch only.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from attribution.parse import Parse, Sentence
from attribution.parsing.quotation_marks import MARKS
from attribution.types import Quote, Span, Spans, quote_id

LONGEST = 20_000
"""Weight of a stretch: 1 for a word, MARK_WEIGHT for a mark. It ends with the paragraph, or at twice that."""
MARK_WEIGHT = 10


def stretches(p: Parse) -> list[tuple[int, Parse]]:
    """Each with its place in the text; one, the parse itself, for all but very long texts."""
    borders = list(_borders(p))
    if len(borders) < 2:
        return [(0, p)]
    starts = [0, *(p.words[p.sentences[n].start].span.start for n in borders[:-1])]
    ends = [*starts[1:], len(p.text)]
    firsts = [0, *borders[:-1]]
    return [
        (start, _stretch(p, p.sentences[first:last], start, end))
        for first, last, start, end in zip(firsts, borders, starts, ends, strict=True)
    ]


def _borders(p: Parse) -> Iterator[int]:
    """Numbers of the sentences behind which a stretch ends; the last one is always their number."""
    weight = 0
    for n, sentence in enumerate(p.sentences):
        if n and (weight >= 2 * LONGEST or (weight >= LONGEST and sentence.paragraph != p.sentences[n - 1].paragraph)):
            yield n
            weight = 0
        words = p.words[sentence.start : sentence.end]
        weight += len(words) + sum(MARK_WEIGHT - 1 for word in words if word.text in MARKS)
    yield len(p.sentences)


def _stretch(p: Parse, sentences: tuple[Sentence, ...], start: int, end: int) -> Parse:
    first, last = sentences[0].start, sentences[-1].end
    words = [
        replace(
            word,
            head=word.head - first if first <= word.head < last else -1,
            span=Span(word.span.start - start, word.span.end - start),
        )
        for word in p.words[first:last]
    ]
    moved = [replace(one, start=one.start - first, end=one.end - first) for one in sentences]
    return Parse(p.text[start:end], words, moved)


def in_whole_text(quotes: tuple[Quote, ...], offset: int, digest: str) -> Iterator[Quote]:
    """Quotes of a stretch as quotes of the text."""
    ids = {quote.id: quote_id(digest, quote.type, _moved(quote.quote, offset)) for quote in quotes}
    for quote in quotes:
        yield replace(
            quote,
            id=ids[quote.id],
            parent=ids[quote.parent] if quote.parent else None,
            quote=_moved(quote.quote, offset),
            cue=_moved(quote.cue, offset),
            speaker=_moved(quote.speaker, offset),
            frame=_moved(quote.frame, offset),
            addressee=_moved(quote.addressee, offset),
            venue=_moved(quote.venue, offset),
            via=tuple(_moved(spans, offset) for spans in quote.via),
            antecedent=_moved(quote.antecedent, offset),
        )


def _moved(spans: Spans, offset: int) -> Spans:
    return tuple(Span(start + offset, end + offset) for start, end in spans)
