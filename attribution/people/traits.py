"""People and a parse in, what the text tells of each out: age, countries, parties.

*der 58-jährige Jens Brandner*, *Brandner (58)*, *Brandner ist 58 Jahre alt*; *der russische Präsident X*, *Russlands
Präsident X*; *Karin Lohse (SPD)*, *SPD-Politikerin Karin Lohse*. They tell "der 58-Jährige" and "die SPD-Politikerin".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from attribution.grammar.subjects import AGED
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.appositions import office_before
from attribution.people.names import Mention, Person

NUMBER = re.compile(r"^\d{1,3}$")
PARTY = re.compile(r"^([A-ZÄÖÜ]{2,}\w*|Grüne|Linke|Fidesz|Republikaner|Demokraten?)$")
DECLINED = {"Grünen": "Grüne", "Linken": "Linke"}
UNION = frozenset(("CDU", "CSU"))
NO_PARTIES = frozenset(("US", "EU", "UN", "TV"))
HYPHENED = re.compile(r"^([\w.]+)-\w+$")
WINDOW = 4
GENITIVES = frozenset(("der", "des"))


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of somebody, or asked for by a phrase; empty where nothing is said."""

    ages: frozenset[int] = frozenset()
    countries: frozenset[str] = frozenset()
    parties: frozenset[str] = frozenset()

    def contradicts(self, wanted: Traits) -> bool:
        """Something is known that is not what is wanted."""
        pairs = ((self.ages, wanted.ages), (self.countries, wanted.countries), (self.parties, wanted.parties))
        return any(known and asked and not known & asked for known, asked in pairs)

    def meets(self, wanted: Traits) -> bool:
        """Everything that is wanted is known."""
        return wanted.ages <= self.ages and wanted.countries <= self.countries and wanted.parties <= self.parties


def traits_of(p: Parse, person: Person) -> Traits:
    """All that the article says about a person beside its names."""
    ages: set[int] = set()
    countries: set[str] = set()
    parties: set[str] = set()
    for mention in person.mentions:
        ages |= _ages(p, mention)
        countries |= _countries(p, _role_words(p, mention))
        parties |= _parties(p, mention)
    return Traits(frozenset(ages), frozenset(countries), frozenset(parties))


def wanted_by(p: Parse, words: list[int]) -> Traits:
    """What a phrase like "der russische Präsident" or "die 34-Jährige" asks for."""
    ages = {int(m.group(1)) for i in words if (m := AGED.match(p.low[i]))}
    parties = {party for i in words if (m := HYPHENED.match(p.words[i].text)) and (party := _party(m.group(1)))}
    return Traits(frozenset(ages), frozenset(_countries(p, words)), frozenset(parties))


def _ages(p: Parse, mention: Mention) -> set[int]:
    after = [word.text for word in p.words[mention.end : mention.end + 5]]
    found = {int(m.group(1)) for i in _before(p, mention) if (m := AGED.match(p.low[i]))}
    if len(after) > 2 and after[0] in ("(", ",") and NUMBER.match(after[1]) and after[2] in (")", ","):
        found.add(int(after[1]))
    if len(after) > 3 and NUMBER.match(after[1]) and after[2:4] == ["Jahre", "alt"]:
        found.add(int(after[1]))
    return found


def _before(p: Parse, mention: Mention) -> range:
    """A few words of the same sentence: „…“, so der 23-Jährige. Vogt kam."""
    return range(max(p.sentence(mention.start).start, mention.start - WINDOW), mention.start)


def _role_words(p: Parse, mention: Mention) -> list[int]:
    """The words of the title before a name: Russlands Präsident, der russische Präsident, der Präsident der Ukraine"""
    start = mention.start
    for i in reversed(_before(p, mention)):
        if p.words[i].upos in ("VERB", "AUX", "PUNCT", "CCONJ", "ADV") or p.low[i] in ("in", "nach", "mit", "aus"):
            break
        start = i
    return [i for i in range(start, mention.start) if p.words[i].upos in ("ADJ", "NOUN", "PROPN")]


def _countries(p: Parse, words: list[int]) -> set[str]:
    found = {lexicon().country_of(p.words[i].text) for i in words}
    return {country for country in found if country}


def _parties(p: Parse, mention: Mention) -> set[str]:
    """Karin Lohse (SPD), SPD-Chefin Karin Lohse, Karin Lohse von der SPD, der Chef der SPD-Fraktion, Karin Lohse"""
    after = [word.text for word in p.words[mention.end : mention.end + 3]]
    found = {_party(after[1])} if after[:1] == ["("] and len(after) > 1 else set()
    if after[:2] in (["von", "der"], ["von", "den"]) and len(after) > 2:
        found.add(_party(after[2]))
    for i in _title_words(p, mention):
        text = p.words[i].text
        hyphened = HYPHENED.match(text)
        found.add(_party(hyphened.group(1) if hyphened else text))
        found |= UNION if text.startswith("Unions") else set()
    return {party for party in found if party}


def _party(text: str) -> str | None:
    name = DECLINED.get(text, text)
    return name if PARTY.match(name) and name not in NO_PARTIES else None


def _title_words(p: Parse, mention: Mention) -> list[int]:
    """The office before a name, also with a comma between: der Sprecher der SPD-Fraktion, Jost Brandner"""
    office = office_before(p, mention.start)
    if office:
        return list(range(office[0], mention.start))
    return _role_words(p, mention)
