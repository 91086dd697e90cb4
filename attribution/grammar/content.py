"""A cue in, its content clause out: where it begins, where it ends, and what of the sentence is its frame.

*Vogt betonte, dass Q.* The clause goes from its first word (dass included) to the end of the sentence, unless the main
clause comes back or another one begins.
"""

from __future__ import annotations

from dataclasses import dataclass

from attribution.grammar.clauses import (
    COORDINATORS,
    RELATIVES,
    Complement,
    complement,
    finite_verbs,
    has_zu_infinitive,
    opens_main_clause,
    opens_with_condition,
    resumes_main_clause,
    segments,
)
from attribution.grammar.frames import main_verb, verbal_complex
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood

REACH = 3
"""The clause begins in one of the three segments behind the cue (an apposition may stand between)."""
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


def find_content(p: Parse, word: int, start: int, end: int) -> Content | None:
    """The content clause behind a cue, if it has one."""
    parts = segments(p, start, end)
    is_noun = p.words[word].upos == "NOUN"
    last = max(i for i in ({word} if is_noun else verbal_complex(p, word)) if i < end)
    here = next((n for n, (a, b) in enumerate(parts) if a <= last < b), None)
    if here is None or (here == 0 and opens_with_condition(p, parts)):
        return None
    verb = lexicon().verb(p.verbs[word])
    for n in range(here + 1, min(here + 1 + REACH, len(parts))):
        # fühle sich getäuscht, denn er habe …; verwies auf einen Bericht, wonach …: a reason, another's words
        if p.low[parts[n][0]] in ("denn", "wonach"):
            return None
        # die Kosten zu senken – das sei nötig –: put in, not said by whoever lowers them
        if verb is None and p.low[word - 1] == "zu" and p.words[parts[n][0] - 1].text == "–":
            return None
        # so argumentiert der Verein, der geklagt hat: Q
        directly = n == here + 1 or p.words[parts[n][0] - 1].text == ":"
        bare = verb is not None and directly and not is_noun
        kind = complement(p, *parts[n], end, bare=bare)
        if kind is Complement.KONJUNKTIV and p.low[parts[n][0]] in COORDINATORS:  # Q, sagte Vogt, und müsse Q
            return None
        if kind is Complement.DASS and is_consecutive(p, word, parts[n][0]):
            return None
        if kind and is_noun and n == here + 1 and p.finite[parts[n][0]]:  # wer Zweifel habe, solle anrufen
            return None
        if kind and _is_allowed(p, kind, word, parts, n, end):
            first = n - 1 if n > here + 1 and opens_with_condition(p, parts[n - 1 :]) else n
            return Content(_whole_infinitive(p, kind, last, parts, here, first), kind, first)
    return None if is_noun else _without_comma(p, word, last, parts, here)


def _whole_infinitive(p: Parse, kind: Complement, last: int, parts: list[tuple[int, int]], here: int, n: int) -> int:
    """versprach zu, alle Häuser, auch das alte, zu sanieren: the clause begins right behind the cue."""
    first = parts[here + 1][0]
    unbroken = not any(p.words[i].is_verb for i in range(first, parts[n][0]))
    begins_here = kind is Complement.INFINITIVE and last == parts[here][1] - 1
    relative = p.low[first] in RELATIVES and p.words[first].upos == "PRON"
    return first if begins_here and unbroken and not relative else parts[n][0]


def is_consecutive(p: Parse, word: int, start: int) -> bool:
    """sprach so laut, dass …: a clause of consequence"""
    return any(p.low[i] == "so" and p.words[i + 1].upos in ("ADJ", "ADV", "ADP") for i in range(word + 1, start - 2))


def _is_allowed(p: Parse, kind: Complement, word: int, parts: list[tuple[int, int]], n: int, end: int) -> bool:
    """Nouns and unknown verbs take fewer kinds of clauses; marks behind a colon are a direct quote."""
    start, verb = parts[n][0], lexicon().verb(p.verbs[word])
    if p.marked[start] >= 0 and p.words[start - 1].text == ":":
        return False
    if p.words[word].upos == "NOUN":
        return kind not in (Complement.KONJUNKTIV_LATER, Complement.VERB_SECOND)
    if verb is None:
        return kind in (Complement.DASS, Complement.KONJUNKTIV, Complement.INFINITIVE)
    if kind is Complement.VERB_SECOND:
        return "v" in verb.takes or p.words[start - 1].text == ":"
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


def content_end(p: Parse, word: int, content: Content, start: int, end: int) -> tuple[int, set[int]]:
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
        resumes = subordinate and (resumes_main_clause(p, parts[n], end) or _awaits_its_verb(p, word, start, a))
        if resumes or _is_inquit(p, a, b):
            stop = min(stop, parts[n - 1][1])
            break
    while stop > content.start and p.words[stop - 1].text in (",", "–"):
        stop -= 1
    return stop, late


def _awaits_its_verb(p: Parse, noun: int, start: int, behind: int) -> bool:
    """Der Vorwurf, er habe gelogen, [sei] falsch: the noun's own clause has no verb before what was said"""
    return p.words[noun].upos == "NOUN" and p.finite[behind] and not finite_verbs(p, start, noun)


def _leaves_frame(p: Parse, start: int, end: int) -> bool:
    """What follows the content is neither content nor frame: another frame, a marked quote, a second main clause.

    *und verließ den Saal* has the subject of the frame and stays in it.
    """
    first = start + 1 if p.low[start] in COORDINATORS else start
    second = opens_main_clause(p, start, end) and not p.finite[first]
    return second or _is_inquit(p, start, end) or _is_marked_speech(p, start)


def _is_marked_speech(p: Parse, start: int) -> bool:
    """Q: „…“ — what follows in marks is a quote of its own"""
    return p.words[start - 1].text == ":" and p.marked[start] >= 0


def _is_inquit(p: Parse, start: int, end: int) -> bool:
    """…, fügte Tass hinzu; …, wie die Polizei mitteilte: another frame around all this"""
    if p.low[start] == "wie" and p.finite[end - 1] and p.moods[end - 1] is Mood.OTHER:
        last = end - 1 if p.words[end - 1].upos == "VERB" else end - 2  # wie die Polizei mitgeteilt hat
        entry = lexicon().verb(p.verbs[last]) if p.words[last].xpos in ("VERBFin", "VERBPart") else None
        return entry is not None and "d" in entry.takes
    if not p.finite[start] or p.moods[start] is not Mood.OTHER:
        return False
    return lexicon().verb(p.verbs[main_verb(p, start, end)]) is not None


def _coordination(p: Parse, word: int, start: int, end: int) -> int:
    """A second indicative main clause that the tree joins to the cue ends the quote."""
    for child in p.children[word]:
        indicative = p.finite[child] and p.moods[child] is Mood.OTHER
        if p.words[child].deprel == "conj" and child > start and indicative and p.marked[child] < 0:
            joint = [i for i in p.children[child] if p.words[i].deprel == "cc" and i > start]
            end = min([end, *joint])
    return end


def frame_around(p: Parse, word: int, quote: set[int], start: int, end: int) -> set[int]:
    """All the rest of the sentence, up to another frame around it; in a subordinate clause only from that clause on."""
    parts = segments(p, start, end)
    behind = (part for part in parts if part[0] > max(quote))
    end = next((a - 1 for a, b in behind if _leaves_frame(p, a, b)), end)
    a = next(a for a, b in parts if a <= word < b)
    if p.words[word].is_verb and a > start and p.low[a] in ("zumal", "wobei"):
        start = a - 1
    return set(range(start, end)) - quote
