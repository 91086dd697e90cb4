"""Sentences in, hearsay out: *Der Minister soll zurückgetreten sein* (FreeIndirect), *Er will nichts gewusst haben*.

The whole sentence is the quote, full stop included; there is no cue and no frame of its own. Duties and plans ("Er
soll dafür sorgen", "Das Werk soll schließen") are none: the infinitive must tell of the past or of a state.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attribution.candidates import Candidate
from attribution.grammar.subjects import subject
from attribution.lexicon import lexicon
from attribution.parse import Parse, Sentence
from attribution.roles.carried_speakers import Kind, carried_speaker
from attribution.types import STWRType

RULE = "free_indirect.hearsay"
CLAIM = "free_indirect.claim"
STATES = frozenset(("befinden", "gehören", "handeln", "leben", "liegen", "stammen", "wissen"))
"""Verbs that no plan is made of: soll sich um … handeln, soll aus … stammen."""


def hearsay(p: Parse, sentence: Sentence) -> Candidate | None:
    """The sentence as hearsay about somebody (sollen) or as somebody's claim about himself (wollen)."""
    start, end = p.core(sentence)
    for i in range(start, end):
        if not p.finite[i] or p.marked[i] >= 0:
            continue
        kind = _infinitive(p, i, end)
        words = _up_to_semicolon(p, sentence, i)
        if kind and p.low[i] in ("soll", "sollen"):
            return Candidate(STWRType.FREE_INDIRECT, RULE, words, verb=i, facts={f"infinitive={kind}": 1.0})
        if kind == "perfect" and p.low[i] in ("will", "wollen"):
            speaker = subject(p, i, start, end)
            return Candidate(STWRType.FREE_INDIRECT, CLAIM, words, speaker=speaker, verb=i) if speaker else None
    return None


def _up_to_semicolon(p: Parse, sentence: Sentence, modal: int) -> set[int]:
    """[Er soll der Kopf gewesen sein]; er selbst bestreitet das."""
    cuts = [i for i in range(*p.core(sentence)) if p.words[i].text == ";"]
    start = max((i + 1 for i in cuts if i < modal), default=sentence.start)
    return set(range(start, min((i for i in cuts if i > modal), default=sentence.end)))


def _infinitive(p: Parse, modal: int, end: int) -> str | None:
    """perfect (soll geflohen sein, gesehen haben) or state (soll krank sein).

    Tags are not asked for more than "verb": many a haben is taken for finite, many a participle for an infinitive.
    """
    for i in range(modal + 2, end):
        if p.low[i] in ("haben", "sein") and p.words[i].is_verb:
            if p.words[i - 1].is_verb and i - 1 > modal and p.low[i - 2] != "zu":
                return "perfect"
            if p.low[i] == "sein":
                return "state"
        if p.words[i].lemma in STATES and "Inf" in p.words[i].xpos:
            return "state"
    return None


def joined(p: Parse, found: Iterable[Candidate]) -> list[Candidate]:
    """Neighbours in one paragraph are one quote."""
    result: list[Candidate] = []
    for candidate in found:
        before = result[-1] if result else None
        if before and before.rule == candidate.rule == RULE and _are_neighbours(p, before, candidate):
            before.quote |= candidate.quote
        else:
            result.append(candidate)
    return result


def _are_neighbours(p: Parse, one: Candidate, two: Candidate) -> bool:
    return max(one.quote) + 1 == two.first and p.paragraph(one.first) == p.paragraph(two.first)


def hearsay_speakers(p: Parse, found: Sequence[Candidate]) -> None:
    """Who spreads the hearsay."""
    for quote in found:
        if quote.rule == RULE:
            option = carried_speaker(p, quote.quote, Kind.HEARSAY, found)
            known = option.source is not None or _is_institution(p, option.speaker)
            quote.speaker, quote.source = set(option.speaker) if known else set(), option.source
            quote.facts["speaker_known"] = option.probability if option.speaker else 0.0


def _is_institution(p: Parse, speaker: Iterable[int]) -> bool:
    """Die Polizei sucht einen Mann. Er soll … — where nobody has spoken, no person is known to spread it."""
    return any(p.words[i].entity.endswith("ORG") or lexicon().is_institution(p.low[i]) for i in speaker)
