"""A quote without a frame in, whose words it most likely is out: the candidates before it, weighed.

*Das Ministerium teilte mit, …* **Beloussow habe gewarnt.** Whoever was quoted before may speak on, but so may the
subject of a sentence in between. `carried_features` describes each; a softmax over lexicon/carried_weights.tsv,
which `training.fit_carried` fits, chooses one of them, or nobody.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache

from attribution.candidates import Candidate
from attribution.grammar.clauses import main_finite
from attribution.grammar.subjects import is_animate, subject
from attribution.lexicon import FOLDER, read_table
from attribution.parse import Parse
from attribution.roles.carried_features import Evidence, of_mention, of_nobody, of_quotes, of_subjects
from attribution.types import STWRType
from attribution.weighing.features import Features

REACH = 8
"""Sentences back in which quotes are asked for their speaker."""
CARRIED = (STWRType.INDIRECT_FREE_INDIRECT, STWRType.FREE_INDIRECT)
"""Quotes whose speakers are themselves chosen here."""
POINTING_BACK = frozenset(("danach", "demnach", "wonach"))
OWN_WEIGHTS = frozenset(
    (
        "animate",
        "in_last_quote",
        "in_last_frame",
        "only_subject",
        "organisation",
        "person",
        "quoted=1",
        "subject:turn",
        "very_last",
    )
)
"""Features that weigh differently for the kinds of quotes."""


class Kind(StrEnum):
    """What lacks a speaker."""

    RUN = "run"
    HEARSAY = "hearsay"
    MARKS = "marks"


@dataclass(slots=True)
class Option:
    """One possible speaker: the words of the mention, the last quote that it spoke, what speaks for it."""

    speaker: frozenset[int]
    source: Candidate | None = None
    features: Features = field(default_factory=dict)
    probability: float = 0.0


def carried_speaker(p: Parse, quote: set[int], kind: Kind, found: Sequence[Candidate]) -> Option:
    """The likeliest of those who may speak on; an option without words is nobody."""
    options = find_options(p, quote, kind, found)
    weigh(options, weights())
    return max(options, key=lambda option: option.probability)


def weigh(options: Sequence[Option], table: Mapping[str, float]) -> None:
    """Sets the probabilities, which add up to 1."""
    totals = [sum(table.get(name, 0.0) * value for name, value in o.features.items()) for o in options]
    powers = [math.exp(total - max(totals)) for total in totals]
    for option, power in zip(options, powers, strict=True):
        option.probability = power / sum(powers)


@cache
def weights() -> dict[str, float]:
    """Feature → weight, read once. Raises LexiconError."""
    rows = read_table(FOLDER / "carried_weights.tsv", ("feature", "weight"))
    return {name: float(value) for name, value in rows}


def find_options(p: Parse, quote: set[int], kind: Kind, found: Sequence[Candidate]) -> list[Option]:
    """Speakers of the quotes before, subjects of the sentences before, and nobody."""
    evidence = _evidence(p, quote, found)
    options: dict[frozenset[int], Option] = {}
    number = p.sentence_of[min(quote)]
    named = (of_quotes(p, number, evidence), of_subjects(p, number, evidence))
    for speaker, name, value in (triple for triples in named for triple in triples):
        options.setdefault(speaker, Option(speaker)).features[name] = value
    for speaker, candidate in evidence:
        options[speaker].source = candidate
    for speaker, option in options.items():
        option.features |= of_mention(p, speaker, quote, by_subject=option.source is None)
    result = [*options.values(), Option(frozenset(), None, of_nobody(p, number, evidence))]
    for option in result:
        option.features |= {f"{kind}:{n}": v for n, v in option.features.items() if n in OWN_WEIGHTS or n == "nobody"}
    return result


def _asks(p: Parse, c: Candidate) -> bool:
    """Ob er das gewusst habe, wollte Vogt wissen. Prill verneinte. …: whoever asks is answered"""
    wants = any(p.words[i].lemma == "wollen" for i in c.cue)
    return c.verb is not None and p.words[c.verb].lemma in (("wissen",) if wants else ("fragen", "nachfragen"))


def _is_answered(p: Parse, c: Candidate) -> bool:
    """Zu Berichten, wonach …, will sich Vogt nicht äußern: whose clause a rumour stands in has the word"""
    if c.rule != "indirect.source_wonach":
        return False
    sentence = p.sentence(min(c.speaker))
    main = main_finite(p, sentence.start, sentence.end)
    own = subject(p, main, sentence.start, sentence.end) if main is not None else set()
    return is_animate(p, own) and not own & c.speaker


def _who(p: Parse, speaker: frozenset[int]) -> frozenset[int]:
    """Behind "nach eigenem Bekunden" the subject of the sentence speaks on, behind "dem Vernehmen nach" nobody."""
    low = [p.low[i] for i in sorted(speaker)]
    if "vernehmen" in low:
        return frozenset()
    if not any(word.startswith("eigene") for word in low):
        return speaker
    sentence = p.sentence(min(speaker))
    main = main_finite(p, sentence.start, sentence.end)
    own = subject(p, main, sentence.start, sentence.end) if main is not None else set()
    return frozenset(own - speaker) or speaker


def _evidence(p: Parse, quote: set[int], found: Sequence[Candidate]) -> Evidence:
    """Quotes before, in text order, with their speakers; behind a mere "demnach" speaks who spoke before."""
    number, first = p.sentence_of[min(quote)], min(quote)
    passed_on = {frozenset(c.via) for c in found if c.via}
    before = [
        c for c in found
        if c.speaker and frozenset(c.speaker) not in passed_on and c.type not in CARRIED and max(c.words) < first
        and p.sentence_of[max(c.words)] >= number - REACH
        and not (_asks(p, c) and p.sentence_of[max(c.words)] < number - 1) and not _is_answered(p, c)
    ]  # fmt: skip
    evidence: Evidence = []
    for candidate in sorted(before, key=lambda c: (max(c.words), len(c.quote))):
        speaker = frozenset(candidate.speaker)
        if len(speaker) == 1 and p.low[min(speaker)] in POINTING_BACK:
            speaker = evidence[-1][0] if evidence else frozenset()
        speaker = _who(p, speaker)
        if speaker:
            evidence.append((speaker, candidate))
    return evidence
