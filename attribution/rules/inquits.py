"""Sentences in, indirect quotes out whose frame follows the content: *Q sei …, sagte Vogt.*"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attribution.candidates import Candidate
from attribution.grammar.clauses import (
    PURPOSE,
    Complement,
    complement,
    finite_verbs,
    has_zu_infinitive,
    main_finite,
    opens_subordinate,
    segments,
)
from attribution.grammar.companions import phrase_with
from attribution.grammar.content import find_content
from attribution.grammar.frames import (
    finite_of,
    impersonal_source,
    is_impersonal,
    verbal_complex,
)
from attribution.grammar.inserted_frames import HELPERS, TAKES_UP, inserted_frame, opens_with_verb
from attribution.grammar.subject_places import subject_after
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.rules.complements import is_cue_verb, rate_of
from attribution.types import STWRType

NAMING_VERBS = frozenset(("bezeichnen", "finden", "halten", "nennen"))
FRONTED = frozenset(("dass", "daß", "inwiefern", "inwieweit", "ob", "warum", "weshalb", "wieso"))
"""Dass die Zahlen falsch waren, bestätigte Vogt."""
ASKS = frozenset(("erkundigen", "fragen", "nachfragen", "rätseln", "wissen", "wundern"))
"""Wo denn das Geld geblieben sei, fragte Vogt."""
SETTLES = frozenset(("beschließen", "entscheiden", "ergeben", "ermitteln", "feststellen", "zeigen"))
"""Ob der Anbau kommt, entscheidet das Stimmvolk: nobody has said it."""
REFUSES = frozenset(("kaum", "keiner", "man", "nicht", "nie", "niemand"))
"""Ob er kommt, sagte er nicht. Dass er kommt, wusste man."""
WHOEVER = frozenset(("was", "wer", "wem", "wen"))
"""Wer das tue, müsse zahlen, sagte Vogt."""
NOT_A_MAIN_CLAUSE = frozenset(("ob", "dass", "seitdem"))
CONVINCED = 0.5
"""Rate of "ist überzeugt", which the annotated articles hold too seldom to be counted."""
TOLD_FURTHER = frozenset((Complement.INFINITIVE, Complement.KONJUNKTIV_2, Complement.W_CLAUSE))
"""Er habe nie verstanden, sagte der Bauer, [wie man sich beschweren könne]"""
GOES_ON = frozenset(("aber", "doch", "jedoch"))
"""…, sprach aber von Fortschritten: the clause goes on with the subject before, it frames nothing"""


def inquits(p: Parse) -> Iterator[Candidate]:
    """*Q, sagte Vogt am Montag.* The cue stands right behind a comma, and Q is a main clause."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        for word in range(start, end):
            if p.marked[word] < 0 and (is_cue_verb(p, word) or _copula(p, word) is not None):
                yield from _at(p, word, start, end)
            if p.marked[word] < 0 and _is_beside_konjunktiv(p, word, start):
                yield from _by_any_verb(p, word, start, end)


def _at(p: Parse, word: int, start: int, end: int) -> Iterator[Candidate]:
    copula = _copula(p, word)
    finite = finite_of(p, word) if copula is None else copula
    finite = _letting(p, word) if finite is None else finite
    first = finite if finite is not None else word
    comma = first - 2 if first > start and p.low[first - 1] in TAKES_UP else first - 1
    if not (comma > start and p.words[comma].text in (",", "–") and p.marked[comma] < 0):
        return
    if finite is not None and inserted_frame(p, word, start, end):
        return
    start = _content_start(p, start, comma)
    if copula is None and not _reports(p, word, first):
        return
    asked = p.low[start] in FRONTED or (p.low[start] in lexicon().w_words and p.verbs[word] in ASKS)
    if p.low[start] == "ob" and p.verbs[word] in SETTLES:
        return
    if asked and finite_verbs(p, start, comma) and comma == first - 1:
        fronted = _candidate(p, word, first, comma, start, end, rule="indirect.inquit_fronted")
        if fronted.speaker and not {p.low[i] for i in fronted.frame} & REFUSES:
            yield fronted
        return
    if _is_fronted_infinitive(p, word, start, comma):
        yield _candidate(p, word, first, comma, start, end, rule="indirect.inquit_fronted")
        return
    if not _is_main_clause(p, start, comma):
        return
    if first + 1 < len(p) and (p.words[first + 1].text in (",", ".", ":") or p.low[first + 1] in GOES_ON):
        return
    if find_content(p, word, start, end) and not _goes_on(p, start, first, end):
        return
    found = _candidate(p, word, first, comma, start, end)
    # Lindner räumte Fehler ein, lehnte einen Rücktritt aber ab: a second verb of one subject frames nothing
    if found.speaker or found.facts["konjunktiv_before"] or is_impersonal(p, word):
        yield found


