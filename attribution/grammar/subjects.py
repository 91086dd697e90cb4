"""A verb in, its subject out: the phrase that most likely stands in the nominative.

The tree gives one answer, German word order others (the phrase before the finite verb, the one behind it). Each is
weighed by what speaks for it: the tree, its place, its case as tagged, and whether it names somebody who can speak
at all, because a verb of saying wants a person or an institution. So "Eine Verschiebung bezeichnete Conze als
fatal" is read rightly although the tree takes the first phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from attribution.grammar.clauses import is_relative
from attribution.grammar.first_field import first_field_end
from attribution.grammar.noun_cores import head_noun
from attribution.grammar.noun_phrases import is_dative, phrase_around, phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse

SUBJECT_TAGS = frozenset(("NOUN", "PROPN", "PRON", "X", "ADJ", "DET", "NUM"))
NOMINATIVES = frozenset(("er", "ich", "man", "wir"))
PERHAPS_NOMINATIVES = frozenset(("sie", "dieser", "diese", "jener"))
QUANTIFIERS = frozenset(("alle", "beide", "einige", "jeder", "manche", "mehrere", "niemand", "viele"))
ACCUSATIVES = frozenset(
    ("den", "diesen", "einen", "ihren", "jeden", "jenen", "keinen", "meinen", "seinen", "unseren", "welchen")
)
"""Determiners and pronouns that no nominative has: lehnte einen Rücktritt ab"""
AND = frozenset(("sowie", "und"))
IMPERSONAL = frozenset(("es", "das", "dies"))
BY_TREE, BEFORE_VERB, BEHIND_VERB, FARTHER = 1.0, 0.6, 0.5, 0.1
ANIMATE, PRONOUN, PERHAPS_PRONOUN, NOT_A_PERSON = 0.9, 3.2, 1.2, -1.0
OTHER_NUMBER = -1.2
THING = -0.5
ABSTRACT = re.compile(r"(heit|keit|tät|nis|ion|ung|ungen|ierend)$")
"""Endings of what hardly ever speaks: Jede Verantwortung wies Vogt von sich; ergänzend fügte sie hinzu."""
FEMININE = re.compile(r"(heit|keit|schaft|tät|(?<!spr)(?<!schw)ung|(?<!p)ion|agentur|presse|polizei|partei|behörde)$")
"""Endings of feminine nouns in the singular, of which "der" is dative or genitive; not Sprung, Champion."""
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
    first = _first_of_two(p, verb, start)
    if first is not None:
        return subject(p, first, start, verb)
    head = tree_subject(p, verb)
    if head is not None and p.words[head].xpos.startswith("PRONRel"):
        if not any(p.words[i].text == "," for i in range(head, verb)):
            return {head} if start <= head < stop else set()
        head = None
    options = _options(p, verb, head, start, stop)
    if not options:
        return set()
    opening = (verb - 1, verb)
    if opening in options and _alone_can_speak(p, opening, options):
        return {verb - 1}
    best = max(options, key=lambda phrase: options[phrase] + _fitness(p, *phrase) + _agreement(p, verb, *phrase))
    field = first_field_end(p, *best, verb)
    return _with_leading_name(p, *best, start) if field is None else set(range(best[0], field))


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
    if by_tree is not None and _is_nominal(p, head or 0) and not _is_oblique_feminine(p, *by_tree):
        options[by_tree] = BY_TREE
    places = (
        (_subject_first(p, verb, start), BEFORE_VERB),
        (subject_after(p, verb, stop), BEHIND_VERB),
        (subject_before(p, verb, start), FARTHER),
    )
    for phrase, weight in places:
        if phrase is not None:
            same = next((other for other in options if other[0] < phrase[1] and phrase[0] < other[1]), phrase)
            options[same] = options.get(same, 0.0) + weight
    return options


def _is_nominal(p: Parse, head: int) -> bool:
    closed = p.low[head] == "es" or p.low[head] in lexicon().sentence_adverbs
    return not closed and p.words[head].upos in SUBJECT_TAGS


def _fitness(p: Parse, start: int, end: int) -> float:
    """How well a phrase suits as the one who speaks: case, pronoun, person or institution."""
    if p.low[start] in IMPERSONAL and end == start + 1:
        return NOT_A_PERSON
    if end == start + 1 and p.low[start] in NOMINATIVES | PERHAPS_NOMINATIVES:
        return PRONOUN if p.low[start] in NOMINATIVES else PERHAPS_PRONOUN
    head = next((i for i in range(start, end) if p.words[i].is_nominal), start)
    case = next((value for name, value in BY_CASE.items() if p.words[head].xpos.endswith(name)), 0.0)
    if is_animate(p, range(start, end)):
        return case + ANIMATE
    return case + (THING if ABSTRACT.search(p.low[head]) and p.low[head] not in lexicon().work_nouns else 0.0)


def _agreement(p: Parse, verb: int, start: int, end: int) -> float:
    """haben … der Ministerin: a singular is no subject of a plural verb; und makes any phrase a plural."""
    finite = verb if p.finite[verb] else next((i for i in p.children[verb] if p.finite[i]), None)
    if finite is None:
        return 0.0
    wanted, given = _number(p.words[finite].feats), _number_of_phrase(p, start, end)
    if not wanted or not given or wanted == given:
        return 0.0
    return OTHER_NUMBER - (PRONOUN if end == start + 1 and p.low[start] in NOMINATIVES else 0.0)


def _number(feats: str) -> str:
    return next((name for name in ("Sing", "Plur") if f"Number={name}" in feats), "")


def _number_of_phrase(p: Parse, start: int, end: int) -> str:
    """und makes any phrase a plural."""
    if end < len(p) and p.low[end] in AND:
        return "Plur"
    if end == start + 1 and p.low[start] in NOMINATIVES:
        return "Plur" if p.low[start] == "wir" else "Sing"
    head = head_noun(p, start, end)
    if head is None:
        return ""
    if any(p.low[i] in AND for i in range(start, end)):
        return "Plur"
    return _number(p.words[head].feats)


def is_animate(p: Parse, words: range | set[int]) -> bool:
    """The phrase names a person, an office, an institution, or a capital that stands for one."""
    first = next((i for i in sorted(words) if p.words[i].upos in ("NOUN", "PROPN", "PRON")), None)
    if first is None:
        return False
    if p.words[first].upos == "PRON":
        return p.low[first] in NOMINATIVES | PERHAPS_NOMINATIVES | QUANTIFIERS
    named = p.words[first].entity.endswith(("PER", "ORG")) or p.words[first].text in lexicon().places
    return named or lexicon().role_of(p.low[first]) is not None or lexicon().is_institution(p.low[first])


def _subject_first(p: Parse, finite: int, start: int) -> tuple[int, int] | None:
    """The phrase that opens the clause right before the finite verb, if it can be a nominative."""
    if (
        finite <= start
        or not p.finite[finite]
        or is_dative(p, start)
        or p.low[start] in ACCUSATIVES | {"es", "des", "eines"}
    ):
        return None
    word = p.words[start]
    opens = word.upos in ("DET", "PROPN", "NOUN", "PRON", "NUM") or (word.upos == "ADJ" and word.text[0].isupper())
    if _is_oblique_feminine(p, start, finite):
        return None
    end = phrase_end(p, start, finite) if opens else _name_with_von(p, start, finite)
    reaches = end is not None and (end >= finite - 1 or _is_relative_between(p, end, finite))
    return (start, end) if end is not None and reaches else None


def _is_relative_between(p: Parse, end: int, finite: int) -> bool:
    """Präsident Vogt[, der das angekündigt hatte,] nannte: the phrase still stands before the verb."""
    commas = end + 1 < finite and p.words[end].text == p.words[finite - 1].text == ","
    return commas and is_relative(p, end + 1, finite - 1)


def _name_with_von(p: Parse, start: int, finite: int) -> int | None:
    """Von der Leyen betonte: a name, not a preposition"""
    words = p.words[start:finite]
    is_name = (
        words[0].text in ("Von", "Zu")
        and words[-1].upos in ("NOUN", "PROPN")
        and all(w.text in ("Von", "Zu", "der", "den") for w in words[:-1])
    )
    if len(words) < 2 or not is_name or p.words[finite].lemma == "werden":
        return None
    known = words[-1].upos == "PROPN" or _is_known_name(p, start, finite)
    return finite if known else None


def _is_known_name(p: Parse, start: int, end: int) -> bool:
    """The same words follow a name elsewhere in the article: Ursula von der Leyen"""
    name = p.low[start:end]
    size = len(name)
    return any(
        p.low[i : i + size] == name and p.words[i - 1].text[0].isupper() for i in range(1, len(p) - size) if i != start
    )


def subject_after(p: Parse, finite: int, stop: int) -> tuple[int, int] | None:
    """The first phrase behind the finite verb that can be its subject: not dative, no time, no preposition."""
    i = finite + 1
    while i < stop:
        if p.low[i] == "sich" or (p.words[i].upos in ("ADV", "PART", "SCONJ", "ADJ") and not _opens_phrase(p, i, stop)):
            i += 1
        elif p.words[i].upos == "ADP":
            i = phrase_end(p, i + 1, stop) or i + 1
        elif p.words[i].text in (",", ":") or p.finite[i]:
            return None
        else:
            end = phrase_end(p, i, stop)
            if end is None:
                return None
            if _can_be_subject(p, i, end):
                return i, end
            i = end
    return None


def _opens_phrase(p: Parse, i: int, stop: int) -> bool:
    return p.words[i].upos == "ADJ" and phrase_end(p, i, stop) is not None


def _can_be_subject(p: Parse, start: int, end: int) -> bool:
    if (
        p.low[start] in ACCUSATIVES | {"des", "eines", "es"}
        or p.words[end - 1].text.isdigit()
        or is_dative(p, start)
        or _is_oblique_feminine(p, start, end)
    ):
        return False
    head = head_noun(p, start, end)
    return head is None or p.words[head].lemma not in lexicon().time_nouns


def _is_oblique_feminine(p: Parse, start: int, end: int) -> bool:
    """der englischsprachigen Zeitung, der „Neuen Post“: no nominative (feminine noun or weak adjective)"""
    if p.low[start] != "der" or start + 1 >= end:
        return False
    weak = p.words[start + 1].upos == "ADJ" and p.low[start + 1].endswith("en")
    noun = next((i for i in range(start + 1, end) if p.words[i].upos == "NOUN"), None)
    return weak or (noun is not None and FEMININE.search(p.low[noun]) is not None)


def subject_before(p: Parse, verb: int, start: int) -> tuple[int, int] | None:
    """The first phrase left of the verb that can be its subject."""
    i = start
    while i < verb:
        if p.words[i].upos == "ADP":
            i = phrase_end(p, i + 1, verb) or i + 1
            continue
        end = phrase_end(p, i, verb) if p.words[i].upos in SUBJECT_TAGS or p.marked[i] >= 0 else None
        if end is not None and _can_be_subject(p, i, end):
            return i, end
        i = end or i + 1
    return None


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
