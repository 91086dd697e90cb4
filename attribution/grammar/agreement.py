"""A verb and a phrase in, what their numbers say for or against the phrase as its subject out."""

from __future__ import annotations

from attribution.grammar.noun_cores import head_noun
from attribution.parse import Parse

AND = frozenset(("sowie", "und"))
PLURALS = frozenset(("alle", "beide", "einige", "mehrere", "viele"))
SINGULARS = frozenset(("er", "ich", "man"))
OTHER_NUMBER, OTHER_PRONOUN = -1.2, -4.4


def agreement(p: Parse, verb: int, start: int, end: int) -> float:
    """haben … der Ministerin: a singular is no subject of a plural verb; und makes any phrase a plural."""
    finite = verb if p.finite[verb] else next((i for i in p.children[verb] if p.finite[i]), None)
    if finite is None:
        return 0.0
    wanted, given = _number(p.words[finite].feats), _number_of_phrase(p, start, end)
    if not wanted or not given or wanted == given:
        return 0.0
    pronoun = end == start + 1 and p.low[start] in SINGULARS | {"wir"}
    return OTHER_PRONOUN if pronoun else OTHER_NUMBER


def _number(feats: str) -> str:
    return next((name for name in ("Sing", "Plur") if f"Number={name}" in feats), "")


def _number_of_phrase(p: Parse, start: int, end: int) -> str:
    """und makes any phrase a plural, and so does einige."""
    if p.low[start] in PLURALS or (end < len(p) and p.low[end] in AND):
        return "Plur"
    if end == start + 1 and p.low[start] in SINGULARS | {"wir"}:
        return "Sing" if p.low[start] in SINGULARS else "Plur"
    head = head_noun(p, start, end)
    if head is None:
        return ""
    if any(p.low[i] in AND for i in range(start, end)):
        return "Plur"
    return _number(p.words[head].feats)
