"""A stretch of a sentence in, its clauses out: cut at commas outside quotation marks, classed by their first word
and verb.

Commas, finite verbs and first words are more reliable than the tree, which hangs a dass-clause on the wrong word in
three cases of ten.
"""

from __future__ import annotations

import re
from enum import StrEnum

from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood

CUTS = frozenset((",", ";", ":", "–", "—"))
COORDINATORS = frozenset(("und", "aber", "sondern", "oder", "doch"))
RELATIVES = frozenset(("der", "die", "das", "den", "dem", "deren", "dessen", "denen"))
CONDITIONS = frozenset(("wenn", "falls", "da", "weil", "wer", "sobald", "solange"))
ALSO_PREPOSITIONS = frozenset(("bis", "ohne", "seit", "statt", "während"))
PURPOSE = frozenset(("um", "ohne", "anstatt", "statt"))
RELATIVE_ADVERB = re.compile(r"wo(bei|durch|für|gegen|mit|nach|ran|rauf|raufhin|rin|rüber|von|zu)?")
INNER_ZU = re.compile(
    r"(ab|an|auf|aus|bei|dar|durch|ein|entgegen|fern|fest|fort|frei|gegenüber|gleich|heraus|herbei|her|hervor|hinaus|hinein|"
    r"hin|hinzu|los|mit|nach|nieder|offen|statt|teil|um|unter|voran|voraus|vorbei|vor|weg|weiter|wieder|zurück|zusammen|zu)zu"
)


class Complement(StrEnum):
    """What a clause can be as the content of a verb of saying."""

    DASS = "dass"
    W_CLAUSE = "w"
    KONJUNKTIV = "konj"
    KONJUNKTIV_2 = "konj2"
    KONJUNKTIV_LATER = "konj_later"
    INFINITIVE = "inf"
    VERB_SECOND = "v2"
    RELATIVE = "rel"
    REASON = "weil"


def segments(p: Parse, start: int, end: int) -> list[tuple[int, int]]:
    """[start, end) cut at commas and the like that do not stand inside quotation marks."""
    result, begin = [], start
    for i in range(start, end):
        if p.words[i].text in CUTS and _is_outside(p, i, start, end):
            if i > begin:
                result.append((begin, i))
            begin = i + 1
    if begin < end:
        result.append((begin, end))
    return result


def _is_outside(p: Parse, i: int, start: int, end: int) -> bool:
    pair = p.marked[i]
    return pair < 0 or (p.marks[pair][0] <= start and p.marks[pair][1] >= end - 1)


def finite_verbs(p: Parse, start: int, end: int) -> list[int]:
    """Finite verbs of [start, end) outside quotation marks."""
    return [i for i in range(start, end) if p.finite[i] and p.marked[i] < 0]


def opens_subordinate(p: Parse, start: int, end: int) -> bool:
    """[start, end) begins with a conjunction; während and seit are one only if the finite verb comes last."""
    low = p.low[start]
    if low in ALSO_PREPOSITIONS:
        finite = finite_verbs(p, start, end)
        return bool(finite) and finite[-1] >= end - 1
    return low in lexicon().subordinators and not (low == "damit" and start + 1 < end and p.finite[start + 1])


def is_relative(p: Parse, start: int, end: int) -> bool:
    """[start, end) is a relative clause: relative pronoun first (a preposition may lead), finite verb last."""
    if p.words[start].xpos.startswith("PRONRel"):
        return True
    finite = finite_verbs(p, start, end)
    if not finite or finite[-1] < end - 1:
        return False
    if p.low[start] in RELATIVES:
        return p.words[start].deprel != "det"
    return p.words[start].upos == "ADP" and start + 1 < end and p.low[start + 1] in RELATIVES


def complement(p: Parse, start: int, end: int, stop: int, *, bare: bool) -> Complement | None:
    """Which complement the segment [start, end) is or begins; `stop` ends the sentence.

    `bare` allows a verb-second clause in the indicative ("er sagte, das ist gut").
    """
    first = start + 1 if p.low[start] in COORDINATORS and start + 1 < end else start
    low = p.low[first]
    finite = finite_verbs(p, start, end)
    if low in ("dass", "daß", "ob"):
        return Complement.DASS
    if low in lexicon().w_words and any(p.finite[i] for i in range(first, end)):
        return Complement.W_CLAUSE
    all_infinitive = all(_is_zu_infinitive(p, i, end) for i in finite)
    if all_infinitive and p.low[start] in RELATIVES and has_zu_infinitive(p, start, end):
        return Complement.INFINITIVE  # empfahl dem Gericht, der Klage stattzugeben: a relative clause has a finite verb
    if bare and p.words[start].xpos.startswith("PRONRel") and any(p.moods[i] is not Mood.OTHER for i in finite):
        return Complement.RELATIVE
    if p.words[start].xpos.startswith("PRONRel") or p.low[start : start + 3] == ["es", "sei", "denn"]:
        return None
    if bare and low in ("weil", "da") and any(p.moods[i] is not Mood.OTHER for i in finite):
        return Complement.REASON
    # schwärmte sie, so habe das noch nie geklungen; not: sagte er, so die Polizei
    so = low == "so" and first + 1 < end and p.moods[first + 1] is Mood.KONJUNKTIV_1 and p.finite[first + 1]
    if not so and (opens_subordinate(p, start, end) or low in ("welche", "welcher", "so")):
        return _conditional(p, low, start, end, stop)
    if is_relative(p, start, end):
        return Complement.RELATIVE if bare and Mood.KONJUNKTIV_1 in [p.moods[i] for i in finite] else None
    return _by_verb(p, start, end, stop, finite, bare)


