"""Written pairs in, programmed ones out: `python -m tests.attribution.programmed_pairs` writes them into the table.

Every programmed pair is a written sentence with one change (`sentence_changes`), or two sentences that are nearest to
each other without being one statement. A sentence's changes stay in its half; which sentences are taken is left to a
hash, so that nobody chooses them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rapidfuzz.fuzz import token_set_ratio, token_sort_ratio

from tests.attribution import sentence_changes
from tests.attribution.pair_table import Pair, pairs, write
from tests.attribution.sentence_changes import Change


@dataclass(frozen=True, slots=True)
class Rule:
    """`most` is how many pairs it gives to each half."""

    label: str
    change: Change
    most: int
    speakers: str = "same"
    around: str = "-"


RULES = (
    Rule("identical", sentence_changes.other_marks, 8),
    Rule("identical", sentence_changes.number_as_digits, 6),
    Rule("identical", sentence_changes.same, 4, speakers="different"),
    Rule("number", sentence_changes.other_number, 14),
    Rule("negation", sentence_changes.without_not, 10),
    Rule("negation", sentence_changes.with_not, 8),
    Rule("name", sentence_changes.other_name, 5),
    Rule("cut", sentence_changes.without_end, 8),
    Rule("cut", sentence_changes.without_start, 6),
    Rule("cut", sentence_changes.without_middle, 8),
    Rule("reworded", sentence_changes.other_word, 10),
    Rule("other form", sentence_changes.retold, 10),
    Rule("date", sentence_changes.other_day, 5),
    Rule("tense", sentence_changes.same, 3, around="sagte/hatte gesagt"),
)
NEIGHBOURS = 22
# A sentence has to offer this many words; it is taken for two changes at most
LEAST_WORDS = 7
MOST_CHANGES = 2
TOO_NEAR = 80


def programmed(written: Sequence[Pair]) -> Iterator[Pair]:
    for part in ("tune", "check"):
        sentences = sorted((pair for pair in written if pair.part == part), key=_hash)
        yield from _changed(sentences)
        yield from _neighbours(sentences)


def _changed(sentences: Sequence[Pair]) -> Iterator[Pair]:
    known = {(pair.one, pair.other, pair.speakers) for pair in sentences}
    left = {pair.one: MOST_CHANGES for pair in sentences if len(pair.one.split()) >= LEAST_WORDS}
    for rule in RULES:
        made = 0
        for pair in sentences:
            other = rule.change(pair.one) if left.get(pair.one) else None
            is_new = (pair.one, other, rule.speakers) not in known
            is_new &= other != pair.one or rule.change is sentence_changes.same
            if made < rule.most and other is not None and is_new:
                made += 1
                left[pair.one] -= 1
                yield _pair(pair, rule, other)


def _pair(pair: Pair, rule: Rule, other: str) -> Pair:
    type_ = "K" if rule.change is sentence_changes.retold else pair.one_type
    return replace(
        pair,
        label=rule.label,
        origin="programmed",
        speakers=rule.speakers,
        days="0",
        other_type=type_,
        around=rule.around,
        other=other,
    )


def _neighbours(sentences: Sequence[Pair]) -> Iterator[Pair]:
    """The pairs of sentences that are most alike, each sentence once."""
    texts = [pair for pair in sentences if len(pair.one.split()) >= LEAST_WORDS]
    alike = [(token_set_ratio(a.one, b.one), a, b) for at, a in enumerate(texts) for b in texts[:at]]
    used: set[str] = set()
    for score, one, other in sorted(alike, key=lambda entry: (-entry[0], entry[1].one)):
        fresh = not used & {one.one, other.one} and one.one_type == other.one_type
        if fresh and score < 100 and token_sort_ratio(one.one, other.one) < TOO_NEAR and len(used) < 2 * NEIGHBOURS:
            used |= {one.one, other.one}
            yield replace(one, label="different", origin="programmed", speakers="unknown", days="0", around="-",
                          other_type=other.one_type, other=other.one)  # fmt: skip


def _hash(pair: Pair) -> str:
    return hashlib.sha256(pair.one.encode()).hexdigest()


def written(table: Iterable[Pair]) -> tuple[Pair, ...]:
    return tuple(pair for pair in table if pair.origin == "written")


if __name__ == "__main__":
    own = written(pairs())
    write([*own, *programmed(own)])
