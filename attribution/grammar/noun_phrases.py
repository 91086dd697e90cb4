"""A parse and a place in, noun phrases out: the whole phrase with title, apposition, genitive and bracket.

Phrases are read from left to right by part of speech, and the tree is asked only where words alone cannot tell (does
this "von …" belong to the noun?), because the tree is wrong for one subject in five. All ranges are [start, end).
"""

from __future__ import annotations

import re

from attribution.grammar.attachment import (
    are_offices,
    closes_apposition,
    date_end,
    hangs_on_phrase,
    is_of_house,
    is_time,
    is_told_press,
    leads_to_name,
    may_be_genitive,
    names_office,
    names_person,
    names_somebody,
)
from attribution.grammar.noun_cores import (
    ATTRIBUTE_STARTS,
    PERSONAL,
    PREMODIFIERS,
    core_end,
    is_address,
    marked_name_end,
)
from attribution.lexicon import lexicon
from attribution.parse import Parse

RELATIVE_HEADS = frozenset(("der", "die", "das", "den", "dem", "deren", "dessen", "denen"))
ATTACHED = frozenset(
    ("von", "vom", "aus", "für", "der", "im", "in", "beim", "bei", "zur", "zum", "gegen", "über", "an", "am")
)
DATIVES = frozenset(("dem", "einem", "den", "ihm", "ihnen", "ihren", "seinem"))
FEMININE_DATIVES = frozenset(("der", "einer", "ihrer", "seiner"))
ACCUSATIVES = frozenset(("den", "einen"))
AGED = re.compile(r"\d+-?jährige[nr]?")
ANY = frozenset(("diesem", "dieser", "einem", "einer", "ihrem", "ihrer", "seinem", "seiner"))
AGE = re.compile(r"\d{1,3}")
GROUPS = re.compile(r"(forscher|gruppe|kollegen|kreis|team|trio|wissenschaftler)$")
LONGEST_BRACKET = 8
TEXTS = re.compile(r"(bericht|communiqué|meldung|mitteilung|papier|studie|umfrage|urteil)$")
"""What is dated even without an article: laut Mitteilung vom Samstag."""


def phrase_end(p: Parse, start: int, stop: int) -> int | None:
    """End of the noun phrase that begins at `start`, None if none does."""
    end = core_end(p, start, stop)
    if end == start + 1 and p.words[start].upos == "PRON":
        return end
    while end is not None:
        longer = next((e for extend in EXTENSIONS if (e := extend(p, start, end, stop)) is not None), None)
        if longer is None:
            return end
        end = longer
    return None


def phrase_around(p: Parse, head: int, start: int, stop: int) -> tuple[int, int]:
    """The noun phrase around its head, within [start, stop)."""
    first = _opening_mark(p, head)
    while first - 1 >= start and _leads(p, first - 1, first, head):
        first -= 1
    first = _article_of_attribute(p, head, first, start)
    for begin in (first, head):
        end = phrase_end(p, begin, stop)
        if end is not None and end > head:
            return first, end
    return first, head + 1


def _opening_mark(p: Parse, head: int) -> int:
    """A head inside a short name in marks: the phrase begins before the marks (die „Kampagne für Tibet“)."""
    pair = p.marked[head]
    if pair < 0:
        return head
    first, last = p.marks[pair]
    return first if marked_name_end(p, first, last + 2) else head


def _article_of_attribute(p: Parse, head: int, first: int, start: int) -> int:
    """der [seit Mai amtierende] Bürgermeister: the article before an extended attribute"""
    articles = [i for i in p.children[head] if p.words[i].deprel in ("det", "nummod") and start <= i < first]
    if not articles or p.words[first].upos != "ADJ":
        return first
    unbroken = not any(p.words[i].is_verb or p.words[i].text == "," for i in range(articles[0], first))
    return articles[0] if unbroken and p.words[articles[0] + 1].upos in ATTRIBUTE_STARTS else first


def _leads(p: Parse, i: int, after: int, head: int) -> bool:
    """Word i belongs to the phrase of `head` that so far begins at `after`."""
    word, follower = p.words[i], p.words[after]
    if follower.upos == "DET" or p.low[after] in PERSONAL:  # …, bei dem sie sagte
        return False
    if word.upos in PREMODIFIERS:
        return True
    if word.upos == "CCONJ" and follower.upos == "ADJ":
        return i > 0 and p.words[i - 1].upos == "ADJ"
    if word.upos in ("NOUN", "PROPN", "X") and follower.upos in ("NOUN", "PROPN", "X"):
        return word.text[0].isalnum() and word.lemma not in lexicon().time_nouns
    if (word.upos == "PROPN" or word.entity) and follower.upos == "ADJ":
        return word.text.endswith("s") and word.head in range(after, head + 1)
    attribute = follower.upos in ("ADJ", "NUM") or AGED.fullmatch(p.low[after])  # der [heute] 58-Jährige
    return word.upos == "ADV" and bool(attribute) and word.head in range(after, head + 1)


def _bracket(p: Parse, start: int, end: int, stop: int) -> int | None:
    """Hanna Vogt (CDU)"""
    if end >= stop or p.words[end].text != "(":
        return None
    for i in range(end + 1, min(stop, end + LONGEST_BRACKET)):
        if p.words[i].text == ")":
            return i + 1
    return None


def _genitive(p: Parse, start: int, end: int, stop: int) -> int | None:
    """der Sprecher des Ministeriums, Angaben mehrerer Zeugen"""
    if end >= stop or not may_be_genitive(p, end, stop) or names_person(p, start, end):
        return None
    last = phrase_end(p, end, stop)
    return last if last is not None and last > end + 1 and not is_told_press(p, start, end, last) else None


