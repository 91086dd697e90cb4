"""A parse in, its named houses out; *das Unternehmen*, *der Verein*, *die Partei* in, the one that is meant out.

A noun that many houses share is no name: it means the only named house before that it can stand for, or the one that
the sentence before is about. Where that does not tell, nobody is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.cast import NOBODY, Resolved, is_subject
from attribution.people.traits import PARTY

LEGAL = re.compile(r"^(AG|eG|GmbH|Group|Gruppe|Holding|Inc|KG|KGaA|Ltd|OHG|plc|SE)\.?$")
CLUB = re.compile(r"^(AC|BC|BSC|EHC|FC|FSV|HSV|SC|SK|SpVgg|SV|TSG|TSV|TuS|VfB|VfL|\w+verein|\w+klub)$")
TRADES = re.compile(
    r"(anbieter|bank|betreiber|dienst|dienstleister|fluglinie|händler|hersteller|kette|konzern|reederei|riese|unternehmen"
    r"|verlag|versicherer|werft)s?$"
)
"""Nouns before the name of a business: dem Onlinehändler Zento."""
BUSINESSES = ("bank", "brauerei", "fabrik", "firma", "hersteller", "institut", "konzern", "reederei", "unternehmen",
              "verlag", "werft")  # fmt: skip
BODIES = re.compile(
    r"(amts?|behörde|fraktion|(geheim|hilfs|nachrichten|rettungs|sicherheits|wetter)dienst(es)?|gerichtshofs?|gerichts?"
    r"|gewerkschaft|kammer|kommission|ministeriums?|parlaments?|partei|polizei|rats?|regierung|senats?|staatsanwaltschaft"
    r"|union|universität|verbands?|^(eu|nato|osze|un|uno|who))$"
)
"""Ends of names of what is no business."""
KINDS = {
    "gewerkschaft": re.compile(
        r"gewerkschaft|bund|^(dbb|dgb|dpolg|evg|gdl|gdp|gew|gpa|ig|ngg|ögb|syndicom|ufo|unia|ver\.?di|vida|vpod)$"
    ),
    "klinik": re.compile(r"klini|krankenhaus|spital|hospital|charité"),
    "stiftung": re.compile("stiftung"),
}
"""Nouns that mean only houses whose name has such a part."""
CLUBS = ("club", "klub", "verein")
REACH = 2
"""Sentences back that tell of a house."""


@dataclass(frozen=True, slots=True)
class House:
    """A mention by name: words [start, end)."""

    name: str
    start: int
    end: int


def is_common(low: str) -> bool:
    """unternehmen, verein: many bear this noun, so it is nobody's name."""
    return low in lexicon().common_houses


def houses(p: Parse) -> list[House]:
    """Organisations that the tagger knows, and names with a legal form."""
    return [House(" ".join(w.text for w in p.words[a:b]), a, b) for a, b in _named(p)]


def _named(p: Parse) -> Iterator[tuple[int, int]]:
    start = 0
    traders = {p.words[i].text for i in range(len(p)) if _bears_trade(p, i)}
    for i, word in enumerate(p.words):
        if i < start or not (word.entity.endswith("ORG") or _leads_legal_form(p, i) or word.text in traders):
            continue
        end = i + 1
        while end < len(p) and (p.words[end].entity in ("I-ORG", "E-ORG") or LEGAL.match(p.words[end].text)):
            end += 1
        start = end
        yield i, end


def _leads_legal_form(p: Parse, i: int) -> bool:
    return p.words[i].upos == "PROPN" and i + 1 < len(p) and LEGAL.match(p.words[i + 1].text) is not None


def _bears_trade(p: Parse, i: int) -> bool:
    """dem Onlinehändler [Zento]"""
    word = p.words[i]
    place = word.entity.endswith("LOC") and "-" not in word.text  # die Reederei Nordland-Sylt is no place
    is_name = word.upos in ("PROPN", "X") and not place and not word.entity.endswith("PER") and word.text[0].isupper()
    return is_name and i > 0 and p.words[i - 1].upos in ("NOUN", "PROPN") and TRADES.search(p.low[i - 1]) is not None


def common_house(p: Parse, found: Sequence[House], words: Sequence[int], head: int) -> Resolved:
    """Whom "das Unternehmen" means."""
    noun, before = p.low[head], [house for house in found if house.end <= words[0]]
    options = [house for house in before if _can_be(house, noun)]
    if not options and noun not in KINDS:
        options = [h for h in before if _acts(p, h, before) and not _is_body(h, noun)]
    names = {_short(house.name) for house in options}
    if len(names) > 1:
        options = _told_of(p, options, words[0])
    if not options:
        return NOBODY
    chosen = max(options, key=lambda house: (len(house.name), house.start))
    evidence = f"{' '.join(p.words[i].text for i in words)} → {chosen.name}"
    return Resolved(chosen.name, None, frozenset(range(chosen.start, chosen.end)), (evidence,))


def _can_be(house: House, noun: str) -> bool:
    """What the name tells agrees with the noun."""
    parts = house.name.split()
    if noun in KINDS:
        return any(KINDS[noun].search(part.lower()) for part in parts)
    if noun.endswith("partei"):
        return PARTY.match(house.name) is not None
    if noun.endswith(CLUBS):
        return any(CLUB.match(part) for part in parts)
    return any(LEGAL.match(part) for part in parts)


def _acts(p: Parse, house: House, before: Sequence[House]) -> bool:
    """The article tells of it: it is no party, and no agency that is merely spoken to."""
    same = [other for other in before if _short(other.name) == _short(house.name)]
    about = any(is_subject(p, max(0, other.start - 1), other.end) for other in same)
    return about and not PARTY.match(house.name)


def _is_body(house: House, noun: str) -> bool:
    """The Commission is no company."""
    return noun.endswith(BUSINESSES) and any(BODIES.search(part.lower()) for part in house.name.split())


def _short(name: str) -> str:
    """Nordgrund AG, Nordgrund, Nordgrunds"""
    plain = " ".join(part for part in name.split() if not LEGAL.match(part)).lower()
    return plain.removesuffix("s")


def _told_of(p: Parse, options: Sequence[House], word: int) -> list[House]:
    """Mentions of the only one in the last sentence that names any, if it is what that sentence is about."""
    last = max(p.sentence_of[house.start] for house in options)
    there = [house for house in options if p.sentence_of[house.start] == last]
    is_near = p.sentence_of[word] - last <= REACH and p.paragraph(there[0].start) == p.paragraph(word)
    alone = len({_short(house.name) for house in there}) == 1
    about = any(is_subject(p, max(0, house.start - 1), house.end) for house in there)
    return there if is_near and alone and about else []
