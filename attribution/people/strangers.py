"""A pronoun for which no name fits in, the person without a name that it means out.

*Ein Anwohner rief an. Er habe Rauch gesehen, sagte er.* Such a person has no entity; the reader sees whom the pronoun
means. Whoever spoke last, else the last subject; where two fit, nobody.
"""

from __future__ import annotations

import re

from attribution.grammar.noun_phrases import phrase_around
from attribution.grammar.subjects import AGED
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.cast import NOBODY, Cast, Resolved, is_subject
from attribution.people.institutions import ARTICLES
from attribution.people.pronouns import is_person, is_told_of, names_holder

REACH, REACH_OF_SPEAKER = 2, 5
"""Sentences back; to whoever spoke last it is farther."""
AGED_MAN = re.compile("jähriger$")


def stranger(cast: Cast, word: int, gender: str, last: set[int]) -> Resolved:
    """`last` is the speaker phrase of the quote before; `gender` that of the pronoun. The result has no entity."""
    p = cast.parse
    near = [i for i in sorted(last) if i < word and p.sentence_of[word] - p.sentence_of[i] <= REACH_OF_SPEAKER]
    spoke = next((i for i in near if _is_stranger(cast, i, gender)), None)
    start = p.sentences[max(0, p.sentence_of[word] - REACH)].start if spoke is None else spoke
    if gender == "n" or _is_anyone_named(cast, start, word, gender):
        return NOBODY
    since = [i for i in _acting(cast, start, word, gender) if spoke is None or p.low[i] != p.low[spoke]]
    if len({p.low[i] for i in since}) > 1 or (spoke is None and not since):
        return NOBODY
    return _pointing(p, word, _phrase(p, since[-1], word) if since else set(last))


def several(cast: Cast, word: int, last: set[int]) -> Resolved:
    """*Die Autoren räumen ein, … Weitere Studien seien nötig, schreiben sie*: the only people near without a name"""
    p = cast.parse
    start = p.sentences[max(0, p.sentence_of[word] - REACH)].start
    near = [i for i in range(start, word) if _are_people(p, i) and not names_holder(cast, i)]
    spoke = [i for i in sorted(last) if i < word and _are_people(p, i)]
    acting = [i for i in near if is_subject(p, i, i + 1) and not is_told_of(p, i, word)]
    if len({p.words[i].lemma for i in (acting or near)}) > 1 or not (spoke or acting):
        return NOBODY
    return _pointing(p, word, set(last) if spoke else _phrase(p, acting[-1], word))


def _are_people(p: Parse, i: int) -> bool:
    noun = p.words[i].upos == "NOUN" and p.marked[i] < 0 and "Number=Plur" in p.words[i].feats
    return noun and any(lexicon().role_of(form) for form in (p.low[i], p.words[i].lemma.lower(), p.low[i][:-1]))


def _is_anyone_named(cast: Cast, start: int, word: int, gender: str) -> bool:
    """Somebody of this gender has a name there: the pronoun may mean both."""
    return any(m.start >= start and person.gender in (gender, None) for person, m in cast.mentions_before(word))


def _acting(cast: Cast, start: int, word: int, gender: str) -> list[int]:
    """Strangers that are subjects, of the last sentence that has some."""
    p = cast.parse
    found = [i for i in range(start, word) if is_subject(p, i, i + 1) and _is_stranger(cast, i, gender)]
    return [i for i in found if p.sentence_of[i] == p.sentence_of[found[-1]] and not is_told_of(p, i, word)]


def _is_stranger(cast: Cast, i: int, gender: str) -> bool:
    p = cast.parse
    if p.marked[i] >= 0 or names_holder(cast, i):
        return False
    return _gender_of_age(p, i) == gender if AGED.match(p.low[i]) else is_person(p, i, gender)


def _gender_of_age(p: Parse, i: int) -> str:
    """ein 52-Jähriger, der 52-Jährige; eine 52-Jährige"""
    if AGED_MAN.search(p.low[i]) or (i > 0 and p.low[i - 1] == "der"):
        return "m"
    return "f" if i > 0 and p.low[i - 1] in ("die", "eine") else ""


def _phrase(p: Parse, head: int, word: int) -> set[int]:
    return set(range(*phrase_around(p, head, p.sentence(head).start, min(p.sentence(head).end, word))))


def _pointing(p: Parse, word: int, words: set[int]) -> Resolved:
    """With what the text calls them for a role: er, Obmann des Vereins."""
    named = " … ".join(p.text[start:end] for start, end in p.spans(words))
    role = " ".join(p.words[i].text for i in sorted(words) if i != min(words) or p.low[i] not in ARTICLES)
    return Resolved(None, role, frozenset(words), (f"{p.words[word].text} → {named}",))
