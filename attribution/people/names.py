"""A parse in, the people of the article out: who is named where, in full or by surname, with role and gender.

Names come from the entity tagger, and from word order where it misses one (a first name or a role before a proper
noun). A surname alone joins the last full name before it; different first names keep two people apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from attribution.entities.persons import PARTICLES
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.name_ends import name_end
from attribution.people.titles import DEGREES, FACULTIES, role_before, role_behind

TRANSLITERATION = str.maketrans({"w": "v", "y": "i", "j": "i", "é": "e", "è": "e", "á": "a", "ó": "o"})


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text: words [start, end), its parts, and the role noun right before it."""

    start: int
    end: int
    parts: tuple[str, ...]
    role: str | None
    gender: str | None

    @property
    def office(self) -> str | None:
        """The last word of the role as the lexicon has it: OB Karin Lohse is the oberbürgermeisterin."""
        last = self.role.split()[-1] if self.role else None
        short = lexicon().short_offices.get(last) if last else None
        return short[self.gender == "f"] if short else last.lower() if last else None

    @property
    def surname(self) -> str:
        return self.parts[-1]


@dataclass(slots=True)
class Person:
    """Somebody named in the article. `name` is the longest form, `gender` m, f or None."""

    name: str
    role: str | None
    gender: str | None
    mentions: list[Mention] = field(default_factory=list)

    def takes_up(self, role: str) -> bool:
        """The person's role is the given one or one that it may stand for."""
        told = {m.office for m in self.mentions if m.office}
        own = told | {lexicon().role_of(office) for office in told}
        kin = lexicon().role_kin.get(role, frozenset())
        return any(r and (r == role or r in kin or any(r.endswith(k) for k in kin)) for r in own)


def people(p: Parse) -> list[Person]:
    """Everybody named, in order of their first mention."""
    result: list[Person] = []
    mentions = _without_places(_mentions(p))
    mentions = sorted([*mentions, *_bare_surnames(p, mentions)], key=lambda m: m.start)
    later = [m for m in mentions if len(m.parts) > 1]
    for mention in mentions:
        if _is_shared(mention, result):
            continue
        person = _known(mention, result)
        if person is None:
            fuller = next((m for m in later if len(mention.parts) == 1 and _same_surname(m, mention)), mention)
            alone = fuller is mention and len(mention.parts) == 1  # von der Leyen, if she has no first name here
            words = [p.words[i].text for i in range(mention.start, mention.end)]
            person = Person(" ".join(words if alone and words[0].lower() in PARTICLES else fuller.parts), None, None)
            result.append(person)
        _add(person, mention)
    return result


def fold(name: str) -> str:
    """One spelling for transliterations: Gawrilow, Gavrilov; a genitive -s is dropped."""
    low = name.lower().translate(TRANSLITERATION)
    return low[:-1] if len(low) > 4 and low.endswith("s") else low.rstrip("'’")


def _same_surname(one: Mention, two: Mention) -> bool:
    return fold(one.surname) == fold(two.surname)


def _is_shared(mention: Mention, known: list[Person]) -> bool:
    """A bare surname that two people before bear: nobody can tell whom it means."""
    return len(mention.parts) == 1 and sum(_bears(mention, person) for person in known) > 1


def _bears(mention: Mention, person: Person) -> bool:
    return any(_same_surname(mention, m) for m in person.mentions) and _first_names_agree(mention, person)


def _known(mention: Mention, known: list[Person]) -> Person | None:
    """The last person with this surname whose first name does not contradict; else whoever alone has it for a first."""
    for person in reversed(known):
        for other in person.mentions:
            if _same_surname(mention, other) and _first_names_agree(mention, person):
                return person
    called = [person for person in known if person.name.split()[:-1][:1] == [*mention.parts]]
    return called[0] if len(called) == 1 else None


def _first_names_agree(mention: Mention, person: Person) -> bool:
    parts = person.name.split()
    if len(mention.parts) == 1 or len(parts) == 1:
        return mention.gender is None or person.gender is None or mention.gender == person.gender
    return fold(mention.parts[0])[0] == fold(parts[0])[0] and (
        fold(mention.parts[0]).startswith(fold(parts[0])[:3]) or len(mention.parts[0].rstrip(".")) == 1
    )


def _add(person: Person, mention: Mention) -> None:
    person.mentions.append(mention)
    if len(mention.parts) > len(person.name.split()):
        person.name = " ".join(mention.parts)
    person.role = person.role or mention.role
    person.gender = person.gender or mention.gender


def _mentions(p: Parse) -> list[Mention]:
    found, i = [], 0
    while i < len(p):
        end = name_end(p, i)
        mention = _mention(p, i, end) if end else None
        if mention:
            found.append(mention)
        i = end or i + 1
    return found


def _without_places(mentions: list[Mention]) -> list[Mention]:
    """Im Mai hatte Austin Moskau aufgefordert: the tagger took surname and place for one name."""
    surnames = {fold(m.surname) for m in mentions if m.surname not in lexicon().places}
    return [
        replace(m, end=m.end - 1, parts=m.parts[:-1])
        if len(m.parts) > 1 and m.surname in lexicon().places and fold(m.parts[-2]) in surnames
        else m
        for m in mentions
    ]


