"""Language facts from lexicon/*.tsv in, one frozen `Lexicon` out.

A table has a header line, tab-separated columns, and lines that begin with # for remarks. Tables with an unknown or
missing column, or with a row twice, are refused: a fact stands once.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "lexicon"


class LexiconError(Exception):
    """A table that is not as it should be; says which and where."""


@dataclass(frozen=True, slots=True)
class CueVerb:
    """`takes` holds letters: d dass/ob/w-clause, k Konjunktiv, z infinitive with zu, v bare indicative clause,
    q direct speech, n noun phrase (then the sentence reports without a clause). `company` are words that are part of
    the cue where they stand with the verb: sich, es, davon, and a preposition before quotation marks; `to` says how
    the one spoken to stands with the verb (acc, dat, a preposition). `rate` is the share of its occurrences in which
    the verb is a cue, `reported` that in which its sentence is reported speech.
    """

    takes: frozenset[str]
    medium: str
    company: frozenset[str]
    to: frozenset[str]
    rate: float
    reported: float


@dataclass(frozen=True, slots=True)
class Lexicon:
    cue_verbs: dict[str, CueVerb]
    cue_phrases: dict[str, tuple[tuple[str, ...], ...]]
    cue_nouns: frozenset[str]
    source_nouns: frozenset[str]
    konjunktiv_1: frozenset[str]
    konjunktiv_2: frozenset[str]
    particles: frozenset[str]
    subordinators: frozenset[str]
    w_words: frozenset[str]
    pronominal_adverbs: frozenset[str]
    sentence_adverbs: frozenset[str]
    work_nouns: frozenset[str]
    utterance_nouns: frozenset[str]
    time_nouns: frozenset[str]
    roles: dict[str, str]
    first_names: dict[str, str]
    places: frozenset[str]
    institutions: frozenset[str]
    common_houses: frozenset[str]
    role_kin: dict[str, frozenset[str]]
    party_members: dict[str, frozenset[str]]
    councils: frozenset[str]
    judging_verbs: frozenset[str]
    reactions: frozenset[str]
    fates: frozenset[str]
    predicates: frozenset[str]
    short_offices: dict[str, tuple[str, str]]
    countries: dict[str, str]
    capitals: frozenset[str]
    nationals: frozenset[str]
    venue_nouns: dict[str, frozenset[str]]
    venue_names: dict[str, frozenset[str]]
    abbreviations: frozenset[str]

    def verb(self, lemma: str) -> CueVerb | None:
        """The entry of a verb that takes a clause."""
        verb = self.cue_verbs.get(lemma)
        return verb if verb and verb.takes - {"n"} else None

    def is_speech_act(self, lemma: str) -> bool:
        """The verb reports with a noun phrase alone: kritisieren, warnen vor."""
        return lemma in self.cue_verbs and "n" in self.cue_verbs[lemma].takes

    def role_of(self, low: str) -> str | None:
        """The known role that a lower-case noun is or ends in: "außenministerin" → "ministerin"."""
        return next((low[i:] for i in range(len(low) - 2) if low[i:] in self.roles), None)

    def is_council(self, low: str) -> bool:
        """der Nationalrat: a body, and whoever sits in it"""
        return self.role_of(low) in self.councils

    def country_of(self, word: str) -> str | None:
        """The country that a word belongs to: russische, Russlands, Moskau, Russin, US-Präsident."""
        low = word.lower()
        if low.startswith("us-") or low in ("us", "u.s.", "vereinigten"):
            return "USA"
        return next((self.countries[stem] for stem in _stems(low) if stem in self.countries), None)

    def is_capital(self, word: str) -> bool:
        """Moskau, Moskaus, Moskauer; not Luxemburg, which is the country, too."""
        return any(stem in self.capitals for stem in _stems(word.lower()))

    def is_institution(self, low: str) -> bool:
        """verteidigungsministerium, us-regierung; a plural or genitive ending does not matter."""
        return any(low.endswith(noun) or low[:-1].endswith(noun) for noun in self.institutions)


def _stems(low: str) -> tuple[str, ...]:
    return (low, *(low.removesuffix(ending) for ending in ("e", "en", "er", "es", "em", "s", "n")))


def read_table(path: Path, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Rows of a table. Raises LexiconError naming file and line."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    if not lines or tuple(lines[0].split("\t")) != columns:
        raise LexiconError(f"{path.name}: the first line must name the columns {', '.join(columns)}")
    rows = [tuple(line.split("\t")) for line in lines[1:]]
    seen: set[str] = set()
    for row in rows:
        if len(row) != len(columns) or row[0] in seen:
            raise LexiconError(f"{path.name}: {row[0]}: {'twice' if row[0] in seen else 'wrong number of columns'}")
        seen.add(row[0])
    return rows


def _words(name: str) -> frozenset[str]:
    return frozenset(row[0] for row in read_table(FOLDER / f"{name}.tsv", ("word",)))


def _pairs(name: str, second: str) -> dict[str, str]:
    return {row[0]: row[1] for row in read_table(FOLDER / f"{name}.tsv", ("word", second))}


def _lists(name: str, second: str) -> dict[str, frozenset[str]]:
    return {word: frozenset(words.split()) for word, words in _pairs(name, second).items()}


def _short_offices() -> list[tuple[str, ...]]:
    return read_table(FOLDER / "short_offices.tsv", ("word", "man", "woman"))


def _listed(cell: str) -> frozenset[str]:
    return frozenset(cell.split()) - {"-"}


def _cue_verb(row: tuple[str, ...]) -> CueVerb:
    _, takes, medium, company, to, rate, reported = row
    return CueVerb(frozenset(takes), medium, _listed(company), _listed(to), float(rate), float(reported))


def _cue_verbs() -> dict[str, CueVerb]:
    rows = read_table(FOLDER / "cue_verbs.tsv", ("lemma", "takes", "medium", "with", "to", "rate", "reported"))
    return {row[0]: _cue_verb(row) for row in rows}


def _cue_phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Verb → the word sequences that make it a phrase of saying."""
    result: dict[str, list[tuple[str, ...]]] = {}
    for (phrase,) in read_table(FOLDER / "cue_phrases.tsv", ("phrase",)):
        *words, verb = phrase.split()
        result.setdefault(verb, []).append(tuple(words))
    return {verb: tuple(phrases) for verb, phrases in result.items()}


