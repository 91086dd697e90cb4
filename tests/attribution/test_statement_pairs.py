"""The labelled pairs of statement_pairs.tsv: how many are found, and that nothing passes silently."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache

import pytest

from attribution.matching.changes import align
from attribution.matching.words import words_of
from attribution.statement_types import Change, ChangeKind, Deviation, Variant, VariantKind, Wording
from attribution.statements import match
from attribution.types import STWRType
from tests.attribution.pair_table import TYPES, Pair, pairs

FACTS = {"number": Deviation.NUMBER, "negation": Deviation.NEGATION, "name": Deviation.NAME}
# Labels that say in what two wordings differ, not at which level they are one statement
DIFFERENCES = {*FACTS, "tense", "date", "venue"}
LEAST_PRECISION = 0.97
LEAST_F1 = 0.93


@dataclass(frozen=True, slots=True)
class Figures:
    found: int
    false: int
    missing: int

    @property
    def precision(self) -> float:
        return self.found / (self.found + self.false)

    @property
    def recall(self) -> float:
        return self.found / (self.found + self.missing)

    @property
    def f1(self) -> float:
        return 2 * self.precision * self.recall / (self.precision + self.recall)


@cache
def variant_of(pair: Pair) -> Variant | None:
    return linked(*pair.wordings())


def linked(one: Wording, other: Wording) -> Variant | None:
    statements = match([one, other])
    return statements[0].variants[1] if statements else None


def figures(part: str) -> Figures:
    outcomes = Counter((variant_of(p) is not None, p.label != "different") for p in pairs() if p.part == part)
    return Figures(outcomes[True, True], outcomes[True, False], outcomes[False, True])


def changes(pair: Pair) -> tuple[Change, ...]:
    """From the less full wording to the fuller one."""
    one, other = pair.wordings()
    is_fuller = words_of(one).size >= words_of(other).size
    return align(other, one) if is_fuller else align(one, other)


@pytest.mark.parametrize("part", ["tune", "check"])
def test_links_are_true_and_most_are_found(part: str, capsys: pytest.CaptureFixture[str]) -> None:
    found = figures(part)
    with capsys.disabled():
        print(f"\n{part}: precision {found.precision:.3f}, recall {found.recall:.3f}, F1 {found.f1:.3f}", end=" ")
    assert found.precision >= LEAST_PRECISION
    assert found.f1 >= LEAST_F1


def test_the_halves_are_equal_and_large() -> None:
    sizes = Counter(pair.part for pair in pairs())
    assert sizes.total() >= 400
    assert max(sizes.values()) - min(sizes.values()) <= 0.05 * sizes.total()
    assert len({(p.one, p.other, p.speakers, p.days, p.around) for p in pairs()}) == sizes.total()


def test_no_other_number_or_negation_is_ever_identical() -> None:
    differing = [variant_of(pair) for pair in pairs() if pair.label in ("number", "negation")]
    assert len(differing) > 100
    assert not [variant for variant in differing if variant and variant.kind is VariantKind.IDENTICAL]


@pytest.mark.parametrize("part", ["tune", "check"])
@pytest.mark.parametrize("label", ["identical", "cut", "reworded", "other form"])
def test_links_stand_at_their_level(part: str, label: str) -> None:
    kinds = [variant_of(pair) for pair in pairs() if pair.part == part and pair.label == label]
    right = sum(variant is not None and variant.kind == label for variant in kinds)
    assert right >= 0.75 * len(kinds)


@pytest.mark.parametrize("part", ["tune", "check"])
@pytest.mark.parametrize("label", sorted(DIFFERENCES))
def test_what_differs_is_named(part: str, label: str) -> None:
    named = [
        ChangeKind(label) in {change.kind for change in changes(p)}
        for p in pairs()
        if (p.part, p.label) == (part, label)
    ]
    assert sum(named) >= 0.8 * len(named)


@pytest.mark.parametrize("part", ["tune", "check"])
def test_facts_of_links_are_in_the_short_list_too(part: str) -> None:
    variants = [(p, variant_of(p)) for p in pairs() if p.part == part and p.label in FACTS]
    links = [(pair, variant) for pair, variant in variants if variant is not None]
    silent = [pair for pair, variant in links if FACTS[pair.label] not in variant.deviations]
    assert len(silent) <= 0.03 * len(links)


def test_a_wording_is_identical_with_itself_whatever_its_marks() -> None:
    for pair in pairs():
        one = Wording("q1", "a", f"„{pair.one}“", TYPES[pair.one_type], "Karl Weber")
        other = Wording("q2", "b", pair.one.upper().replace("ẞ", "SS"), TYPES[pair.one_type], "Karl Weber")
        variant = linked(one, other)
        assert variant is not None, pair.one
        assert (variant.kind, variant.deviations) == (VariantKind.IDENTICAL, ())
        assert align(other, one) == ()


def test_a_changed_number_is_never_silent() -> None:
    for pair in (p for p in pairs() if re.search(r"\d", p.one)):
        text = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10 or 3), pair.one, count=1)
        one, other = (Wording(t, t, t, STWRType.DIRECT, "Karl Weber") for t in (pair.one, text))
        variant = linked(one, other)
        assert variant is None or Deviation.NUMBER in variant.deviations, text
        assert ChangeKind.NUMBER in {change.kind for change in align(other, one)}, text


def test_an_added_not_is_never_silent() -> None:
    for pair in pairs()[::2]:
        words = pair.one.split()
        for place in range(1, len(words)):
            text = " ".join([*words[:place], "nicht", *words[place:]])
            one, other = (Wording(t, t, t, STWRType.DIRECT, "Karl Weber") for t in (pair.one, text))
            variant = linked(one, other)
            assert variant is None or Deviation.NEGATION in variant.deviations, text
