"""A stretch in quotation marks in; what tells a quote from a title, a nickname or a term out.

Part of `features`: the shape of the stretch, the names in it, the words around it, the verb that governs it, and how
the rest of the article quotes: a text with long quotes has short ones too, a string that returns is a name.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.frames import is_passive
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.types import STWRType

NAMING_VERBS = frozenset(("betiteln", "bezeichnen", "heißen", "lauten", "nennen", "taufen"))
NAMING_WORDS = frozenset(("begriff", "codename", "dem", "motto", "name", "namen", "namens", "titel"))
LIKE = frozenset(("wie", "etwa", "zum", "beispiel", "z.b.", "z.", "b."))
JOINED = frozenset(("und", "oder", "sowie", ","))
LONG = 8
LONGEST_NAME = 5
"""Words: a longer string that returns is a headline taken from the text."""
NEAR = 3
FARTHEST_GOVERNOR = 6

Named = Iterator[tuple[str, float]]


def _shape(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    first, last, inner = c.first, max(c.quote), _inner(p, c)
    capitals = sum(not p.words[i].text[0].islower() for i in inner) / len(inner)
    yield "words", min(len(inner), 8) / 4
    for n in (1, 2, 3):
        yield f"words={n}", len(inner) == n
    yield "long", len(inner) > 7
    yield "capitals", capitals
    yield "all_capitals", capitals == 1
    yield "has_finite", any(p.finite[i] for i in inner)
    yield "has_verb", any(p.words[i].is_verb for i in inner)
    yield "opens_small", p.words[first + 1].text[0].islower()
    yield f"place={c.place}", 1
    yield f"last={p.words[last - 1].upos}", 1
    yield "ends_in_adjective", p.words[last - 1].upos == "ADJ" and p.words[last - 1].text[0].islower()


def _names(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    inner = _inner(p, c)
    for kind in {p.words[i].entity.rpartition("-")[2] for i in inner} - {"", "O"}:
        yield f"entity={kind}", 1
    yield "proper_nouns", sum(p.words[i].upos == "PROPN" for i in inner) / len(inner)
    yield "foreign", sum(p.words[i].upos == "X" or p.words[i].xpos.startswith("FM") for i in inner) / len(inner)
    yield "digits", any(p.words[i].text[0].isdigit() for i in inner)
    text = p.text[p.words[c.first].span.end : p.words[max(c.quote)].span.start].strip().lower()
    yield "repeated", len(inner) <= LONGEST_NAME and p.text.lower().count(text) > 1
    if len(inner) == 1:
        word = p.words[inner[0]]
        yield f"one={word.upos}:{'capital' if word.text[0].isupper() else 'small'}", 1


def _inner(p: Parse, c: Candidate) -> list[int]:
    return [i for i in range(c.first + 1, max(c.quote)) if p.words[i].text[0].isalnum()] or [c.first]


def _around(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    first, last = c.first, max(c.quote)
    start, stop = p.sentence(first).start, p.sentence(last).end
    yield f"behind={p.words[last + 1].upos if last + 1 < stop else 'end'}", 1
    near = [p.words[i].lemma.lower() for i in range(max(start, first - NEAR), first)]
    yield "work_near", any(lemma.endswith(noun) for lemma in near for noun in lexicon().work_nouns)
    yield "so_called", any("genannt" in lemma for lemma in near[-2:])
    if near:
        yield "work_before", any(near[-1].endswith(noun) for noun in lexicon().work_nouns)
        yield "named", p.low[first - 1] in NAMING_WORDS
    yield "bracketed", first > 0 and p.words[first - 1].text in ("(", "[")
    yield "bracket_behind", last + 1 < len(p) and p.words[last + 1].text == "("


def is_uttered(p: Parse, first: int) -> bool:
    """die Parole „Q“, Sprüche wie zum Beispiel „Q1“ oder „Q2“: the noun before the marks says what they are"""
    start, i = p.sentence(first).start, first - 1
    while i > start and (p.low[i] in LIKE or (p.low[i] in JOINED and p.marked[i - 1] >= 0)):
        i = i - 1 if p.low[i] in LIKE else p.marks[p.marked[i - 1]][0] - 1
    return i >= start and bool({p.low[i], p.words[i].lemma.lower()} & lexicon().utterance_nouns)


def _sentence(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    first, last = c.first, max(c.quote)
    start, stop = p.sentence(first).start, p.sentence(last).end
    verbs = {p.verbs[i] for i in range(start, stop) if p.words[i].upos == "VERB" and p.marked[i] < 0}
    known = any(lexicon().verb(verb) for verb in verbs)
    yield "reporting_sentence", known
    yield "short_small_reporting", known and last - first < 5 and p.words[first + 1].text[0].islower()
    if c.host:
        yield f"host={c.host.type}", 1


def _governed(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    verb = governor(p, c.first, max(c.quote))
    lemma = p.verbs[verb] if verb is not None else ""
    entry = lexicon().cue_verbs.get(lemma)
    known = entry is not None or lemma in NAMING_VERBS
    if verb is None:
        return
    yield "governor_passive", is_passive(p, verb)
    yield "governor_auxiliary", p.words[verb].upos == "AUX"
    yield "governor_konjunktiv", any(p.moods[i] is not Mood.OTHER for i in (verb, *p.children[verb]))
    if known:
        yield f"governor={lemma}", 1
    if entry:
        yield "governor_known", 1
        yield "governor_rate", entry.rate
        yield "governor_takes_noun", "n" in entry.takes
        yield "governor_takes_quote", "q" in entry.takes
    if "als" in p.low[max(p.sentence(c.first).start, c.first - NEAR) : c.first]:
        yield "als", 1
        yield f"als+{lemma}", 1


def governor(p: Parse, first: int, last: int) -> int | None:
    """The verb above a stretch in marks in the tree."""
    inner = range(first, last + 1)
    word = next((p.words[i].head for i in inner if p.words[i].head not in inner and p.words[i].upos != "PUNCT"), -1)
    for _ in range(FARTHEST_GOVERNOR):
        if word < 0 or p.words[word].is_verb:
            break
        word = p.words[word].head
    return word if word >= 0 else None


def _article(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    others = [o for o in found if o is not c and o.type is STWRType.DIRECT]
    number, paragraph = p.sentence_of[c.first], p.paragraph(c.first)
    beside = [o for o in others if p.sentence_of[o.first] == number]
    long = [o for o in others if len(o.quote) > LONG]
    yield "long_in_sentence", any(o in beside for o in long)
    yield "long_in_paragraph", any(p.paragraph(o.first) == paragraph for o in long)
    yield "long_in_article", min(len(long), 5) / 3
    yield "none_long", not long
    told = {p.sentence_of[o.first] - number for o in found if o.type is STWRType.INDIRECT}
    yield "indirect_before", -1 in told
    yield "indirect_in_sentence", 0 in told
    yield "indirect_behind", 1 in told


MARKS = (_shape, _names, _around, _sentence, _governed, _article)
