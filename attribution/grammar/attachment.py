"""A noun phrase and what stands behind it in, whether that belongs to the phrase out.

Genitives, prepositions, second offices and appositions are told by their words; the tree is asked where words alone
cannot tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.grammar.noun_cores import head_noun
from attribution.lexicon import lexicon
from attribution.parse import Parse

GENITIVE_STARTS = frozenset(
    ("des", "der", "eines", "einer", "seines", "seiner", "ihres", "ihrer", "dieses", "dieser", "deren", "dessen",
     "zweier", "dreier", "mehrerer", "einiger", "beider", "aller", "vieler")
)  # fmt: skip

DATE = re.compile(r"\d\d?\.\d\d?\.(?:\d\d)?(?:\d\d)?|(?:19|20)\d\d|(?:vor)?gestern|heute")
DAY = re.compile(r"\d\d?\.?")
OUTSIDERS = re.compile(
    r"(analyst|anwohner|arbeiter|augenzeuge|betroffene|bewohner|demonstrant|einwohner|experte|händler|insider|landwirt|"
    r"nachbar|passant|polizist|schüler|student|überlebende|zeuge)r?(in)?$|(bäuer|expert|zeug)in$|\d-?jährige[rn]?$|"
    r"(bruder|eltern|familie|mutter|schwester|sohn|tochter|vater|witwer?)$"
)
"""Nobody is a witness of an agency: schilderte eine Anwohnerin der Agentur Korin"""
OUR = frozenset(("dieser", "unserer"))
OF_PRESS = re.compile(
    r"(abonnent|autor|chef|journalist|kolumnist|leser|mitarbeiter|redakteur|redakteurs|reporter|verleger)(in|innen|s)?$"
)
PRESS = re.compile(r"(agentur|zeitung|presse|\b(afp|apa|dpa|epd|kna|sda))$")


def names_person(p: Parse, start: int, end: int) -> bool:
    """wie Vogt der Zeitung sagte: a surname alone, which stands in a full name elsewhere, has no genitive either."""
    last = p.words[end - 1]
    if last.entity.endswith("PER"):
        return True
    is_bare = end == start + 1 and last.upos in ("NOUN", "PROPN") and not last.entity
    return is_bare and last.text in p.surnames


def may_be_genitive(p: Parse, i: int, stop: int) -> bool:
    low = p.low[i]
    if low == "der":
        return _der_is_genitive(p, i, stop)
    if low in GENITIVE_STARTS:
        return True
    weak = p.words[i].upos == "ADJ" and low.endswith("er") and p.words[i].text[0].islower()
    return weak and i + 1 < stop and p.words[i + 1].upos == "NOUN" and "Gen" in p.words[i + 1].xpos + p.words[i].xpos


def _der_is_genitive(p: Parse, i: int, stop: int) -> bool:
    """False for a nominative: weak adjective in -e, or a masculine singular noun ("der erste Zeuge")."""
    j = i + 1
    while j < stop and p.words[j].upos in ("ADJ", "NUM", "ADV"):
        if p.words[j].upos == "ADJ" and p.words[j].text[0].islower() and p.low[j].endswith("e"):
            return False
        j += 1
    if j >= stop or p.words[j].upos not in ("NOUN", "PROPN"):
        return True
    feats = p.words[j].feats
    if _is_masculine_office(p.low[j]):
        return False
    return not ("Gender=Masc" in feats and "Number=Sing" in feats and "Gen" not in p.words[j].xpos)


def _is_masculine_office(low: str) -> bool:
    """Präsident, whose plural has another form; not Sprecher"""
    role = lexicon().role_of(low)
    return role is not None and lexicon().roles[role] == "m" and not low.endswith(("e", "el", "en", "er"))


def is_time(p: Parse, start: int, end: int) -> bool:
    """in der Nacht, am Freitag: when it was said, not who said it"""
    head = head_noun(p, start, end)
    return head is not None and p.words[head].lemma in lexicon().time_nouns


def date_end(p: Parse, start: int, stop: int) -> int | None:
    """End of [dem vergangenen Jahr], [17. Mai 2011], [gestern Abend]; None if no date begins here: 50.000 Menschen"""
    end = last = start
    while end < stop and (_is_dated(p, end) or p.words[end].upos in ("DET", "ADJ") or DAY.fullmatch(p.low[end])):
        end += 1
        last = end if _is_dated(p, end - 1) else last
    return last if last > start else None


def without_date(p: Parse, words: Sequence[int]) -> list[int]:
    """ein Bericht des Amtes [vom November 2011]: the words before"""
    stop = words[-1] + 1
    dated = (i for i in words[1:] if p.low[i] in ("aus", "vom", "von") and date_end(p, i + 1, stop) == stop)
    first = next(dated, stop)
    return [i for i in words if i < first]


def _is_dated(p: Parse, i: int) -> bool:
    is_noun = p.words[i].upos in ("NOUN", "PROPN") and p.words[i].lemma in lexicon().time_nouns
    return is_noun or DATE.fullmatch(p.low[i]) is not None


def names_somebody(p: Parse, start: int, end: int) -> bool:
    """A person, an office or a house: not what is dated"""
    head = head_noun(p, start, end)
    if head is None or p.words[head].entity.endswith(("PER", "ORG")):
        return True
    return lexicon().role_of(p.low[head]) is not None or lexicon().is_institution(p.low[head])


def hangs_on_phrase(p: Parse, start: int, end: int) -> bool:
    """The tree hangs the preposition on the phrase; a bare "von" is believed to belong to a common noun."""
    head = p.words[end].head
    is_person = p.words[end - 1].entity.endswith("PER")
    is_bare = end == start + 1 and lexicon().is_institution(p.low[start])
    if is_bare and p.low[end] == "von" and p.words[end + 1].upos == "DET":  # laut Polizei von der Fahrbahn ab
        return False
    if p.low[end] in ("zum", "zur", "zu") and _is_press(p, end + 1):  # so ein Sprecher zum NDR
        return False
    if (
        is_person
        and p.low[end] in ("auf", "bei", "im", "in")
        and _is_press(p, end + 1 + (p.words[end + 1].upos == "DET"))
    ):
        return False  # so Vogt in der „Morgenpost“
    if head >= 0 and start <= p.words[head].head < end:
        return not is_person or p.low[end] in ("von", "vom", "aus")
    if p.low[end] not in ("von", "vom") or p.words[end + 1].upos not in ("DET", "PROPN", "NOUN"):
        return False
    return not p.words[end - 1].entity or (is_person and p.words[head].entity.endswith("ORG"))


def _is_press(p: Parse, i: int) -> bool:
    """[zur] „Morgenpost“, [zur Deutschen] Presse-Agentur, [zum] NDR"""
    house = p.words[i].upos == "PROPN" and p.words[i].entity.endswith("ORG")
    return house or p.marked[i] >= 0 or any(PRESS.search(p.low[j]) for j in range(i, min(i + 2, len(p))))


def is_told_press(p: Parse, start: int, end: int, last: int) -> bool:
    """ein Sprecher der Stadt [der Agentur Korin]: who has a house already, and speaks to the press; a dative.

    *sagte die Mutter [dieser Zeitung]*; not: ein Leser dieser Zeitung
    """
    if p.low[end] in OUR:
        return not OF_PRESS.search(p.low[end - 1]) and PRESS.search(p.low[end + 1]) is not None
    office = next((i for i in range(max(0, start - 1), end) if lexicon().role_of(p.low[i])), end)
    has_house = any(p.words[i].upos == "DET" for i in range(office, end)) or OUTSIDERS.search(p.low[end - 1])
    named = p.marked[last - 1] >= 0 or any(PRESS.search(p.low[i]) for i in range(end, last))
    witness = p.low[end - 1].startswith(("augenzeug", "zeug")) and p.low[last - 1] == "polizei"
    return p.low[end] == "der" and ((bool(has_house) and named) or witness)


def is_of_house(p: Parse, end: int, last: int) -> bool:
    """Hanna Vogt vom Verein „Offen“, ein Sprecher aus Bern; not in a passive: wurde Vogt von der Partei gelobt"""
    head = head_noun(p, end + 1, last)
    if head is None:
        return False
    if p.low[end] == "aus":
        somebody = p.words[end - 1].entity == "E-PER" or lexicon().role_of(p.low[end - 1]) is not None
        return somebody and (p.words[head].entity.endswith("LOC") or p.words[head].text in lexicon().places)
    if p.low[end] not in ("von", "vom") or p.words[end - 1].entity != "E-PER":
        return False
    house = p.words[head].entity.endswith("ORG") or lexicon().is_institution(p.low[head]) or p.marked[head] >= 0
    return house and not any(word.lemma == "werden" for word in p.words[p.sentence(end).start : p.sentence(end).end])


def leads_to_name(p: Parse, start: int, end: int, last: int) -> bool:
    """der Fraktionsvorsitzende im Landtag, Jens Oltmann: the place stands between office and name"""
    office = any(lexicon().role_of(p.low[i]) for i in range(start, end))
    behind = range(end + 2, min(last + 1, len(p) - 1))
    return office and any(p.words[i].text == "," and p.words[i + 1].entity == "B-PER" for i in behind)


def are_offices(p: Parse, one: int, other: int) -> bool:
    """General und Kommandeur: one person in two offices"""
    return all(p.words[i].upos in ("NOUN", "PROPN") and lexicon().role_of(p.low[i]) for i in (one, other))


def closes_apposition(p: Parse, start: int, last: int) -> bool:
    """A comma, a colon, a finite verb; adverbials and the press only behind an office: …, Chef der Bank, am Montag"""
    if p.words[last].text in (",", ":") or p.finite[last]:
        return True
    office = any(lexicon().role_of(p.low[i]) for i in range(start, last) if p.words[i].upos in ("NOUN", "PROPN"))
    told = p.low[last] == "der" and any(PRESS.search(p.low[i]) for i in range(last, min(last + 4, len(p))))
    return office and (told or p.words[last].upos in ("ADP", "ADV"))


def names_office(p: Parse, start: int, end: int, last: int) -> bool:
    """der Chefankläger des Gerichts, Luis Ocampo: an office, then the name of one person"""
    office = any(lexicon().role_of(p.low[i]) for i in range(start, end) if p.words[i].upos == "NOUN")
    return office and all(p.words[i].entity.endswith("PER") for i in range(end + 1, last))
