"""Quoted stretches in, direct quotes out, each with the frame that belongs to it.

*„Q“, sagte Vogt* — *Vogt sagte: „Q“* — *Vogt: „Q“* — *„Q“ – Vogt* — *sie nannte das „Q“* — *„Q.“ Das sagte Vogt.* A
stretch in marks inside an indirect quote takes cue, frame and speaker of that quote; one without a frame is left to
`carrying_on`. Titles, nicknames and single terms are candidates too; the scorer tells them from quotes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate, Place
from attribution.grammar.clauses import RELATIVES
from attribution.grammar.frames import impersonal_source, is_impersonal, main_verb, verbal_complex
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subject_places import subject_after
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.rules.colons import frame_before, tells_of_saying
from attribution.rules.embedded import frame_around, says
from attribution.rules.headlines import frame_in_headline
from attribution.types import STWRType
from attribution.weighing.mark_features import governor

LONGEST_WORK = 4
WORKING = frozenset(("aufführen", "drehen", "inszenieren", "komponieren", "lesen", "singen", "verfilmen"))
DASHES = frozenset(("-", "–", "—"))
HEADINGS = frozenset((
    ("auf", "frage"), ("unter", "hashtag"), ("unter", "motto"), ("unter", "stichwort"), ("unter", "titel"),
    ("unter", "überschrift"),
))  # fmt: skip
SHORTEST_EXPLAINED = 5
"""Words of "Buch, das erzählt," with an article."""


def direct(p: Parse, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """One candidate for each outermost stretch in marks that holds a word."""
    done = -1
    for first, last in p.marks:
        if first < done or not any(p.words[i].text[0].isalnum() for i in range(first + 1, last)):
            continue
        if _is_title(p, first, last):
            continue
        quote = Candidate(STWRType.DIRECT, "direct.alone", set(range(first, last + 1)), place=Place.ALONE)
        host = None if _has_own_frame(p, first, last) else _host(quote, found)
        if host:
            quote.place, quote.rule, quote.host = Place.HOST, "direct.in_indirect", host
            quote.cue, quote.frame, quote.speaker = set(host.cue), set(host.frame), set(host.speaker)
        else:
            _set_frame(p, quote, first, last)
        done = max(quote.quote)
        yield quote


def _is_title(p: Parse, first: int, last: int) -> bool:
    """das Buch, das von der Wende erzählt, »Der Abschied«: the work's title, behind the relative clause about it"""
    if _is_work(p, first, last):
        return True
    start = p.sentence(first).start
    if (
        first - start < SHORTEST_EXPLAINED
        or p.words[first - 1].text != ","
        or not p.words[first - 2].is_verb
        or _inquit_follows(p, last)
    ):
        return False
    comma = next((i for i in range(first - 2, start, -1) if p.words[i].text == ","), None)
    if comma is None or p.low[comma + 1] not in RELATIVES or any(p.finite[i] for i in range(first, last)):
        return False
    return any(p.words[comma - 1].lemma.lower().endswith(noun) for noun in lexicon().work_nouns)


def _is_work(p: Parse, first: int, last: int) -> bool:
    """Wer „Die Wartenden“ gelesen hat: an article, capitals, no verb, and a verb of reading above"""
    inner = range(first + 1, last)
    verb = governor(p, first, last)
    capitals = all(p.words[i].text[0].isupper() for i in inner) and len(inner) <= LONGEST_WORK
    return capitals and not any(p.finite[i] for i in inner) and verb is not None and p.words[verb].lemma in WORKING


def _has_own_frame(p: Parse, first: int, last: int) -> bool:
    """A colon before the marks or an inquit behind them is nearer than any quote around."""
    return (first > 0 and p.words[first - 1].text == ":") or _inquit_follows(p, last)


def _host(quote: Candidate, found: Sequence[Candidate]) -> Candidate | None:
    """The narrowest indirect quote around the marks."""
    around = [c for c in found if c.type is STWRType.INDIRECT and quote.quote <= c.quote]
    return min(around, key=lambda c: len(c.quote), default=None)


