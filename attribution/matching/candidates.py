"""Many `Words` in, the pairs worth a comparison out: few, and none that might be one statement is missing.

Whoever is a variant shares most of the content of the shorter wording. So of the words of the shorter one that are
rarest, and of which it has `telling` many, the longer one has at least `HITS` (prefix filtering). Which words are taken
for rare decides how long the search takes, never what it finds: an index that grows needs no second look.

`candidate_pairs` does it for wordings in memory, `db.wording_index` for an archive, with the same functions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations

from attribution.matching.dates import days_apart, stretch_of
from attribution.matching.levels import LEAST_SHARED, MOST_DAYS_OF_A_PHRASE, PHRASE, identical_counts
from attribution.matching.speakers import Agreement, agreement
from attribution.matching.words import Words

# Share of the shorter wording's different content words that a pair has in common at least
LEAST_COMMON = 0.6
# Fewer words of content in common are no evidence (the very same letters are found without)
FEWEST = 2
# So many of a wording's telling words are met in every variant of it; no more than FEWEST
HITS = 2
# „Freiheit der Presse“ and "Pressefreiheit": what an alignment may find in common beyond the same words
REJOINED = 2


def needed(size: int) -> int:
    """How many different words a wording of `size` shares with one that has as many or more."""
    return max(FEWEST, round(LEAST_COMMON * size))


def share_enough(one: Set[object], other: Set[object]) -> bool:
    """Whether two sets of content words have so much in common that a comparison is worth it."""
    return len(one & other) >= needed(min(len(one), len(other)))


def telling(content: Collection[str], frequency: Mapping[str, int]) -> list[str]:
    """The rarest words: any wording that shares enough has at least `HITS` of them."""
    least = needed(len(content))
    if len(content) < least:
        return []
    rarest = sorted(content, key=lambda key: (frequency.get(key, 0), key))
    return rarest[: len(content) - least + HITS]


def may_agree(words: Words, common: int | None, entity: str | None, published: str | None) -> bool:
    """Whether who speaks and when leave it open that another wording is the same statement.

    `common` counts the words of content that both have, None where all letters are the same. It is what
    `matching.levels` asks for at the least, told without reading the other wording.
    """
    days = days_apart(stretch_of(words.wording.published), stretch_of(published))
    speakers = agreement(words.wording.entity, entity)
    if speakers is Agreement.DIFFERENT:  # who is named in the other wording may be quoted there
        speakers = Agreement.PERHAPS
    if common is None:
        return identical_counts(len(words.words), words.size, speakers, days)
    if common < LEAST_SHARED[speakers]:
        return False
    return speakers is Agreement.SAME or common + REJOINED >= PHRASE or days <= MOST_DAYS_OF_A_PHRASE


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
        yield from combinations(positions, 2)


def _rare_words(wordings: Sequence[Words]) -> Iterator[tuple[int, int]]:
    """Each wording against those with as many different words or more, which are in the index before it."""
    contents = [frozenset(words.content) for words in wordings]
    frequency = Counter(key for content in contents for key in content)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for position in sorted(range(len(contents)), key=lambda at: -len(contents[at])):
        content = contents[position]
        met = Counter(other for key in telling(content, frequency) for other in index[key])
        near = (other for other, hits in met.items() if hits >= HITS)
        yield from ((position, other) for other in near if share_enough(content, contents[other]))
        for key in content:
            index[key].append(position)
