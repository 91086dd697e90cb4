"""The five real articles beside the project: what a careful reader finds must be found, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from attribution.lexicon import read_table
from attribution.pipeline import Attributor
from attribution.types import AttributedArticle, Quote
from ingest.sources import Source
from tests.ingest.articles import read_article

CASES = Path(__file__).parents[1] / "cases" / "seed_quotes.tsv"
COLUMNS = ("quote", "article", "start", "end", "type", "entity")
SAME = 0.7
SOME = 0.3

pytestmark = [pytest.mark.stanza, pytest.mark.shared]


def wanted() -> list[tuple[str, int, int, str, str | None]]:
    """(article, start, end, type, entity or None) of each quote of the list."""
    rows = read_table(CASES, COLUMNS)
    return [(article, int(start), int(end), type_, entity or None) for _, article, start, end, type_, entity in rows]


@pytest.fixture(scope="module")
def ours(shared: Path) -> dict[str, AttributedArticle]:
    files = sorted((shared / "seeds").glob("*.txt"))
    articles = [read_article(Source(file)) for file in files]
    return {file.name[:3]: a for file, a in zip(files, Attributor(threads=1).attribute_many(articles), strict=True)}


def letters(quote: Quote) -> set[int]:
    return {i for start, end in quote.quote for i in range(start, end)}


def overlap(one: set[int], two: set[int]) -> float:
    return len(one & two) / len(one | two)


def found(ours: dict[str, AttributedArticle]) -> Iterator[tuple[str, Quote | None, str | None]]:
    """(article, our quote or None, wanted entity) for each quote of the list."""
    for article, start, end, type_, entity in wanted():
        place = set(range(start, end))
        same_form = [q for q in ours[article].quotes if (q.type == "Direct") == (type_ == "Direct")]
        best = max(same_form, key=lambda q: overlap(letters(q), place), default=None)
        yield article, best if best and overlap(letters(best), place) >= SAME else None, entity


def test_at_least_fifty_quotes_have_the_right_speaker(ours: dict[str, AttributedArticle]) -> None:
    assert sum(quote is not None and quote.entity == entity for _, quote, entity in found(ours)) >= 50


def test_hardly_a_found_quote_has_a_wrong_speaker(ours: dict[str, AttributedArticle]) -> None:
    wrong = [(q.entity, entity) for _, q, entity in found(ours) if q and q.entity and q.entity != entity]
    assert len(wrong) <= 2, wrong


def test_no_plain_narration_is_among_the_quotes(ours: dict[str, AttributedArticle]) -> None:
    listed = {name: {i for a, s, e, *_ in wanted() if a == name for i in range(s, e)} for name in ours}
    for name, attributed in ours.items():
        for quote in attributed.quotes:
            inside = len(letters(quote) & listed[name]) / len(letters(quote))
            assert inside >= SOME, (name, quote.provenance.rule, quote.quote)


def test_every_direct_quote_is_found(ours: dict[str, AttributedArticle]) -> None:
    for article, start, end, type_, _ in wanted():
        if type_ == "Direct":
            quotes = [letters(q) for q in ours[article].quotes if q.type == "Direct"]
            assert any(overlap(q, set(range(start, end))) >= SAME for q in quotes), (article, start, end)


@pytest.mark.parametrize(
    ("article", "words"),
    [("000", "soll dafür sorgen"), ("000", "Weitere Details zu dem Telefonat nannte er nicht"), ("000", "Protestnote")],
)
def test_duty_silence_and_narration_are_no_quotes(ours: dict[str, AttributedArticle], article: str, words: str) -> None:
    text = ours[article].article.text
    place = set(range(text.index(words), text.index(words) + len(words)))
    assert not [q for q in ours[article].quotes if letters(q) & place]
