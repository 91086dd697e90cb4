"""Sentences in, indirect quotes out: the content clause that belongs to a verb, noun or adjective of saying.

*Vogt betonte, dass Q.* — *Vogt sagte, Q sei …* — *Vogt versprach, Q zu …* — *der Vorwurf, Q*. The quote goes from
the first word of the clause (dass included) to the end of the sentence unless the main clause comes back; all the
rest of the sentence, the comma included, is the frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import UNKNOWN_RATE, Candidate
from attribution.grammar.companions import phrase_with
from attribution.grammar.content import Content, content_end, find_content, frame_around
from attribution.grammar.denial import is_denied, is_nobodys, judges_noun
from attribution.grammar.frames import (
    DOCUMENTS,
    agent,
    finite_of,
    impersonal_source,
    is_impersonal,
    is_passive,
    verbal_complex,
)
from attribution.grammar.inserted_frames import is_inquit
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate, subject, tree_subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.rules.noun_complements import is_cue_noun, is_suspicion, noun_candidate, takes_up_claim
from attribution.types import STWRType

SHORTEST = 3
PHRASE_RATE = 0.7  # 12 of the 15 in the training articles report
RECEIVES = frozenset(("erfahren", "hören", "vernehmen"))
SENDERS = frozenset(("aus", "durch", "vom", "von"))
EXPERIENCED = frozenset(("feststehen",))  # its subject is what is known
EVIDENT = frozenset(("fest", "klar"))  # für Vogt ist klar, steht für Vogt fest
WOULD = ("dürfte", "könnte", "mag", "müsste", "würde")
"""Vogt müsste nur sagen, dass …; man mag einwenden, dass …: nobody has said it."""


def complements(p: Parse) -> Iterator[Candidate]:
    """All content clauses with their cue."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        if end - start < SHORTEST:
            continue
        for word in range(start, end):
            if p.marked[word] < 0:
                yield from _at(p, word, start, end)


