"""Fitting who speaks on: weights that choose the right option, and a table that can be read again."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.lexicon import read_table
from attribution.roles.carried_speakers import Kind, Option, weigh
from training.fit_carried import Choice, cross_validate, fit, report, write_weights


def choice(document: int) -> Choice:
    """The one in the sentence before is right, the one far off wrong."""
    near = Option(frozenset({1}), features={"near": 1.0})
    far = Option(frozenset({2}), features={"far": 1.0})
    return Choice(document, Kind.RUN, [far, near, Option(frozenset(), features={"nobody": 1.0})], [0.0, 1.0, 0.0])


@pytest.fixture
def rows() -> list[Choice]:
    return [choice(n) for n in range(10)]


def test_fitted_weights_choose_the_right_option(rows: list[Choice]) -> None:
    weights = fit(rows)
    assert weights["near"] > 0 > weights["far"]
    weigh(rows[0].options, weights)
    assert max(rows[0].options, key=lambda o: o.probability).speaker == {1}


def test_a_feature_that_is_too_rare_gets_no_weight(rows: list[Choice]) -> None:
    rows[0].options[0].features["once"] = 1.0
    assert "once" not in fit(rows, rarest=2)


def test_every_document_is_weighed_by_the_others(rows: list[Choice]) -> None:
    cross_validate(rows, folds=5)
    assert "run      10/10 right; of those named 10/10" in report(rows)


def test_the_table_can_be_read_again(tmp_path: Path, rows: list[Choice]) -> None:
    path = tmp_path / "weights.tsv"
    write_weights(path, fit(rows))
    assert dict(read_table(path, ("feature", "weight"))).keys() == {"near", "far", "nobody"}
