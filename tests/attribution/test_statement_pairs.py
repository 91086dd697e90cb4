"""The labelled pairs of statement_pairs.tsv: how many of each kind are found, and that nothing passes silently."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest

from attribution.statements import match
from attribution.types import Deviation, STWRType, Variant, VariantKind, Wording

TYPES = {"D": STWRType.DIRECT, "I": STWRType.INDIRECT, "K": STWRType.INDIRECT_FREE_INDIRECT}
SPEAKERS = {"same": ("Karl Weber", "Weber"), "unknown": (None, None), "different": ("Karl Weber", "Anna Lorenz")}
FACTS = {"number": Deviation.NUMBER, "negation": Deviation.NEGATION, "name": Deviation.NAME}


@dataclass(frozen=True, slots=True)
class Pair:
    part: str
    label: str
    speakers: str
    days: str
    one_type: str
    other_type: str
    one: str
    other: str

    def wordings(self) -> tuple[Wording, Wording]:
        speakers, day = SPEAKERS[self.speakers], date(2024, 5, 1)
        later = day + timedelta(int(self.days))
        return (
            Wording("q1", "a", self.one, TYPES[self.one_type], speakers[0], str(day)),
            Wording("q2", "b", self.other, TYPES[self.other_type], speakers[1], str(later)),
        )


@cache
def pairs() -> tuple[Pair, ...]:
    lines = (Path(__file__).parent / "statement_pairs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    return tuple(Pair(*row) for row in rows[1:])


def variant_of(one: Wording, other: Wording) -> Variant | None:
    statements = match([one, other])
    return statements[0].variants[1] if statements else None


def is_right(pair: Pair) -> bool:
    variant = variant_of(*pair.wordings())
    if variant is None or pair.label == "different":
        return variant is None and pair.label == "different"
    if pair.label in FACTS:
        return FACTS[pair.label] in variant.deviations and variant.kind is not VariantKind.IDENTICAL
    return variant.kind == pair.label


@pytest.mark.parametrize("part", ["tune", "check"])
def test_every_kind_of_pair_is_mostly_found(part: str) -> None:
    all_of = Counter(pair.label for pair in pairs() if pair.part == part)
    right = Counter(pair.label for pair in pairs() if pair.part == part and is_right(pair))
    least = {"identical": 1.0, "different": 1.0}
    too_few = {label: right[label] for label, n in all_of.items() if right[label] < least.get(label, 0.75) * n}
    assert len(all_of) == 8
    assert not too_few


@pytest.mark.parametrize("part", ["tune", "check"])
def test_hardly_any_link_is_false_and_most_links_are_found(part: str) -> None:
    found = [(pair, variant_of(*pair.wordings())) for pair in pairs() if pair.part == part]
    links = [pair for pair, variant in found if variant is not None]
    true = [pair for pair in links if pair.label != "different"]
    assert len(true) / len(links) >= 0.97
    assert len(true) / sum(pair.label != "different" for pair, _ in found) >= 0.93


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.one[:40])
def test_a_wording_is_identical_with_itself_whatever_its_marks(pair: Pair) -> None:
    one = Wording("q1", "a", f"„{pair.one}“", TYPES[pair.one_type], "Karl Weber")
    other = Wording("q2", "b", pair.one.upper().replace("ẞ", "SS"), TYPES[pair.one_type], "Karl Weber")
    variant = variant_of(one, other)
    assert variant is not None
    assert (variant.kind, variant.deviations) == (VariantKind.IDENTICAL, ())


@pytest.mark.parametrize("pair", [p for p in pairs() if re.search(r"\d", p.one)], ids=lambda pair: pair.one[:40])
def test_a_changed_number_is_never_silent(pair: Pair) -> None:
    text = re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10 or 3), pair.one, count=1)
    one = Wording("q1", "a", pair.one, TYPES[pair.one_type], "Karl Weber")
    variant = variant_of(one, Wording("q2", "b", text, TYPES[pair.one_type], "Karl Weber"))
    assert variant is None or Deviation.NUMBER in variant.deviations


@pytest.mark.parametrize("pair", pairs(), ids=lambda pair: pair.one[:40])
def test_an_added_not_is_never_silent(pair: Pair) -> None:
    words = pair.one.split()
    for place in range(1, len(words)):
        text = " ".join([*words[:place], "nicht", *words[place:]])
        one = Wording("q1", "a", pair.one, TYPES[pair.one_type], "Karl Weber")
        variant = variant_of(one, Wording("q2", "b", text, TYPES[pair.one_type], "Karl Weber"))
        assert variant is None or Deviation.NEGATION in variant.deviations, text
