"""What stands before a colon in, the frame of the quote behind it out.

*Vogt sagte: „Q“* — *Vogt zur neuen Heimat: „Q“* — *Q1, so Vogt weiter: „Q2“* — *Q1. Und: „Q2“* — *Kritik: „Q“*,
which names nobody.
"""

from __future__ import annotations

from itertools import pairwise

from attribution.candidates import Candidate, Place
from attribution.grammar.clauses import COORDINATORS, RELATIVE_ADVERB, is_relative, opens_subordinate, segments
from attribution.grammar.frames import (
    agent,
    document,
    finite_of,
    impersonal_source,
    is_impersonal,
    is_passive,
    verbal_complex,
)
from attribution.grammar.noun_cores import POSSESSIVE, genitive_before
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate, subject, tree_subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.rules.embedded import for_whom, says
from attribution.types import Medium

LONGEST_LABEL = 6
LABEL_NOUNS = frozenset(
    ("Ansage", "Bilanz", "Credo", "Devise", "Fazit", "Kommentar", "Meinung", "Motto", "Nachfrage", "Nachsatz", "O-Ton",
     "Prognose", "Rat", "Reaktion", "Resümee", "Tipp", "Überschrift", "Zitat")
)  # fmt: skip
CONNECTORS = frozenset(
    ("aber", "allerdings", "also", "dann", "darauf", "denn", "doch", "ergänzend", "noch", "oder", "trotzdem", "und",
     "viel", "weiter", "wörtlich")
)  # fmt: skip
"""Und: „Q“; Nur so viel: „Q“; Kurz darauf: „Q“ — whoever the text is at goes on."""
ASKING = frozenset(("Frage", "anfragen", "fragen", "nachfragen", "wissen"))
LABEL_ADVERBS = frozenset(("dazu", "ferner", "hierzu", "weiter", "wörtlich"))
PLACE_PREPOSITIONS = frozenset(("auf", "im", "in", "vor"))
TOPIC_PREPOSITIONS = frozenset(("am", "bei", "gegenüber", "nach", "zu", "zum", "zur", "über"))


def frame_before(p: Parse, quote: Candidate, first: int) -> None:
    """Vogt sagte: „Q“ — the sentence before the colon; Vogt: „Q“ — a mere name."""
    start = _behind_dash(p, p.sentence(first - 1).start, first - 1)
    quote.place, quote.rule, quote.frame = Place.COLON, "direct.colon", set(range(start, first))
    outside = [i for i in range(start, first) if p.marked[i] < 0]
    finite = [i for i in outside if p.finite[i]]
    verb = _reporting_verb(p, outside, start)
    predicate = next(
        (i for i in outside if p.low[i] in lexicon().predicates and p.words[i].upos in ("ADJ", "ADV")), None
    )
    if verb is None and finite and predicate is not None:
        quote.cue = {finite[-1], predicate}  # Vogt ist empört: „Q“; für Vogt ist die Sache klar: „Q“
        quote.speaker = for_whom(p, start, finite[-1]) or subject(p, finite[-1], start, first)
        return
    in_konjunktiv = bool(finite) and p.moods[finite[-1]] is Mood.KONJUNKTIV_1
    if in_konjunktiv and _so(p, start, first - 1) is None and not _is_told_to_say(p, verb, finite[-1]):
        quote.rule, quote.place, quote.frame = "direct.alone", Place.ALONE, set()
        return
    if verb is None:
        _label(p, quote, start, first - 1)
        if finite and not quote.speaker:  # Vogt war bedient: „Q“
            told = subject(p, finite[-1], start, first)
            quote.speaker = told if is_animate(p, told) else _possessive(p, start)
        return
    _reported_before(p, quote, verb, finite, start, first)


def tells_of_saying(p: Parse, first: int) -> bool:
    """Der Arzt habe gesagt: „Q“, berichtet Vogt — the words are the doctor's"""
    start = p.sentence(first - 1).start if first else 0
    outside = [i for i in range(start, first) if p.marked[i] < 0]
    finite = [i for i in outside if p.finite[i]]
    told = bool(finite) and p.words[first - 1].text == ":" and p.moods[finite[-1]] is Mood.KONJUNKTIV_1
    return told and _is_told_to_say(p, _reporting_verb(p, outside, start), finite[-1])


def _is_told_to_say(p: Parse, verb: int | None, finite: int) -> bool:
    """Das Land sei dankbar und verpflichtet: „Q“; er wisse, wovon er rede: „Q“ — whoever says the one says the other.

    *Vogt habe gesagt: „Q“* is another matter.
    """
    entry = lexicon().verb(p.verbs[verb]) if verb is not None and says(p, verb) else None
    if verb is None or entry is None or entry.medium == Medium.THOUGHT:
        return False
    state = p.words[finite].lemma == "sein" and "Part" in p.words[verb].xpos
    return not state or "worden" in p.low[finite : p.sentence(finite).end]


