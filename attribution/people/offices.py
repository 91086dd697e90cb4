"""A phrase without a name in, the person of the article that it means out: *der Staatschef*, *die Verkehrsministerin*,
*der russische Präsident*, *die SPD-Politikerin*, *der 58-Jährige*, *der Franzose*.

What the phrase asks for (office, country, party, age, gender) must not contradict what is told of the person; of
several that fit, the one who spoke last or was named last; two in one sentence are too many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attribution.grammar.subjects import AGED
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.cast import Cast, Resolved
from attribution.people.names import Person
from attribution.people.nearness import Fitting, around, choose, near, only_one
from attribution.people.party_members import by_party
from attribution.people.titles import degrees_before
from attribution.people.traits import Traits, wanted_by

SINGULAR_ARTICLES = frozenset(("der", "die", "das", "des", "dem", "den"))
MASCULINE_ARTICLES = frozenset(("des", "dem", "den"))
PARTY_MEMBERS = ("politiker", "politikerin", "abgeordnete", "abgeordneter", "parlamentarier", "parlamentarierin")
LESSER = ("alt", "ex", "vize")
"""Ex-Finanzminister Kern is not the Finanzminister."""
TALKS = frozenset(("ergänzen", "erzählen", "finden", "meinen", "sagen"))
LEARNED = re.compile(
    r"(arzt|ärztin|chirurg|expert|fachfrau|fachmann|forsch|historiker|jurist|log[ei]|medizin|ökonom|physiker|wissenschaft)"
)
TRADES = re.compile(
    r"(athlet|autor|dichter|dirigent|fotograf|kabarettist|komiker|komponist|künstler|läufer|maler|musiker|pianist|"
    r"regisseur|sänger|schauspieler|schriftsteller|schwimmer|sportler|tänzer)(in)?$"
)
"""Who is called so is hardly ever somebody new, as a Sprecherin may be."""
WOMEN = ("erin", "frau", "istin")
MEN = ("er", "mann")
NEIGHBOURHOOD = 7


def _is_plural(p: Parse, head: int) -> bool:
    """As tagged; but with an article "die 34-Jährige" is one woman, two were "die 34-Jährigen"."""
    return "Number=Plur" in p.words[head].feats and not (AGED.match(p.low[head]) and p.low[head].endswith("e"))


def by_description(cast: Cast, words: list[int], earlier: Sequence[set[int]]) -> Resolved | None:
    """None where the phrase does not describe a person."""
    p = cast.parse
    if len(words) == 1:
        return _headline_role(cast, words[0])
    nouns = ("NOUN",) if len(words) > 2 else ("NOUN", "PROPN")
    head = next((i for i in words[1:] if p.words[i].upos in nouns or AGED.match(p.low[i])), None)
    if head is None or p.low[words[0]] not in SINGULAR_ARTICLES or _is_plural(p, head):
        return None
    member = by_party(cast, words, head, earlier)
    if member:
        return member
    wanted, noun = wanted_by(p, words), _noun(p, head)
    if AGED.match(p.low[head]):
        return choose(cast, words, _aged(cast, words, head, wanted, earlier), wanted, earlier)
    if lexicon().role_of(noun) is None and noun not in lexicon().role_kin:
        told = _called(cast, words, head) or _learned(cast, words, head, earlier)
        if told:
            return choose(cast, words, told, Traits(), earlier)
        return _by_country(cast, words, head, wanted, earlier) or _by_nearness(cast, words, head, wanted, earlier)
    gender = _gender(p, words[0], noun)
    if (p.low[words[0]] == "die" and gender == "m") or (lexicon().is_council(noun) and not _talks(p, head)):
        return None
    fitting = [
        (person, mention) for person, mention in cast.mentions_before(words[0])
        if (person.gender in (gender, None) or _bears(person, noun)) and _holds(cast, person, noun, wanted)
        and not cast.traits(person).contradicts(wanted) and _serves_same(p, person, words, head)
    ]  # fmt: skip
    fitting = fitting or _learned(cast, words, head, earlier) or _by_trade(cast, words, head, gender, earlier)
    return choose(cast, words, fitting, wanted, earlier) if fitting else None


def _talks(p: Parse, head: int) -> bool:
    """sagte der Nationalrat: one of its members; as a body it decides, rejects and demands"""
    verb = p.words[head].head
    return verb >= 0 and p.verbs[verb] in TALKS


def _called(cast: Cast, words: list[int], head: int) -> Fitting:
    """die Glaziologin: whoever was introduced by this very word, which need be no known office"""
    p = cast.parse
    if len(words) > 2 or not _may_be_person(p, head):
        return []
    gender = "f" if p.low[words[0]] == "die" or p.low[head].endswith("in") else "m"
    return [(x, m) for x, m in cast.mentions_before(words[0])
            if x.gender == gender and _noun_before(p, m.start) == p.low[head]]  # fmt: skip


def _noun_before(p: Parse, start: int) -> str | None:
    first = degrees_before(p, start) - 1
    return p.low[first] if first >= 0 and p.words[first].upos == "NOUN" else None


def _learned(cast: Cast, words: list[int], head: int, earlier: Sequence[set[int]]) -> Fitting:
    """die Ökonomin: the only woman with a degree before her name, if no office of hers is told; else whoever the
    sentence before is about, unless such a one came before.
    """
    p = cast.parse
    if len(words) > 2 or not LEARNED.search(p.low[head]):
        return []
    gender = "f" if p.low[words[0]] == "die" or p.low[head].endswith("in") else "m"
    fitting = [(x, m) for x, m in cast.mentions_before(words[0])
               if not x.role and x.gender == gender and degrees_before(p, m.start) < m.start]  # fmt: skip
    if only_one(fitting):
        return fitting
    return [] if p.low[head] in p.low[: words[0]] else only_one(around(cast, words[0], gender, earlier))


def _by_trade(cast: Cast, words: list[int], head: int, gender: str, earlier: Sequence[set[int]]) -> Fitting:
    """ein Roman von Ilse Kern. …, sagt die Autorin: whoever the text is about, if no office of hers is told"""
    if len(words) > 2 or not TRADES.search(cast.parse.low[head]):
        return []
    return [(x, m) for x, m in near(cast, words[0], gender, earlier) if x.gender and not x.role]


def _noun(p: Parse, head: int) -> str:
    """des Bürgermeisters → bürgermeister"""
    low, lemma = p.low[head], p.words[head].lemma.lower()
    short = lexicon().short_offices.get(p.words[head].text)
    if short:
        return short[p.low[head - 1] == "die"]
    known = lexicon().role_of(low) is not None or low in lexicon().role_kin
    return low if known or not low.startswith(lemma) else lemma


def _gender(p: Parse, article: int, noun: str) -> str:
    """Of the office; where it is both (Vorsitzende), of the article."""
    gender = lexicon().roles.get(lexicon().role_of(noun) or "", "*")
    if gender != "*":
        return gender
    return "f" if p.low[article] == "die" or (p.low[article] == "der" and noun.endswith("n")) else "m"


def _holds(cast: Cast, person: Person, noun: str, wanted: Traits) -> bool:
    """The person has this office or one that the noun may stand for; Finanzminister is not Verkehrsminister.

    Landwirtschaftskammer-Präsident Kern is the Kammerpräsident.
    """
    base = lexicon().role_of(noun)
    role = noun if noun in lexicon().role_kin else base
    if role is None:
        return False
    if wanted.parties and wanted.parties <= cast.traits(person).parties and noun.endswith(PARTY_MEMBERS):
        return True
    own = {m.office for m in person.mentions if m.office}
    if base is not None and noun != base and "-" not in noun and noun not in lexicon().role_kin:
        same = {role.replace("-", "") for role in own if not role.startswith(LESSER)}
        return noun in own or base in own or any(role.endswith(noun) for role in same)
    return person.takes_up(role)


def _bears(person: Person, noun: str) -> bool:
    """TV-Star Ines Kolb: the very word, whatever its gender"""
    return any(m.office == noun for m in person.mentions)


def _serves_same(p: Parse, person: Person, words: list[int], head: int) -> bool:
    """der Sprecher der Polizei: only somebody near whose name the police is mentioned"""
    nouns = {p.words[i].lemma for i in words if i > head and p.words[i].upos == "NOUN"}
    names = {p.words[i].lemma for i in words if i > head and p.words[i].upos == "PROPN"}
    if not nouns | names:
        return True
    near = {p.words[j].lemma for m in person.mentions
            for j in range(max(0, m.start - NEIGHBOURHOOD), min(len(p), m.end + NEIGHBOURHOOD))}  # fmt: skip
    return names <= near and (not nouns or bool(nouns & near))


def _aged(cast: Cast, words: list[int], head: int, wanted: Traits, earlier: Sequence[set[int]]) -> Fitting:
    """Whose age stands in the text; else of those near and of unknown age the only one, or the last subject."""
    p = cast.parse
    feminine = p.low[words[0]] == "die" or (p.low[words[0]] == "der" and p.low[head].endswith("n"))
    gender = "f" if feminine and p.low[words[0]] not in MASCULINE_ARTICLES else "m"
    fitting = [(x, m) for x, m in cast.mentions_before(words[0]) if x.gender in (gender, None)]
    told = [(x, m) for x, m in fitting if cast.traits(x).meets(wanted)]
    close = near(cast, words[0], gender, earlier) or only_one(list(cast.mentions_before(words[0])))
    return told or [(x, m) for x, m in close if not cast.traits(x).ages and x.gender in (gender, None)]


def _by_country(
    cast: Cast, words: list[int], head: int, wanted: Traits, earlier: Sequence[set[int]]
) -> Resolved | None:
    """der Franzose, die Russin: a person of whom the country is told"""
    p = cast.parse
    country = lexicon().country_of(p.low[head])
    national = {p.low[head], p.low[head].removesuffix("n")} & lexicon().nationals
    if country is None or not national or len(words) > 2 or p.words[head].upos != "NOUN":
        return None
    gender = "f" if p.low[head].endswith("in") or p.low[words[0]] == "die" else "m"
    fitting = [(x, m) for x, m in cast.mentions_before(words[0])
               if country in cast.traits(x).countries and x.gender in (gender, None)]  # fmt: skip
    return choose(cast, words, fitting, wanted, earlier) if fitting else None


def _by_nearness(
    cast: Cast, words: list[int], head: int, wanted: Traits, earlier: Sequence[set[int]]
) -> Resolved | None:
    """die Zehntklässlerin, der Zürcher, der Däne: some person, that is whoever the sentence before is about"""
    p, low = cast.parse, cast.parse.low[head]
    national = low in lexicon().nationals
    feminine = low.endswith("in" if national else WOMEN)
    gender = "f" if feminine else "m" if national or low.endswith(MEN) else ""
    if len(words) > 2 or p.low[words[0]] != {"f": "die", "m": "der"}.get(gender):
        return None
    if _is_somebody_else(p, head) or (not national and not _may_be_person(p, head)):
        return None
    fitting = near(cast, words[0], gender, earlier)
    if national and words[0] == p.sentence(words[0]).start:  # Vogt lobte den Torwart. Der Däne …: two are too many
        fitting = only_one(around(cast, words[0], gender, earlier))
    fitting = [(x, m) for x, m in fitting if not cast.traits(x).contradicts(wanted)]
    return choose(cast, words, fitting, wanted, earlier)


def _is_somebody_else(p: Parse, head: int) -> bool:
    """Eine Schülerin kam …, sagte die Schülerin: somebody without a name"""
    before = range(1, head - 1)
    return any(p.low[i] == p.low[head] and p.low[i - 1] in ("ein", "eine", "einem", "einer") for i in before)


def _may_be_person(p: Parse, i: int) -> bool:
    known = lexicon().is_institution(p.low[i]) or lexicon().country_of(p.low[i]) or p.words[i].text in lexicon().places
    return not known and p.marked[i] < 0 and not p.words[i].entity.endswith(("ORG", "PER"))


def _headline_role(cast: Cast, word: int) -> Resolved | None:
    """Kremlsprecher: … — the one person of the article who bears this very title."""
    low = cast.parse.low[word]
    bearers = [(person, mention) for person in cast.people for mention in person.mentions if mention.office == low]
    if not bearers or any(person is not bearers[0][0] for person, _ in bearers) or not lexicon().role_of(low):
        return None
    return cast.pointing([word], *bearers[0])
