"""A noun of saying and its content clause in, the candidate out: *der Vorwurf, Q*; *Vogts Argument: Q*.

Whose words they are tells a genitive, "von", a possessive, or the verb that governs the noun.
"""

from __future__ import annotations

from attribution.candidates import Candidate
from attribution.grammar.attachment import GENITIVE_STARTS
from attribution.grammar.content import Content, content_end, frame_around
from attribution.grammar.denial import is_judged
from attribution.grammar.frames import agent, agent_of_attribute, is_passive, verbal_complex
from attribution.grammar.noun_cores import POSSESSIVE, genitive_before
from attribution.grammar.noun_phrases import phrase_around, phrase_end
from attribution.grammar.subjects import subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.types import STWRType

CITES = frozenset(("wiedergeben", "zitieren"))  # their passive has the speaker as its subject: Kolb wird zitiert
ANSWERS_CLAIM = frozenset(
    ("entgegentreten", "erinnern", "halten", "reagieren", "verweisen", "widersprechen", "zitieren")
)
SUSPICIONS = frozenset(("ruf", "verdacht"))


def is_cue_noun(p: Parse, word: int) -> bool:
    if p.words[word].upos != "NOUN":
        return False
    if any(p.low[i] in ("nach", "laut", "gemäß") for i in p.children[word] if p.words[i].deprel == "case"):
        return False
    return p.words[word].lemma in lexicon().cue_nouns


def noun_candidate(p: Parse, word: int, content: Content, start: int, end: int) -> Candidate:
    stop, _ = content_end(p, word, content, start, end)
    quote = set(range(content.start, stop))
    first = word
    while first > start and p.words[first - 1].upos in ("ADJ", "NUM"):
        first -= 1
    if first > start and p.words[first - 1].upos in ("DET", "ADP"):
        first -= 1
    cue = set(range(first, word + 1))
    speaker = _owner(p, word, content.start)
    if not speaker:
        speaker, verb_cue = _governor(p, word, start, content.start)
        cue |= verb_cue
    if not speaker and word and POSSESSIVE.fullmatch(p.low[word - 1]):  # Ihr Argument: Q
        speaker = {word - 1}
    frame = frame_around(p, word, quote, start, end)
    return Candidate(
        STWRType.INDIRECT, f"indirect.noun_{content.kind}", quote,
        cue=cue & frame, speaker=speaker - quote, frame=frame, verb=word,
        facts={"distance": content.start - word, "known_noun": float(p.words[word].lemma in lexicon().cue_nouns)},
    )  # fmt: skip


def _owner(p: Parse, noun: int, stop: int) -> set[int]:
    """der Vorwurf der Opposition, die Ankündigung von Vogt, die von Vogt geäußerte Hoffnung"""
    first = noun + 1
    if first >= stop:
        return set()
    if owner := genitive_before(p, noun):  # Vogts Argument: Q
        return owner
    if attribute := agent_of_attribute(p, noun):
        return attribute
    genitive = p.low[first] in GENITIVE_STARTS or "Gen" in p.words[first].xpos or _is_name_in_genitive(p, first, stop)
    begin = first + 1 if p.low[first] in ("von", "vom") else first
    if not (genitive or begin > first):
        return set()
    end = phrase_end(p, begin, stop - 1)
    return set(range(begin, end)) if end is not None else set()


def _is_name_in_genitive(p: Parse, first: int, stop: int) -> bool:
    """die Kritik [Peter Kerns], sie sei faul"""
    end = phrase_end(p, first, stop - 1) if p.words[first].upos == "PROPN" else None
    return end is not None and p.low[end - 1].endswith("s")


def _governor(p: Parse, noun: int, start: int, stop: int) -> tuple[set[int], set[int]]:
    """Speaker and cue words of the verb that governs the noun: Vogt äußerte den Verdacht; Vogt ist der Meinung."""
    if is_suspicion(p, stop):
        return set(), set()
    word = p.words[noun]
    if word.head >= 0 and p.words[word.head].is_verb and word.deprel in ("obj", "obl", "iobj", "nsubj:pass"):
        if is_judged(p, word.head, noun):
            return set(), set()
        told = p.verbs[word.head] not in CITES and is_passive(p, word.head)
        who = agent if told else subject
        speaker = who(p, word.head, start, stop)
        return (set() if noun in speaker else speaker), verbal_complex(p, word.head)
    copulas = {i for i in p.children[noun] if p.words[i].deprel == "cop"}
    heads = [i for i in p.children[noun] if p.words[i].deprel.startswith("nsubj")]
    if copulas and heads and start <= heads[0] < stop:
        return set(range(*phrase_around(p, heads[0], start, stop))) - {noun}, copulas
    return set(), copulas


def takes_up_claim(p: Parse, verb: int, start: int, stop: int) -> bool:
    """Vogt wies Kerns Behauptung zurück, er habe gelogen; hält Kerns Aussage, es reiche, für falsch: Kern's words"""
    if p.verbs[verb] not in lexicon().judging_verbs | ANSWERS_CLAIM:
        return False
    after = range(max(start, verb), stop)
    nouns = (i for i in after if is_cue_noun(p, i))
    return any(_owner(p, i, stop) and "als" not in p.low[after.start : i] for i in nouns)


def is_suspicion(p: Parse, start: int) -> bool:
    """Er steht im Verdacht, getrunken zu haben: said of him, not by him."""
    return start > 2 and p.low[start - 2] in SUSPICIONS and p.low[start - 3] in ("im", "in", "unter")
