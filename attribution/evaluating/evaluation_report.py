"""Compared documents in, the closer look of `main.py evaluate` out: by type, by rule, by confidence, worst articles.

A quote of ours is right if it overlaps its gold quote by half or more. Speakers are judged on right quotes of which
gold or we name a speaker: one that is missing and one that is too many are both wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from attribution.evaluating.evaluation import Compared, Pair, Scores, mean, overlap, tally, with_f1
from attribution.types import Quote, STWRType

BORDERS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
SURE = 0.8
SPEAKER_HEAD = ("speakers", "exact", "touching")

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Speakers:
    """How many right quotes have a speaker, and the shares whose speaker is the gold one or touches it."""

    count: int
    exact: float | None
    overlapping: float | None


@dataclass(frozen=True, slots=True)
class TypeRow:
    """The quotes of one type: precision of ours, recall of the gold ones, whatever the type of the partner."""

    type: str
    gold: int
    ours: int
    scores: Scores
    speakers: Speakers


@dataclass(frozen=True, slots=True)
class OwnRow:
    """Quotes of ours that have a rule or a range of confidence in common."""

    name: str
    count: int
    confidence: float
    right: float
    overlap: float
    speakers: Speakers


@dataclass(frozen=True, slots=True)
class Sure:
    """Of the quotes at `SURE` or above: how many, the metric on them, and right quotes counted."""

    count: int
    scores: Scores
    counted: Scores


@dataclass(frozen=True, slots=True)
class DocumentRow:
    origin: str
    title: str | None
    joint: float
    gold: int
    ours: int


def details(documents: Sequence[Compared]) -> str:
    """The tables that --details adds."""
    pairs = [pair for compared in documents for pair in compared.pairs]
    return "\n\n".join((_type_table(by_type(pairs)), _own_table("rule", by_rule(pairs)), _confidence_tables(pairs)))


def worst(documents: Sequence[Compared], count: int) -> str:
    """The table that --worst adds."""
    rows = worst_documents(documents)[:count]
    lines = (f"{row.joint:>6.3f}{row.gold:>7}{row.ours:>7}  {named(row.origin, row.title)}" for row in rows)
    return "\n".join((f"{'joint':>6}{'gold':>7}{'ours':>7}  article", *lines))


def by_type(pairs: Sequence[Pair]) -> list[TypeRow]:
    """One row a type, empty ones too."""
    return [_type_row(type_, pairs) for type_ in STWRType]


def _type_row(type_: str, pairs: Sequence[Pair]) -> TypeRow:
    ours = [p for p in pairs if p.ours and p.ours.type == type_]
    gold = [p for p in pairs if p.gold and p.gold.type == type_]
    return TypeRow(type_, len(gold), len(ours), _scores(gold, ours), speakers(gold))


def _scores(gold: Iterable[Pair], ours: Iterable[Pair]) -> Scores:
    """The metric of the part "quote" with these quotes on either side."""
    return with_f1(mean([_precision(p) for p in ours]), mean([_recall(p) for p in gold]))


def _precision(p: Pair) -> float:
    return _both(p) / len(p.ours.parts["quote"]) if p.ours else 0.0


def _recall(p: Pair) -> float:
    return _both(p) / len(p.gold.parts["quote"]) if p.gold else 0.0


def _both(p: Pair) -> int:
    return len(p.gold.parts["quote"] & p.ours.parts["quote"]) if p.gold and p.ours else 0


def speakers(pairs: Iterable[Pair]) -> Speakers:
    """Speakers of the right quotes among the pairs."""
    both = [(p.gold.parts["speaker"], p.ours.parts["speaker"]) for p in pairs if p.gold and p.ours and p.is_right]
    named = [(wanted, given) for wanted, given in both if wanted or given]
    if not named:
        return Speakers(0, None, None)
    exact = mean([wanted == given for wanted, given in named])
    return Speakers(len(named), exact, mean([overlap(wanted, given) > 0 for wanted, given in named]))


def by_rule(pairs: Iterable[Pair]) -> list[OwnRow]:
    """One row a rule, the busiest first."""
    groups = defaultdict(list)
    for pair, quote in _found(pairs):
        groups[quote.provenance.rule].append((pair, quote))
    rows = [_own_row(rule, group) for rule, group in groups.items()]
    return sorted(rows, key=lambda row: (-row.count, row.name))


def by_confidence(pairs: Iterable[Pair]) -> list[OwnRow]:
    """One row a range of confidence, the lowest first; a confidence on a border belongs above it."""
    found = list(_found(pairs))
    rows = []
    for low, high in pairwise(BORDERS):
        group = [(p, q) for p, q in found if low <= q.confidence < high or high == q.confidence == BORDERS[-1]]
        if group:
            rows.append(_own_row(f"{low:.2f}–{high:.2f}", group))
    return rows


def _found(pairs: Iterable[Pair]) -> Iterable[tuple[Pair, Quote]]:
    return ((p, p.ours.found) for p in pairs if p.ours and p.ours.found)


def _own_row(name: str, group: Sequence[tuple[Pair, Quote]]) -> OwnRow:
    return OwnRow(
        name,
        len(group),
        confidence=mean([quote.confidence for _, quote in group]),
        right=mean([pair.is_right for pair, _ in group]),
        overlap=mean([pair.overlap for pair, _ in group]),
        speakers=speakers(pair for pair, _ in group),
    )


def sure_quotes(pairs: Sequence[Pair], least: float = SURE) -> Sure:
    """What is left and how good it is if one hides the quotes below `least`; pairs stay as they are."""
    ours = [pair for pair, quote in _found(pairs) if quote.confidence >= least]
    kept = {id(pair) for pair in ours}
    gold = [pair if id(pair) in kept else Pair(pair.gold, None) for pair in pairs if pair.gold]
    counted = with_f1(mean([pair.is_right for pair in ours]), mean([pair.is_right for pair in gold]))
    return Sure(len(ours), _scores(gold, ours), counted)


def worst_documents(documents: Iterable[Compared]) -> list[DocumentRow]:
    """All documents, the lowest joint F1 first, among equals the one with the most quotes."""
    return sorted(map(_document_row, documents), key=lambda row: (row.joint, -row.gold - row.ours))


def _document_row(compared: Compared) -> DocumentRow:
    article, counts = compared.document.article, tally([compared])
    gold, ours = counts.gold.total(), counts.ours.total()
    return DocumentRow(article.origin, article.title, joint(compared), gold, ours)


def joint(compared: Compared) -> float:
    """Joint F1 of one document; perfect if neither gold nor we have a quote."""
    return tally([compared]).score("joint")[2] if compared.pairs else 1.0


def named(origin: str, title: str | None) -> str:
    """Id and title; in some collections the title begins with the id."""
    return title if title and title.startswith(origin) else f"{origin} {title or ''}".rstrip()


def _type_table(rows: Iterable[TypeRow]) -> str:
    head = ("gold", "ours", "precision", "recall", "F1", *SPEAKER_HEAD)
    return _table("quotes by type", head, [(r.type, r.gold, r.ours, *r.scores, *_cells(r.speakers)) for r in rows])


def _own_table(name: str, rows: Iterable[OwnRow]) -> str:
    head = ("ours", "conf", "right", "overlap", *SPEAKER_HEAD)
    cells = [(r.name, r.count, r.confidence, r.right, r.overlap, *_cells(r.speakers)) for r in rows]
    return _table(name, head, cells)


def _confidence_tables(pairs: Sequence[Pair]) -> str:
    sure = sure_quotes(pairs)
    rows = [("by tokens", sure.count, *sure.scores), ("by right quotes", sure.count, *sure.counted)]
    table = _table(f"confidence >= {SURE}", ("ours", "precision", "recall", "F1"), rows)
    return f"{_own_table('confidence', by_confidence(pairs))}\n\n{table}"


def _cells(found: Speakers) -> tuple[Cell, ...]:
    return found.count, found.exact, found.overlapping


def _table(name: str, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    rows = list(rows)
    width = max(22, *(len(str(row[0])) + 1 for row in rows)) if rows else 22
    lines = [f"{name:<{width}}" + "".join(f"{word:>10}" for word in head)]
    lines += [f"{first:<{width}}" + "".join(map(_cell, rest)) for first, *rest in rows]
    return "\n".join(lines)


def _cell(value: Cell) -> str:
    if value is None:
        return f"{'–':>10}"
    return f"{value:>10.3f}" if isinstance(value, float) else f"{value:>10}"
