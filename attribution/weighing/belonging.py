"""A candidate and its rivals in, features out: does this content clause belong to this cue or to another word?

*Der Vorwurf, den er bestritt, er habe gelogen*: nouns and verbs before the clause all claim it. What stands between
tells, and whether a nearer or a better known word claims it as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import STWRType


def belonging(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Iterator[tuple[str, float]]:
    if c.verb is None:
        return
    between = [i for i in range(c.verb + 1, c.first) if i not in c.cue]
    yield "finite_between", any(p.finite[i] for i in between)
    yield "verb_between", any(p.words[i].upos == "VERB" for i in between)
    yield "animate", bool(c.speaker) and is_animate(p, c.speaker)
    rivals = [o for o in found if o is not c and _claims_same(o, c)]
    yield "nearer_rival", any((o.verb or 0) > c.verb for o in rivals)
    yield "known_rival", any(_is_known(p, o.verb or 0) for o in rivals)
    yield "rival_rate", max((o.facts.get("rate", 0.0) for o in rivals), default=0.0)


def _claims_same(other: Candidate, c: Candidate) -> bool:
    same = other.type is STWRType.INDIRECT and other.first == c.first
    return same and other.verb is not None and other.verb < other.first


def _is_known(p: Parse, word: int) -> bool:
    return lexicon().verb(p.verbs[word]) is not None or p.words[word].lemma in lexicon().cue_nouns
