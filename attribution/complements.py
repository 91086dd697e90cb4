"""Sentences in, indirect quotes out: the content clause that belongs to a verb, noun or adjective of saying.

*Vogt betonte, dass Q.* — *Vogt sagte, Q sei …* — *Vogt versprach, Q zu …* — *der Vorwurf, Q*. The quote goes from
the first word of the clause (dass included) to the end of the sentence unless the main clause comes back; all the
rest of the sentence, the comma included, is the frame.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.candidates import Candidate
from attribution.clauses import (
    RELATIVES,
    Complement,
    complement,
    finite_verbs,
    has_zu_infinitive,
    opens_main_clause,
    resumes_main_clause,
    segments,
)
from attribution.frames import IMPERSONAL, agent, finite_of, impersonal_source, is_passive, main_verb, verbal_complex
from attribution.lexicon import lexicon
from attribution.mood import Mood
from attribution.noun_phrases import GENITIVE_STARTS, phrase_around, phrase_end
from attribution.parse import Parse
from attribution.subjects import subject, tree_subject
from attribution.types import STWRType

REACH = 3
"""The clause begins in one of the three segments behind the cue (an apposition may stand between)."""
SHORTEST = 3
UNKNOWN_RATE = 0.02
PREDICATES = frozenset(
    ("bekannt", "besorgt", "bewusst", "dahingehend", "enttäuscht", "erfreut", "fest", "klar", "möglich",
     "optimistisch", "sicher", "unklar", "unwahrscheinlich", "wahrscheinlich", "zuversichtlich", "überzeugt")
)  # fmt: skip
COMMALESS = frozenset(
    ("anbieten", "ankündigen", "auffordern", "aufrufen", "beschuldigen", "bitten", "drohen", "empfehlen", "fordern",
     "versprechen", "vorschlagen", "zusagen")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Content:
    """Where the content clause of a cue begins, of what kind it is, and the number of its segment."""

    start: int
    kind: Complement
    segment: int


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
        if content:
            yield _noun_candidate(p, word, content, start, end)
    elif is_cue_verb(p, word) and not _in_wie_clause(p, word, start):
        content = find_content(p, word, start, end)
        if content:
            yield _verb_candidate(p, word, content, start, end)
    elif p.words[word].upos in ("ADJ", "ADV") and p.low[word] in PREDICATES:
        content = find_content(p, word, start, end)
        if content:
            yield _predicate_candidate(p, word, content, start, end)


def _in_wie_clause(p: Parse, word: int, start: int) -> bool:
    """Wie Vogt mitteilte, sei …: the main clause is the content, no clause further on."""
    for i in range(word, start - 1, -1):
        if p.low[i] == "wie" and (i == start or p.words[i - 1].text == ","):
            return True
        if p.words[i].text == ",":
            return False
    return False


def is_cue_verb(p: Parse, word: int) -> bool:
    """A full verb that may report; not one that is itself reported (Konjunktiv)."""
    if p.words[word].upos == "AUX":
        return p.words[word].lemma == "heißen"
    if p.words[word].upos != "VERB":
        return False
    finite = finite_of(p, word)
    return finite is None or p.moods[finite] is not Mood.KONJUNKTIV_1


def is_cue_noun(p: Parse, word: int) -> bool:
    if p.words[word].upos != "NOUN":
        return False
    if any(p.low[i] in ("nach", "laut", "gemäß") for i in p.children[word] if p.words[i].deprel == "case"):
        return False
    return p.words[word].lemma in lexicon().cue_nouns


def rate_of(p: Parse, word: int) -> float:
    """How often a verb reports, counted on the training articles."""
    verb = lexicon().verb(p.verbs[word])
    return verb.rate if verb else UNKNOWN_RATE


def find_content(p: Parse, word: int, start: int, end: int) -> Content | None:
    """The content clause behind a cue, if it has one."""
    parts = segments(p, start, end)
    is_noun = p.words[word].upos == "NOUN"
    last = max(i for i in ({word} if is_noun else verbal_complex(p, word)) if i < end)
    here = next((n for n, (a, b) in enumerate(parts) if a <= last < b), None)
    if here is None:
        return None
    verb = lexicon().verb(p.verbs[word])
    for n in range(here + 1, min(here + 1 + REACH, len(parts))):
        bare = verb is not None and n == here + 1 and not is_noun
        kind = complement(p, *parts[n], end, bare=bare)
        if kind is Complement.DASS and _is_consecutive(p, word, parts[n][0]):
            return None
        if kind and _is_allowed(p, kind, is_noun, verb is not None, parts, n, end, verb is not None and "v" in verb.takes):
            return Content(_whole_infinitive(p, kind, last, parts, here, n), kind, n)
    return None if is_noun else _without_comma(p, word, last, parts, here)


def _whole_infinitive(p: Parse, kind: Complement, last: int, parts: list[tuple[int, int]], here: int, n: int) -> int:
    """versprach zu, alle Häuser, auch das alte, zu sanieren: the clause begins right behind the cue."""
    first = parts[here + 1][0]
    unbroken = not any(p.words[i].is_verb for i in range(first, parts[n][0]))
    begins_here = kind is Complement.INFINITIVE and last == parts[here][1] - 1
    return first if begins_here and unbroken and p.low[first] not in RELATIVES else parts[n][0]


def _is_consecutive(p: Parse, word: int, start: int) -> bool:
    """sprach so laut, dass …: a clause of consequence"""
    return any(p.low[i] == "so" and p.words[i + 1].upos in ("ADJ", "ADV", "ADP") for i in range(word + 1, start - 2))


def _is_allowed(
    p: Parse, kind: Complement, is_noun: bool, is_known: bool, parts: list[tuple[int, int]], n: int, end: int, takes_v: bool
) -> bool:
    """Nouns and unknown verbs take fewer kinds of clauses; marks behind a colon are a direct quote."""
    start = parts[n][0]
    if p.marked[start] >= 0 and p.words[start - 1].text == ":":
        return False
    if is_noun:
        return kind not in (Complement.KONJUNKTIV_LATER, Complement.VERB_SECOND)
    if not is_known:
        return kind in (Complement.DASS, Complement.KONJUNKTIV, Complement.INFINITIVE)
    if kind is Complement.VERB_SECOND:
        return takes_v
    return kind is not Complement.KONJUNKTIV_LATER or not _is_interrupted(p, parts, n, end)


def _is_interrupted(p: Parse, parts: list[tuple[int, int]], n: int, end: int) -> bool:
    """The segment before the Konjunktiv is an apposition, not the beginning of the clause."""
    if any(p.low[a] in ("ob", "dass") for a, _ in parts[n + 1 : n + 4]):
        return True
    if n + 1 >= len(parts) or p.words[parts[n][0]].upos not in ("PROPN", "NOUN", "DET", "ADP", "ADJ"):
        return False
    after = complement(p, *parts[n + 1], end, bare=False)
    return after is Complement.KONJUNKTIV and not p.finite[parts[n + 1][0]]


def _without_comma(p: Parse, word: int, last: int, parts: list[tuple[int, int]], here: int) -> Content | None:
    """forderte die Regierung auf zu handeln"""
    stop = parts[here][1]
    closes = has_zu_infinitive(p, last + 1, stop) and "Inf" in p.words[stop - 1].xpos
    if p.verbs[word] in COMMALESS and closes and not finite_verbs(p, last + 1, stop):
        return Content(last + 1, Complement.INFINITIVE, here)
    return None


def _content_end(p: Parse, word: int, content: Content, start: int, end: int) -> tuple[int, set[int]]:
    """End of the quote, and a participle of the main clause that stands behind it."""
    parts = segments(p, start, end)
    stop, late = _coordination(p, word, content.start, end), set()
    subordinate = p.words[word].upos == "NOUN" or p.words[word].deprel in ("acl", "advcl", "acl:relcl")
    for n in range(content.segment + 1, len(parts)):
        a, b = parts[n]
        if _is_marked_speech(p, a) or opens_main_clause(p, a, b):
            stop = min(stop, parts[n - 1][1])
            break
        participle = b == end and b - a <= 4 and p.words[b - 1].xpos == "VERBPart"
        if participle and not any(p.finite[i] for i in range(a, b)):
            stop, late = min(stop, parts[n - 1][1]), set() if subordinate else {b - 1}
            break
        if (subordinate and resumes_main_clause(p, parts[n], end)) or _is_inquit(p, a, b):
            stop = min(stop, parts[n - 1][1])
            break
    while stop > content.start and p.words[stop - 1].text in (",", "–"):
        stop -= 1
    return stop, late


def _leaves_frame(p: Parse, start: int, end: int) -> bool:
    """What follows the content is neither content nor frame: another frame, a marked quote, a second main clause."""
    second = opens_main_clause(p, start, end) and not p.finite[start]
    return second or _is_inquit(p, start, end) or _is_marked_speech(p, start)


def _is_marked_speech(p: Parse, start: int) -> bool:
    """Q: „…“ — what follows in marks is a quote of its own"""
    return p.words[start - 1].text == ":" and p.marked[start] >= 0


def _is_inquit(p: Parse, start: int, end: int) -> bool:
    """…, fügte Tass hinzu: another frame around all this"""
    if not p.finite[start] or p.moods[start] is not Mood.OTHER:
        return False
    return lexicon().verb(p.verbs[main_verb(p, start, end)]) is not None


def _coordination(p: Parse, word: int, start: int, end: int) -> int:
    """A second indicative main clause that the tree joins to the cue ends the quote."""
    for child in p.children[word]:
        indicative = p.finite[child] and p.moods[child] is Mood.OTHER
        if p.words[child].deprel == "conj" and child > start and indicative:
            joint = [i for i in p.children[child] if p.words[i].deprel == "cc" and i > start]
            end = min([end, *joint])
    return end


def _verb_candidate(p: Parse, word: int, content: Content, start: int, end: int) -> Candidate:
    stop, late = _content_end(p, word, content, start, end)
    quote = set(range(content.start, stop))
    frame = _frame(p, word, quote, start, end)
    finite = finite_of(p, word)
    clause = finite if finite is not None and tree_subject(p, word) is None else word
    passive = is_passive(p, word)
    expletive = {start} if passive and p.low[start] == "es" else set()
    if p.verbs[word] in IMPERSONAL:
        speaker = impersonal_source(p, start, content.start)
    else:
        speaker = (agent if passive else subject)(p, word if passive else clause, start, content.start)
    return Candidate(
        STWRType.INDIRECT, f"indirect.{content.kind}", quote,
        cue=(verbal_complex(p, word) | late | expletive) - quote, speaker=speaker - quote, frame=frame, verb=word,
        facts={"rate": rate_of(p, word), "distance": content.start - word, "passive": float(passive)},
    )  # fmt: skip


def _predicate_candidate(p: Parse, word: int, content: Content, start: int, end: int) -> Candidate:
    """Das Gericht machte klar, dass Q; Vogt ist überzeugt, dass Q: the verb of the clause is cue as well."""
    candidate = _verb_candidate(p, word, content, start, end)
    head = p.words[word].head
    verbs = {head} if start <= head < content.start and p.words[head].is_verb else set()
    verbs |= {i for i in p.children[word] if p.words[i].deprel == "cop"}
    for verb in verbs:
        candidate.cue |= verbal_complex(p, verb) - candidate.quote
        candidate.speaker = candidate.speaker or subject(p, verb, start, content.start) - candidate.quote
    return candidate


def _frame(p: Parse, word: int, quote: set[int], start: int, end: int) -> set[int]:
    """All the rest of the sentence, up to another frame around it; in a subordinate clause only from that clause on."""
    parts = segments(p, start, end)
    behind = (part for part in parts if part[0] > max(quote))
    end = next((a - 1 for a, b in behind if _leaves_frame(p, a, b)), end)
    a = next(a for a, b in parts if a <= word < b)
    if p.words[word].is_verb and a > start and p.low[a] in lexicon().subordinators | {"zumal", "wobei"}:
        start = a - 1
    return set(range(start, end)) - quote


def _noun_candidate(p: Parse, word: int, content: Content, start: int, end: int) -> Candidate:
    stop, _ = _content_end(p, word, content, start, end)
    quote = set(range(content.start, stop))
    first = word
    while first > start and p.words[first - 1].upos in ("ADJ", "NUM"):
        first -= 1
    if first > start and p.words[first - 1].upos in ("DET", "ADP"):
        first -= 1
    cue = set(range(first, word + 1))
    speaker = _owner(p, word, content.start)
    if not speaker:
        verb_speaker, verb_cue = _governor(p, word, start, content.start)
        speaker, cue = verb_speaker, cue | verb_cue
    return Candidate(
        STWRType.INDIRECT, f"indirect.noun_{content.kind}", quote,
        cue=cue - quote, speaker=speaker - quote, frame=_frame(p, word, quote, start, end), verb=word,
        facts={"distance": content.start - word, "known_noun": float(p.words[word].lemma in lexicon().cue_nouns)},
    )  # fmt: skip


def _owner(p: Parse, noun: int, stop: int) -> set[int]:
    """der Vorwurf der Opposition, die Ankündigung von Vogt"""
    first = noun + 1
    if first >= stop:
        return set()
    genitive = p.low[first] in GENITIVE_STARTS or "Gen" in p.words[first].xpos
    begin = first + 1 if p.low[first] in ("von", "vom") else first
    if not (genitive or begin > first):
        return set()
    end = phrase_end(p, begin, stop - 1)
    return set(range(begin, end)) if end is not None else set()


def _governor(p: Parse, noun: int, start: int, stop: int) -> tuple[set[int], set[int]]:
    """Speaker and cue words of the verb that governs the noun: Vogt äußerte den Verdacht; Vogt ist der Meinung."""
    word = p.words[noun]
    if word.head >= 0 and p.words[word.head].is_verb and word.deprel in ("obj", "obl", "iobj", "nsubj:pass"):
        speaker = subject(p, word.head, start, stop)
        return (set() if noun in speaker else speaker), verbal_complex(p, word.head)
    copulas = {i for i in p.children[noun] if p.words[i].deprel == "cop"}
    heads = [i for i in p.children[noun] if p.words[i].deprel.startswith("nsubj")]
    if copulas and heads and start <= heads[0] < stop:
        return set(range(*phrase_around(p, heads[0], start, stop))) - {noun}, copulas
    return set(), copulas
