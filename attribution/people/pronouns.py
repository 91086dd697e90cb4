"""A pronoun in, the most salient fitting name before it out: speaker of the quote before, subject, nearness.

Where two fit equally, nobody is chosen: unknown stays empty. Institutions compete with people only where they spoke
last or no person is near (*Die Polizei sperrte die Straße. Sie teilte mit, …*).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from attribution.grammar.clauses import main_finite
from attribution.grammar.frames import finite_of
from attribution.grammar.subjects import subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.people.cast import NOBODY, Cast, Resolved, is_subject
from attribution.people.institutions import Institution
from attribution.people.names import Mention, Person
from attribution.people.offices import by_description

PERSONAL = {
    "er": "m", "ihm": "m", "ihn": "m", "dieser": "m", "letzterer": "m",
    "sie": "f", "ihr": "f", "diese": "f", "letztere": "f", "es": "n",
}  # fmt: skip
REACH = 4
"""Sentences back in which a pronoun looks for its antecedent."""
SPEAKER_BONUS, SUBJECT_BONUS, UNKNOWN_GENDER, SILENT_INSTITUTION = 2.0, 1.5, -0.5, -1.5
OBJECT_BESIDE = -1.5
"""Den Minister nannte er …: he is not the minister."""
MARGIN = 0.4

Ranked = tuple[float, str, Resolved]


def pronoun(
    cast: Cast, word: int, gender: str, earlier: Sequence[set[int]], said: Collection[int] = frozenset()
) -> Resolved:
    """`earlier` are the speaker phrases of the quotes before, in text order; `said` is what the pronoun says.

    Über Vogt gebe es keine Diskussion, sagte er: nobody tells of himself by name.
    """
    p = cast.parse
    if p.low[word].startswith(("dies", "letzter")):
        who = _last_named(cast, word, gender)
        return NOBODY if _is_nearer_stranger(cast, word, gender, who) or _is_noun_between(p, who, word, gender) else who
    last = earlier[-1] if earlier else set()
    as_told = word > 0 and p.low[word - 1] == "wie"  # Vogt geht, wie er sagt
    told = {person.name for person in cast.people if any(m.start in said for m in person.mentions) and not as_told}
    people = [row for row in _people(cast, word, gender, last) if row[1] not in told]
    houses = _institutions(cast, word, gender, last)
    ranked = sorted((*people, *houses), reverse=True, key=lambda row: row[0])
    if not ranked:
        return NOBODY
    score, name, who = ranked[0]
    rival = next((row[0] for row in ranked if row[1] != name), None)
    doubtful = (rival is not None and score - rival < MARGIN) or (ranked[0] in houses and _is_nearer(people, ranked[0]))
    doubtful = doubtful or _is_nearer_stranger(cast, word, gender, who)
    return NOBODY if doubtful else who


def _is_nearer(people: Sequence[Ranked], house: Ranked) -> bool:
    """Der Verein erinnerte an Vogt. Er …: somebody is named behind the institution, who may be meant as well."""
    return any(max(who.antecedent) > max(house[2].antecedent) for _, _, who in people)


def _is_nearer_stranger(cast: Cast, word: int, gender: str, who: Resolved) -> bool:
    """Vogt schwieg. Der Vizeminister kam. Er sagte: somebody without a name, subject since, may be meant as well."""
    p = cast.parse
    between = range(max(who.antecedent, default=word) + 1, word)
    strangers = (
        i for i in between if is_person(p, i, gender) and not names_holder(cast, i) and not is_told_of(p, i, word)
    )
    return any(
        (p.words[i].deprel.startswith("nsubj") or p.low[word].startswith("diese")) and _is_other(cast, i, who)
        for i in strangers
    )


def is_told_of(p: Parse, noun: int, word: int) -> bool:
    """Sein Anwalt habe ihm das geraten, sagte er: who appears only in what he says"""
    finite = finite_of(p, p.words[noun].head) if p.words[noun].head >= 0 else None
    return finite is not None and p.moods[finite] is Mood.KONJUNKTIV_1 and p.sentence_of[finite] == p.sentence_of[word]


def is_person(p: Parse, i: int, gender: str) -> bool:
    """A noun for one person in office or trade, of this gender."""
    noun = p.words[i].upos == "NOUN" and p.marked[i] < 0 and not lexicon().is_council(p.low[i])
    role = lexicon().role_of(p.low[i]) if noun else None
    if role is None or "Number=Plur" in p.words[i].feats:
        return False
    return (lexicon().roles[role] if lexicon().roles[role] != "*" else _by_article(p, i)) in (gender, "*")


def _by_article(p: Parse, i: int) -> str:
    """der Angeklagte is a man where it is the subject; the article of other cases tells nothing."""
    before = i - 1 - (p.words[i - 1].upos == "ADJ") if i > 1 else i - 1
    if before < 0 or not p.words[i].deprel.startswith("nsubj"):
        return "*"
    return {"der": "m", "die": "f"}.get(p.low[before], "*")


def _is_other(cast: Cast, noun: int, who: Resolved) -> bool:
    """The phrase around an office does not mean the one that the pronoun has found."""
    first = noun
    while first > 0 and cast.parse.words[first - 1].upos in ("ADJ", "DET"):
        first -= 1
    same = by_description(cast, list(range(first, noun + 1)), ()) if first < noun else None
    return same is None or same.entity != who.entity


def names_holder(cast: Cast, noun: int) -> bool:
    """Minister Vogt; Vogts Sprecher, Hanno Prill: the office stands beside a name."""
    stop = cast.parse.sentence(noun).end
    return any(noun < m.start <= min(noun + 6, stop) for person in cast.people for m in person.mentions)


def _people(cast: Cast, word: int, gender: str, last: set[int]) -> list[Ranked]:
    last = set() if _is_about_another(cast, word, gender, last) else last
    return [
        (_salience(cast.parse, person, mention, word, last), person.name, cast.pointing([word], person, mention))
        for person, mention in cast.mentions_before(word)
        if _is_near(cast.parse, mention.start, word) and person.gender in (gender, None) and gender != "n"
    ]


def _is_about_another(cast: Cast, word: int, gender: str, last: set[int]) -> bool:
    """„…“, sagte Vogt. Prill kam später. Er …: since Vogt spoke, a sentence of its own tells of Prill."""
    p = cast.parse
    number = p.sentence_of[word] - 1
    if number < 0 or not last or p.sentence_of[max(last)] >= number:
        return False
    start, end = p.core(p.sentences[number])
    main = main_finite(p, start, end)
    if main is None or p.moods[main] is not Mood.OTHER or p.marked[main] >= 0:
        return False
    told = subject(p, main, start, end)
    return any(
        (m.start in told or (start <= m.start < end and p.marked[m.start] < 0 and is_subject(p, m.start, m.end)))
        and person.gender in (gender, None) and not any(other.start in last for other in person.mentions)
        for person, m in cast.mentions_before(word)
    )  # fmt: skip


def _institutions(cast: Cast, word: int, gender: str, last: set[int]) -> list[Ranked]:
    p = cast.parse
    return [
        (_weight(p, one, word, last), one.name, cast.pointing_to([word], one))
        for one in cast.institutions
        if max(one.words) < word and one.gender == gender and p.sentence_of[word] - p.sentence_of[one.start] in (0, 1)
        and (_spoke(p, one, last) or is_subject(p, one.start, max(one.words) + 1))
        and p.low[one.start] not in ("ein", "eine")
    ]  # fmt: skip


def _spoke(p: Parse, one: Institution, last: set[int]) -> bool:
    """Die Polizei teilte mit; not: sagte eine Sprecherin der Polizei, who then is "sie" herself"""
    return bool(one.words & last) and not any(lexicon().role_of(p.low[i]) for i in last if i < one.start)


def _is_near(p: Parse, start: int, word: int) -> bool:
    return p.sentence_of[word] - p.sentence_of[start] <= REACH


def _salience(p: Parse, person: Person, mention: Mention, word: int, last: set[int]) -> float:
    score = -float(p.sentence_of[word] - p.sentence_of[mention.start])
    if _is_beside(p, mention, word):
        score += OBJECT_BESIDE
    elif is_subject(p, max(0, mention.start - 2), mention.end):
        score += SUBJECT_BONUS
    elif p.sentence_of[word] == p.sentence_of[mention.start]:
        score += OBJECT_BESIDE
    if any(m.start in last for m in person.mentions):
        score += SPEAKER_BONUS
    return score + (UNKNOWN_GENDER if person.gender is None else 0.0)


def _is_beside(p: Parse, mention: Mention, word: int) -> bool:
    """Den Minister nannte er: "er" right behind the verb is its subject, whatever the tree says"""
    return p.low[word] == "er" and mention.end == word - 1 and p.finite[word - 1]


def _weight(p: Parse, one: Institution, word: int, last: set[int]) -> float:
    score = -float(p.sentence_of[word] - p.sentence_of[one.start])
    spoke = SPEAKER_BONUS if _spoke(p, one, last) else SILENT_INSTITUTION
    return score + spoke + (SUBJECT_BONUS if is_subject(p, one.start, max(one.words) + 1) else 0.0)


def _last_named(cast: Cast, word: int, gender: str) -> Resolved:
    """Vogt kritisierte die Bahn. Diese …; letzterer: whoever was named last, which is not whom the text is about"""
    p = cast.parse
    named = [(m.start, cast.pointing([word], person, m)) for person, m in cast.mentions_before(word)
             if person.gender in (gender, None) and _is_near(p, m.start, word)]  # fmt: skip
    houses = (x for x in cast.institutions if x.start < word and x.gender == gender)
    named += [
        (x.start, cast.pointing_to([word], x)) for x in houses if p.sentence_of[word] - p.sentence_of[x.start] < 2
    ]
    return max(named, key=lambda row: row[0], default=(0, NOBODY))[1]


def _is_noun_between(p: Parse, who: Resolved, word: int, gender: str) -> bool:
    """Vogt kritisierte die Bahn. Diese …: some other noun of this gender stands nearer"""
    wanted = f"Gender={'Masc' if gender == 'm' else 'Fem'}"
    between = range(max(who.antecedent, default=word) + 1, word)
    return any(
        p.words[i].upos == "NOUN" and wanted in p.words[i].feats and "Number=Sing" in p.words[i].feats for i in between
    )


def is_plural(p: Parse, word: int) -> bool:
    """Sie sagten: the verb that the pronoun hangs on is a plural."""
    verb = p.words[word].head
    if p.low[word] not in ("sie", "diese") or verb < 0:
        return False
    finite = finite_of(p, verb)
    return finite is not None and "Number=Plur" in p.words[finite].feats


def pair(cast: Cast, word: int) -> Resolved:
    """Lohse und Brandner kamen. Sie sagten …: the last two people named together, here or one sentence before."""
    p = cast.parse
    named = sorted(cast.mentions_before(word), key=lambda row: row[1].start)
    for (one, first), (two, second) in reversed(list(pairwise(named))):
        near = p.sentence_of[word] - p.sentence_of[first.start] <= 1
        between = [p.low[i] for i in range(first.end, second.start) if p.words[i].upos not in ("NOUN", "ADJ", "DET")]
        if near and between == ["und"] and one is not two:
            names = f"{one.name} und {two.name}"
            evidence = f"{p.words[word].text} → {names}"
            return Resolved(names, None, frozenset(range(first.start, second.end)), (evidence,))
    return NOBODY
