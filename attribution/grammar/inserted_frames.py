"""A verb of saying in, the frame out that it makes in the middle of what is said.

*Die Lage[, sagte Vogt,] sei ernst.* — *Wenn das so weitergehe[, warnte Vogt,] werde es teuer.* — *Man habe[, so sagt es
Vogt,] die Lage unterschätzt.* What stands before is no whole main clause, and what stands behind goes on with it.
"""

from __future__ import annotations

from dataclasses import dataclass

from attribution.grammar.clauses import (
    PURPOSE,
    finite_verbs,
    has_zu_infinitive,
    is_relative,
    main_finite,
    opens_subordinate,
    segments,
)
from attribution.grammar.frames import finite_of
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood

MARKS = frozenset((",", "–", "—"))
TAKES_UP = frozenset(("das", "dies", "so"))
"""Q1, so sagte es Vogt, Q2; Q1 – das betonte Vogt – Q2"""
HELPERS = frozenset(("haben", "lassen", "werden"))
JOINS = frozenset(("aber", "denn", "doch", "jedoch", "oder", "sondern", "und"))


@dataclass(frozen=True, slots=True)
class Inserted:
    """Where the sentence that is told begins; the comma before the frame, its finite verb, the comma behind it."""

    start: int
    before: int
    finite: int
    behind: int


def inserted_frame(p: Parse, verb: int, start: int, end: int) -> Inserted | None:
    """The frame of a verb of [start, end), if it is put into a sentence; all of it outside quotation marks."""
    finite = finite_of(p, verb)
    if finite is None or finite > verb or finite <= start + 1:
        return None
    if finite != verb and p.words[finite].lemma not in HELPERS:
        return None
    pointer = p.low[finite - 1] in TAKES_UP or p.low[finite - 1] in lexicon().pronominal_adverbs
    before = finite - 2 if pointer else finite - 1
    if before <= start or p.words[before].text not in MARKS or p.marked[before] >= 0:
        return None
    start = _behind_colon(p, start, before)
    behind = _closing(p, max(finite, verb), p.words[before].text, end)
    if before <= start or behind is None:
        return None
    if len(finite_verbs(p, before, behind)) > 1 + _further_verbs(p, finite, behind):
        return None
    return Inserted(start, before, finite, behind) if _goes_on(p, start, before, behind, end) else None


def _behind_colon(p: Parse, start: int, before: int) -> int:
    """Vogt warnte: [Die Lage, sagte er, sei ernst.]"""
    return next((i + 1 for i in range(before - 1, start, -1) if p.words[i].text in ":;" and p.marked[i] < 0), start)


def _closing(p: Parse, last: int, mark: str, end: int) -> int | None:
    """The comma, or the second dash, behind which the sentence may go on."""
    for i in range(last + 1, end - 1):
        if p.words[i].text == mark and p.marked[i] < 0 and (mark != "," or not _opens_more(p, i + 1, end)):
            return i
    return None


def _opens_more(p: Parse, i: int, end: int) -> bool:
    """sagte Vogt, [Chef der Werft], habe …; sagte Vogt, [der eben kam], habe …: still the frame"""
    parts = segments(p, i, end)
    return len(parts) > 1 and p.finite[parts[1][0]] and not p.finite[i]


def _further_verbs(p: Parse, finite: int, behind: int) -> int:
    """sagt Vogt und lacht; sagte Vogt, der eben kam; sagte Vogt, als sie ging: verbs that are no frame of their own"""
    clauses = sum(is_relative(p, *part) or opens_subordinate(p, *part) for part in segments(p, finite, behind)[1:])
    return clauses + sum(p.finite[i] and p.low[i - 1] == "und" for i in range(finite + 1, behind))


def _goes_on(p: Parse, start: int, before: int, behind: int, end: int) -> bool:
    """Whether what stands before lacks the verb, or the rest of one, that stands behind."""
    last = segments(p, start, before)[-1]
    rest = segments(p, behind + 1, end)[0]
    finite = finite_verbs(p, *last)
    opener = p.words[last[0]].upos == "SCONJ" or p.low[last[0]] in lexicon().w_words
    if not finite or opener or opens_subordinate(p, *last) or is_relative(p, *last):
        return opens_with_verb(p, *rest)
    joins = p.low[rest[0]] in JOINS or (p.low[rest[0]] in PURPOSE and has_zu_infinitive(p, *rest))
    if finite_verbs(p, *rest) or joins or p.marked[rest[0]] >= 0:
        return False
    return _lacks_rest(p, last, finite[-1], rest)


def opens_with_verb(p: Parse, start: int, stop: int) -> bool:
    """sei ernst; dann sei es ernst"""
    first = start + 1 if p.low[start] in ("dann", "so") and start + 1 < stop else start
    return p.finite[first] and p.marked[first] < 0


def _lacks_rest(p: Parse, last: tuple[int, int], finite: int, rest: tuple[int, int]) -> bool:
    """Man habe, sagt Vogt, [die Lage unterschätzt]; es sei, sagt Vogt, [alles gut]"""
    if p.words[finite].upos != "AUX":
        return False
    closes = any(_is_bare(p, i) for i in range(finite + 1, last[1]))
    return not closes and (finite == last[1] - 1 or any(_is_bare(p, i) for i in range(*rest)))


def _is_bare(p: Parse, i: int) -> bool:
    return p.words[i].upos in ("AUX", "VERB") and not p.finite[i] and p.marked[i] < 0


def is_inquit(p: Parse, word: int, start: int, end: int) -> bool:
    """Die Lage, [sagte] Vogt, sei ernst; er habe versprochen, [sagte] Vogt, das Haus zu bauen: another rule's frame"""
    finite = finite_of(p, word)
    if finite is None or inserted_frame(p, word, start, end):
        return finite is not None
    if not (finite > start + 1 and p.words[finite - 1].text == "," and p.words[finite + 1].is_nominal):
        return False
    main = main_finite(p, *segments(p, start, finite - 1)[0])
    return main is not None and p.marked[main] < 0 and p.moods[main] is Mood.KONJUNKTIV_1
