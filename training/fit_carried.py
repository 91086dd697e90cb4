"""Gold quotes in, the weights of `carried_speakers` out: `python -m training.fit_carried GOLD [--out FILE]`.

For each bare Konjunktiv, hearsay and quote without a frame the options of `attribution.roles.carried_speakers` are
found; the right one is that with the very words of the gold speaker, else the one nearest to them, else nobody. The
weights minimise the cross-entropy of the softmax with an L2 penalty.
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

from attribution.candidates import Candidate, Place
from attribution.evaluating.evaluation import Labelled, overlap, tokens_in
from attribution.lexicon import FOLDER
from attribution.pipeline import find_candidates
from attribution.roles.carried_speakers import Kind, Option, find_options, weigh
from attribution.types import STWRType
from training.fit_scorer import Sample, read_samples

PENALTY = 4.0
RAREST = 3
NEAR = 0.3
"""Overlap with the gold speaker from which an option is nearer to the truth than nobody."""
KINDS = {str(STWRType.INDIRECT_FREE_INDIRECT): Kind.RUN, str(STWRType.FREE_INDIRECT): Kind.HEARSAY}
HEADER = (
    "# Weights of those who may speak on in a quote without a frame, fitted by training/fit_carried.py; names are\n"
    "# those of attribution/roles/carried_features.py. A positive weight speaks for the option.\nfeature\tweight\n"
)


@dataclass(slots=True)
class Choice:
    """The options of one quote and the share of each in the truth, which adds up to 1."""

    document: int
    kind: Kind
    options: list[Option]
    truth: list[float]


def choices(samples: Sequence[Sample]) -> list[Choice]:
    """One choice for each gold quote that has no frame of its own."""
    result = []
    for number, sample in enumerate(samples):
        found = [] if not sample.gold.quotes else find_candidates(sample.parse)
        for gold in sample.gold.quotes:
            kind, words = _kind(sample, gold, found), _words(sample, gold.parts["quote"])
            if kind and words:
                options = find_options(sample.parse, words, kind, found)
                result.append(Choice(number, kind, options, _truth(sample, gold, options)))
    return result


def _kind(sample: Sample, gold: Labelled, found: Sequence[Candidate]) -> Kind | None:
    if gold.type in KINDS:
        return KINDS[gold.type]
    alone = (c for c in found if c.place is Place.ALONE)
    spans = (tokens_in(sample.gold.tokens, sample.parse.spans(c.quote)) for c in alone)
    return Kind.MARKS if gold.type == STWRType.DIRECT and gold.parts["quote"] in spans else None


def _words(sample: Sample, tokens: frozenset[int]) -> set[int]:
    spans = [sample.gold.tokens[i] for i in tokens]
    return {
        i
        for i, word in enumerate(sample.parse.words)
        if any(word.span.start < end and start < word.span.end for start, end in spans)
    }


def _truth(sample: Sample, gold: Labelled, options: Sequence[Option]) -> list[float]:
    speaker = gold.parts["speaker"]
    said = [tokens_in(sample.gold.tokens, sample.parse.spans(o.speaker)) for o in options]
    shares = [overlap(speaker, tokens) if tokens and speaker else 0.0 for tokens in said]
    if max(shares) < NEAR:
        right = [not option.speaker for option in options]
    else:
        right = [share == max(shares) for share in shares]
    return [float(holds) / sum(right) for holds in right]


def fit(rows: Sequence[Choice], penalty: float = PENALTY, rarest: int = RAREST) -> dict[str, float]:
    """Weights of all features that occur `rarest` times or more."""
    options = [option for row in rows for option in row.options]
    counts = Counter(name for option in options for name in option.features)
    names = sorted(name for name, n in counts.items() if n >= rarest)
    column = {name: i for i, name in enumerate(names)}
    cells = [(r, column[k], v) for r, o in enumerate(options) for k, v in o.features.items() if k in column]
    r, c, v = (np.array(x) for x in zip(*cells, strict=True))
    matrix = csr_matrix((v, (r, c)), shape=(len(options), len(names)))
    truth = np.array([share for row in rows for share in row.truth])
    group = np.array([n for n, row in enumerate(rows) for _ in row.options])
    solution = minimize(_loss(matrix, truth, group, penalty), np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return dict(zip(names, solution.tolist(), strict=True))


def _loss(
    matrix: csr_matrix, truth: np.ndarray, group: np.ndarray, penalty: float
) -> Callable[[np.ndarray], tuple[float, np.ndarray]]:
    starts = np.searchsorted(group, np.arange(group[-1] + 1))

    def loss(w: np.ndarray) -> tuple[float, np.ndarray]:
        z = matrix @ w
        z = z - np.maximum.reduceat(z, starts)[group]
        total = np.log(np.add.reduceat(np.exp(z), starts))[group]
        value = (truth * (total - z)).sum() + penalty / 2 * (w @ w)
        return value, matrix.T @ (np.exp(z - total) - truth) + penalty * w

    return loss


def report(rows: Sequence[Choice]) -> str:
    """How often the likeliest option of weighed rows is the right one, by kind."""
    lines = []
    for kind in Kind:
        best = [(row, max(row.options, key=lambda o: o.probability)) for row in rows if row.kind is kind]
        right = sum(row.truth[row.options.index(option)] > 0 for row, option in best)
        named = [(row, option) for row, option in best if option.speaker]
        precise = sum(row.truth[row.options.index(option)] > 0 for row, option in named)
        lines.append(f"{kind:8} {right}/{len(best)} right; of those named {precise}/{len(named)}")
    return "\n".join(lines)


def cross_validate(rows: Sequence[Choice], folds: int) -> None:
    """Every document weighed with weights from the other folds."""
    for fold in range(folds):
        table = fit([row for row in rows if row.document % folds != fold])
        for row in rows:
            if row.document % folds == fold:
                weigh(row.options, table)


def write_weights(path: Path, weights: dict[str, float]) -> None:
    rows = [f"{name}\t{value:.3f}" for name, value in sorted(weights.items()) if abs(value) >= 0.0005]
    path.write_text(HEADER + "\n".join(rows) + "\n", encoding="utf-8")


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default=FOLDER / "carried_weights.tsv", show_default=True)
@click.option("--folds", default=5, show_default=True, help="0 leaves out the cross-validation.")
def main(gold: Path, out: Path, folds: int) -> None:
    """Fits the weights on GOLD."""
    rows = choices(read_samples(gold))
    if folds:
        cross_validate(rows, folds)
        click.echo(report(rows))
    write_weights(out, fit(rows))


if __name__ == "__main__":
    main()
