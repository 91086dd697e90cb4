"""Gold quotes in, the scorer's weights out: `python -m training.fit_scorer GOLD [--out weights.tsv] [--folds 5]`.

A candidate's target is its overlap with the gold quote that it resembles most (0 to 1), direct and other quotes apart,
less for an indirect quote with another cue; the weights minimise the cross-entropy with an L2 penalty. With --folds
the articles are parted, each part is scored with weights from the others, and the table of `main.py evaluate` is
printed for all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from attribution.candidates import Candidate
from attribution.evaluating.evaluation import GoldDocument, Labelled, Tally, overlap, pair, read_gold, tokens_in
from attribution.lexicon import FOLDER
from attribution.parse import Parse
from attribution.parsing.parser import Parser
from attribution.pipeline import find_candidates
from attribution.weighing.features import Features, features
from attribution.weighing.overlaps import settle
from attribution.weighing.scoring import THRESHOLDS, weighed

PENALTY = 2.0
RAREST = 5
BATCH = 25
CUE_SHARE = 0.3
"""Of the target of an indirect quote: what the cue counts beside the stretch of the quote."""
HEADER = (
    "# Weights of the scorer, fitted on the training articles by training/fit_scorer.py; the name before the colon\n"
    "# is the kind of evidence. A positive weight speaks for a quote.\nfeature\tweight\n"
)


@dataclass(slots=True)
class Example:
    """A candidate with its features and how well it meets a gold quote."""

    document: int
    candidate: Candidate
    features: Features
    target: float


@dataclass(slots=True)
class Sample:
    gold: GoldDocument
    parse: Parse


def read_samples(path: Path) -> list[Sample]:
    """Gold documents with their parses."""
    parser, golds = Parser(), list(read_gold(path))
    samples = []
    for start in range(0, len(golds), BATCH):
        batch = golds[start : start + BATCH]
        parses = parser.parse([gold.article for gold in batch])
        samples += [Sample(gold, parse) for gold, parse in zip(batch, parses, strict=True)]
        click.echo(f"\r{len(samples)}/{len(golds)}", nl=False, err=True)
    return samples


def as_labelled(sample: Sample, candidate: Candidate) -> Labelled:
    """A candidate as gold tokens."""
    tokens, p = sample.gold.tokens, sample.parse
    parts = ("quote", "speaker", "cue", "frame", "addressee")
    return Labelled(str(candidate.type), {part: tokens_in(tokens, p.spans(getattr(candidate, part))) for part in parts})


def examples(samples: Sequence[Sample]) -> list[Example]:
    """One example for each candidate of each document."""
    result = []
    for number, sample in enumerate(samples):
        found = find_candidates(sample.parse)
        for candidate in found:
            target = _target(sample, as_labelled(sample, candidate))
            result.append(Example(number, candidate, features(sample.parse, candidate, found), target))
    return result


def _target(sample: Sample, own: Labelled) -> float:
    """How well a candidate meets the gold quote that it resembles most.

    Of two readings of one content clause ("nannte den Vorwurf, dass") the one with the right cue has to win.
    """
    same_kind = [g for g in sample.gold.quotes if (g.type == "Direct") == (own.type == "Direct")]
    nearest = max(same_kind, key=lambda g: overlap(g.parts["quote"], own.parts["quote"]), default=None)
    if nearest is None:
        return 0.0
    right = overlap(nearest.parts["quote"], own.parts["quote"])
    if own.type != "Indirect" or nearest.parts["cue"] == own.parts["cue"]:
        return right
    return right * (1 - CUE_SHARE + CUE_SHARE * overlap(nearest.parts["cue"], own.parts["cue"]))


def fit(rows: Sequence[Example], penalty: float = PENALTY, rarest: int = RAREST) -> dict[str, float]:
    """Weights of all features that occur `rarest` times or more."""
    counts = Counter(name for row in rows for name in row.features)
    names = sorted(name for name, n in counts.items() if n >= rarest)
    column = {name: i for i, name in enumerate(names)}
    cells = [(r, column[k], v) for r, row in enumerate(rows) for k, v in row.features.items() if k in column]
    r, c, v = (np.array(x) for x in zip(*cells, strict=True))
    matrix = csr_matrix((v, (r, c)), shape=(len(rows), len(names)))
    target = np.array([row.target for row in rows])
    solution = minimize(_loss(matrix, target, penalty), np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, solution.tolist(), strict=True))


def _loss(matrix: csr_matrix, target: np.ndarray, penalty: float) -> Callable[[np.ndarray], tuple[float, np.ndarray]]:
    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ w
        value = np.logaddexp(0, z).sum() - (target * z).sum() + penalty / 2 * (w @ w)
        return value, matrix.T @ (1 / (1 + np.exp(-z)) - target) + penalty * w

    return loss


def apply(rows: Sequence[Example], weights: dict[str, float]) -> None:
    for row in rows:
        row.candidate.probability = weighed(row.candidate.rule, row.features, weights)


def cross_validate(samples: Sequence[Sample], rows: Sequence[Example], folds: int) -> Tally:
    """Every document scored with weights from the other folds."""
    for fold in range(folds):
        weights = fit([row for row in rows if row.document % folds != fold])
        apply([row for row in rows if row.document % folds == fold], weights)
    return measure(samples, rows)


def measure(samples: Sequence[Sample], rows: Sequence[Example]) -> Tally:
    """The metric of `evaluate` on candidates that have a probability."""
    result = Tally()
    by_document: dict[int, list[Candidate]] = {}
    for row in rows:
        by_document.setdefault(row.document, []).append(row.candidate)
    for number, sample in enumerate(samples):
        standing = settle(by_document.get(number, []), THRESHOLDS)
        ours = [as_labelled(sample, candidate) for candidate in standing]
        for gold, own in pair(sample.gold.quotes, [o for o in ours if o.parts["quote"]]):
            result.add(gold, own)
    return result


def write_weights(path: Path, weights: dict[str, float]) -> None:
    rows = [f"{name}\t{value:.3f}" for name, value in sorted(weights.items()) if abs(value) >= 0.0005]
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default=FOLDER / "weights.tsv", show_default=True)
@click.option("--folds", default=5, show_default=True, help="0 leaves out the cross-validation.")
def main(gold: Path, out: Path, folds: int) -> None:
    """Fits the weights on GOLD."""
    samples = read_samples(gold)
    rows = examples(samples)
    if folds:
        click.echo(cross_validate(samples, rows, folds).format())
    write_weights(out, fit(rows))


if __name__ == "__main__":
    main()
