"""All steps together: what holds for every quote of every text, and one article through the real models."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from itertools import pairwise

import pytest

from attribution.parse import Parse
from attribution.pipeline import Attributor, find_quotes
from attribution.types import Article, Medium, Quote, Spans, text_of
from tests.attribution.conftest import Parsed, QuotesOf
from tests.attribution.reading import read_quote


@pytest.fixture
def everything(parses: dict[str, Parse], quotes_of: QuotesOf) -> list[tuple[str, tuple[Quote, ...]]]:
    """(text, its quotes) of all cases."""
    return [(p.text, quotes_of(name)) for name, p in parses.items()]


def roles(quote: Quote) -> Iterator[Spans]:
    yield from (quote.quote, quote.cue, quote.speaker, quote.frame, quote.addressee, quote.antecedent, *quote.via)


def test_spans_lie_within_the_text_hold_something_and_are_in_order(
    everything: list[tuple[str, tuple[Quote, ...]]],
) -> None:
    for text, quotes in everything:
        for spans in (spans for quote in quotes for spans in roles(quote)):
            assert all(0 <= start < end <= len(text) and text[start:end].strip() for start, end in spans)
            assert all(one.end < two.start for one, two in pairwise(spans)), text


def test_ids_are_unique_and_stay_the_same(
    everything: list[tuple[str, tuple[Quote, ...]]], parses: dict[str, Parse], quotes_of: QuotesOf
) -> None:
    ids = [quote.id for _, quotes in everything for quote in quotes]
    assert len(ids) == len(set(ids)) > 100
    for name, p in parses.items():
        again = find_quotes(Article(p.text, "elsewhere", title="Another", outlet="Another"), p)
        assert [q.id for q in again] == [q.id for q in quotes_of(name)]


def test_parents_are_there_hold_the_child_and_are_one_level_up(
    everything: list[tuple[str, tuple[Quote, ...]]],
) -> None:
    nested = 0
    for _, quotes in everything:
        by_id = {quote.id: quote for quote in quotes}
        for quote in quotes:
            assert (quote.parent is None) == (quote.level == 1)
            if quote.parent is not None:
                nested += 1
                assert by_id[quote.parent].level == quote.level - 1
                assert letters(quote.quote) < letters(by_id[quote.parent].quote)
    assert nested > 4


def letters(spans: Spans) -> set[int]:
    return {i for start, end in spans for i in range(start, end)}


def test_confidence_and_medium_are_what_they_should_be(everything: list[tuple[str, tuple[Quote, ...]]]) -> None:
    for quote in (quote for _, quotes in everything for quote in quotes):
        assert 0 <= quote.confidence <= 1
        assert quote.medium in Medium


def test_every_quote_names_its_rule_and_its_cue(everything: list[tuple[str, tuple[Quote, ...]]]) -> None:
    for text, quotes in everything:
        for quote in quotes:
            assert "." in quote.provenance.rule
            if quote.cue:
                assert f"cue: {text_of(text, quote.cue)}" in quote.provenance.evidence


def test_quote_and_frame_share_no_letter_and_cue_and_speaker_are_in_the_frame(
    everything: list[tuple[str, tuple[Quote, ...]]],
) -> None:
    for text, quotes in everything:
        for quote in (q for q in quotes if q.frame and "carried_on" not in q.provenance.rule):
            assert not letters(quote.quote) & letters(quote.frame), text
            assert letters(quote.cue) <= letters(quote.frame), text


def test_quotes_come_in_text_order_and_can_be_pickled(everything: list[tuple[str, tuple[Quote, ...]]]) -> None:
    for _, quotes in everything:
        assert [q.quote[0].start for q in quotes] == sorted(q.quote[0].start for q in quotes)
        assert pickle.loads(pickle.dumps(quotes)) == quotes


@pytest.mark.parametrize(
    ("name", "medium"), [("dass", Medium.SPEECH), ("writing", Medium.WRITING), ("thought", Medium.THOUGHT)]
)
def test_the_verb_tells_speech_from_writing_and_thought(quotes_of: QuotesOf, name: str, medium: Medium) -> None:
    assert [quote.medium for quote in quotes_of(name)] == [medium]


def test_an_empty_article_has_no_quotes() -> None:
    assert find_quotes(Article("", "a"), Parse("", [], [])) == ()


STORY = {
    ("„Wir gehen kein Risiko ein“", "Karin Lohse"),
    ("Die Pfeiler seien an „mehr als zwanzig Stellen brüchig“", "Karin Lohse"),
    ("„mehr als zwanzig Stellen brüchig“", "Karin Lohse"),
    ("stauten sich die Wagen bis Oberrode", "Polizei"),
    ("niemand habe die Stadt gefragt", "Jens Brandner"),
    ("Der Präsident habe zugesagt, dass das Land zahle", "Timo Reuter"),
    ("dass das Land zahle", None),
}


def test_a_story_is_attributed_to_its_speakers(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = {(r.quote, r.entity) for r in (read_quote(parsed("story").text, q) for q in quotes_of("story"))}
    assert STORY - found == set()
    assert not any("Bauarbeiten" in (quote or "") for quote, _ in found)


@pytest.mark.stanza
def test_an_article_goes_the_whole_way(attributor: Attributor, parsed: Parsed) -> None:
    article = Article(parsed("story").text, "story.txt", outlet="Lindhagener Bote")
    attributed = attributor.attribute(article)
    assert attributed.article == article
    found = {(r.quote, r.entity) for r in (read_quote(article.text, q) for q in attributed.quotes)}
    assert STORY - found == set()
    run = attributed.run
    assert (run.program[:10], run.parser[:7], run.models[:3]) == ("zitatspur ", "stanza ", "de_")
    assert run.started.endswith("+00:00")


@pytest.mark.stanza
def test_articles_attributed_together_are_those_attributed_alone(attributor: Attributor, parsed: Parsed) -> None:
    articles = [Article(parsed(name).text, name) for name in ("story", "laut", "narration_story")] + [Article("", "e")]
    together = attributor.attribute_many(articles)
    assert [a.article for a in together] == articles
    assert [a.quotes for a in together] == [attributor.attribute(article).quotes for article in articles]


@pytest.mark.stanza
def test_frozen_parses_are_what_the_models_say_today(attributor: Attributor, parses: dict[str, Parse]) -> None:
    """Fails with new models: freeze again and look through the difference. Another processor may round otherwise."""
    articles = [Article(p.text, name) for name, p in parses.items()]
    fresh = attributor.parser.parse(articles)
    changed = [a.origin for a, p in zip(articles, fresh, strict=True) if p.words != parses[a.origin].words]
    assert len(changed) <= len(articles) / 20, changed