def _of_countries() -> dict[str, Any]:
    """The fields that one table of countries fills."""
    lands = read_table(FOLDER / "countries.tsv", ("word", "adjective", "capital", "person", "also"))
    return {
        "countries": {word: row[0] for row in lands for word in _words_of_country(row)},
        "capitals": frozenset(word for row in lands for word in _commas(row[2])) - {row[0].lower() for row in lands},
        "nationals": frozenset(word for row in lands for word in _nationals(row[3])),
    }


def _commas(cell: str) -> list[str]:
    return [] if cell == "-" else cell.lower().split(",")


def _words_of_country(row: tuple[str, ...]) -> list[str]:
    word, adjective, capital, person, also = row
    return [word.lower(), adjective, *_commas(capital), *_nationals(person), *_commas(also)]


def _nationals(people: str) -> list[str]:
    """A man and a woman from a country, lower case: Russe, Russin."""
    men_and_women = people.lower().split()
    return [*men_and_women, men_and_women[0].removesuffix("e") + "in"]


def _function_words() -> dict[str, frozenset[str]]:
    rows = read_table(FOLDER / "function_words.tsv", ("class", "words"))
    return {row[0]: frozenset(row[1].split()) for row in rows}


@cache
def lexicon() -> Lexicon:
    """The tables, read once in a process. Raises LexiconError."""
    classes = _function_words()
    return Lexicon(
        cue_verbs=_cue_verbs(),
        cue_phrases=_cue_phrases(),
        cue_nouns=_words("cue_nouns"),
        source_nouns=_words("source_nouns"),
        konjunktiv_1=_words("konjunktiv_1"),
        konjunktiv_2=_words("konjunktiv_2"),
        particles=classes["particle"],
        subordinators=classes["subordinator"],
        w_words=classes["w_word"],
        pronominal_adverbs=classes["pronominal_adverb"],
        sentence_adverbs=classes["sentence_adverb"],
        work_nouns=_words("work_nouns"),
        utterance_nouns=_words("utterance_nouns"),
        time_nouns=_words("time_nouns"),
        roles=_pairs("roles", "gender"),
        first_names=_pairs("first_names", "gender"),
        places=_words("places"),
        institutions=_words("institutions"),
        common_houses=_words("common_houses"),
        abbreviations=_words("abbreviations"),
        **_of_countries(),
        role_kin=_lists("role_kin", "takes_up"),
        party_members=_lists("party_members", "parties"),
        councils=classes["council"],
        judging_verbs=classes["judging_verb"],
        reactions=classes["reaction"],
        fates=classes["fate"],
        predicates=classes["predicate"],
        short_offices={short: (man, woman) for short, man, woman in _short_offices()},
        venue_nouns=_lists("venue_nouns", "prepositions"),
        venue_names=_lists("venue_names", "prepositions"),
    )
