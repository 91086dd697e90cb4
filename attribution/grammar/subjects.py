"""A verb in, its subject out: the phrase that most likely stands in the nominative.

The tree gives one answer, German word order others (the phrase before the finite verb, the one behind it). Each is
weighed by what speaks for it: the tree, its place, its case as tagged, and whether it names somebody who can speak
at all, because a verb of saying wants a person or an institution. So "Eine Verschiebung bezeichnete Conze als
fatal" is read rightly although the tree takes the first phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribution.grammar.agreement import AND, agreement
from attribution.grammar.companions import phrase_with
from attribution.grammar.first_field import first_field_end
from attribution.grammar.noun_phrases import phrase_around, phrase_end
from attribution.grammar.reactions import who_reacts
from attribution.grammar.subject_places import (
    OBLIQUE,
    SUBJECT_TAGS,
    is_oblique_feminine,
    subject_after,
    subject_before,
    subject_first,
    subject_of_second,
)
from attribution.lexicon import lexicon
from attribution.parse import Parse

NOMINATIVES = frozenset(("er", "ich", "man", "wir"))
PERHAPS_NOMINATIVES = frozenset(("sie", "dieser", "diese", "jener"))
QUANTIFIERS = frozenset(("alle", "beide", "einige", "jeder", "manche", "mehrere", "niemand", "viele"))
IMPERSONAL = frozenset(("es", "das", "dies"))
NOTHING = frozenset(("etwas", "nichts"))
"""What never says anything: Davon will Kern nichts wissen."""
RELATIVES = frozenset(("das", "der", "die", "welche", "welcher", "welches"))
BY_TREE, BEFORE_VERB, BEHIND_VERB, FARTHER = 1.0, 0.6, 0.5, 0.1
ANIMATE, PRONOUN, PERHAPS_PRONOUN, NOT_A_PERSON = 0.9, 3.2, 1.2, -1.0
THING = -0.5
SOME_OF = 1.2
"""Einige der Wirte: the noun is a genitive, the phrase is not."""
ABSTRACT = re.compile(r"(heit|keit|tät|nis|ion|ung|ungen|(?<!ab)(?<!geg)(?<!jug)(?<!taus)(?<!tug)end)$")
"""Endings of what hardly ever speaks: Jede Verantwortung wies Vogt von sich; ergänzend fügte sie hinzu."""
AGED = re.compile(r"^(\d{1,3})-?jährige[nrms]?$")
BY_CASE = {"Nom": 0.4, "Acc": -0.4, "Dat": -0.8, "Gen": -0.8}

Phrase = tuple[int, int]


def tree_subject(p: Parse, verb: int) -> int | None:
    """Head of the subject, of the verb itself or of the verb it is coordinated with or depends on."""
    for _ in range(5):
        for child in p.children[verb]:
            if p.words[child].deprel.startswith("nsubj"):
                return child
        word = p.words[verb]
        if word.head < 0 or word.deprel not in ("conj", "aux", "cop", "xcomp", "aux:pass"):
            return None
        verb = word.head
    return None


def subject(p: Parse, verb: int, start: int, stop: int) -> set[int]:
    """Words of the subject of a verb within [start, stop), empty if none is found."""
    start = max(start, _clause_start(p, verb, start))
    if reacting := who_reacts(p, verb, start, stop, lambda phrase: is_animate(p, phrase)):
        return reacting
    first = _first_of_two(p, verb, start)
    if first is not None:
        return subject(p, first, start, verb)
    second = subject_of_second(p, _finite_before(p, verb, start), start)
    start = second[0] if second else start
    head = tree_subject(p, verb)
    if head is not None and _is_relative(p, head, verb):
        if not any(p.words[i].text == "," for i in range(head, verb)):
            return {head} if start <= head < stop else set()
        head = None
    options = _options(p, verb, head, start, stop)
    if not options:
        return set()
    opening = (verb - 1, verb)
    if opening in options and _alone_can_speak(p, opening, options):
        return {verb - 1}
    best = max(options, key=lambda phrase: options[phrase] + _fitness(p, *phrase) + agreement(p, verb, *phrase))
    field = first_field_end(p, *best, verb)
    return _with_leading_name(p, *best, start) if field is None else set(range(best[0], field))


def _is_relative(p: Parse, head: int, verb: int) -> bool:
    """Neuer Trainer wird Vogt, [der] dazu sagte, …: the tag is not always that of a relative pronoun"""
    if p.words[head].xpos.startswith("PRONRel"):
        return True
    opens = p.low[head] in RELATIVES and p.words[head].upos == "PRON" and head > 0 and p.words[head - 1].text == ","
    return opens and verb > head + 1 and p.finite[verb] and p.words[verb + 1].text in (",", ".", ":")


def _first_of_two(p: Parse, verb: int, start: int) -> int | None:
    """Die Kritik nannte Vogt falsch und glaubt, …: right behind und, the second verb has the subject of the first."""
    if verb - start < 2 or p.low[verb - 1] not in AND or not p.finite[verb]:
        return None
    for i in range(verb - 2, start - 1, -1):
        if p.marked[i] < 0 and (p.finite[i] or p.words[i].text == ","):
            return i if p.finite[i] and p.moods[i] is p.moods[verb] else None
    return None


def _alone_can_speak(p: Parse, opening: Phrase, options: Iterable[Phrase]) -> bool:
    """Opposition fordert Rücktritt: no article shows a case, so the tags of case count for nothing."""
    return is_animate(p, range(*opening)) and not any(
        is_animate(p, range(*phrase)) or p.words[phrase[0]].upos != "NOUN" for phrase in options if phrase != opening
    )


def _clause_start(p: Parse, verb: int, start: int) -> int:
    """No subject stands before a colon, nor before a frame that is put in: *Vogt habe, so meldete Nordpress, …*"""
    if verb - start >= 2 and p.low[verb - 1] == "so" and p.words[verb - 2].text == ",":
        return verb
    return next((i + 1 for i in range(verb - 1, start, -1) if p.words[i].text == ":" and p.marked[i] < 0), start)


def _options(p: Parse, verb: int, head: int | None, start: int, stop: int) -> dict[Phrase, float]:
    """Phrases that may be the subject, with what their place and the tree say for them."""
    options: dict[Phrase, float] = {}
    by_tree = phrase_around(p, head, start, stop) if head is not None and start <= head < stop else None
    fixed = phrase_with(p, verb, {verb})  # Entwarnung gab die Leitstelle
    if (
        by_tree is not None
        and not _is_fixed(p, fixed, by_tree)
        and _is_nominal(p, head or 0)
        and not is_oblique_feminine(p, *by_tree)
    ):
        options[by_tree] = BY_TREE
    finite = _finite_before(p, verb, start)
    places = (
        (subject_first(p, finite, start), BEFORE_VERB),
        (subject_of_second(p, finite, start), BEFORE_VERB),
        (subject_after(p, finite, stop if finite == verb else verb), BEHIND_VERB),
        (subject_before(p, finite, start), FARTHER),
    )
    for phrase, weight in places:
        if phrase is not None and not _is_fixed(p, fixed, phrase) and not _is_nothing(p, phrase):
            same = next((other for other in options if other[0] < phrase[1] and phrase[0] < other[1]), phrase)
            options[same] = options.get(same, 0.0) + weight
    return options


def _is_fixed(p: Parse, fixed: set[int], phrase: Phrase) -> bool:
    """Scharfe Kritik übte Vogt: the noun is part of the cue"""
    nouns = {i for i in range(*phrase) if p.words[i].upos == "NOUN"} or set(range(*phrase))
    return fixed >= nouns


def _is_nothing(p: Parse, phrase: Phrase) -> bool:
    return phrase[1] == phrase[0] + 1 and p.low[phrase[0]] in NOTHING | OBLIQUE


def _finite_before(p: Parse, verb: int, start: int) -> int:
    """Einige der Wirte [haben] dem Rat geschrieben: the place of the subject is that before and behind haben."""
    helpers = [i for i in p.children[verb] if p.finite[i] and start <= i < verb]
    return verb if p.finite[verb] or not helpers else max(helpers)


def _is_nominal(p: Parse, head: int) -> bool:
    closed = p.low[head] == "es" or p.low[head] in lexicon().sentence_adverbs
    return not closed and p.words[head].upos in SUBJECT_TAGS


def _fitness(p: Parse, start: int, end: int) -> float:
    """How well a phrase suits as the one who speaks: case, pronoun, person or institution."""
    if p.low[start] in IMPERSONAL and end == start + 1:
        return NOT_A_PERSON
    if end == start + 1 and p.low[start] in NOMINATIVES | PERHAPS_NOMINATIVES:
        return PRONOUN if p.low[start] in NOMINATIVES else PERHAPS_PRONOUN
    if p.low[start] in QUANTIFIERS and start + 1 < end and p.low[start + 1] in ("der", "dieser", "unserer"):
        return SOME_OF
    head = next((i for i in range(start, end) if p.words[i].is_nominal), start)
    case = next((value for name, value in BY_CASE.items() if p.words[head].xpos.endswith(name)), 0.0)
    if is_animate(p, range(start, end)):
        return case + ANIMATE
    return case + (THING if ABSTRACT.search(p.low[head]) and p.low[head] not in lexicon().work_nouns else 0.0)


def is_animate(p: Parse, words: range | set[int]) -> bool:
    """The phrase names a person, an office, an institution, or a capital that stands for one."""
    first = next((i for i in sorted(words) if p.words[i].upos in ("NOUN", "PROPN", "PRON")), None)
    if first is None:
        return False
    if p.words[first].upos == "PRON":
        return p.low[first] in NOMINATIVES | PERHAPS_NOMINATIVES | QUANTIFIERS
    word = p.words[first]
    if first + 1 in words and _is_called(p, first):
        return True
    named = word.entity.endswith(("PER", "ORG")) or word.text in lexicon().places or word.text in p.surnames
    low = p.low[first]
    weak = (low[:-1], low[:-2]) if low.endswith("en") else ()  # den Theologen, dem Präsidenten
    is_person = any(lexicon().role_of(form) for form in (low, word.lemma.lower(), *weak))
    return named or is_person or is_aged(word.text) or lexicon().is_institution(low)


def _is_called(p: Parse, noun: int) -> bool:
    """Schafhalter Beat Vogt; not: Äußerungen Vogts"""
    name = p.words[noun + 1]
    genitive = name.xpos.endswith("Gen") or (name.text.endswith("s") and p.words[noun].upos == "NOUN")
    return name.entity in ("B-PER", "S-PER") and not genitive


def is_aged(text: str) -> bool:
    """der 38-Jährige"""
    return AGED.match(text.lower()) is not None


def _with_leading_name(p: Parse, start: int, end: int, floor: int) -> set[int]:
    """Der Vorsitzende der Fraktion, Hanna Vogt, sagte: the tree gives the name alone; take what it stands beside."""
    closed = end < len(p) and (p.finite[end] or p.words[end].text == ",")
    before = start - 2
    if not closed or before < floor or p.words[start - 1].text != "," or p.words[before].upos not in ("PROPN", "NOUN"):
        return _with_marks(p, start, end)
    if any(p.finite[i] for i in range(floor, start)):
        return _with_marks(p, start, end)
    for begin in range(floor, start - 1):
        if p.words[begin].upos == "ADP":
            break
        if phrase_end(p, begin, start - 1) == start - 1:
            return set(range(begin, end))
    return _with_marks(p, start, end)


def _with_marks(p: Parse, start: int, end: int) -> set[int]:
    """A name in marks takes its marks along."""
    pair = p.marked[start]
    if pair >= 0 and p.marks[pair] == (start - 1, end):
        return set(range(start - 1, end + 1))
    return set(range(start, end))
