"""Sentences in, indirect quotes out whose frame is a clause with wie.

*Wie die Polizei mitteilte, Q.* — *Q, wie Vogt sagte.* — *Wie gestern bekannt wurde, Q.*
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.candidates import Candidate, trimmed
from attribution.grammar.clauses import is_relative
from attribution.grammar.frames import agent, impersonal_source, is_impersonal, is_passive, verbal_complex
from attribution.grammar.subjects import subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.rules.complements import is_cue_verb, rate_of
from attribution.rules.source_clauses import behind_colon
from attribution.rules.sources import SHORTEST_QUOTE
from attribution.types import STWRType

LONGEST_CLAUSE = 30
VERB_REACH = 4
OFTEN = 0.4
"""Rate of a verb that leaves no doubt in *Niemand fehlt, wie Vogt sagte*: subject or source stand right behind wie."""
CONFIRMS = frozenset(("anmerken", "bestätigen", "ergänzen", "erwähnen", "feststellen", "schildern"))
"""Verbs that leave none there either, rare as they are or as often as they report otherwise."""
IMPERSONAL = frozenset(("aus", "es", "im", "in"))
LEADS = frozenset(("denn", "doch", "und"))


def wie_clauses(p: Parse) -> Iterator[Candidate]:
    """Each clause with wie that ends in a verb of saying."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        for x in range(start, end):
            if p.low[x] == "wie" and p.marked[x] < 0 and _opens_clause(p, x, start):
                clause = _clause_end(p, x, end)
                if clause is not None:
                    yield from _candidate(p, clause[0], (x, clause[1]), start, end)


def _opens_clause(p: Parse, x: int, start: int) -> bool:
    if x == start or p.words[x - 1].text in (",", "–", "-", ":", ";", "("):
        return True
    return x == start + 1 and p.low[start] in LEADS


def _clause_end(p: Parse, x: int, end: int) -> tuple[int, int] | None:
    """The verb of saying and the end of the clause: its comma, or the finite verb of the main clause."""
    part = x
    for y in range(x + 2, min(end, x + LONGEST_CLAUSE) + 1):
        at_comma = y == end or (p.words[y].text in (",", "–", "-", ")") and p.marked[y] < 0)
        if at_comma or (p.finite[y] and p.finite[y - 1] and p.words[y].head != y - 1):
            word = next((j for j in range(y - 1, max(x, y - VERB_REACH), -1) if _reports(p, j)), None)
            is_aside = at_comma and x < part < y and is_relative(p, part, y)
            if word is not None and not is_aside:
                return word, y
            if any(p.finite[j] for j in range(x, y)) and p.finite[y - 1] and not is_aside:
                return None
        if at_comma:
            part = y + 1  # wie Vogt, [der dabei war,] berichtet
    return None


def _reports(p: Parse, i: int) -> bool:
    if p.low[i] == "bekannt":
        return p.words[i + 1].lemma in ("werden", "sein")
    return is_cue_verb(p, i) and lexicon().verb(p.verbs[i]) is not None


def _candidate(p: Parse, word: int, part: tuple[int, int], start: int, end: int) -> Iterator[Candidate]:
    x, y = part
    start = behind_colon(p, start, x)
    frame = set(range(start if x == start + 1 and p.low[start] in LEADS else x, y))
    if y < end and p.words[y].text in (",", "–", "-", ")"):
        frame.add(y)
    if x > start:
        frame.add(x - 1)
    quote = trimmed(p, set(range(start, end)) - frame)
    participle = p.words[word].xpos == "VERBPart" and not any(p.finite[i] for i in range(x, y))
    speaker = agent(p, word, x + 1, y) if is_passive(p, word) or participle else set()
    if is_impersonal(p, word) or (p.verbs[word] == "ergeben" and "aus" in p.low[x:y]):
        speaker = impersonal_source(p, x + 1, y)
    speaker = speaker or _name_in_marks(p, x + 1, word)
    if p.low[word] != "bekannt":
        speaker = speaker or subject(p, word, x + 1, y)
    initial = {x} if p.words[x].text == "Wie" else set()
    rate = rate_of(p, word)
    beside = min(speaker, default=0) in range(x + 1, x + (4 if p.low[x + 1] in IMPERSONAL else 2))
    direct = all(p.marked[i] >= 0 for i in quote)  # „Q“, wie Vogt sagte
    ends = y >= end or p.words[y].text == ","
    sure = rate >= OFTEN or p.verbs[word] in CONFIRMS
    closes = x > start and ends and beside and sure and not direct and p.low[x + 1] != "man"
    if len(quote) >= SHORTEST_QUOTE:
        yield Candidate(
            STWRType.INDIRECT, "indirect.source_wie_behind" if closes else "indirect.source_wie", quote,
            cue=_cue(p, word, x, y) | initial, speaker=speaker - {x}, frame=frame, verb=word, facts={"rate": rate},
        )  # fmt: skip


def _name_in_marks(p: Parse, i: int, verb: int) -> set[int]:
    """wie „hafen online“ berichtet: a name that the tree has no noun for"""
    pair = p.marked[i]
    if pair < 0 or p.marks[pair][0] != i:
        return set()
    last = p.marks[pair][1]
    return set(range(i, last + 1)) if last < verb and (last + 1 == verb or p.finite[last + 1]) else set()


def _cue(p: Parse, word: int, x: int, y: int) -> set[int]:
    if p.low[word] == "bekannt":
        return set(range(word, y))
    return {i for i in verbal_complex(p, word) if x <= i < y}
