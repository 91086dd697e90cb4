"""Words that differ between two quotes in; those that only changed their place out.

A verb goes to the end of its clause when speech is retold, „setzt … fort“ becomes "fortsetzt", „am Abend“ comes
first or last. Numbers, negations and lone nouns do not move: order tells who hits whom.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product

from attribution.matching.stems import stem
from attribution.matching.tables import word_group
from attribution.matching.words import Role, Word

Run = tuple[Word, ...]
Places = frozenset[int]

# „in den vergangenen zwei Jahren“
LONGEST_PHRASE = 5
# What stands between the parts of „Gesprächskreis“, "Pressefreiheit"
LINKS = ("", "s", "es", "e", "n", "en")
SHORTEST_PART = 4


def moved_words(member: Sequence[Run], full: Sequence[Run]) -> tuple[Places, Places]:
    """Takes what differs, run by run; gives the places, on either side, of words that the other has elsewhere."""
    ours = [word for run in member for word in run if _may_move(word)]
    theirs = [word for run in full for word in run if _may_move(word)]
    common = Counter(word.form.key for word in ours) & Counter(word.form.key for word in theirs)
    parts_here, whole_there = _rejoined(_all(member), _all(full))
    parts_there, whole_here = _rejoined(_all(full), _all(member))
    phrases_here, phrases_there = _moved_phrases(member, full)
    return (
        _places(ours, common) | parts_here | whole_here | phrases_here,
        _places(theirs, common) | parts_there | whole_there | phrases_there,
    )


def _moved_phrases(member: Sequence[Run], full: Sequence[Run]) -> tuple[Places, Places]:
    """„am Abend“, „den Antrag“: a noun may move with a word before it that tells its part in the sentence."""
    ours = {phrase: places for run in member for phrase, places in _phrases(run)}
    theirs = {phrase: places for run in full for phrase, places in _phrases(run)}
    both = ours.keys() & theirs.keys()
    return frozenset().union(*(ours[p] for p in both)), frozenset().union(*(theirs[p] for p in both))


def _phrases(words: Run) -> Iterator[tuple[tuple[str, ...], Places]]:
    for start, word in enumerate(words):
        if word.form.plain not in word_group("anchor"):
            continue
        phrase = words[start : start + LONGEST_PHRASE]
        nouns = [place for place, other in enumerate(phrase) if place and other.form.is_capital]
        if nouns:
            phrase = phrase[: nouns[0] + 1]
            yield tuple(w.form.key for w in phrase), frozenset(w.place for w in phrase)


def _may_move(word: Word) -> bool:
    if word.form.role in (Role.NUMBER, Role.NEGATION, Role.CALENDAR):
        return False
    return word.is_initial or not word.form.is_capital


def _places(words: list[Word], wanted: Counter[str]) -> Places:
    left = Counter(wanted)
    places = set()
    for word in words:
        if left[word.form.key] > 0:
            left[word.form.key] -= 1
            places.add(word.place)
    return frozenset(places)


def _rejoined(parts: list[Word], wholes: list[Word]) -> tuple[Places, Places]:
    """„setzt … fort“ against "fortsetzt", „Freiheit der Presse“ against "Pressefreiheit": both parts, and the whole."""
    whole_of = {word.form.root: word for word in wholes}
    particles = [word for word in parts if word.form.plain in word_group("particle")]
    for particle, verb in product(particles, parts):
        whole = whole_of.get(particle.form.plain + verb.form.root)
        if whole is not None:
            return frozenset({particle.place, verb.place}), frozenset({whole.place})
    may_be_parts = [word for word in parts if word.form.is_content and len(word.form.plain) >= SHORTEST_PART]
    beginnings = [(first, stem(first.form.plain, first.form.is_capital)) for first in may_be_parts]
    for whole, (first, beginning) in product(wholes, beginnings):
        if whole.form.is_capital and whole.form.plain.startswith(beginning):
            ends = _ends(whole.form.plain.removeprefix(beginning))
            last = next((word for word in may_be_parts if word is not first and word.form.root in ends), None)
            if last is not None:
                return frozenset({first.place, last.place}), frozenset({whole.place})
    return frozenset(), frozenset()


def _ends(rest: str) -> frozenset[str]:
    """What the second part of a compound may be, without what links it to the first."""
    return frozenset(stem(rest.removeprefix(link), True) for link in LINKS)


def _all(runs: Sequence[Run]) -> list[Word]:
    return [word for run in runs for word in run]