def _reported_before(p: Parse, quote: Candidate, verb: int, finite: list[int], start: int, first: int) -> None:
    """Cue, frame and speaker where a verb reports."""
    quote.verb = verb
    own = finite_of(p, verb)
    clause = own if own is not None else (finite[-1] if finite else verb)
    if lexicon().verb(p.verbs[verb]) or p.words[verb].lemma not in ("haben", "sein", "werden"):
        quote.cue = (verbal_complex(p, verb) | {clause}) & quote.frame
    if p.low[first - 4 : first - 1] == ["mit", "den", "worten"]:
        quote.cue |= {first - 4, first - 3, first - 2}
    start = _clause_start(p, start, clause, first)
    quote.frame = quote.cue | set(range(start, first))
    quote.speaker = subject(p, verb if tree_subject(p, verb) is not None else clause, start, first)
    if is_impersonal(p, verb):
        quote.speaker = impersonal_source(p, start, first)
    elif p.verbs[verb] == "stehen":
        quote.speaker = document(p, start, first)
    else:
        entry = lexicon().verb(p.verbs[verb])
        speaks = entry is not None and "q" in entry.takes and p.verbs[verb] != "zitieren"
        owner = set() if speaks else _owner_of_phrase(p, start, first)
        quote.speaker = owner or _owner_of_words(p, quote.speaker)


def _owner_of_phrase(p: Parse, start: int, first: int) -> set[int]:
    """erinnerte an [Anna Vogts] Satz: „Q“; [von Vogt] stammt der Satz: „Q“; denkt an die Worte [des Arztes]: „Q“"""
    nouns = [i for i in range(start, first) if p.words[i].upos == "NOUN" and p.marked[i] < 0]
    said = next((i for i in reversed(nouns) if {p.low[i], p.words[i].lemma.lower()} & lexicon().utterance_nouns), None)
    if said is None or (end := phrase_end(p, said, first - 1)) is None or end < first - 1:
        return set()
    if owner := genitive_before(p, said) or _whose(p, said, first - 1):
        return owner
    verb = next((i for i in range(start, said) if p.words[i].lemma in ("kommen", "stammen")), None)
    author = phrase_end(p, start + 1, verb) if verb is not None and p.low[start] in ("von", "vom") else None
    return set(range(start + 1, author)) if author is not None else set()


def _owner_of_words(p: Parse, told: set[int]) -> set[int]:
    """Das Fazit von Vogt überrascht: „Q“: whose words they are, if the subject says so"""
    head = next((i for i in sorted(told) if p.words[i].upos == "NOUN"), None)
    if head is None or is_animate(p, told) or p.words[head].lemma not in lexicon().cue_nouns | LABEL_NOUNS:
        return told
    return _whose(p, head, max(told) + 1) or _possessive(p, min(told)) or told


def _behind_dash(p: Parse, start: int, colon: int) -> int:
    """Werft verliert Auftrag – [Betriebsrat Vogt]: „Q“"""
    dash = next((i for i in range(colon - 1, start, -1) if p.words[i].text in ("–", "—")), None)
    if dash is None or p.marked[dash] >= 0 or phrase_end(p, dash + 1, colon) != colon:
        return start
    return dash + 1 if is_animate(p, range(dash + 1, colon)) else start


def _clause_start(p: Parse, start: int, finite: int, stop: int) -> int:
    """Lohse lehnte ab, [Jens Brandner, der Bürgermeister, sagte: „Q“]: the last of several main clauses"""
    parts = segments(p, start, stop)
    for before, part in reversed([*pairwise(parts)]):
        if part[0] > finite:
            continue
        if any(p.finite[i] for i in range(part[0], finite)):
            return start
        if any(p.finite[i] and p.marked[i] < 0 for i in range(*before)):
            main = _is_main(p, before) and _is_main(p, part)
            return part[0] if main and part[0] < finite and p.low[part[0]] not in COORDINATORS else start
    return start


def _is_main(p: Parse, clause: tuple[int, int]) -> bool:
    first = p.low[clause[0]]
    asks = first in lexicon().w_words or RELATIVE_ADVERB.fullmatch(first)
    return not asks and not opens_subordinate(p, *clause) and not is_relative(p, *clause)