def nested(p: Parse, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """[Austin habe betont, dass Q], sagte Ryder: a cue in the Konjunktiv inside a quote that has its frame behind it.

    Anywhere else a cue verb in the Konjunktiv is content, not frame: taking it for one costs more than it brings.
    """
    for outer in found:
        if outer.rule == "indirect.inquit_after":
            start = outer.first
            end = next(i for i in range(start, len(p) + 1) if i not in outer.quote)
            for word in range(start, end):
                finite = finite_of(p, word) if p.words[word].upos == "VERB" and p.marked[word] < 0 else None
                if finite is not None and p.moods[finite] is Mood.KONJUNKTIV_1:
                    yield from _nested(p, word, start, end)


def _nested(p: Parse, word: int, start: int, end: int) -> Iterator[Candidate]:
    content = find_content(p, word, start, end)
    if content and lexicon().verb(p.verbs[word]):
        candidate = _verb_candidate(p, word, content, start, end)
        candidate.rule = f"indirect.nested_{content.kind}"
        yield candidate


def _at(p: Parse, word: int, start: int, end: int) -> Iterator[Candidate]:
    if is_cue_noun(p, word):
        content = find_content(p, word, start, end)
        head = p.words[word].head
        denied = content and head >= 0 and p.words[head].is_verb and is_denied(p, head, content.start)
        if content and not denied:  # wollte den Verdacht nicht bestätigen, dass …
            yield noun_candidate(p, word, content, start, end)
    elif _is_predicate(p, word):
        content = find_content(p, word, start, end)
        if content:
            yield _predicate_candidate(p, word, content, start, end)
    elif is_cue_verb(p, word) and not _in_wie_clause(p, word, start) and not is_inquit(p, word, start, end):
        content = find_content(p, word, start, end)
        if content and (judges_noun(p, word, content.start) or takes_up_claim(p, word, start, content.start)):
            return
        if content and not is_denied(p, word, content.start) and not is_suspicion(p, content.start):
            candidate = _verb_candidate(p, word, content, start, end)
            if not is_nobodys(p, candidate.speaker, candidate.cue):
                yield candidate


def _is_predicate(p: Parse, word: int) -> bool:
    """zeigte sich besorgt, which the tagger may take for a participle"""
    tags = p.words[word]
    participle = tags.xpos == "VERBPart" and tags.deprel == "xcomp"
    return p.low[word] in lexicon().predicates and (participle or tags.upos in ("ADJ", "ADV"))


def _in_wie_clause(p: Parse, word: int, start: int) -> bool:
    """Wie Vogt mitteilte, sei …: the main clause is the content, no clause further on."""
    for i in range(word, start - 1, -1):
        if p.low[i] == "wie" and (i == start or p.words[i - 1].text == ","):
            return True
        if p.words[i].text == ",":
            return False
    return False


def is_cue_verb(p: Parse, word: int) -> bool:
    """A full verb that may report; not one that is itself reported (Konjunktiv), or only thought of."""
    if p.words[word].upos == "AUX":
        return p.words[word].lemma == "heißen"
    if p.words[word].upos != "VERB":
        return False
    finite = finite_of(p, word)
    if finite is None:
        return True
    would = finite != word and p.low[finite].startswith(WOULD)
    # Fahrgäste hätten Prellungen erlitten, niemand liege im Spital: two things told, the first is no frame
    told = p.moods[finite] is Mood.KONJUNKTIV_2 and lexicon().verb(p.verbs[word]) is None
    return p.moods[finite] is not Mood.KONJUNKTIV_1 and not would and not told


def rate_of(p: Parse, word: int) -> float:
    """How often a verb reports, counted on the training articles; of a fixed phrase (gab zu Protokoll) that of all."""
    verb = lexicon().verb(p.verbs[word])
    rate = verb.rate if verb else UNKNOWN_RATE
    return max(rate, PHRASE_RATE) if phrase_with(p, word, {word}) else rate


def _verb_candidate(p: Parse, word: int, content: Content, start: int, end: int) -> Candidate:
    stop, late = content_end(p, word, content, start, end)
    quote = set(range(content.start, stop))
    frame = frame_around(p, word, quote, start, end)
    finite = finite_of(p, word)
    clause = finite if finite is not None and tree_subject(p, word) is None else word
    passive = is_passive(p, word)
    expletive = {start} if passive and p.low[start] == "es" else set()
    if is_impersonal(p, word):
        speaker = impersonal_source(p, start, content.start)
    elif p.verbs[word] in EXPERIENCED:
        speaker = _for_whom(p, start, content.start)
    elif p.verbs[word] in RECEIVES:
        speaker = _heard_from(p, start, content.start) or subject(p, clause, start, content.start)
    else:
        speaker = (agent if passive else subject)(p, word if passive else clause, start, content.start)
    cue = (verbal_complex(p, word) | late | expletive) - quote
    speaker = set() if speaker <= cue else speaker  # da erhebt sich die Frage, ob …
    return Candidate(
        STWRType.INDIRECT, f"indirect.{content.kind}", quote,
        cue=cue, speaker=speaker - quote, frame=frame, verb=word,
        facts={"rate": rate_of(p, word), "distance": content.start - word, "passive": float(passive)},
    )  # fmt: skip


def _heard_from(p: Parse, start: int, stop: int) -> set[int]:
    """Vogt hörte [von Kern], dass …; erfuhr [aus der Zeitung], dass …"""
    for i in range(start, stop - 1):
        end = phrase_end(p, i + 1, stop) if p.low[i] in SENDERS and p.marked[i] < 0 else None
        if end is not None and (
            is_animate(p, range(i + 1, end)) or any(DOCUMENTS.search(p.low[j]) for j in range(i + 1, end))
        ):
            return set(range(i + 1, end))
    return set()


def _for_whom(p: Parse, start: int, stop: int) -> set[int]:
    """Dass er log, steht [für die Ermittler] fest: nobody else is said to think so"""
    for i in range(start, stop):
        end = phrase_end(p, i + 1, stop) if p.low[i] == "für" and p.words[i].head >= 0 else None
        if end is not None and is_animate(p, range(i + 1, end)):
            return set(range(i + 1, end))
    return set()


def _predicate_candidate(p: Parse, word: int, content: Content, start: int, end: int) -> Candidate:
    """Das Gericht machte klar, dass Q; Vogt ist überzeugt, dass Q: the verb of the clause is cue as well."""
    candidate = _verb_candidate(p, word, content, start, end)
    head = p.words[word].head
    verbs = {head} if start <= head < content.start and p.words[head].is_verb else set()
    verbs |= {i for i in p.children[word] if p.words[i].deprel == "cop"}
    for verb in verbs:
        candidate.cue |= verbal_complex(p, verb) - candidate.quote
        if p.low[word] in EVIDENT and p.words[verb].lemma in ("sein", "stehen"):
            candidate.speaker = _for_whom(p, start, content.start)
            continue
        candidate.speaker = candidate.speaker or subject(p, verb, start, content.start) - candidate.quote
    return candidate
