"""Many `Words` in, the pairs worth a comparison out: few, and none that could be the same statement is missing.

Whoever is a variant shares most of the content of the shorter wording, hence at least one of its rarest words
(prefix filtering). Each wording looks only its rarest words up; a cheap count of shared words does the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from attribution.wording_words import Words

# Share of the shorter wording's different content words that a pair has in common at least
LEAST_COMMON = 0.6
# A word that stands in so many wordings finds nothing that a rarer one does not
COMMONEST = 3000


def candidate_pairs(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each once, the smaller position first; never two of one article."""
    seen: set[tuple[int, int]] = set()
    for one, other in _all(wordings):
        pair = (one, other) if one < other else (other, one)
        if pair not in seen and wordings[one].wording.article != wordings[other].wording.article:
            seen.add(pair)
            yield pair


def _all(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    yield from _same_letters(wordings)
    yield from _rare_words(wordings)


def _same_letters(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Wordings without a word of content („Das war's“), and „zuhause“ for "zu Hause"."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for position, words in enumerate(wordings):
        if words.letters:
            groups[words.letters].append(position)
    for positions in groups.values():
        yield from combinations(positions, 2)


def _rare_words(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    contents = [frozenset(words.content) for words in wordings]
    postings = _postings(contents)
    for position, content in enumerate(contents):
        rarest = sorted(content, key=lambda key: (len(postings[key]), key))
        for other in _found(rarest, postings, contents, position):
            yield position, other


def _postings(contents: Sequence[frozenset[str]]) -> dict[str, list[int]]:
    postings: defaultdict[str, list[int]] = defaultdict(list)
    for position, content in enumerate(contents):
        for key in content:
            postings[key].append(position)
    return postings


def _found(
    rarest: list[str], postings: dict[str, list[int]], contents: Sequence[frozenset[str]], position: int
) -> Iterator[int]:
    """Wordings at least as large as this one that share enough of it."""
    size = len(rarest)
    needed = max(1, round(LEAST_COMMON * size))
    looked_up = rarest[: size - needed + 1]
    votes = Counter(other for key in looked_up if len(postings[key]) <= COMMONEST for other in postings[key])
    content = contents[position]
    for other, _ in votes.items():
        theirs = contents[other]
        if other != position and len(theirs) >= size and len(content & theirs) >= needed:
            yield other
