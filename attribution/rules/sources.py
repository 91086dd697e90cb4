"""Sentences in, indirect quotes out whose source is no subject: *laut Polizei*, *nach Angaben des Pentagons*,
*Ryder zufolge*, *demnach*, *wonach*.

The frame is preposition and source together, the cue the preposition alone, the speaker the whole phrase ("Angaben
des Pentagons"); the quote is the rest of the clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from attribution.candidates import Candidate, trimmed
from attribution.grammar.attachment import date_end
from attribution.grammar.noun_phrases import phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.rules.source_clauses import (
    WORD_ITSELF,
    antecedent,
    clause_of,
    is_of_relative,
    number_behind,
    relative_of_source,
    stands_behind_so,
)
from attribution.types import STWRType

COMPOUNDS = re.compile(
    r"(angaben?|berichte?n?|meinung|ansicht|aussagen?|informationen|einschätzung|analyse|artikel|stellungnahme|"
    r"ergebniss?e?n?|untersuchung(en)?|zählung(en)?|umfragen?|hochrechnung(en)?|schätzung(en)?|erkenntniss?e?n?|"
    r"auskunft|überzeugung|berechnung(en)?|studien?|beobachtern|dafürhalten|quellen|kreisen|agentur|darstellung|"
    r"dokument(en)?|eilmeldung(en)?|-meldung(en)?|unterlagen|statistik(en)?|protokoll(en)?|prognosen?|gutachten)$"
)
SOON = frozenset(
    ("Jahr", "Minute", "Monat", "Stunde", "Tag", "Woche", "bald", "erst", "gleich", "kurz", "lange", "unmittelbar")
)  # Zwei Tage nach der Erklärung: a time, no source
REACH = 8
LONGEST_NAME = 7
SHORTEST_QUOTE = 3
OPINIONS = frozenset((
    "angabe", "angaben", "ansicht", "auffassung", "aussage", "dafürhalten", "darstellung", "eindruck", "einschätzung",
    "erfahrung", "meinung", "schätzung", "vernehmen", "verständnis", "vorstellung", "wahrnehmung", "wissen",
    "überzeugung",
))  # fmt: skip
EVENTS = frozenset(("auszählung", "bekanntgabe", "nachricht", "veröffentlichung"))
ARTICLES_OF_LAW = frozenset(("artikel", "absatz", "paragraf", "paragraph", "art.", "§"))


@dataclass(frozen=True, slots=True)
class Source:
    """A source phrase: its cue word and the speaker [start, end)."""

    kind: str
    cue: int
    start: int
    end: int

    @property
    def frame(self) -> tuple[int, int]:
        return min(self.cue, self.start), max(self.cue + 1, self.end)


def sources(p: Parse) -> Iterator[Candidate]:
    """All quotes whose source hangs on a preposition or stands for itself."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        i = start
        while i < end:
            source = _source_at(p, i, start, end)
            if source:
                yield from _candidate(p, source, start, end)
            i = max(i + 1, source.end if source else 0)


def _source_at(p: Parse, i: int, start: int, end: int) -> Source | None:
    low = p.low[i]
    if p.marked[i] >= 0 and low != "zufolge":
        return None
    if low in ("laut", "gemäß", "nach", "aus") and i + 1 < end:
        return _prepositional(p, low, i, start, end)
    if low == "zufolge":
        return _postposed(p, i, start)
    if low == "folge" and i > start + 1 and p.low[i - 1] == "zu":  # Gerüchten zu Folge, as some spell it
        before = _postposed(p, i - 1, start)
        return Source("zufolge", i, before.start, i - 1) if before else None
    if low == "danach" and (i == start or p.finite[i - 1]) and p.moods[min(i + 1, end - 1)] is not Mood.KONJUNKTIV_1:
        return Source(low, i, i, i + 1)
    if low in ("demnach", "wonach"):
        return Source(low, i, i, i + 1)
    if low in ("demzufolge", "derzufolge") and i > start and p.words[i - 1].text == ",":
        return Source("wonach", i, i, i + 1)
    return None