def _is_beside_konjunktiv(p: Parse, word: int, start: int) -> bool:
    """Der Kreisel sei sicherer, [warb] Vogt: a finite verb that is no verb of saying, behind a comma"""
    if lexicon().verb(p.verbs[word]) is not None or p.words[word].lemma in HELPERS or phrase_with(p, word, {word}):
        return False
    if not (word > start + 1 and p.finite[word] and p.words[word].upos == "VERB" and p.words[word - 1].text == ","):
        return False
    main = main_finite(p, *segments(p, start, word - 1)[0])
    return main is not None and p.moods[main] is Mood.KONJUNKTIV_1 and p.moods[word] is Mood.OTHER


def _by_any_verb(p: Parse, word: int, start: int, end: int) -> Iterator[Candidate]:
    """What stands before is in the Konjunktiv, what stands behind is somebody: he says it, whatever he does."""
    start = _content_start(p, start, word - 1)
    if not _is_main_clause(p, start, word - 1) or find_content(p, word, start, end):
        return
    found = _candidate(p, word, word, word - 1, start, end, rule="indirect.inquit_any")
    if found.speaker and min(found.speaker) <= word + 2 and is_animate(p, found.speaker):
        yield found


def _copula(p: Parse, word: int) -> int | None:
    """Q, ist Vogt überzeugt; Q, ist sich Vogt sicher"""
    if p.low[word] not in lexicon().predicates:
        return None
    return next((i for i in p.children[word] if p.words[i].lemma == "sein" and p.finite[i] and i < word), None)


def _letting(p: Parse, word: int) -> int | None:
    """Q, ließ Vogt über einen Sprecher mitteilen: the finite verb right behind the comma, wherever the tree hangs it"""
    if p.words[word].xpos != "VERBInf":
        return None
    start = p.sentence(word).start
    comma = next((i for i in range(word - 1, start, -1) if p.words[i].text in (",", "–")), None)
    lets = comma is not None and p.finite[comma + 1] and p.words[comma + 1].lemma == "lassen"
    return comma + 1 if comma is not None and lets else None


def _content_start(p: Parse, start: int, comma: int) -> int:
    """Die Grünen zeigten sich erfreut: [Endlich passiere etwas], meinte Vogt; so behind a semicolon"""
    breaks = [i + 1 for i in range(start, comma) if p.words[i].text in (":", ";") and p.marked[i] < 0 > p.marked[i + 1]]
    behind = breaks[-1] if breaks else start
    told, said = (
        any(p.moods[i] is not Mood.OTHER for i in range(*part)) for part in ((start, behind), (behind, comma))
    )
    return behind if said and not told else start


def _reports(p: Parse, word: int, finite: int) -> bool:
    asks = p.words[finite].lemma == "wollen" and p.words[word].lemma == "wissen"
    if word != finite and not asks and p.words[finite].lemma not in HELPERS:
        return False
    known = lexicon().verb(p.verbs[word]) is not None or p.words[word].lemma == "heißen"
    known = known and not _names_with_marks(p, word)
    known = known or bool(phrase_with(p, word, {word}))  # Q, gab Vogt zu bedenken
    return known and p.moods[finite] is not Mood.KONJUNKTIV_1


def _names_with_marks(p: Parse, word: int) -> bool:
    """Vorwürfe, er habe betrogen, nennt Vogt „frei erfunden“: what stands before is what he speaks of"""
    end = p.core(p.sentence(word))[1]
    return p.words[word].lemma in NAMING_VERBS and any(p.marked[i] >= 0 for i in range(word + 1, end))