def _prepositional(p: Parse, start: int, end: int, stop: int) -> int | None:
    """ein Sprecher der Regierung in Kiew, Bewohner von Bonn — where the tree hangs it on the noun"""
    around = p.low[end] == "um" and GROUPS.search(p.low[end - 1]) if end < stop else None  # das Team um Nora Feld
    if end + 1 >= stop or p.words[end].upos != "ADP" or (p.low[end] not in ATTACHED and not around):
        return None
    follower = p.words[end + 1]
    number = follower.upos == "NUM" and not is_address(follower.text)
    if follower.lemma in lexicon().time_nouns or number or follower.text[0].isdigit():
        return None
    last = phrase_end(p, end + 1, stop)
    if last and (p.low[end] in ("bei", "beim") or p.low[end + 1] in ANY) and _is_occasion(p, end + 1, last):
        return None
    known = last and (around or is_of_house(p, end, last) or leads_to_name(p, start, end, last))
    if not known and not hangs_on_phrase(p, start, end):
        return None
    if last is None or last == end + 1 or is_time(p, end + 1, last):
        return None
    return last


def _is_occasion(p: Parse, start: int, end: int) -> bool:
    """so der Politiker [bei einem Besuch], schrieb der Verband [in einer Stellungnahme]: where something is said"""
    return any(p.words[i].lemma.lower() in lexicon().venue_nouns for i in range(start, end))


def _dated(p: Parse, start: int, end: int, stop: int) -> int | None:
    """ein Bericht [vom November 2011], Planungen [aus dem Jahr 2005]; not: Angaben der Polizei vom Dienstag"""
    if end >= stop or p.low[end] not in ("aus", "vom", "von"):
        return None
    if p.low[end] != "aus" and p.words[start].upos != "DET" and not TEXTS.search(p.low[end - 1]):
        return None
    last = date_end(p, end + 1, stop)
    return None if last is None or names_somebody(p, start, end) else last


def _joined(p: Parse, start: int, end: int, stop: int) -> int | None:
    """Scholz und Macron; Berlin-Brandenburg written with a free hyphen; A/B"""
    if end + 1 >= stop:
        return None
    if p.words[end].text in ("-", "/") and p.words[end + 1].text[0].isupper():
        return end + 1
    if p.words[end].text == "-" and p.low[end + 1] in ("und", "oder") and end + 2 < stop:  # der Staats- und Parteichefs
        return phrase_end(p, end + 2, stop)
    if p.low[end] not in ("und", "sowie"):
        return None
    conjunct = p.words[end].head
    if p.words[end - 1].text.endswith("-"):
        return phrase_end(p, end + 1, stop)
    hangs = conjunct >= 0 and start <= p.words[conjunct].head < end
    if p.low[end] == "und" and not hangs and not are_offices(p, end - 1, end + 1):
        return None
    return phrase_end(p, end + 1, stop)


def _apposition(p: Parse, start: int, end: int, stop: int) -> int | None:
    """Hanna Vogt, Vorsitzende der Fraktion, … — closed by a comma, a colon, a finite verb or the end"""
    if end + 1 >= stop or p.words[end].text != "," or p.words[end + 1].upos not in ("DET", "NOUN", "PROPN", "ADJ"):
        return None
    if p.low[end + 1] in RELATIVE_HEADS and p.words[end + 1].upos != "DET":
        office = end + 2 < stop and lexicon().role_of(p.low[end + 2])
        if not office or p.words[end].text != ",":
            return None
    governed = p.low[start] in ACCUSATIVES or (start > 0 and p.words[start - 1].upos == "ADP")
    if p.low[end + 1] in ACCUSATIVES and not governed:
        return None
    if p.words[end + 1].upos == "DET" and end + 2 < stop and p.words[end + 2].upos in ("DET", "PRON"):
        return None  # ein Bericht, das dem „Boten“ vorliegt: the tagger took a relative pronoun for an article
    last = phrase_end(p, end + 1, stop)
    if last is None or not any(p.words[i].upos in ("NOUN", "PROPN") for i in range(end + 1, last)):
        return None
    if last < stop and not closes_apposition(p, end + 1, last) and not names_office(p, start, end, last):
        return None
    listed = last + 1 < stop and p.words[last].text == "," and p.words[last + 1].upos in ("NOUN", "PROPN")
    return None if listed and not names_office(p, start, end, last) else last


def _age(p: Parse, start: int, end: int, stop: int) -> int | None:
    """Hanna Vogt, 34, …"""
    if end + 1 >= stop or p.words[end].text != "," or not AGE.fullmatch(p.words[end + 1].text):
        return None
    closed = end + 2 >= stop or p.words[end + 2].text in (",", ".", ":") or p.words[end + 2].upos == "ADP"
    return end + 2 if closed and p.words[end - 1].entity == "E-PER" else None


EXTENSIONS = (_bracket, _age, _genitive, _prepositional, _dated, _joined, _apposition)


def is_dative(p: Parse, i: int) -> bool:
    """The phrase that begins at i is a dative, so it is no subject."""
    if p.low[i] in DATIVES or (p.low[i] == "ihr" and p.words[i].upos == "PRON"):
        return True
    word = p.words[i]
    tagged = p.low[i] in FEMININE_DATIVES and "Dat" in word.xpos and "Fem" in word.feats
    return tagged and not _is_weak_nominative(p, i)


def _is_weak_nominative(p: Parse, i: int) -> bool:
    """der Abgeordnete: of a woman the dative is der Abgeordneten"""
    low = p.low[i + 1] if i + 1 < len(p) else ""
    return p.low[i] == "der" and low.endswith("e") and lexicon().roles.get(lexicon().role_of(low) or "") == "*"
