"""A verb of saying in, whether nothing was said, or only judged, out: *nannte er nicht*, *ohne zu erklären, warum*."""

from __future__ import annotations

from attribution.grammar.frames import finite_of
from attribution.lexicon import lexicon
from attribution.parse import Parse

TELLS = frozenset(
    ("angeben", "ausführen", "bekanntgeben", "bekräftigen", "berichten", "bestätigen", "betonen", "erklären",
     "erläutern", "erwähnen", "kommentieren", "melden", "mitteilen", "nennen", "preisgeben", "präzisieren", "sagen",
     "schildern", "schreiben", "verlauten", "verraten", "versprechen", "zusagen", "äußern")
)  # fmt: skip
"""Whoever does not do it says nothing; who does not exclude or doubt a thing does."""
REASONS = frozenset(("da", "weil"))
DENIES = frozenset(("abweisen", "bestreiten", "dementieren", "zurückweisen"))
REFUSES = frozenset(("nicht", "nie", "niemals", "niemand", "weder"))
NOT_ONLY = frozenset(("allein", "einmal", "etwa", "erst", "nur", "zuletzt"))
ENDS_CLAUSE = frozenset((",", ".", ";"))
MODALS = frozenset(("dürfen", "können", "mögen", "müssen"))
NEAR = 6


def is_denied(p: Parse, verb: int, stop: int) -> bool:
    """Vogt sagte nicht, wann er geht; sagte nicht nur, dass, is another matter. `stop`: where the content begins."""
    if p.verbs[verb] not in TELLS:
        return False
    finite = finite_of(p, verb)
    verbs = (verb, verb if finite is None else finite)
    first = max(p.sentence(verb).start, min(verbs) - NEAR)
    return _is_without(p, verb, first) or any(_refuses(p, i, verbs) for i in range(first, stop - 1))


def is_nobodys(p: Parse, speaker: set[int], cue: set[int]) -> bool:
    """Niemand erwartet, dass …; man kann sagen, dass …: nobody has said it, or only who writes."""
    words = [p.low[i] for i in speaker]
    if words in (["keiner"], ["niemand"]):
        return True
    return words == ["man"] and any(p.words[i].lemma in MODALS for i in cue)


def judges_noun(p: Parse, verb: int, stop: int) -> bool:
    """Vogt begrüßte die Ankündigung, Stellen zu schaffen: what others said; not: lehnte ihn ab, weil er falsch sei"""
    reason = p.words[stop - 1].text == ":" or p.low[stop] in REASONS
    return not reason and any(is_judged(p, verb, i) for i in range(p.sentence(verb).start, stop))


def is_judged(p: Parse, verb: int, noun: int) -> bool:
    """begrüßte den Vorschlag; not: lehnte mit der Begründung ab, …; wies den Vorwurf zurück: it is untrue"""
    word, objects = p.words[noun], ("obj", "nsubj:pass")
    judges = p.verbs[verb] in lexicon().judging_verbs - DENIES
    return judges and word.head == verb and word.deprel in objects and word.lemma in lexicon().cue_nouns


def _refuses(p: Parse, i: int, verbs: tuple[int, int]) -> bool:
    if p.low[i] not in REFUSES or p.marked[i] >= 0 or p.low[i + 1] in NOT_ONLY:
        return False
    if p.low[i] == "weder":
        return "noch" in p.low[i : p.sentence(i).end]
    return p.words[i].head in verbs or p.words[i + 1].text in ENDS_CLAUSE or i + 1 == verbs[0]


def _is_without(p: Parse, verb: int, first: int) -> bool:
    """ohne das näher zu erklären"""
    if p.low[verb - 1] != "zu":
        return False
    clause = next((i + 1 for i in range(verb - 1, first - 1, -1) if p.words[i].text == ","), first)
    return "ohne" in p.low[clause:verb]