def _is_fronted_infinitive(p: Parse, word: int, start: int, comma: int) -> bool:
    """[Einen Fehler gemacht zu haben], räumte Vogt ein; not: um Ruhe zu haben, sagte Vogt ab"""
    entry = lexicon().verb(p.verbs[word])
    if entry is None or "z" not in entry.takes or finite_verbs(p, start, comma) or p.low[start] in PURPOSE:
        return False
    bare = [segment for segment in segments(p, start, comma) if has_zu_infinitive(p, *segment)]
    return bool(bare) and bare[-1][1] == comma and p.marked[start] < 0


def _is_main_clause(p: Parse, start: int, end: int) -> bool:
    """What stands before the comma is, or ends in, a main clause; all in one pair of marks it is direct speech."""
    if p.marked[end - 1] >= 0 and p.words[p.marks[p.marked[end - 1]][0] - 1].text == ":":
        return False
    parts = segments(p, start, end)
    if p.low[start] in WHOEVER:
        return any(p.moods[a] is not Mood.OTHER and p.marked[a] < 0 for a, _ in parts[1:])
    if main_finite(p, start, end) is None or p.low[start] in lexicon().w_words | NOT_A_MAIN_CLAUSE:
        return False
    if _is_spoken_of(p, parts):
        return False
    if len(parts) == 1 and p.low[start] in ("um", "nach"):
        return False
    if opens_subordinate(p, *parts[0]) and not any(opens_with_verb(p, *part) for part in parts[1:]):
        return False  # Als Kern sagte, es reiche, lachte Vogt: the main clause begins with "lachte"
    return p.marked[start] < 0 or any(p.marked[i] != p.marked[start] for i in range(start, end))


def _is_spoken_of(p: Parse, parts: Sequence[tuple[int, int]]) -> bool:
    """[Den Vorwurf, er habe gelogen], weist Vogt zurück; not: Der Vorwurf, er habe gelogen, sei falsch, sagt Vogt

    Der Kritik von Kern, der Bau sei zu teuer, widersprach Vogt: whoever the claim is of
    """
    first, stop = parts[0]
    nouns = [i for i in range(first, stop) if p.words[i].upos == "NOUN"]
    of_claim = any(p.words[i].lemma in lexicon().cue_nouns for i in (*nouns[:1], stop - 1))
    return of_claim and not finite_verbs(p, first, stop) and not any(p.finite[begin] for begin, _ in parts[1:])


def _goes_on(p: Parse, start: int, finite: int, end: int) -> int | None:
    """Where the content goes on behind the frame: *Q1, sagte Vogt, und es sei Q2*; *Q1, sagte Vogt, Q2*."""
    told = any(p.moods[i] is Mood.KONJUNKTIV_1 and p.marked[i] < 0 for i in range(start, finite))
    kinds = {Complement.KONJUNKTIV, Complement.DASS, Complement.KONJUNKTIV_LATER}
    for a, b in segments(p, finite, end):
        if a <= finite:
            continue
        kind = complement(p, a, b, end, bare=False)
        if kind in kinds or (told and kind in TOLD_FURTHER):
            return a
    return None


def _candidate(
    p: Parse, word: int, finite: int, comma: int, start: int, end: int, rule: str = "indirect.inquit_after"
) -> Candidate:
    again = _goes_on(p, start, finite, end)
    stop = again if again is not None else end
    quote = set(range(start, comma)) | (set(range(again, end)) if again is not None else set())
    cue = {i for i in verbal_complex(p, word) if comma <= i < stop} | {finite, word}
    found = subject_after(p, finite, end if again is None else again - 1)
    speaker = set(range(*found)) if found else set()
    if p.words[finite].lemma == "lassen":  # ließ Vogt [über einen Sprecher] mitteilen
        speaker = set(takewhile(lambda i: p.low[i] not in ("durch", "über"), sorted(speaker)))
    if is_impersonal(p, word):
        speaker = impersonal_source(p, finite, stop)
    konjunktiv = any(p.moods[i] is not Mood.OTHER for i in range(start, comma))
    rate = rate_of(p, word) if _copula(p, word) is None else CONVINCED
    return Candidate(
        STWRType.INDIRECT, rule, quote, cue=cue, speaker=speaker,
        frame=set(range(comma, stop)), verb=word,
        facts={"rate": rate, "konjunktiv_before": float(konjunktiv)},
    )  # fmt: skip
