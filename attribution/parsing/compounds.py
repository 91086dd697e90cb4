"""Words in, with the seams that the tokenizer leaves in compounds ("Pentagon-" + "Sprecher"); whole words out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.parse import Sentence, Word
from attribution.parsing.paragraphs import STOP_IN_WORD
from attribution.types import Span


def join_hyphenated(words: Sequence[Word], sentences: Sequence[Sentence]) -> tuple[list[Word], list[Sentence]]:
    """The last piece of a compound rules: its tags, its lemma behind the pieces before it."""
    target = list(range(len(words)))
    for i in range(len(words) - 1):
        if _is_seam(words, i):
            target[i] = i + 1
    for i in range(len(words) - 1, -1, -1):
        target[i] = i if target[i] == i else target[target[i]]
    place = {old: new for new, old in enumerate(sorted(set(target)))}
    joined = [_join([words[i] for i in range(first, last + 1)]) for first, last in _groups(target)]
    joined = [replace(w, head=-1 if w.head < 0 else place[target[w.head]]) for w in joined]
    joined = [replace(w, head=-1) if w.head == i else w for i, w in enumerate(joined)]
    moved = [replace(s, start=place[target[s.start]], end=place[target[s.end - 1]] + 1) for s in sentences]
    return joined, moved


def _is_seam(words: Sequence[Word], i: int) -> bool:
    """Words i and i + 1 are pieces of one compound: "US-" "Präsident", "US" "-" "Präsident", or "ver" "." "di"."""
    one, two = words[i], words[i + 1]
    if not touch(one, two):
        return False
    if one.text.endswith("-"):
        return two.text[0].isalpha() and (one.text[0].isalnum() or (i > 0 and touch(words[i - 1], one)))
    if _is_inner_stop(words, i) or _is_inner_stop(words, i + 1):
        return True
    follows = i + 2 < len(words) and touch(two, words[i + 2]) and words[i + 2].text[0].isalpha()
    return two.text == "-" and one.text[-1].isalnum() and follows


def _is_inner_stop(words: Sequence[Word], i: int) -> bool:
    if words[i].text != "." or not 0 < i < len(words) - 1:
        return False
    touching = touch(words[i - 1], words[i]) and touch(words[i], words[i + 1])
    return touching and STOP_IN_WORD.search(f"{words[i - 1].text}.{words[i + 1].text}") is not None


def touch(one: Word, two: Word) -> bool:
    return one.span.end == two.span.start


def _groups(target: Sequence[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for i, last in enumerate(target):
        if last == i:
            yield start, i
            start = i + 1


def _join(pieces: Sequence[Word]) -> Word:
    last = pieces[-1]
    if len(pieces) == 1:
        return last
    text = "".join(piece.text for piece in pieces)
    before = text.removesuffix(last.text)
    span = Span(pieces[0].span.start, last.span.end)
    return replace(last, text=text, lemma=before + last.lemma, span=span, entity=_entity([p.entity for p in pieces]))


def _entity(labels: Sequence[str]) -> str:
    """The label of a compound: from where its first piece begins and its last one ends an entity (BIOES)."""
    if not labels[-1] or not labels[0]:
        return labels[-1]
    begins, ends = labels[0][0] in "BS", labels[-1][0] in "ES"
    return {(True, True): "S", (True, False): "B", (False, True): "E"}.get((begins, ends), "I") + labels[-1][1:]
