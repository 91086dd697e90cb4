"""The tables lexicon/statement_*.tsv in; plain dictionaries for matching out, each read once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lexicon"


def rows(name: str) -> Iterator[tuple[str, ...]]:
    """Rows below the header line; lines that begin with # are remarks."""
    lines = (FOLDER / f"statement_{name}.tsv").read_text(encoding="utf-8").splitlines()
    table = [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]
    yield from table[1:]


@cache
def word_group(group: str) -> frozenset[str]:
    return frozenset(dict(rows("words"))[group].split())


@cache
def verb_forms() -> dict[str, str]:
    """Form → infinitive, for verbs whose stem changes and for auxiliaries."""
    return {form: verb for verb, _, forms in rows("verbs") for form in (verb, *forms.split())}


@cache
def auxiliaries() -> frozenset[str]:
    return frozenset(verb for verb, kind, _ in rows("verbs") if kind == "auxiliary")


@cache
def numbers() -> dict[str, str]:
    return dict(rows("numbers"))


@cache
def name_forms() -> dict[str, str]:
    """Form → country, town or party; a form that ends in * stands for all words that begin so."""
    return {form: name for name, forms in rows("names") for form in forms.split()}


@cache
def opposites() -> frozenset[tuple[str, str]]:
    pairs = [(one, other) for one, others in rows("opposites") for other in others.split()]
    return frozenset(pairs + [(other, one) for one, other in pairs])


def place_or_party(word: str) -> str | None:
    """„ukrainische“, "Ukraine", "Ukrainer" → ukraine; None for any other word. Takes a casefolded word."""
    forms = name_forms()
    beginnings = (f"{word[:end]}*" for end in range(len(word), 1, -1))
    return forms.get(word) or next((forms[form] for form in beginnings if form in forms), None)
