"""Many `Words` in, the pairs worth a comparison out: few, and none that might be one statement is missing.

Whoever is a variant shares most of the content of the shorter wording. So of the words of the shorter one that are
rarest, and of which it has `telling` many, the longer one has some (prefix filtering). Which words are taken for rare
decides how long the search takes, never what it finds: an index that grows needs no second look.

`candidate_pairs` does it for wordings in memory, `db.wording_index` for an archive, with the same functions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from itertools import chain, combinations

from attribution.matching.dates import days_apart, stretch_of
from attribution.matching.levels import (
    LEAST_CUT,
    LEAST_FOUND_IN_CUT,
    LEAST_SHARED,
    PHRASE,
    identical_counts,
    most_days_of_a_phrase,
)
from attribution.matching.speakers import NAME_WORD, Agreement, agreement, sound
from attribution.matching.words import Words

# Share of the shorter wording's content words that a pair has in common at least
LEAST_COMMON = 0.6
# Fewer words of content in common are no evidence (the very same letters are found without): of one known speaker, ...
FEWEST = LEAST_SHARED[Agreement.SAME]
# ... and of anybody else
FEWEST_OF_STRANGERS = min(LEAST_SHARED[speakers] for speakers in Agreement if speakers is not Agreement.SAME)
# „Freiheit der Presse“ and "Pressefreiheit": what an alignment may find in common beyond the same words
REJOINED = 2
# Of the same speaker something like 0.6, less where what differs are facts
LEAST_LIKE_AT_ALL = 0.5
VOWELS = str.maketrans("", "", "aeiouäöü")


def needed(size: int, fewest: int = FEWEST) -> int:
    """How many words a wording of `size` shares with one that has as many or more."""
    return max(fewest, round(LEAST_COMMON * size))


def elements(words: Words) -> frozenset[str]:
    """The words of content, the second „wir“ apart from the first, so that counting them is counting a set."""
    return frozenset(f"{key} {n}" if n else key for key, times in words.content.items() for n in range(times))


def share_enough(one: Set[object], other: Set[object]) -> bool:
    """Whether the elements of two wordings have so much in common that a comparison is worth it."""
    common = len(one & other)
    return common >= needed(min(len(one), len(other))) and may_be_like(common, len(one), len(other))


def may_be_like(common: int, size: int, other: int) -> bool:
    """Whether two wordings of so many words of content, and so many in common, can come up to any level at all.

    What `levels` asks of the shares, with room for words that an alignment finds in common beyond the same ones.
    """
    lesser, fuller = min(size, other), max(size, other)
    if fuller <= common + REJOINED:
        return True
    if common < LEAST_CUT[Agreement.SAME]:
        return False
    is_cut = common + 1 >= LEAST_FOUND_IN_CUT * lesser
    return is_cut or 2 * (common + REJOINED) >= LEAST_LIKE_AT_ALL * (lesser + fuller)


def telling(content: Collection[str], frequency: Mapping[str, int], fewest: int = FEWEST) -> list[str]:
    """The rarest elements: a fuller wording that shares enough, `fewest` or more, has `fewest` of them at least."""
    least = needed(len(content), fewest)
    if len(content) < least:
        return []
    rarest = sorted(content, key=lambda key: (frequency.get(key, 0), key))
    return rarest[: len(content) - least + fewest]


def is_small(size: int) -> bool:
    """Whether so few words are enough between two wordings of one speaker, but not of two."""
    return needed(size) < FEWEST_OF_STRANGERS


def speaker_key(entity: str | None) -> str | None:
    """What all spellings of one surname share: its consonants by sound."""
    words = NAME_WORD.findall(entity or "")
    return sound(words[-1]).translate(VOWELS) or sound(words[-1]) if words else None


def may_agree(words: Words, common: int | None, entity: str | None, published: str | None) -> bool:
    """Whether who speaks and when leave it open that another wording is the same statement.

    `common` counts the words of content that both have, None where all letters are the same. It is what
    `matching.levels` asks for at the least, told without reading the other wording.
    """
    speakers = agreement(words.wording.entity, entity)
    if speakers is Agreement.DIFFERENT:  # who is named in the other wording may be quoted there
        speakers = Agreement.PERHAPS
    days = days_apart(stretch_of(words.wording.published), stretch_of(published))
    if common is None:
        return identical_counts(len(words.words), words.size, speakers, days)
    if common < LEAST_SHARED[speakers]:
        return False
    return common + REJOINED >= PHRASE or days <= most_days_of_a_phrase(speakers)


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
    """Each wording against those with as many words or more, which are in the index before it."""
    contents = [elements(words) for words in wordings]
    frequency = Counter(key for content in contents for key in content)
    index: defaultdict[str, list[int]] = defaultdict(list)
    for position in sorted(range(len(contents)), key=lambda at: -len(contents[at])):
        content = contents[position]
        met = Counter(other for key in telling(content, frequency) for other in index[key])
        near = (other for other, hits in met.items() if hits >= FEWEST)
        yield from ((position, other) for other in near if share_enough(content, contents[other]))
        for key in content:
            index[key].append(position)
