"""An `Alignment` in, the `Deviation`s it amounts to out: the short list that a variant carries."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.matching.alignment import Alignment
from attribution.matching.facts import facts_of, is_short
from attribution.matching.tenses import tells_another_time
from attribution.matching.words import Role, Word
from attribution.statement_types import Deviation

# Small words that come and go when a sentence changes its form
SILENT_WHEN_MOVED = frozenset({Role.FILLER})
SILENT_WHEN_RETOLD = frozenset({Role.FILLER, Role.AUXILIARY, Role.PERSON})
# Endings of the indicative and of the Konjunktiv
MOODS = (("t", "e"), ("et", "e"), ("t", "en"), ("et", "en"), ("te", "e"), ("te", "t"), ("ten", "en"))


def deviations_of(alignment: Alignment, names: frozenset[str], crosses: bool) -> Iterator[Deviation]:
    """`crosses` is true between direct and retold speech, where person and mood must differ."""
    for difference in alignment.differences:
        facts = tuple(facts_of(difference, alignment, names))
        yield from facts
        rest = kind_of_rest(difference.member, difference.full, silent_roles(alignment, crosses))
        if rest is not None and not (facts and is_short(difference)):
            yield rest
    if crosses or alignment.moved:
        yield Deviation.FORM
    for one, other in alignment.kept:
        kind = inflection(one, other, alignment, crosses)
        if kind is not None:
            yield kind


def silent_roles(alignment: Alignment, crosses: bool) -> frozenset[Role]:
    """Roles of words that may come and go without a difference."""
    return SILENT_WHEN_RETOLD if crosses else SILENT_WHEN_MOVED if alignment.moved else frozenset()


def kind_of_rest(member: Sequence[Word], full: Sequence[Word], silent: frozenset[Role]) -> Deviation | None:
    """Small words beside words of content do not count: „Dabei“ for "Nach dem Treffen" leaves something out."""
    member, full = ([word for word in side if word.form.role not in silent] for side in (member, full))
    ours, theirs = (any(word.form.is_content for word in side) for side in (member, full))
    if ours == theirs and member and full:
        return Deviation.REPLACED
    if theirs or (full and not member):
        return Deviation.LEFT_OUT
    return Deviation.ADDED if member else None


def inflection(one: Word, other: Word, alignment: Alignment, crosses: bool) -> Deviation | None:
    """How two words of one key differ, if that means something; another tense is more than another form."""
    if one.form.plain == other.form.plain:
        return None
    if is_other_tense(one, other, alignment, crosses):
        return Deviation.REPLACED
    if not crosses and is_mood(one, other):
        return Deviation.FORM
    are_nouns = one.form.is_capital and other.form.is_capital and one.form.is_content
    return Deviation.REPLACED if not crosses or one.form.root != other.form.root or are_nouns else None


def is_other_tense(one: Word, other: Word, alignment: Alignment, crosses: bool) -> bool:
    added = [word for difference in alignment.differences for word in difference.member + difference.full]
    return tells_another_time(one, other, crosses, added)


def is_mood(one: Word, other: Word) -> bool:
    """„kommt“ and "komme", „ist“ and "sei"."""
    if one.form.root != other.form.root or "=" in one.form.root:
        return one.form.root == other.form.root
    a, b = one.form.plain, other.form.plain
    return any(
        (a.endswith(x) and b.endswith(y) and a[: -len(x)] == b[: -len(y)])
        or (a.endswith(y) and b.endswith(x) and a[: -len(y)] == b[: -len(x)])
        for x, y in MOODS
    )
