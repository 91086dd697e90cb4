"""Many `Words` in, the pairs worth a comparison out: few, and none that might be one statement is missing.

Whoever is a variant shares most of the content of the shorter wording, hence at least one of its rarest words
(prefix filtering). Each wording looks only its rarest words up; a cheap count of shared words does the rest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from attribution.matching.words import Words

# Share of the shorter wording's different content words that a pair has in common at least
LEAST_COMMON = 0.6
# Fewer words of content in common are no evidence (the very same letters are found without)
FEWEST = 2
# „Kein Kommentar“ may stand in thousands of articles: each is paired with so many of the next
MOST_ALIKE = 400
# A word that stands in so many wordings finds nothing that a rarer one does not
COMMONEST = 3000


def candidate_pairs(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, each once, the smaller position first; never two of one article."""
    seen: set[tuple[int, int]] = set()
    for one, other in chain(_same_letters(wordings), _rare_words(wordings)):
        pair = (one, other) if one < other else (other, one)
        if wordings[one].wording.article != wordings[other].wording.article and pair not in seen:
            seen.add(pair)
            yield pair


def _same_letters(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Wordings without a word of content („Das war's“), and „zuhause“ for "zu Hause"."""
    groups: defaultdict[str, list[int]] = defaultdict(list)
    for position, words in enumerate(wordings):
        if words.letters:
            groups[words.letters].append(position)
    for positions in groups.values():
        for at, position in enumerate(positions):
            yield from ((position, other) for other in positions[at + 1 : at + 1 + MOST_ALIKE])


def _rare_words(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Each wording against those with as many different words or more, which are in the index before it."""
    contents = [frozenset(words.content) for words in wordings]
    frequency = Counter(key for content in contents for key in content)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for position in sorted(range(len(contents)), key=lambda at: -len(contents[at])):
        content = contents[position]
        needed = max(FEWEST, round(LEAST_COMMON * len(content)))
        rarest = sorted(content, key=lambda key: (frequency[key], key))[: max(0, len(content) - needed + 1)]
        met = {other for key in rarest if frequency[key] <= COMMONEST for other in index[key]}
        yield from ((position, other) for other in met if len(content & contents[other]) >= needed)
        for key in content:
            index[key].append(position)
