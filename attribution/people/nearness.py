"""A place and a gender in, the people out whom a noun there can mean although nothing else is told of them.

*Vogt wies das zurück. „…“, sagte der 58-Jährige*: whoever is near and alone, or whom the sentence before is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.parse import Parse
from attribution.people.cast import NOBODY, Cast, Resolved, is_subject
from attribution.people.names import Mention, Person
from attribution.people.traits import Traits

REACH = 2
"""Sentences back in which somebody whose age is not told can be "der 58-Jährige"."""

Fitting = list[tuple[Person, Mention]]


def near(cast: Cast, word: int, gender: str, earlier: Sequence[set[int]]) -> Fitting:
    """The only one of this gender, if near, or the last subject."""
    fitting = [x for x, _ in cast.mentions_before(word) if x.gender in (gender, None)]
    close = around(cast, word, gender, earlier)
    return close if len({id(x) for x in fitting}) == 1 else _last_subject(cast.parse, close)


def around(cast: Cast, word: int, gender: str, earlier: Sequence[set[int]]) -> Fitting:
    return [
        (x, m) for x, m in cast.mentions_before(word)
        if _is_near(cast, m, word) and (x.gender == gender or (x.gender is None and spoke_last(x, earlier)))
    ]  # fmt: skip


def only_one(fitting: Fitting) -> Fitting:
    return fitting if len({id(x) for x, _ in fitting}) == 1 else []


def _is_near(cast: Cast, mention: Mention, word: int) -> bool:
    """A sentence or two before, or the last one named in the paragraph."""
    p = cast.parse
    if p.sentence_of[word] - p.sentence_of[mention.start] <= REACH:
        return True
    last = max((m.start for _, m in cast.mentions_before(word)), default=word)
    return last == mention.start and p.paragraph(last) == p.paragraph(word)


def spoke_last(person: Person, earlier: Sequence[set[int]]) -> bool:
    return bool(earlier) and any(m.start in earlier[-1] for m in person.mentions)


def _last_subject(p: Parse, near: Fitting) -> Fitting:
    """Vogt wies das zurück. „…“, sagte der 58-Jährige: who is alone in the nearest sentence that names anybody."""
    last = max((p.sentence_of[m.start] for _, m in near), default=None)
    there = [(x, m) for x, m in near if p.sentence_of[m.start] == last]
    alone = len({id(x) for x, _ in there}) == 1
    return there if alone and any(is_subject(p, max(0, m.start - 2), m.end) for _, m in there) else []


def choose(cast: Cast, words: list[int], fitting: Fitting, wanted: Traits, earlier: Sequence[set[int]]) -> Resolved:
    """Who meets all that is wanted goes before who merely does not contradict."""
    exact = [(person, mention) for person, mention in fitting if cast.traits(person).meets(wanted)]
    options = exact or fitting
    people = {id(person): person for person, _ in options}
    if not options or (wanted != Traits() and not exact and len(people) > 1):
        return NOBODY
    spoke = [(person, m) for person, m in options if spoke_last(person, earlier)]
    person, mention = max(spoke or options, key=lambda row: row[1].start)
    sentence = cast.parse.sentence_of[mention.start]
    rivals = {id(x) for x, m in options if cast.parse.sentence_of[m.start] == sentence}
    return NOBODY if not spoke and len(rivals) > 1 else cast.pointing(words, person, mention)
