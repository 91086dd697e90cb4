"""A candidate's features in, its probability out: a linear scorer whose weights one can read in lexicon/weights.tsv.

`training.fit_scorer` fits the weights on the training articles (logistic regression, L2); the probability is what
the quote's confidence rests on.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import cache

from attribution.candidates import Candidate
from attribution.lexicon import FOLDER, read_table
from attribution.parse import Parse
from attribution.types import STWRType
from attribution.weighing.features import Features, features

THRESHOLDS = {
    STWRType.DIRECT: 0.5,
    STWRType.INDIRECT: 0.5,
    STWRType.INDIRECT_FREE_INDIRECT: 0.5,
    STWRType.FREE_INDIRECT: 0.3,
    STWRType.REPORTED: 0.4,
}
"""From which probability a candidate becomes a quote: lower for sentences that the annotators often passed over."""


@cache
def priors() -> dict[str, float]:
    """Rule → least probability, for rules of whose texts the training articles hold too few. Raises LexiconError."""
    return {rule: float(value) for rule, value in read_table(FOLDER / "priors.tsv", ("rule", "probability"))}


@cache
def weights() -> dict[str, float]:
    """Feature → weight, read once. Raises LexiconError."""
    return {name: float(value) for name, value in read_table(FOLDER / "weights.tsv", ("feature", "weight"))}


def probability(found: Features, table: Mapping[str, float]) -> float:
    """Logistic function of the weighted sum; unknown features weigh nothing."""
    total = sum(table.get(name, 0.0) * value for name, value in found.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def weighed(rule: str, found: Features, table: Mapping[str, float]) -> float:
    """The probability of a candidate, not below the prior of its rule."""
    return max(probability(found, table), priors().get(rule, 0.0))


def score(p: Parse, found: Sequence[Candidate], table: Mapping[str, float] | None = None) -> None:
    """Sets the probability of each candidate."""
    table = weights() if table is None else table
    for candidate in found:
        candidate.probability = weighed(candidate.rule, features(p, candidate, found), table)
