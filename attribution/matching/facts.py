"""An `Alignment` in, which of its differences concern facts out.

Facts are numbers, negation, names, days and months, and words that mean the opposite: where they differ, two
quotes are the same statement only if everything else is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import product
from operator import attrgetter

from attribution.matching.alignment import Alignment, Difference
from attribution.matching.speakers import same_sound
from attribution.matching.tables import opposites, place_or_party, word_group
from attribution.matching.words import Role, Word
from attribution.statement_types import Deviation

# Content words on either side of a difference that is about a fact alone
MOST_WORDS_OF_A_FACT = 2
# A capitalised word that ends so is hardly a name
NOUN_ENDINGS = ("ung", "heit", "keit", "schaft", "ion", "tät", "en", "nis", "tum", "ling", "ment", "e", "s")


def facts_of(change: Difference, alignment: Alignment, names: frozenset[str]) -> Iterator[Deviation]:
    if numbers_differ(change):
        yield Deviation.NUMBER
    if negation_differs(change, alignment):
        yield Deviation.NEGATION
    if any(names_differ(one, other, names) for one, other in facing_names(change)):
        yield Deviation.NAME


def is_short(change: Difference) -> bool:
    """Whether it is so short that a fact it changes is all it changes."""
    sides = (change.member, change.full)
    return all(sum(word.form.is_content for word in side) <= MOST_WORDS_OF_A_FACT for side in sides)


def is_reversed(change: Difference) -> bool:
    """„steigt“ against "sinkt", „für“ against "gegen"."""
    return any(_opposed(one, other) for one, other in product(change.member, change.full))


def is_redated(change: Difference) -> bool:
    """„Montag“ against "Dienstag", „heute“ against "morgen"."""
    ours, theirs = (counts(words, Role.CALENDAR) for words in (change.member, change.full))
    return bool(ours and theirs) and ours != theirs


def is_swapped(alignment: Alignment) -> bool:
    """„Israel warnt den Iran“ against "Der Iran warnt Israel": a noun that both have, but not in one place."""
    ours, theirs = (
        {word.form.key for change in alignment.differences for word in side(change) if word.form.is_capital}
        for side in (attrgetter("member"), attrgetter("full"))
    )
    return bool(ours & theirs)


def numbers_differ(change: Difference) -> bool:
    ours, theirs = counts(change.member, Role.NUMBER), counts(change.full, Role.NUMBER)
    if ours == theirs:
        return False
    return bool(ours - theirs) or any(word.form.is_content for word in change.member)


def counts(words: Iterable[Word], role: Role) -> Counter[str]:
    return Counter(word.form.key for word in words if word.form.role is role)


def negation_differs(change: Difference, alignment: Alignment) -> bool:
    if any(is_un(one, other) for one, other in product(change.member, change.full)):
        return True
    ours, theirs = (negations_in(words) for words in (change.member, change.full))
    if len(ours) >= len(theirs):
        return len(ours) > len(theirs)
    return change.is_inside or bool(change.member) or _touches(theirs, change.full, alignment)


def negations_in(words: tuple[Word, ...]) -> list[Word]:
    return [word for word in words if word.form.role is Role.NEGATION]


def _touches(negations: list[Word], left_out: tuple[Word, ...], alignment: Alignment) -> bool:
    """Whether what was left out negates what was kept: it stands in a kept clause, or in one that governs it."""
    kept = {full.clause for _, full in alignment.kept}
    if alignment.kept[-1][1].place < left_out[0].place:
        negations = [word for word in negations if not _stands_behind_and(word, left_out)]
    after = [full for _, full in alignment.kept if full.place > left_out[-1].place]
    # „Ich sage nicht, | dass …“
    openers = [word for word in (left_out[-1], *after[:1]) if word.form.plain in word_group("opening")]
    governing = {word.clause - 1 for word in openers}
    return any(word.clause in kept | governing for word in negations)


def _stands_behind_and(negation: Word, left_out: tuple[Word, ...]) -> bool:
    """„Die Aufträge sind sicher | und müssen nicht gestreckt werden“"""
    return any(word.form.plain in ("und", "oder") and word.place < negation.place for word in left_out)


def is_un(one: Word, other: Word) -> bool:
    a, b = one.form.plain, other.form.plain
    return "un" + a == b or "un" + b == a or (one.form.key != other.form.key and _un_keys(a, b))


def _un_keys(a: str, b: str) -> bool:
    """„möglich“ and "unmögliche"."""
    longer, shorter = sorted((a, b), key=len, reverse=True)
    return longer.startswith("un") and len(shorter) > 4 and longer[2:7] == shorter[:5]


def _opposed(one: Word, other: Word) -> bool:
    theirs = _beginnings(other.form.plain)
    return any(opposites()[beginning] & theirs for beginning in _beginnings(one.form.plain))


@lru_cache(maxsize=100_000)
def _beginnings(plain: str) -> frozenset[str]:
    """Beginnings in the table of opposites; short ones only with an ending, lest „Vorwurf“ stand for "vor"."""
    beginnings = (plain[:end] for end in range(2, len(plain) + 1) if len(plain) - end <= (3 if end < 6 else 9))
    return frozenset(beginning for beginning in beginnings if beginning in opposites())


def facing_names(change: Difference) -> Iterator[tuple[Word, Word]]:
    """Capitalised words that stand for each other, by their order in the change."""
    ours = [word for word in change.member if word.form.is_content and _nameable(word)]
    theirs = [word for word in change.full if word.form.is_content and _nameable(word)]
    yield from zip(ours, theirs, strict=False)


def _nameable(word: Word) -> bool:
    return word.form.is_capital or place_or_party(word.form.plain) is not None


def names_differ(one: Word, other: Word, names: frozenset[str]) -> bool:
    a, b = one.form.plain, other.form.plain
    if same_sound(a, b) or a in b or b in a:
        return False
    places = place_or_party(a), place_or_party(b)
    if places[0] is not None and places[1] is not None:
        return places[0] != places[1]
    if any(word in names for word in (a, b)) or any(places):
        return True
    return _looks_like_a_name(one) and _looks_like_a_name(other)


def _looks_like_a_name(word: Word) -> bool:
    """A title before it; or a capital inside a sentence, no ending of a common noun, no article or adjective."""
    plain = word.form.plain
    if word.is_titled:
        return True
    return word.is_bare and not word.is_initial and len(plain) > 2 and not plain.endswith(NOUN_ENDINGS)
