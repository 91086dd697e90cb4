"""Text in, quoted stretches out: every German, Swiss, English and straight style, nested, unclosed or not.

A mark opens or closes by its shape and by what stands beside it; “ and » do both, so the text decides. An
opening that is never closed is dropped and the paragraph is read again behind it, so that it spoils nothing else.
A quote over several paragraphs opens each of them, or the first alone, and closes only in the last.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

CLOSERS = {
    "„": "“”\"", "“": "”\"“", '"': '"“”', "»": "«", "«": "»",
    "‚": "‘’'", "‘": "’'", "'": "'’‘", "›": "‹", "‹": "›",
}  # fmt: skip
MARKS = frozenset(CLOSERS) | {"”", "’"}
GUILLEMETS = frozenset("»«›‹")
APOSTROPHES = frozenset("'’‘")
BEFORE_OPENING = frozenset("([{-–—/|:" + "„“\"»«‚‘'›‹")
MARK = re.compile("[" + "".join(sorted(MARKS)) + "]")
PARAGRAPH = re.compile(r"\n[ \t]*(?:\n\s*)?")
DEEPEST = 8
"""No text means more quotes within quotes; an opening around so many is taken for a stray mark."""
MOST_PARAGRAPHS = 5
"""So many may lie between marks that stand only around the whole."""
ENOUGH = 10_000
"""So many marks are read again behind openings that are never closed, and three times those of the text; no article
comes near."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quoted stretch [start, end) with its marks; `depth` counts the quoted stretches around it."""

    start: int
    end: int
    depth: int


def quoted_spans(text: str) -> list[Quoted]:
    """Outermost quoted stretches of the text, in order."""
    return [span for span in all_quoted_spans(text) if span.depth == 0]


def all_quoted_spans(text: str) -> list[Quoted]:
    """All quoted stretches, ordered by their start."""
    swiss = prefers_outward(text)
    found: list[Quoted] = []
    left = ENOUGH + 3 * len(MARK.findall(text))
    for start, end in _runs(text, swiss):
        pairs, read = _read_run(text, start, end, swiss, left)
        found += pairs
        left -= read
    return sorted(found, key=_outer_first)


def _outer_first(quoted: Quoted) -> tuple[int, int]:
    return quoted.start, -quoted.end


def _read_run(text: str, start: int, end: int, swiss: bool, left: int) -> tuple[list[Quoted], int]:
    """Pairs of one run, and how many marks were read. Behind an opening that is never closed it is read again."""
    found: list[Quoted] = []
    read = 0
    while start < end:
        pairs, unclosed, is_too_deep = _pairs(text, start, end, swiss)
        read += len(MARK.findall(text, start, end))
        if is_too_deep or (unclosed is not None and read > left):
            return found + _nested(pairs), read
        if unclosed is None:
            return found + pairs, read
        found += [p for p in pairs if p.end <= unclosed]
        start = unclosed + 1
    return found, read


def _nested(pairs: list[Quoted]) -> list[Quoted]:
    """The same pairs with depths that count none but pairs."""
    result: list[Quoted] = []
    around: list[int] = []  # ends
    for pair in sorted(pairs, key=_outer_first):
        while around and around[-1] <= pair.start:
            around.pop()
        result.append(Quoted(pair.start, pair.end, len(around)))
        around.append(pair.end)
    return result


def prefers_outward(text: str) -> bool:
    """True if guillemets point outwards («Swiss, French»), False for »inwards«."""
    outward = len(re.findall(r"[«‹](?=\w)|(?<=[\w.,!?…])[»›]", text))
    inward = len(re.findall(r"[»›](?=\w)|(?<=[\w.,!?…])[«‹]", text))
    if outward == inward:
        spaced = re.search(r"[«»]", text)
        return spaced is not None and spaced.group() == "«"
    return outward > inward


def _runs(text: str, swiss: bool) -> list[tuple[int, int]]:
    """Paragraphs; those that carry one quote on (open, not closed, next one opens again) taken together."""
    bounds, start = [], 0
    for gap in PARAGRAPH.finditer(text):
        bounds.append((start, gap.start()))
        start = gap.end()
    bounds.append((start, len(text)))
    return _joined(text, bounds, swiss)