def _bare_surnames(p: Parse, mentions: list[Mention]) -> list[Mention]:
    """Surnames of people named in full elsewhere that the entity tagger has overlooked."""
    surnames = {fold(m.surname) for m in mentions if len(m.parts) > 1 or m.role}
    taken = {i for m in mentions for i in range(m.start, m.end)}
    found = []
    for i, word in enumerate(p.words):
        if i not in taken and word.upos in ("PROPN", "NOUN") and word.text[0].isupper() and fold(word.text) in surnames:
            mention = _mention(p, i, i + 1)
            found += [mention] if mention else []
    return found


def _mention(p: Parse, start: int, end: int) -> Mention | None:
    while start < end - 1 and _leads_name(p, start, end):
        start += 1
    parts = [p.words[i].text for i in range(_behind_particles(p, start, end), end) if p.words[i].text[0].isalpha()]
    if not parts or _is_office(p, start, parts):
        return None
    if len(parts) == 1 and _is_nobody(p, start, parts[0]):
        return None
    if _is_genitive(p, end - 1):
        parts[-1] = parts[-1].rstrip("'’").removesuffix("s")
    role = None if _owns_role(p, start, end) else role_before(p, start)
    gender = _gender(p, start, parts, role)
    role = role or role_behind(p, end, gender)
    return Mention(start, end, tuple(parts), None if role == "Frau" else _strong(role, gender), gender)


def _behind_particles(p: Parse, start: int, end: int) -> int:
    """[von der] Leyen: a surname, whose particle is no first name"""
    behind = next((i for i in range(start, end) if p.low[i] not in PARTICLES), start)
    return behind if behind == end - 1 else start


def _is_office(p: Parse, start: int, parts: list[str]) -> bool:
    """der Bäcker; not Ines Bäcker, nor Bäcker where she is named in full"""
    low = parts[-1].lower()
    if lexicon().role_of(low) != low:
        return False
    if len(parts) > 1:
        return parts[0] not in lexicon().first_names
    return parts[0] not in p.surnames or (start > 0 and p.words[start - 1].upos == "DET")


def _leads_name(p: Parse, i: int, end: int) -> bool:
    """An office or degree that the tagger took for part of the name: Hotelière Ursina Danuser"""
    text, names = p.words[i].text, lexicon().first_names
    if text in names:  # Hermann: no kind of -mann
        return False
    known = lexicon().role_of(p.low[i]) is not None or text.rstrip(".") in DEGREES | FACULTIES
    return known or (i + 2 < end and "." not in text and p.words[i + 1].text in names)


def _is_nobody(p: Parse, start: int, name: str) -> bool:
    """der Franzose; Kiews Streitkräfte; die Agentur Nordpress; Liveblog: what the entity tagger takes for a surname"""
    before = p.low[start - 1] if start and p.words[start - 1].upos == "NOUN" else ""
    of_house = bool(before) and lexicon().is_institution(before) and not lexicon().role_of(before)
    place = name in lexicon().places or name.removesuffix("s") in lexicon().places
    return of_house or place or name.lower() in lexicon().nationals | lexicon().work_nouns


def _owns_role(p: Parse, start: int, end: int) -> bool:
    """die Anwältin Samanis: the office is somebody else's; but Kanzlerin Merkels Besuch"""
    first = start
    while first > 0 and p.words[first - 1].upos in ("NOUN", "ADJ"):
        first -= 1
    return first < start and first > 0 and p.words[first - 1].upos == "DET" and _is_genitive(p, end - 1)


def _strong(role: str | None, gender: str | None) -> str | None:
    """der Vorsitzende Timo → Vorsitzender"""
    substantivised = role is not None and lexicon().roles.get(lexicon().role_of(role.lower()) or "") == "*"
    return f"{role}r" if role and substantivised and gender == "m" and role.endswith("e") else role


def _is_genitive(p: Parse, i: int) -> bool:
    """Putins, Merkels: the same name stands in the text without its -s, or the tagger says so; Kerns Anwalt."""
    text = p.words[i].text.rstrip("'’")
    if not text.endswith("s") or text.endswith("ss") or len(text) < 4:
        return False
    if p.words[i].xpos.endswith("Gen") or any(w.text == text[:-1] and w.upos == "PROPN" for w in p.words):
        return True
    behind = p.words[i + 1] if i + 1 < len(p) else None
    told = behind is not None and "Dat" in behind.xpos and "Number=Plur" in behind.feats  # sagte Jens Jonas Reportern
    return behind is not None and behind.upos == "NOUN" and not behind.entity and not told


def _gender(p: Parse, start: int, parts: list[str], role: str | None) -> str | None:
    """By the first name, else the role, else Frau or Herr."""
    by_name = lexicon().first_names.get(parts[0]) if len(parts) > 1 else None
    if by_name:
        return by_name
    if start > 0 and p.low[start - 1] in ("frau", "herr", "herrn"):
        return "f" if p.low[start - 1] == "frau" else "m"
    noun = lexicon().role_of(role.split()[-1].lower()) if role else None
    gender = lexicon().roles.get(noun, "*") if noun else "*"
    return None if gender == "*" else gender
