"""Fitting: weights that tell quotes from the rest, the metric on them, and a table that can be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.candidates import Candidate
from attribution.evaluating.evaluation import PARTS, GoldDocument, Labelled
from attribution.lexicon import read_table
from attribution.parse import Parse, Sentence, Word
from attribution.types import Article, Span, STWRType
from attribution.weighing.scoring import probability
from training.fit_scorer import Example, Sample, apply, cross_validate, examples, fit, measure, write_weights

TEXT = "Karin Lohse sagte, die Brücke sei alt."


def example(document: int, target: float, **found: float) -> Example:
    return Example(document, Candidate(STWRType.INDIRECT, "test", {1, 2}), {"bias": 1.0, **found}, target)


@pytest.fixture
def rows() -> list[Example]:
    """Ten articles in which saying speaks for a quote and raining against it."""
    quotes = [example(n, 1.0, saying=1.0) for n in range(10)]
    return quotes + [example(n, 0.0, raining=1.0) for n in range(10)]


@pytest.fixture
def sample() -> Sample:
    words = [Word(w, w.lower(), "NOUN", "NN", "", -1, "dep", Span(TEXT.index(w), TEXT.index(w) + len(w)))
             for w in ("Karin", "Lohse", "sagte", "die", "Brücke", "sei", "alt")]  # fmt: skip
    tokens = tuple((w.span.start, w.span.end) for w in words)
    gold = Labelled("Indirect", {part: frozenset[int]() for part in PARTS} | {"quote": frozenset({1, 2})})
    return Sample(GoldDocument(Article(TEXT, "a"), tokens, (gold,)), Parse(TEXT, words, [Sentence(0, 7, 0)]))


def test_fitted_weights_tell_quotes_from_the_rest(rows: list[Example]) -> None:
    weights = fit(rows)
    assert weights["saying"] > 0 > weights["raining"]
    assert probability({"bias": 1.0, "saying": 1.0}, weights) > 0.7
    assert probability({"bias": 1.0, "raining": 1.0}, weights) < 0.3


def test_a_feature_that_is_too_rare_gets_no_weight(rows: list[Example]) -> None:
    rows[0].features["once"] = 1.0
    assert "once" not in fit(rows, rarest=2)
    assert "once" in fit(rows, rarest=1)


def test_a_greater_penalty_makes_smaller_weights(rows: list[Example]) -> None:
    assert abs(fit(rows, penalty=10.0)["saying"]) < abs(fit(rows, penalty=0.1)["saying"])


def test_half_a_target_is_half_a_probability() -> None:
    weights = fit([example(n, 0.5, saying=1.0) for n in range(10)])
    assert probability({"bias": 1.0, "saying": 1.0}, weights) == pytest.approx(0.5, abs=0.01)


def test_applied_weights_stand_in_the_candidates(rows: list[Example]) -> None:
    apply(rows, {"saying": 3.0, "raining": -3.0})
    assert [row.candidate.probability > 0.5 for row in rows] == [True] * 10 + [False] * 10


def test_each_article_is_scored_with_weights_from_the_others(rows: list[Example], sample: Sample) -> None:
    tally = cross_validate([sample] * 10, rows, folds=5)
    assert all(row.candidate.probability > 0.5 for row in rows[:10])
    assert tally.score("quote") == (1.0, 1.0, 1.0)


def test_what_does_not_stand_is_not_measured(rows: list[Example], sample: Sample) -> None:
    apply(rows, {"bias": -5.0})
    assert measure([sample] * 10, rows).ours.total() == 0


def test_candidates_of_a_parse_become_examples_with_their_overlap_as_target(sample: Sample) -> None:
    marks = "„Das ist alt“, sagte sie."
    words = [Word(w, w, u, x, "", -1, "dep", Span(s, s + len(w))) for w, u, x, s in (
        ("„", "PUNCT", "", 0), ("Das", "PRON", "", 1), ("ist", "AUX", "AUXFin", 5), ("alt", "ADJ", "", 9),
        ("“", "PUNCT", "", 12), (",", "PUNCT", "", 13), ("sagte", "VERB", "VERBFin", 15), ("sie", "PRON", "", 21),
        (".", "PUNCT", "", 24),
    )]  # fmt: skip
    gold = Labelled("Direct", {part: frozenset[int]() for part in PARTS} | {"quote": frozenset(range(5))})
    tokens = tuple((w.span.start, w.span.end) for w in words)
    document = GoldDocument(Article(marks, "a"), tokens, (gold,))
    found = examples([Sample(document, Parse(marks, words, [Sentence(0, 9, 0)]))])
    direct = next(e for e in found if e.candidate.type is STWRType.DIRECT)
    assert (direct.target, direct.document) == (1.0, 0)
    assert "bias" in direct.features


def test_the_table_of_weights_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "weights.tsv"
    write_weights(path, {"b:x": 1.23456, "a:y": -2.0, "zero": 0.0001})
    assert read_table(path, ("feature", "weight")) == [("a:y", "-2.000"), ("b:x", "1.235")]
    assert path.read_text(encoding="utf-8").startswith("# ")
