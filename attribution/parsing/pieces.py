"""A paragraph in, the pieces out that a parser can bear: time and memory for one sentence grow with its square.

In the 850 annotated articles no stretch without an end of a sentence has more than 750 characters, so paragraphs of
articles stay whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attribution.types import Span

LONGEST_SENTENCE = 1000
"""Characters without an end of a sentence; what is longer is cut, at a comma or blank if there is one."""
LONGEST_PIECE = 20_000
MOST_WORDS = 200
"""A sentence of more words than this gets no tree."""
PORTION = 100_000
"""Characters that go through the models together."""

_END = re.compile(r"[.!?…][“”»«\"’'‘)\]]*\s+")
_PAUSE = re.compile(r".*[,;:–—](?=\s)\s+", re.S)
_BLANK = re.compile(r".*\s", re.S)


def pieces(text: str, paragraph: Span) -> tuple[list[Span], int]:
    """The paragraph in pieces, and how often it had to be cut within a sentence."""
    if paragraph.end - paragraph.start <= LONGEST_SENTENCE:
        return [paragraph], 0
    result, cuts, start, last = [], 0, paragraph.start, paragraph.start
    for end in _ends(text, paragraph):
        if last > start and end - start > LONGEST_PIECE:
            result.append(Span(start, last))
            start = last
        if end - last > LONGEST_SENTENCE:
            borders = list(_cuts(text, last, end))
            result += [Span(*bounds) for bounds in zip([start, *borders], borders, strict=False)]
            cuts, start = cuts + len(borders), borders[-1]
        last = end
    return [*result, Span(start, paragraph.end)], cuts


def _ends(text: str, paragraph: Span) -> Iterator[int]:
    yield from (match.end() for match in _END.finditer(text, paragraph.start, paragraph.end))
    yield paragraph.end


def _cuts(text: str, start: int, end: int) -> Iterator[int]:
    """Places that divide an overlong sentence: behind a comma, else behind a blank, else anywhere."""
    while end - start > LONGEST_SENTENCE:
        reach = start + LONGEST_SENTENCE
        pause = _PAUSE.match(text, start, reach) or _BLANK.match(text, start, reach)
        start = pause.end() if pause else reach
        yield start


def portions(spans: Sequence[Sequence[Span]]) -> Iterator[list[tuple[int, Sequence[Span]]]]:
    """Articles by number with their pieces, together up to PORTION characters; only longer articles are divided."""
    portion: list[tuple[int, Sequence[Span]]] = []
    size = 0
    for n, found in enumerate(spans):
        for part in _divided(found):
            length = sum(end - start for start, end in part)
            if portion and size + length > PORTION:
                yield portion
                portion, size = [], 0
            portion.append((n, part))
            size += length
    if portion:
        yield portion


def _divided(spans: Sequence[Span]) -> Iterator[Sequence[Span]]:
    """The pieces of one article, PORTION characters at a time."""
    first, size = 0, 0
    for i, (start, end) in enumerate(spans):
        if i > first and size + end - start > PORTION:
            yield spans[first:i]
            first, size = i, 0
        size += end - start
    if spans:
        yield spans[first:]