def _conditional(p: Parse, low: str, start: int, end: int, stop: int) -> Complement | None:
    """sagte, wenn das so sei, werde er gehen; …, wenn das so sei, stünden die Räder still"""
    here = any(p.moods[i] is Mood.KONJUNKTIV_1 for i in range(start, end))
    later = any(p.moods[i] is Mood.KONJUNKTIV_1 or (here and p.moods[i] is not Mood.OTHER) for i in range(end, stop))
    return Complement.KONJUNKTIV if low in CONDITIONS and later else None


def _by_verb(p: Parse, start: int, end: int, stop: int, finite: list[int], bare: bool) -> Complement | None:
    moods = [p.moods[i] for i in finite]
    if Mood.KONJUNKTIV_1 in moods:
        return Complement.KONJUNKTIV
    if Mood.KONJUNKTIV_2 in moods:
        return Complement.KONJUNKTIV_2
    if not finite and has_zu_infinitive(p, start, end):
        return None if p.low[start] in PURPOSE else Complement.INFINITIVE
    if finite and bare and finite[0] > start and p.words[start].upos != "CCONJ":
        return Complement.VERB_SECOND
    if bare and not finite and p.marked[start] < 0 and any(p.finite[i] for i in range(start, end)):
        return Complement.VERB_SECOND  # sagte er, der Plan „ist und bleibt falsch“
    if not finite and any(p.moods[i] is Mood.KONJUNKTIV_1 and p.marked[i] < 0 for i in range(end, stop)):
        return Complement.KONJUNKTIV_LATER
    return None


def has_zu_infinitive(p: Parse, start: int, end: int) -> bool:
    """zu gehen, anzufangen"""
    return any(_is_zu_infinitive(p, i, end) for i in range(start, end))


def _is_zu_infinitive(p: Parse, i: int, end: int) -> bool:
    """The tagger takes "zu entlassen" for a participle and "beizutreten" for a finite verb: the form decides."""
    if p.low[i] == "zu" and i + 1 < end:
        following = p.words[i + 1]
        return "Inf" in following.xpos or (following.upos == "VERB" and following.text.endswith("n"))
    return p.words[i].upos == "VERB" and _has_inner_zu(p.low[i], p.words[i].lemma)


def _has_inner_zu(low: str, lemma: str) -> bool:
    """anzufangen; aufrechtzuerhalten of aufrechterhalten; not zuhören, hinzufügen"""
    if not low.endswith("n") or (low.startswith("hinzu") and not low.startswith("hinzuzu")):
        return False
    return bool(INNER_ZU.match(low)) or ("zu" in low[1:] and low.replace("zu", "", 1) == lemma)


def main_finite(p: Parse, start: int, end: int) -> int | None:
    """The finite verb of the first main clause of [start, end), None if there is none."""
    parts = segments(p, start, end)
    for begin, stop in parts[1:] if opens_with_condition(p, parts) else parts:
        if opens_subordinate(p, begin, stop) or p.low[begin] in lexicon().w_words | {"dass", "daß", "ob", "um"}:
            continue
        if begin > start and RELATIVE_ADVERB.fullmatch(p.low[begin]):  # zu Berichten, wonach …, schweigt Vogt
            continue
        finite = finite_verbs(p, begin, stop)
        if finite and not (begin > start and is_relative(p, begin, stop)):
            return finite[0]
    return None


def opens_with_condition(p: Parse, parts: list[tuple[int, int]]) -> bool:
    """Sollte der Rat zustimmen, werde begonnen: two clauses with the finite verb first, the first is an "if"."""
    if len(parts) < 2 or not p.finite[parts[0][0]]:
        return False
    then = parts[1][0]
    return p.finite[then + 1 if p.low[then] in ("dann", "so") and then + 1 < len(p) else then]


def resumes_main_clause(p: Parse, segment: tuple[int, int], stop: int) -> bool:
    """The segment goes on with the clause around the complement: finite indicative verb first, or a last participle."""
    start, end = segment
    if p.finite[start] and p.moods[start] is Mood.OTHER:
        return True
    return end == stop and p.words[end - 1].xpos == "VERBPart" and not any(p.finite[i] for i in range(start, end))


def opens_main_clause(p: Parse, start: int, end: int) -> bool:
    """The segment is a main clause in the indicative: finite verb in second place, more behind it."""
    first = start + 1 if p.low[start] in (*COORDINATORS, "jedoch", "allerdings") else start
    if first >= end or p.low[first] in lexicon().w_words | {"dass", "daß", "ob"} or opens_subordinate(p, first, end):
        return False
    finite = finite_verbs(p, first, end)
    if not finite or p.moods[finite[0]] is not Mood.OTHER or is_relative(p, first, end):
        return False
    if p.words[finite[0]].lemma == "sollen":
        return False
    return finite[0] < end - 1 and not p.words[finite[0] + 1].is_verb