def _joined(text: str, bounds: list[tuple[int, int]], swiss: bool) -> list[tuple[int, int]]:
    result: list[tuple[int, int]] = []
    n = 0
    while n < len(bounds):
        start, last = bounds[n][0], n
        while last + 1 < len(bounds) and _carries_on(text, bounds[last], bounds[last + 1], swiss):
            last += 1
        last = max(last, _closing_paragraph(text, bounds, n, swiss))
        if last > n and _pairs(text, *bounds[last], swiss)[1] is None:
            result.append((start, bounds[last][1]))
        else:  # none of them is closed there
            result += bounds[n : last + 1]
        n = last + 1
    return result


def _carries_on(text: str, one: tuple[int, int], two: tuple[int, int], swiss: bool) -> bool:
    """The quote that begins in paragraph `one` is open at its end, and `two` begins with the same mark."""
    unclosed = _pairs(text, *one, swiss)[1]
    return unclosed is not None and two[0] < two[1] and text[two[0]] == text[unclosed] and text[unclosed] != "'"


def _closing_paragraph(text: str, bounds: list[tuple[int, int]], n: int, swiss: bool) -> int:
    """The paragraph whose first mark closes what paragraph `n` leaves open, with no mark between; else `n` itself."""
    unclosed = _pairs(text, *bounds[n], swiss)[1]
    if unclosed is None or text[unclosed] == "'" or MARK.search(text, unclosed + 1, bounds[n][1]):
        return n
    for last in range(n + 1, min(n + MOST_PARAGRAPHS, len(bounds))):
        mark = MARK.search(text, *bounds[last])
        if mark:
            return last if _closes(text, mark.start(), [unclosed], swiss) == 0 else n
    return n


def _pairs(text: str, start: int, end: int, swiss: bool) -> tuple[list[Quoted], int | None, bool]:
    """Pairs of marks in [start, end), the outermost opening left open, if any, and whether some were given up."""
    open_: list[int] = []
    is_too_deep = False
    pairs: list[Quoted] = []
    for match in MARK.finditer(text, start, end):
        i = match.start()
        if _is_apostrophe(text, i, open_):
            continue
        depth = _closes(text, i, open_, swiss)
        if depth is not None:
            pairs.append(Quoted(open_[depth], i + 1, depth))
            del open_[depth:]
        elif _opens(text, i, start, swiss):
            if open_ and text[open_[-1]] == text[i]:
                if _is_paragraph_start(text, i) and i > start:
                    continue
                open_.pop()
            open_.append(i)
            if len(open_) > DEEPEST:
                del open_[0]
                is_too_deep = True
    return pairs, open_[0] if open_ else None, is_too_deep


def _closes(text: str, i: int, open_: list[int], swiss: bool) -> int | None:
    """Depth of the opening that the mark at `i` closes, None if it closes none."""
    mark = text[i]
    if mark in GUILLEMETS:
        if (mark in "»›") != swiss:
            return None
    elif i == 0 or text[i - 1].isspace() or (i + 1 < len(text) and text[i + 1].isalnum() and mark in APOSTROPHES):
        return None
    for depth in range(len(open_) - 1, -1, -1):
        opener = text[open_[depth]]
        if mark in CLOSERS[opener] and (mark != "“" or opener != "“"):
            return depth
    return None


def _opens(text: str, i: int, start: int, swiss: bool) -> bool:
    mark = text[i]
    if mark in "„‚":
        return True
    if mark in GUILLEMETS:
        return (mark in "«‹") == swiss
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    return mark in CLOSERS and not after.isspace() and (before.isspace() or before in BEFORE_OPENING)


def _is_apostrophe(text: str, i: int, open_: list[int]) -> bool:
    """True for hab's and D’Artagnan, and for Hans' where no single mark is open."""
    if text[i] not in APOSTROPHES:
        return False
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    if before.isalnum() and after.isalnum():
        return True
    single_open = any(text[o] in "‚‘'" for o in open_)
    return before.isalnum() and not single_open


def _is_paragraph_start(text: str, i: int) -> bool:
    while i > 0 and text[i - 1] in " \t":
        i -= 1
    return i == 0 or text[i - 1] == "\n"