def _prepositional(p: Parse, low: str, i: int, start: int, end: int) -> Source | None:
    if low == "nach" and _fills_first_field(p, i, start):
        return Source("nach", i, start, i)
    if low == "nach" and i > start and p.words[i - 1].lemma.lower() in OPINIONS and not _is_preposition(p, i, end):
        if _is_asked(p, i - 2):
            return None
        return _opinion_postposed(p, i, start)
    if p.words[i].upos == "ADJ" and p.words[i + 1].upos not in ("DET", "NOUN", "PROPN"):
        return None
    last = _name_in_marks(p, i + 1, end) or phrase_end(p, i + 1, end)
    if last is None:
        return _relative_source(p, low, i, start)
    if last < end and p.low[last] in ("unserer", "unseres"):  # nach Informationen unserer Zeitung
        last = phrase_end(p, last, end) or last
    heads = [j for j in range(i + 1, last) if p.words[j].upos in ("NOUN", "PROPN", "VERB")]
    if any(p.words[j].text[0].isdigit() for j in (last - 1, min(last, end - 1))) and p.low[i + 1] in ARTICLES_OF_LAW:
        return None
    if low == "aus":
        owned = (
            len(heads) > 1 and heads[0] == i + 1 and p.low[i + 1].endswith("s") and p.words[heads[1]].lemma == "Sicht"
        )
        return Source("aus", i, i + 1, last) if owned or p.words[i + 1].lemma == "Sicht" else None
    if low == "nach" and i > start and p.words[i - 1].lemma in SOON:
        return None
    if low == "nach" and not any(_is_source_noun(p, j) for j in _leading(p, heads)):
        return _relative_source(p, low, i, start)
    if low == "nach" and (_is_event(p, i + 1, heads) or _is_asked(p, i + 1)):
        return None
    speaks = any(_is_source_noun(p, j) or _can_speak(p, j) for j in heads)
    if low == "gemäß" and p.low[i + 1] in ("der", "dem", "den") and not speaks:
        return None
    return Source(low, i, i + 1, last)


def _fills_first_field(p: Parse, i: int, start: int) -> bool:
    """Den Angaben nach wurde niemand verletzt: the phrase before is a source, the verb follows"""
    if i == start or not p.finite[i + 1] or phrase_end(p, start, i) != i:
        return False
    return any(_is_source_noun(p, j) for j in _leading(p, [j for j in range(start, i) if p.words[j].is_nominal]))


def _is_event(p: Parse, first: int, heads: list[int]) -> bool:
    """Nach der Veröffentlichung stieg der Kurs: a time; nach heutigem Kenntnisstand sei …: no source"""
    told = any(p.low[j].endswith("stand") for j in heads[:1])
    return (told and Mood.KONJUNKTIV_1 in p.moods[p.sentence(first).start : p.sentence(first).end]) or (
        p.low[first] in ("der", "den") and any(p.words[j].lemma.lower() in EVENTS for j in heads[:1])
    )


def _is_asked(p: Parse, i: int) -> bool:
    """Was muss Ihrer Meinung nach geschehen?"""
    return p.words[i].text.startswith("Ihre") and p.words[p.sentence(i).end - 1].text == "?"


def _leading(p: Parse, heads: list[int]) -> list[int]:
    """The noun that has to be a source; behind a name in the genitive the next one (nach Anna Vogts Ansicht)."""
    heads = [j for j in heads if p.marked[j] < 0] or heads
    names = next((n for n, j in enumerate(heads) if p.words[j].upos != "PROPN"), 0)
    return heads[names : names + 1] if names and p.low[heads[names - 1]].endswith("s") else heads[:1]


def _can_speak(p: Parse, i: int) -> bool:
    return p.words[i].upos == "PROPN" or bool(p.words[i].entity) or lexicon().is_institution(p.low[i])


def _name_in_marks(p: Parse, i: int, end: int) -> int | None:
    """laut „tagesblatt.de“: a short name in marks that is no phrase for the parser"""
    pair = p.marked[i] if i < end else -1
    if pair < 0 or p.marks[pair][0] != i or p.marks[pair][1] - i > LONGEST_NAME:
        return None
    if p.words[min(p.marks[pair][1] + 1, len(p) - 1)].text.startswith("-"):  # nach „Nordpost“-Informationen
        return None
    return p.marks[pair][1] + 1


