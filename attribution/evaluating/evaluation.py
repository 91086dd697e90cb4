"""Gold quotes and ours in; pairs of them, and precision, recall and F1 out.

The metric follows the data set paper (Petersen-Frey & Biemann 2024): the quotes of a document are paired one to one
for the greatest sum of token-overlap F1 (+0.01 for the same type); precision and recall of each part are averaged
over pairs and unpaired quotes (macro); F1 is the harmonic mean of the two averages. A part that is empty on our side
counts for no precision, one that is empty in the gold data for no recall.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from attribution.evaluating.gold import PARTS, ROLES, GoldDocument, Labelled, Tokens, read_gold
from attribution.types import Quote, Spans, STWRType

if TYPE_CHECKING:
    from attribution.pipeline import Attributor

GROUPS = {part: (part,) for part in PARTS} | {"roles": ROLES, "joint": PARTS}
SAME_TYPE = 0.01
RIGHT = 0.5
"""From this overlap on our quote counts as the gold one where quotes are counted and not their tokens."""
BATCH = 25

Scores = tuple[float, float, float]
"""Precision, recall and F1."""


class Pair(NamedTuple):
    """A gold quote and the one of ours that stands for it; None where either side has no partner."""

    gold: Labelled | None
    ours: Labelled | None

    @property
    def overlap(self) -> float:
        """F1 of the words of the two quotes."""
        return overlap(self.gold.parts["quote"], self.ours.parts["quote"]) if self.gold and self.ours else 0.0

    @property
    def is_right(self) -> bool:
        return self.overlap >= RIGHT


@dataclass(frozen=True, slots=True)
class Compared:
    """A gold document with its quotes and ours, paired once for all tables."""

    document: GoldDocument
    pairs: tuple[Pair, ...]


@dataclass(slots=True)
class Tally:
    """Precision and recall of each part, one value a quote, and hits and misses of each type."""

    precision: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    recall: dict[str, list[float]] = field(default_factory=lambda: {part: [] for part in PARTS})
    hits: Counter[str] = field(default_factory=Counter)
    ours: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, gold: Labelled | None, ours: Labelled | None) -> None:
        for part in PARTS:
            wanted = gold.parts[part] if gold else frozenset()
            given = ours.parts[part] if ours else frozenset()
            both = len(wanted & given)
            if given:
                self.precision[part].append(both / len(given))
            if wanted:
                self.recall[part].append(both / len(wanted))
        if gold:
            self.gold[gold.type] += 1
        if ours:
            self.ours[ours.type] += 1
        if gold and ours and gold.type == ours.type:
            self.hits[gold.type] += 1

    def score(self, group: str) -> Scores:
        """Precision, recall and F1 of a part, of "roles" (all but the quote) or "joint" (all)."""
        precision = [v for part in GROUPS[group] for v in self.precision[part]]
        recall = [v for part in GROUPS[group] for v in self.recall[part]]
        return with_f1(mean(precision), mean(recall))

    def type_score(self, type_: str | None = None) -> Scores:
        """Precision, recall and F1 of one type, or of all (micro)."""
        hits, ours, gold = ((c[type_] if type_ else c.total()) for c in (self.hits, self.ours, self.gold))
        return with_f1(hits / ours if ours else 0.0, hits / gold if gold else 0.0)

    def format(self) -> str:
        """The table that `main.py evaluate` prints."""
        head = f"{'precision':>10}{'recall':>10}{'F1':>10}"
        lines = [f"{'part':<22}{head}", *(_line(group, self.score(group)) for group in GROUPS), ""]
        lines.append(f"{'type':<22}{head}{'gold':>8}{'ours':>8}")
        for type_ in STWRType:
            lines.append(_line(type_, self.type_score(type_)) + f"{self.gold[type_]:>8}{self.ours[type_]:>8}")
        lines.append(_line("all", self.type_score()) + f"{self.gold.total():>8}{self.ours.total():>8}")
        return "\n".join(lines)


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else 0.0


def with_f1(precision: float, recall: float) -> Scores:
    total = precision + recall
    return precision, recall, 2 * precision * recall / total if total else 0.0


def tally(documents: Iterable[Compared]) -> Tally:
    """The quotes of all documents, counted."""
    result = Tally()
    for compared in documents:
        for gold, ours in compared.pairs:
            result.add(gold, ours)
    return result


def tokens_in(tokens: Sequence[tuple[int, int]], spans: Spans) -> Tokens:
    """Gold tokens that lie in the spans for half or more of their characters."""
    found = set()
    for start, end in spans:
        first = bisect_left(tokens, start, key=lambda token: token[1])
        for i in range(first, len(tokens)):
            begin, stop = tokens[i]
            if begin >= end:
                break
            if 2 * (min(stop, end) - max(begin, start)) >= stop - begin:
                found.add(i)
    return frozenset(found)


def labelled(quote: Quote, tokens: Sequence[tuple[int, int]]) -> Labelled:
    """One of our quotes as gold tokens."""
    parts = {part: tokens_in(tokens, getattr(quote, part)) for part in PARTS}
    return Labelled(str(quote.type), parts, quote)


def overlap(one: Tokens, two: Tokens) -> float:
    """F1 of two sets of tokens."""
    both = len(one & two)
    return 2 * both / (len(one) + len(two)) if both else 0.0


def pair(gold: Sequence[Labelled], ours: Sequence[Labelled]) -> list[Pair]:
    """Quotes paired one to one for the greatest total overlap, then those left over on either side."""
    from scipy.optimize import linear_sum_assignment

    weights = [[_weight(g, o) for o in ours] for g in gold]
    rows, columns = linear_sum_assignment(weights, maximize=True) if gold and ours else ((), ())
    pairs = [Pair(gold[r], ours[c]) for r, c in zip(rows, columns, strict=True)]
    pairs += [Pair(g, None) for i, g in enumerate(gold) if i not in set(rows)]
    pairs += [Pair(None, o) for i, o in enumerate(ours) if i not in set(columns)]
    return pairs


def _weight(gold: Labelled, ours: Labelled) -> float:
    both = overlap(gold.parts["quote"], ours.parts["quote"])
    return both + SAME_TYPE if both and gold.type == ours.type else both


def compare(document: GoldDocument, quotes: Sequence[Quote]) -> Compared:
    """Pairs the quotes of one document; ours that cover no gold token are left out."""
    ours = [labelled(quote, document.tokens) for quote in quotes]
    return Compared(document, tuple(pair(document.quotes, [o for o in ours if o.parts["quote"]])))


def evaluate(
    gold: Path, attributor: Attributor, *, limit: int | None = None, progress: Callable[[int], None] = lambda done: None
) -> list[Compared]:
    """Our quotes for the first `limit` gold documents beside the gold ones. Raises GoldError.

    `progress` is told after each document how many are done.
    """
    result: list[Compared] = []
    documents = islice(read_gold(gold), limit)
    while batch := list(islice(documents, BATCH)):
        attributed = attributor.attribute_many([document.article for document in batch])
        for document, article in zip(batch, attributed, strict=True):
            result.append(compare(document, article.quotes))
            progress(len(result))
    return result


def _line(name: str, figures: Scores) -> str:
    return f"{name:<22}" + "".join(f"{value:>10.3f}" for value in figures)
