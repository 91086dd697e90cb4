"""Gold quotes in, the rates of the cue verbs out: `python -m training.count_cues GOLD [--out cue_verbs.tsv]`.

For every verb of the table: in how many of its occurrences (outside quotation marks) it is the cue of a gold quote, and
in how many its sentence is reported speech without a clause. Both shares are smoothed towards what an unseen verb gets.
With --leave-out N the N-th of the parts of the cross-validation is not counted, so that figures on it owe nothing to
the rates.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from attribution.evaluating.gold import GoldDocument
from attribution.lexicon import FOLDER, lexicon
from attribution.parse import Parse
from training.fit_scorer import Sample, read_samples

CUE_PRIOR, CUE_STRENGTH = 1 / 3, 3
REPORTED_PRIOR, REPORTED_STRENGTH = 0.15, 2
PARTS = 5
"""Into how many parts the cross-validation of `fit_scorer` divides the articles."""


@dataclass(slots=True)
class Counts:
    """Lemma → occurrences outside quotation marks, as a cue, in reported speech."""

    all: Counter[str] = field(default_factory=Counter)
    cue: Counter[str] = field(default_factory=Counter)
    reported: Counter[str] = field(default_factory=Counter)

    def rates(self, lemma: str) -> tuple[float, float]:
        """The smoothed shares of the table."""
        n = self.all[lemma]
        return (
            (self.cue[lemma] + CUE_PRIOR * CUE_STRENGTH) / (n + CUE_STRENGTH),
            (self.reported[lemma] + REPORTED_PRIOR * REPORTED_STRENGTH) / (n + REPORTED_STRENGTH),
        )


def count(samples: Iterable[Sample]) -> Counts:
    """Occurrences of the verbs of the table."""
    counts = Counts()
    for sample in samples:
        p = sample.parse
        cues = _words(p, sample.gold, "cue", "")
        reported = _words(p, sample.gold, "quote", "Reported")
        for i, word in enumerate(p.words):
            lemma = p.verbs[i]
            if word.is_verb and p.marked[i] < 0 and lemma in lexicon().cue_verbs:
                counts.all[lemma] += 1
                counts.cue[lemma] += i in cues
                counts.reported[lemma] += i in reported
    return counts


def _words(p: Parse, gold: GoldDocument, part: str, kind: str) -> set[int]:
    """Words of our parse in a part of the gold quotes of one type, or of all."""
    tokens = {gold.tokens[i] for quote in gold.quotes if kind in ("", quote.type) for i in quote.parts[part]}
    starts = {start for start, _ in tokens}
    return {i for i, word in enumerate(p.words) if word.span.start in starts}


def rewritten(lines: Sequence[str], counts: Counts) -> list[str]:
    """The lines of cue_verbs.tsv with both shares replaced."""
    result = []
    for line in lines:
        cells = line.split("\t")
        if not line.startswith("#") and cells[0] in lexicon().cue_verbs:
            cells[-2:] = [f"{rate:.2f}" for rate in counts.rates(cells[0])]
        result.append("\t".join(cells))
    return result


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), default=FOLDER / "cue_verbs.tsv", show_default=True)
@click.option("--leave-out", type=click.IntRange(0, PARTS - 1), help="Number of the part that is not counted.")
def main(gold: Path, out: Path, leave_out: int | None) -> None:
    """Counts the cue verbs in GOLD."""
    samples = read_samples(gold)
    kept = [sample for n, sample in enumerate(samples) if n % PARTS != leave_out]
    lines = (FOLDER / "cue_verbs.tsv").read_text(encoding="utf-8").splitlines()
    out.write_text("\n".join(rewritten(lines, count(kept))) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