def _is_preposition(p: Parse, i: int, end: int) -> bool:
    """im Urteil nach eigenen Angaben: what follows is a source itself"""
    last = phrase_end(p, i + 1, end)
    return last is not None and any(_is_source_noun(p, j) for j in range(i + 1, last))


def _is_source_noun(p: Parse, i: int) -> bool:
    """Angaben, Ansicht, Polizeiangaben; the lemma or the end of a compound."""
    if p.words[i].upos not in ("NOUN", "PROPN", "VERB"):
        return False
    nouns = lexicon().source_nouns
    return p.words[i].lemma.lower() in nouns or p.low[i] in nouns or bool(COMPOUNDS.search(p.low[i]))


def _relative_source(p: Parse, low: str, i: int, start: int) -> Source | None:
    """ein Bericht, nach dem …"""
    relative = p.low[i + 1] in ("der", "dem", "denen", "welcher", "welchem")
    before_comma = i > start and p.words[i - 1].text == ","
    if low not in ("nach", "laut") or not relative or not before_comma or p.words[i + 1].deprel == "det":
        return None
    nouns = [j for j in range(max(start, i - REACH), i - 1) if p.words[j].upos == "NOUN"]
    if not any(_is_source_noun(p, j) or p.words[j].lemma in lexicon().cue_nouns for j in nouns):
        return None
    return Source("nach", i, i + 1, i + 2)


def _opinion_postposed(p: Parse, i: int, start: int) -> Source | None:
    """seiner Meinung nach, dem Vernehmen nach; not: korrigierte die Angaben nach unten"""
    first = i - 1
    while first > start and p.words[first - 1].upos in ("DET", "ADJ", "PRON") and not _is_possessive(p, first):
        if p.low[first - 1] == "sich":
            break
        first -= 1
    owned = any(_is_possessive(p, j) for j in range(first, i - 1))
    return Source("nach", i, first, i) if owned or p.low[i - 1] == "vernehmen" else None


def _is_possessive(p: Parse, i: int) -> bool:
    return p.words[i].upos != "NOUN" and p.low[i].startswith(("sein", "ihr", "mein", "unser", "eigen"))


def _postposed(p: Parse, i: int, start: int) -> Source | None:
    """Angaben der Polizei zufolge"""
    first = i
    while first > start and not _ends_phrase(p, first - 1):
        first -= 1
    for begin in range(first, i):
        end = phrase_end(p, begin, i)
        if end == i or (end is not None and date_end(p, end + 1, i) == i):  # Angaben [vom Mittwoch] zufolge
            return Source("zufolge", i, begin, i)
    return Source("zufolge", i, first, i) if first < i else None


def _ends_phrase(p: Parse, i: int) -> bool:
    return p.words[i].text in (",", ";", ":") or p.finite[i] or p.words[i].upos in ("ADV", "SCONJ", "CCONJ")


def _candidate(p: Parse, source: Source, start: int, end: int) -> Iterator[Candidate]:
    a, b = source.frame
    if stands_behind_so(p, a, start):
        return
    frame, speaker = set(range(a, b)), set(range(source.start, source.end))
    first, last = clause_of(p, source, start, end)
    if source.kind == "wonach":
        first, speaker = source.cue + 1, antecedent(p, source.cue, start)
    elif source.kind == "zufolge" and is_of_relative(p, source):
        speaker = antecedent(p, source.start, start)
    else:
        extra_frame, extra_speaker = relative_of_source(p, source, start, end)
        frame, speaker = frame | extra_frame, speaker | extra_speaker
    number = number_behind(p, a, b, last)
    quote = number or trimmed(p, set(range(first, last)) - frame)
    if number or len(quote) >= SHORTEST_QUOTE or (quote and source.kind in WORD_ITSELF):
        yield Candidate(
            STWRType.INDIRECT, f"indirect.source_{source.kind.replace('ß', 'ss').replace('ä', 'ae')}", quote,
            cue={source.cue}, speaker=speaker, frame=frame, verb=source.cue,
        )  # fmt: skip
