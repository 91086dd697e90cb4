"""A verb and its auxiliaries in, the other words of its cue out: *sich* äußern, *davon* ausgehen, *zum Ausdruck*
bringen, *die Ansicht* vertreten, *es für möglich* halten, sich *besorgt* zeigen, *mit den Worten* ablehnen.

Which of them a verb calls for stands in the lexicon; that they belong to it is read off the clause, not the tree.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attribution.lexicon import lexicon
from attribution.parse import Parse

REACH_BEFORE, REACH_AFTER = 12, 25
NEAR_BEFORE, NEAR_AFTER = 3, 5
NEVER_BEFORE_COMMA = frozenset(("dabei", "dagegen", "darin", "darunter", "dazu"))
"""Pronominal adverbs that rather point back than at the clause behind the comma: sagte dazu, dass …"""
SHOWING = frozenset(("geben", "zeigen"))
"""Verbs with a predicate that is part of the cue: zeigte sich besorgt."""
RULED_BY = frozenset(("mit", "unter", "von", "zu", "zum"))
CLAUSE_ENDS = frozenset((",", ":", ";"))


def companions(p: Parse, verb: int, words: set[int], *, passive: bool) -> set[int]:
    """`words` are the verb, its auxiliaries and its particle."""
    clause = _clause(p, words)
    found = _listed(p, verb, words, clause)
    found |= _expletive(p, words) if passive else set()
    found |= phrase_with(p, verb, words) or _announcing_noun(p, words, clause)
    if "sich" in {p.low[i] for i in found} and p.verbs[verb] in SHOWING:
        found |= _predicate(p, words, clause)
    if p.verbs[verb] == "halten":
        found |= _held_for(p, words, clause)
    return found | _ruling_marks(p, verb, clause) | _so_before(p, words)


def _clause(p: Parse, words: set[int]) -> range:
    """The words around [min, max) of the cue up to the next comma on either side."""
    sentence = p.sentence(min(words))
    start, stop = min(words), max(words) + 1
    while start > max(sentence.start, min(words) - REACH_BEFORE) and not _ends_clause(p, start - 1):
        start -= 1
    while stop < min(sentence.end, max(words) + REACH_AFTER) and not _ends_clause(p, stop):
        stop += 1
    return range(start, stop)


def _ends_clause(p: Parse, i: int) -> bool:
    return p.words[i].text in CLAUSE_ENDS and p.marked[i] < 0


def _is_before_end(p: Parse, i: int) -> bool:
    return i + 1 < len(p) and (_ends_clause(p, i + 1) or p.marked[i + 1] >= 0)


def _listed(p: Parse, verb: int, words: set[int], clause: range) -> set[int]:
    """sich, es and darauf as the lexicon has them; any darauf right before the comma."""
    entry = lexicon().cue_verbs.get(p.verbs[verb])
    company = entry.company if entry else frozenset()
    found = {i for i in clause if p.low[i] == "sich" and "sich" in company}
    for i in clause:
        near = min(words) - NEAR_BEFORE <= i < max(words) + NEAR_AFTER
        if p.low[i] in lexicon().pronominal_adverbs:
            closing = i > verb and _is_before_end(p, i) and p.low[i] not in NEVER_BEFORE_COMMA
            found |= {i} if closing or (near and p.low[i] in company) else set()
        elif p.low[i] == "es" and near and "es" in company:
            found.add(i)
    return found


def _expletive(p: Parse, words: set[int]) -> set[int]:
    """es wird vermutet, wird es heißen: the es beside the finite verb"""
    finite = [i for i in words if p.finite[i]]
    return {j for i in finite for j in (i - 1, i + 1) if 0 <= j < len(p) and p.low[j] == "es"}


def phrase_with(p: Parse, verb: int, words: set[int]) -> set[int]:
    """zum Ausdruck bringen: the words of a fixed phrase, anywhere in the sentence around the verb."""
    sentence = p.sentence(verb)
    start, stop = max(sentence.start, min(words) - REACH_BEFORE), min(sentence.end, max(words) + REACH_AFTER)
    phrases = lexicon().cue_phrases
    for phrase in (*phrases.get(p.verbs[verb], ()), *phrases.get(p.words[verb].lemma, ())):
        reflexive = phrase[0] == "sich"
        wanted = [word.lower() for word in phrase[reflexive:]]
        for i in range(start, stop - len(wanted) + 1):
            if p.low[i : i + len(wanted)] == wanted and p.marked[i] < 0:
                sich = {j for j in range(start, stop) if p.low[j] == "sich"} if reflexive else set()
                return set(range(i, i + len(wanted))) | sich
    return set()


def _announcing_noun(p: Parse, words: set[int], clause: range) -> set[int]:
    """vertritt die Ansicht, hat den Verdacht geäußert, wies mit den Worten zurück: a cue noun that ends the clause,
    but for what follows of the verb.
    """
    noun = clause.stop - 1
    while noun in words:
        noun -= 1
    if noun < clause.start or noun <= min(words) or p.words[noun].upos != "NOUN" or not _is_before_content(p, clause):
        return set()
    others = (i for i in range(max(min(words), clause.start) + 1, noun) if p.finite[i] and i not in words)
    if p.words[noun].lemma not in lexicon().cue_nouns or any(others):
        return set()
    first = noun
    while first - 1 > clause.start and p.words[first - 1].upos in ("ADJ", "DET"):
        first -= 1
    if p.words[first - 1].upos == "ADP":
        if p.low[first - 1] not in RULED_BY:
            return set()
        first -= 1
    return {i for i in range(first, noun + 1) if p.words[i].upos != "ADJ"} - words


def _is_before_content(p: Parse, clause: range) -> bool:
    return clause.stop < len(p) and (_ends_clause(p, clause.stop) or p.marked[clause.stop] >= 0)


def _predicate(p: Parse, words: set[int], clause: range) -> set[int]:
    """zeigte sich zufrieden: an adjective that stands before no noun"""
    for i in range(min(words) + 1, clause.stop):
        word = p.words[i]
        is_adjective = word.upos in ("ADJ", "VERB") and "Pos" in word.xpos + word.feats
        if (is_adjective or word.xpos == "VERBPart") and i not in words:
            follower = p.words[i + 1].upos if i + 1 < len(p) else ""
            if follower not in ("NOUN", "PROPN", "ADJ"):
                return {i}
    return set()


def _held_for(p: Parse, words: set[int], clause: range) -> set[int]:
    """hält es jedoch für möglich"""
    es = next((i for i in clause if p.low[i] == "es"), None)
    if es is None:
        return set()
    for i in clause:
        if p.low[i] == "für" and i > es and i + 1 < len(p) and p.words[i + 1].upos in ("ADJ", "ADV", "VERB"):
            return {es, i, i + 1}
    return set()


def _ruling_marks(p: Parse, verb: int, clause: range) -> set[int]:
    """sprach von einem „Q“, wies Y als „Q“ zurück: the preposition right before quotation marks"""
    entry = lexicon().cue_verbs.get(p.verbs[verb])
    company = entry.company if entry else frozenset(("als",))
    for i in _before_marks(p, clause):
        if p.low[i] in company and (p.words[i].upos == "ADP" or p.low[i] == "als") and p.words[i].text[0].islower():
            return {i}
    return set()


def _before_marks(p: Parse, clause: range) -> Iterator[int]:
    """Prepositions with nothing but an article and adjectives between them and quotation marks."""
    for opening, _ in p.marks[bisect_left(p.marks, (clause.start, 0)) :]:
        if opening > clause.stop:
            break
        if opening in clause or opening == clause.stop:
            i = opening - 1
            while i > clause.start and opening - i <= 3 and p.words[i].upos in ("DET", "ADJ"):
                i -= 1
            if i >= clause.start:
                yield i


def _so_before(p: Parse, words: set[int]) -> set[int]:
    """…, so schrieb Vogt"""
    first = min(words)
    before = p.low[first - 2 : first] if first >= 2 else []
    return {first - 1} if before == [",", "so"] and p.finite[first] else set()
