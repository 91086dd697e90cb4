"""The tables lexicon/statement_*.tsv in; plain dictionaries for matching out, each read once."""

from __future__ import annotations

from functools import cache

from attribution.lexicon import FOLDER, read_table

COLUMNS = {
    "names": ("name", "forms"),
    "numbers": ("word", "number"),
    "opposites": ("beginning", "opposites"),
    "synonyms": ("word", "others"),
    "verbs": ("verb", "kind", "forms", "past"),
    "words": ("group", "words"),
}


def rows(name: str) -> list[tuple[str, ...]]:
    """Rows of one table. Raises LexiconError."""
    return read_table(FOLDER / f"statement_{name}.tsv", COLUMNS[name])


@cache
def word_group(group: str) -> frozenset[str]:
    groups = {name: words for name, words in rows("words")}
    return frozenset(groups[group].split())


@cache
def verb_forms() -> dict[str, str]:
    """Form → infinitive, for verbs whose stem changes and for auxiliaries."""
    return {form: verb for verb, _, *forms in rows("verbs") for form in (verb, *" ".join(forms).split())}


@cache
def auxiliaries() -> frozenset[str]:
    return frozenset(verb for verb, kind, *_ in rows("verbs") if kind == "auxiliary")


@cache
def preterites() -> frozenset[str]:
    """Forms of verbs in verb_forms that tell of the past."""
    return frozenset(form for *_, past in rows("verbs") for form in past.split())


@cache
def numbers() -> dict[str, str]:
    return {word: number for word, number in rows("numbers")}


@cache
def name_forms() -> dict[str, str]:
    """Form → country, town or party; a form that ends in * stands for all words that begin so."""
    return {form: name for name, forms in rows("names") for form in forms.split()}


@cache
def opposites() -> dict[str, frozenset[str]]:
    """Beginning of a word → beginnings of words that mean the opposite; holds both ways."""
    pairs = [(one, other) for one, others in rows("opposites") for other in others.split()]
    both_ways = pairs + [(other, one) for one, other in pairs]
    return {one: frozenset(other for first, other in both_ways if first == one) for one, _ in both_ways}


def place_or_party(word: str) -> str | None:
    """„ukrainische“, "Ukraine", "Ukrainer" → ukraine; None for any other word. Takes a casefolded word."""
    forms = name_forms()
    beginnings = (f"{word[:end]}*" for end in range(len(word), 1, -1))
    return forms.get(word) or next((forms[form] for form in beginnings if form in forms), None)