def _label(p: Parse, quote: Candidate, start: int, colon: int) -> None:
    """Vogt: „Q“ — Vogt zur neuen Heimat: „Q“ — Q1, so Vogt weiter: „Q2“ — Und: „Q2“"""
    so = _so(p, start, colon)
    if so is not None:
        end = phrase_end(p, so + 1, colon)
        if end is not None:
            quote.cue, quote.speaker = {so}, set(range(so + 1, end))
            quote.frame = set(range(so - 1, colon + 1))
        return
    while start + 1 < colon and p.words[start].upos in ("ADV", "CCONJ"):
        start += 1  # Dazu Vogt: „Q“
    topic = _topic(p, start, colon)
    if start == colon or (start + 1 == colon and p.low[start] in CONNECTORS):
        quote.rule, quote.place, quote.frame = "direct.alone", Place.ALONE, set()
    elif not any(p.finite[i] for i in range(start, colon)) and (
        topic - start < LONGEST_LABEL or phrase_end(p, start, colon) == colon
    ):
        quote.rule, quote.speaker = "direct.label", set(range(start, topic))
        head = next((i for i in range(start, topic) if p.words[i].upos == "NOUN"), None)
        if head is not None and p.words[head].lemma in lexicon().cue_nouns | LABEL_NOUNS:
            quote.cue, quote.speaker = {head}, _whose(p, head, topic) or _possessive(p, start)
            if not quote.speaker and _goes_on(p, start, head):
                quote.rule, quote.place, quote.frame, quote.cue = "direct.alone", Place.ALONE, set(), set()
        elif p.low[start] in lexicon().work_nouns or (
            not is_animate(p, quote.speaker) and p.words[min(quote.speaker)].upos != "PROPN"
        ):
            quote.rule, quote.speaker = "direct.topic", set()  # Streit um das Bad: „Q“; Liveblog zum Sturm: „Q“


def _so(p: Parse, start: int, colon: int) -> int | None:
    """The so of a frame put behind: Q1, so Vogt weiter: „Q2“"""
    return next((i for i in range(start, colon - 1) if p.low[i] == "so" and p.words[i - 1].text == ","), None)


def _topic(p: Parse, start: int, colon: int) -> int:
    """Vogt [zur neuen Heimat]: — Vogt [auf X]: — Vogt [dazu]: where the label says no more who speaks"""
    for i in range(start + 1, colon):
        named = p.words[i - 1].entity.endswith("PER") or p.words[i - 1].text in p.surnames
        of_name = p.low[i] in PLACE_PREPOSITIONS and named
        adverb = p.words[i].upos == "ADV" and p.words[i - 1].upos == "PROPN"
        if p.low[i] in TOPIC_PREPOSITIONS or of_name or adverb or p.low[i] in LABEL_ADVERBS:
            return i
    return colon


def _whose(p: Parse, noun: int, stop: int) -> set[int]:
    """Kritik: „Q“ names nobody, Zitat von Lohse: „Q“ and Lohses Antwort: „Q“ do."""
    owner = genitive_before(p, noun)
    if owner:
        return owner
    first = noun + 2 if p.low[noun + 1] in ("von", "vom") else noun + 1
    end = phrase_end(p, first, stop) if first < stop else None
    return set(range(first, end)) if end is not None else set()


def _goes_on(p: Parse, start: int, noun: int) -> bool:
    """Vogt wollte nichts sagen. Dann der Nachsatz: „Q“; not: Vogt fragte den Minister. Die Antwort: „Q“"""
    number = p.sentence_of[start] - (start == p.sentence(start).start)
    before = p.sentences[max(0, number)]
    asked = p.words[noun].lemma == "Antwort" and any(w.lemma in ASKING for w in p.words[before.start : start])
    return start > 0 and before.paragraph == p.paragraph(start) and before.start < start and not asked


def _possessive(p: Parse, start: int) -> set[int]:
    """[Sein] Fazit: „Q“"""
    return {start} if POSSESSIVE.fullmatch(p.low[start]) else set()


def _reporting_verb(p: Parse, outside: list[int], start: int) -> int | None:
    """The last verb that reports, else the last full verb.

    *Vogt erinnerte daran, dass gewarnt worden sei: „Q“*: what nobody is named for goes behind who speaks before it.
    """
    verbs = [i for i in outside if p.words[i].upos == "VERB" or p.verbs[i] == "heißen"]
    reporting = [i for i in verbs if says(p, i)]
    reporting = [i for i in reporting if not _is_asked(p, i, start)] or reporting
    named = [i for i in reporting if not is_passive(p, i) or agent(p, i, start, i)]
    return max(named or reporting, default=max(verbs, default=None))


def _is_asked(p: Parse, verb: int, start: int) -> bool:
    """Vogt sagt, was viele [denken]: „Q“ — a clause that opens with a question word"""
    part = next((part for part in segments(p, start, p.sentence(verb).end) if part[0] <= verb < part[1]), None)
    return part is not None and part[0] > start and p.low[part[0]] in lexicon().w_words
