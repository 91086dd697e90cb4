"""Features of quotes that are whole sentences: bare Konjunktiv, hearsay, speech acts with a noun phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.frames import is_passive
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood, stands_for_konjunktiv_1
from attribution.types import STWRType

NEGATIONS = frozenset(("nicht", "kein", "keine", "keinen", "nie", "niemand"))
CONDITIONS = frozenset(("andernfalls", "ansonsten", "dann", "falls", "ohne", "sollte", "sonst", "wenn"))
TELLING_PREPOSITIONS = ("von", "vor", "auf", "für", "als", "um", "gegen", "über", "mit")

Named = Iterator[tuple[str, float]]


def neighbours(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    near = [o for o in found if o is not c and o.type not in (STWRType.REPORTED, STWRType.FREE_INDIRECT)]
    sentences = {p.sentence_of[o.first] for o in near}
    yield "quote_before", p.sentence_of[c.first] - 1 in sentences
    yield "quote_behind", p.sentence_of[max(c.quote)] + 1 in sentences
    yield "quotes_in_article", min(len(near), 8) / 4
    yield "no_quote_in_article", not near
    yield "opens_paragraph", c.first == 0 or p.paragraph(c.first) != p.paragraph(c.first - 1)


def wording(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.quote}
    lemma = p.verbs[c.verb] if c.verb is not None else ""
    for preposition in TELLING_PREPOSITIONS:
        yield f"with={preposition}", preposition in low
        if lexicon().is_speech_act(lemma):
            yield f"{lemma}+{preposition}", preposition in low
    yield "werden", any(p.words[i].lemma == "werden" for i in c.quote)
    yield "perfect_haben", bool(low & {"hat", "haben", "hatte", "hatten"})
    yield "commas", min(3, sum(p.words[i].text == "," for i in c.quote)) / 3
    yield "has_marks", any(p.marked[i] >= 0 for i in c.quote)


def run(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.quote}
    yield "gap", c.facts.get("gap", 9) / 3
    yield "gap=1", c.facts.get("gap", 9) <= 1
    yield "condition", bool(low & CONDITIONS)
    yield "first_person", bool(low & {"ich", "wir"})
    if c.verb is not None:
        yield f"main={p.moods[c.verb].name}", 1
        if p.moods[c.verb] is Mood.KONJUNKTIV_2:
            yield f"main_verb={p.words[c.verb].lemma}", 1
            yield "stands_for_konjunktiv_1", stands_for_konjunktiv_1(p.low[c.verb])
        yield "sollte", p.low[c.verb].startswith("soll")
    yield "speaker_sure", c.facts.get("speaker_known", 0)
    sentences = len({p.sentence_of[i] for i in c.quote})
    yield "sentences", min(sentences, 4) / 4
    yield "has_marks", any(p.marked[i] >= 0 for i in c.quote)


def speech_act(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.quote if p.marked[i] < 0}
    yield "animate", is_animate(p, c.speaker)
    yield "negated", bool(low & NEGATIONS)
    yield "reflexive", "sich" in low
    yield "subordinate", bool(low & lexicon().subordinators)
    yield "speaker_first", bool(c.speaker) and min(c.speaker) == c.first
    if c.verb is not None:
        yield "passive", is_passive(p, c.verb)
        yield f"relation={p.words[c.verb].deprel}", 1
        yield "present", "Tense=Pres" in p.words[c.verb].feats


def hearsay(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    """Few, because the annotated articles hold few of them."""
    yield "no_speaker", not c.speaker
    yield from c.facts.items()
    yield from ((name, value) for name, value in neighbours(p, c, found) if name not in ("quotes_in_article",))