def _set_frame(p: Parse, quote: Candidate, first: int, last: int) -> None:
    sentence, last_sentence = p.sentence(first), p.sentence(last)
    if _is_heading(p, last):
        quote.place, quote.rule = Place.EMBEDDED, "direct.heading"
    elif _inquit_follows(p, last) and not tells_of_saying(p, first):
        _frame_after(p, quote, last)
    elif first > 0 and p.words[first - 1].text == ":" and p.paragraph(first) - p.paragraph(first - 1) <= 1:
        frame_before(p, quote, first)
    elif _attribution_follows(p, last):
        _name_after(p, quote, last)
    elif frame_in_headline(p, quote, first, last):
        return
    elif not (first == sentence.start and (last >= last_sentence.end - 2 or _is_whole_sentence(p, first, last))):
        frame_around(p, quote, first)
    else:
        _pointing_back(p, quote, last)


def _is_whole_sentence(p: Parse, first: int, last: int) -> bool:
    """„Wer soll das zahlen?“ Bürgermeister Vogt nannte …: a sentence in marks, then another that was not split off"""
    follower = p.words[last + 1] if last + 1 < len(p) else None
    closed = p.words[last - 1].text in (".", "!", "?") and any(p.finite[i] for i in range(first + 1, last))
    return closed and follower is not None and follower.text[0].isupper() and not p.finite[last + 1]


def _inquit_follows(p: Parse, last: int) -> bool:
    """„Q“, sagte … or „Q“, so …; the comma may stand inside the marks."""
    if _is_name_of_noun(p, last):
        return False
    i = last + 1
    inside = p.words[last - 1].text in (",", "!", "?")
    comma = i < len(p) and p.words[i].text == "," and p.paragraph(i) == p.paragraph(last)
    if comma or (i + 1 < len(p) and p.words[i].text in DASHES and p.low[i + 1] == "so"):  # „Q“ - so Vogt
        i += 1
    elif not inside and not _is_clause_before_verb(p, last):
        return False
    return i < len(p) and p.paragraph(i) == p.paragraph(last) and (p.finite[i] or p.low[i] == "so")


def _is_heading(p: Parse, last: int) -> bool:
    """Unter dem Titel „Q“ schreibt Vogt, auf die Frage „Q“ antwortet sie: not what the subject of the verb says"""
    first = p.marks[p.marked[last]][0]
    return first > 2 and (p.low[first - 3], p.low[first - 1]) in HEADINGS


def _is_name_of_noun(p: Parse, last: int) -> bool:
    """Vogt, Chefin des Vereins „Freie Fahrt“, nannte …: the marks hold what the noun before them is called"""
    first = p.marks[p.marked[last]][0]
    noun = p.words[first - 1] if first else None
    if noun is None or noun.upos != "NOUN" or {noun.lemma.lower(), noun.text.lower()} & lexicon().utterance_nouns:
        return False
    named = lexicon().is_institution(noun.text.lower()) or lexicon().is_institution(noun.lemma.lower())
    closed = p.words[last - 1].text[-1].isalnum() and not any(p.finite[i] for i in range(first + 1, last))
    return named and closed and last - first <= LONGEST_WORK + 1


def _is_clause_before_verb(p: Parse, last: int) -> bool:
    """„Wir zahlen alles“ sagte Vogt: no comma, but a whole clause in marks and a verb that takes direct speech"""
    i, first = last + 1, p.marks[p.marked[last]][0]
    if i + 1 >= len(p) or not any(p.finite[j] for j in range(first + 1, last)):
        return False
    if p.low[i] == "so" or p.low[i : i + 2] in (["heißt", "es"], ["hieß", "es"]):
        return True
    if p.words[i].lemma == "stehen" and p.low[i + 1] in ("an", "auf", "in", "im"):  # „Q“ steht auf dem Plakat
        return True
    entry = lexicon().verb(p.verbs[i])
    return p.finite[i] and entry is not None and "q" in entry.takes and p.words[i].lemma != "heißen"


