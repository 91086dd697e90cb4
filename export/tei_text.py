"""The text of an article and its quotes in, the text as TEI out: paragraphs with `said`; cue and speaker as `seg`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from attribution.types import Medium, Quote, Span, STWRType
from export.nesting import Stretch, nested
from export.tei_header import MAKER, XML, element, entity_key, legal, within


@dataclass(frozen=True, slots=True)
class Said:
    """A quote and whose it is, by the numbers of entities."""

    quote: Quote
    speakers: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """Numbers may not begin a name in XML."""
        return f"q{self.quote.id}"


@dataclass(frozen=True, slots=True)
class _Segment:
    """Words that introduce quotes, or name who speaks."""

    type: str
    quotes: tuple[str, ...]


Mark = Said | _Segment


def text_element(text: str, said: Sequence[Said]) -> Any:
    marks, pieces = list(_marks(said)), _Pieces()
    paragraphs = [_paragraph(text, span, marks, pieces) for span in _paragraphs(text)]
    pieces.link()
    whole = within("text", within("body", *(paragraphs or [element("p")])))
    whole.set(f"{XML}lang", "de")
    return whole


class _Pieces:
    """The pieces of each quote, which know of each other in the end."""

    def __init__(self) -> None:
        self._of: defaultdict[str, list[Any]] = defaultdict(list)

    def note(self, key: str, piece: Any) -> None:
        number = len(self._of[key]) + 1
        piece.set(f"{XML}id", key if number == 1 else f"{key}.{number}")
        self._of[key].append(piece)

    def link(self) -> None:
        for pieces in self._of.values():
            for one, next in pairwise(pieces):
                one.set("next", f"#{next.get(f'{XML}id')}")
                next.set("prev", f"#{one.get(f'{XML}id')}")


def _marks(said: Iterable[Said]) -> Iterator[tuple[int, int, Mark]]:
    """What several quotes share is marked once."""
    shared: defaultdict[tuple[str, Span], list[str]] = defaultdict(list)
    for each in said:
        yield from ((start, end, each) for start, end in each.quote.quote)
        for type in ("cue", "speaker"):
            for span in getattr(each.quote, type):
                shared[type, span].append(f"#{each.key}")
    for (type, (start, end)), quotes in shared.items():
        yield start, end, _Segment(type, tuple(quotes))


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield Span(start, start + len(line))
        start += len(line) + 1


def _paragraph(text: str, span: Span, marks: list[tuple[int, int, Mark]], pieces: _Pieces) -> Any:
    paragraph = element("p")
    _fill(paragraph, nested(span.start, span.end, marks), text, pieces)
    return paragraph


def _fill(parent: Any, stretch: Stretch[Mark], text: str, pieces: _Pieces) -> None:
    place, last = stretch.start, None
    for inner in stretch.inner:
        _write(parent, last, text[place : inner.start])
        assert inner.mark is not None
        last = _marked(inner.mark, pieces)
        parent.append(last)
        _fill(last, inner, text, pieces)
        place = inner.end
    _write(parent, last, text[place : stretch.end])


def _write(parent: Any, last: Any, words: str) -> None:
    """Behind the last element, as lxml has it."""
    if last is None:
        parent.text = legal(words)
    else:
        last.tail = legal(words)


def _marked(mark: Mark, pieces: _Pieces) -> Any:
    if isinstance(mark, _Segment):
        return element("seg", type=mark.type, corresp=" ".join(mark.quotes))
    quote = mark.quote
    made = element(
        "said",
        who=" ".join(f"#{entity_key(each)}" for each in mark.speakers) or None,
        direct="true" if quote.type is STWRType.DIRECT else "false",
        aloud="true" if quote.medium is Medium.SPEECH else "false",
        ana=f"#{quote.type.value} #{quote.medium.value}",
        cert=f"{quote.confidence:.2f}",
        resp=f"#{MAKER}",
    )
    pieces.note(mark.key, made)
    return made
