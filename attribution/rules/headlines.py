"""A parse in, the quotes of headlines out: *Kremlsprecher: Angriff kann nicht ohne Folgen bleiben*.

The label before the colon names a person or an office; a topic (Ukraine-Krieg: …) speaks no word. In the first person
the headline is direct speech without marks, else indirect.
"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.candidates import Candidate, Place
from attribution.grammar.noun_phrases import phrase_end
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.people.names import people
from attribution.rules.interviews import paragraphs
from attribution.types import STWRType

LONGEST_LABEL = 4
LONGEST_HEADLINE = 25
SHORTEST_CLAUSE = 3
PARTINGS = frozenset((":", "–", "—", "-", "|"))
FIRST_PERSON = frozenset(("ich", "wir", "mein", "meine", "unser", "unsere", "uns", "mich", "mir"))
CREDITS = ("autor", "fotograf", "korrespondent", "moderator", "redakteur", "reporter")
"""Labels of bylines and captions, not of speakers."""
TITLES = frozenset(("dr.", "prof.", "frau", "herr", "ex", "-"))
BUILDINGS = frozenset(("élysée", "elysée", "kreml", "pentagon", "vatikan"))
BRACKETS = frozenset(("(", ")"))
ENDS = frozenset((".", "?", ":", ";", "…", "..."))


def headlines(p: Parse) -> Iterator[Candidate]:
    """Lines of their own that consist of a speaker, a colon and a clause."""
    for start, end in paragraphs(p):
        if end - start <= LONGEST_HEADLINE and p.words[end - 1].text not in ENDS:
            yield from _at(p, start, end)


def _at(p: Parse, start: int, end: int) -> Iterator[Candidate]:
    colon = next((i for i in range(start + 1, end) if p.words[i].text == ":"), end)
    if not _is_short(p, range(start, colon)) or end - colon <= SHORTEST_CLAUSE or p.marked[colon + 1] >= 0:
        return
    clause, label = range(colon + 1, end), range(start, colon)
    if any(p.low[i] == "." for i in clause) or not any(p.finite[i] and p.marked[i] < 0 for i in clause):
        return
    own = bool(FIRST_PERSON & {p.low[i] for i in clause if p.marked[i] < 0})
    strong = own or any(p.moods[i] is not Mood.OTHER for i in clause)
    if _names_person(p, label) or (strong and _names_institution(p, label)):
        kind, rule = (STWRType.DIRECT, "direct.headline") if own else (STWRType.INDIRECT, "indirect.headline")
        yield Candidate(
            kind, rule, set(clause), speaker=set(label), frame=set(label) | {colon}, place=Place.COLON,
        )  # fmt: skip


def frame_in_headline(p: Parse, quote: Candidate, first: int, last: int) -> bool:
    """*„Q“: Vogt verteidigt die Reform* — True if the marks open a headline; it names the speaker or nobody.

    Titles open headlines as well („Tatort“: …): only marks around a clause, and around no question, are speech.
    """
    block = next(((a, b) for a, b in paragraphs(p) if a <= first < b), (first, last + 1))
    opens = block[0] == first and block[1] - first <= LONGEST_HEADLINE and p.words[block[1] - 1].text not in ENDS
    if not opens or last + 2 >= block[1] or p.words[last + 1].text not in PARTINGS:
        return False
    if not any(p.finite[i] for i in range(first + 1, last)) or p.words[last - 1].text == "?":
        return False
    quote.rule, quote.place = "direct.headline_marks", Place.AFTER
    quote.frame = set(range(last + 1, block[1]))
    finite = next((i for i in range(last + 2, block[1]) if p.finite[i] and p.marked[i] < 0), last + 2)
    who = range(last + 2, finite)
    if who and phrase_end(p, last + 2, finite) == finite and is_animate(p, who):
        quote.speaker, quote.verb = set(who), finite
    return True


def _is_short(p: Parse, label: range) -> bool:
    """A bracket does not count as a word: Hanna Vogt (CDU)."""
    return sum(p.words[i].text not in BRACKETS for i in label) <= LONGEST_LABEL


def _names_person(p: Parse, label: range) -> bool:
    """Söder; Kremlsprecher Dmitri Peskow; Hanna Vogt (CDU): nothing but names, offices and what goes with them."""
    if not all(_fits_person(p, i) for i in label):
        return False
    return any(_is_role(p, i) for i in label) or _is_known_name(p, label)


def _is_role(p: Parse, i: int) -> bool:
    return lexicon().role_of(p.low[i]) is not None and not p.low[i].startswith(CREDITS)


def _is_known_name(p: Parse, label: range) -> bool:
    """A full name, or the surname of somebody whom the article names in full or with an office."""
    return any(
        mention.start in label and (person.role is not None or " " in person.name)
        for person in people(p) for mention in person.mentions
    )  # fmt: skip


def _fits_person(p: Parse, i: int) -> bool:
    word = p.words[i]
    if word.entity.endswith("PER") or _is_role(p, i) or p.low[i] in TITLES or word.text in BRACKETS:
        return True
    return _is_bracketed(p, i) or (word.upos in ("ADJ", "DET", "PROPN") and not word.entity.endswith(("LOC", "MISC")))


def _is_bracketed(p: Parse, i: int) -> bool:
    return p.words[i - 1].text == "(" and p.words[i + 1].text == ")"


def _names_institution(p: Parse, label: range) -> bool:
    """Polizei, Kreml: often mere topics, so the clause must sound like speech."""
    known = [i for i in label if lexicon().is_institution(p.low[i]) or p.low[i] in BUILDINGS]
    return bool(known) and all(i in known or p.words[i].upos in ("ADJ", "DET") for i in label)