def _frame_after(p: Parse, quote: Candidate, last: int) -> None:
    begin = last + 1
    v = begin + 1 if p.words[begin].text in DASHES | {","} else begin
    stop = _next_marks(p, begin, p.strip(begin, p.sentence(v).end))
    frame = set(range(begin, stop))
    if p.words[stop - 1].text == ",":
        quote.quote |= _goes_on(p, stop)
    quote.place, quote.rule, quote.frame = Place.AFTER, "direct.inquit_after", frame
    if p.low[v] == "so" and v + 1 < stop and not p.finite[v + 1]:
        end = phrase_end(p, v + 1, stop) if v + 1 < stop else None
        quote.rule, quote.cue, quote.speaker = "direct.so", {v}, set(range(v + 1, end)) if end else set()
        return
    v += p.low[v] == "so"
    verb = main_verb(p, v, stop)
    quote.verb = verb
    quote.cue = (verbal_complex(p, verb) | ({v} if p.words[v].upos == "AUX" else set())) & frame
    if is_impersonal(p, verb):
        quote.speaker = impersonal_source(p, v, stop)
    else:
        quote.speaker = set(range(*found)) if (found := subject_after(p, v, stop)) else set()


def _pointing_back(p: Parse, quote: Candidate, last: int) -> None:
    """„Q.“ Das sagte Vogt am Abend. „Q.“ Mit diesen Worten trat Vogt zurück. The frame is the next sentence."""
    number = p.sentence_of[last] + 1
    if number == len(p.sentences) or p.sentences[number].paragraph != p.paragraph(last):
        return
    start, end = p.core(p.sentences[number])
    pointer = _pointer(p, start, end)
    first = start + len(pointer)
    if not pointer or any(p.low[i] in ("dass", ":") or p.marked[i] >= 0 for i in range(first, end)):
        return
    verb = main_verb(p, first, end)
    if len(pointer) > 1 or says(p, verb):
        quote.verb, quote.frame = verb, set(range(start, end))
        quote.cue = (verbal_complex(p, verb) | {first} | (set(pointer) if len(pointer) > 1 else set())) & quote.frame
        quote.speaker = set(range(*found)) if (found := subject_after(p, first, end)) else set()


def _pointer(p: Parse, start: int, end: int) -> range:
    """What opens the sentence before its verb and points to the words before: das, so, mit diesen Worten."""
    if end - start >= 3 and p.low[start] in ("das", "dies", "so") and p.finite[start + 1]:
        return range(start, start + 1)
    if end - start >= 5 and p.low[start] == "mit" and p.low[start + 1].startswith("dies") and p.finite[start + 3]:
        noun = p.words[start + 2]
        uttered = {noun.lemma.lower(), p.low[start + 2]} & lexicon().utterance_nouns
        return range(start, start + 3 if uttered or noun.lemma in lexicon().cue_nouns else start)
    return range(start, start)


def _next_marks(p: Parse, begin: int, stop: int) -> int:
    """The frame ends where the quote goes on: „Q1“, sagte sie, „Q2“."""
    for first, last in p.marks:
        if begin < first < stop and p.words[first - 1].text in (",", ":") and last - first > 4:
            return first
    return stop


def _goes_on(p: Parse, first: int) -> set[int]:
    """„Q1“, sagte sie, „Q2“: one quote in two pieces"""
    return next((set(range(a, b + 1)) for a, b in p.marks if a == first), set())


def _attribution_follows(p: Parse, last: int) -> bool:
    """„Q“ (Vogt) or „Q“ – Vogt"""
    i = last + 1
    return (
        i + 1 < len(p)
        and p.sentence_of[i] == p.sentence_of[last]
        and p.words[i].text in ("(", "–", "—")
        and (p.words[i + 1].upos == "PROPN")
    )


def _name_after(p: Parse, quote: Candidate, last: int) -> None:
    stop = p.strip(last + 2, p.sentence(last).end)
    end = phrase_end(p, last + 2, stop)
    closed = end is not None and (end >= stop or p.words[end].text == ")")
    if end is not None and closed and not any(p.finite[i] for i in range(last + 1, stop)):
        quote.place, quote.rule = Place.AFTER, "direct.name_after"
        quote.frame, quote.speaker = set(range(last + 1, stop)), set(range(last + 2, end))
