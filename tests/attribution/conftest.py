"""Frozen parses of tests/cases for the rules, and the real parser, loaded once, for the few tests that need it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from attribution.candidates import Candidate
from attribution.parse import Parse
from attribution.pipeline import Attributor, find_candidates, find_quotes
from attribution.types import Article, Quote
from tests.cases.conllu import PARSES, read_parses, read_texts

Parsed = Callable[[str], Parse]
QuotesOf = Callable[[str], tuple[Quote, ...]]
CandidatesOf = Callable[[str], list[Candidate]]


@pytest.fixture(scope="session")
def parses() -> dict[str, Parse]:
    """All frozen parses by name."""
    with PARSES.open(encoding="utf-8") as lines:
        return read_parses(lines, read_texts())


@pytest.fixture(scope="session")
def parsed(parses: dict[str, Parse]) -> Parsed:
    """Name of a case → its parse."""
    return parses.__getitem__


@pytest.fixture(scope="session")
def quotes_of(parsed: Parsed) -> QuotesOf:
    """Name of a case → the quotes that stand, made by all steps of the pipeline but the parser."""
    return cache(lambda name: find_quotes(Article(parsed(name).text, name), parsed(name)))


@pytest.fixture(scope="session")
def candidates_of(parsed: Parsed) -> CandidatesOf:
    """Name of a case → what the rules propose, before any of it is weighed."""
    return lambda name: find_candidates(parsed(name))


@pytest.fixture(scope="session")
def attributor() -> Attributor:
    """The real thing with the models that come with the program."""
    return Attributor(threads=1)
