"""Agencies first, then dates; what dates do not tell stays open; nobody copies from the own house."""

from __future__ import annotations

import random
from itertools import permutations

import pytest

from attribution.copying.origins import Finding, Shares, origins
from attribution.statement_types import Origin, Wording
from attribution.types import STWRType

OWN = Finding(Origin.OWN)


def told(quote: str, published: str | None = None, outlet: str | None = None, *agencies: str) -> Wording:
    """A variant in an article of its own: q1 stands in a1, and unless told otherwise in outlet o1."""
    number = quote[1:]
    return Wording(
        quote=quote,
        article=f"a{number}",
        text="Der Damm hält",
        type=STWRType.DIRECT,
        published=published,
        outlet=outlet or f"o{number}",
        agencies=agencies,
    )


def both(share: float, one: str, other: str) -> dict[tuple[str, str], float]:
    return {(f"q{one}", f"a{other}"): share, (f"q{other}", f"a{one}"): share}


def found(wordings: list[Wording], shares: Shares) -> dict[str, Finding]:
    return {wording.quote: finding for wording, finding in zip(wordings, origins(wordings, shares), strict=True)}


def test_who_shares_nothing_reports_on_its_own() -> None:
    assert origins([told("q1", "2026-03-01"), told("q2", "2026-03-02")]) == [OWN, OWN]


def test_the_later_one_copied_from_the_earlier() -> None:
    variants = [told("q1", "2026-03-02"), told("q2", "2026-03-01")]
    assert found(variants, both(0.8, "1", "2")) == {"q1": Finding(Origin.COPIED, "q2", 0.8), "q2": OWN}


def test_two_that_ran_an_agencys_text_copied_nothing_of_each_other() -> None:
    variants = [told("q1", "2026-03-01", None, "dpa"), told("q2", "2026-03-02", None, "dpa", "AFP")]
    agency = Finding(Origin.AGENCY)
    assert found(variants, both(0.9, "1", "2")) == {"q1": agency, "q2": agency}


@pytest.mark.parametrize("day", ["2026-03-01", "2026-03-03", None])
def test_an_agencys_text_is_known_without_its_credit(day: str | None) -> None:
    variants = [told("q1", "2026-03-02", None, "dpa"), told("q2", day)]
    assert found(variants, both(0.7, "1", "2"))["q2"] == Finding(Origin.AGENCY, "q1", 0.7)


def test_a_credit_alone_makes_no_copy_of_others() -> None:
    variants = [told("q1", "2026-03-02", None, "dpa"), told("q2", "2026-03-01")]
    assert found(variants, {}) == {"q1": Finding(Origin.AGENCY), "q2": OWN}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (None, None),
        (None, "2026-03-01"),
        ("2026-03-01", "2026-03-01"),
        ("2026-03-01", "2026-03-01T12:00:00+01:00"),
        ("2026-03", "2026-03-01"),
    ],
)
def test_who_copied_stays_open_where_dates_do_not_tell(one: str | None, other: str | None) -> None:
    variants = [told("q1", one), told("q2", other)]
    expected = {"q1": Finding(Origin.UNCLEAR, "q2", 0.5), "q2": Finding(Origin.UNCLEAR, "q1", 0.5)}
    assert found(variants, both(0.5, "1", "2")) == expected


def test_the_clock_decides_within_a_day_and_over_time_zones() -> None:
    variants = [told("q1", "2026-03-01T09:00:00+01:00"), told("q2", "2026-03-01T07:30:00+00:00")]
    assert found(variants, both(0.5, "1", "2"))["q1"] == Finding(Origin.COPIED, "q2", 0.5)


def test_an_outlet_updates_its_own_article() -> None:
    variants = [told("q1", "2026-03-01", "Bote"), told("q2", "2026-03-02", "Bote")]
    assert found(variants, both(0.9, "1", "2")) == {"q1": OWN, "q2": OWN}


def test_an_update_is_no_copy_of_who_copied_the_first_version() -> None:
    variants = [told("q1", "2026-03-01", "Bote"), told("q2", "2026-03-02"), told("q3", "2026-03-03", "Bote")]
    result = found(variants, both(0.9, "1", "2") | both(0.9, "2", "3"))
    assert result == {"q1": OWN, "q2": Finding(Origin.COPIED, "q1", 0.9), "q3": OWN}


def test_a_copy_of_a_copy_is_one_of_the_first() -> None:
    variants = [told("q1", "2026-03-01"), told("q2", "2026-03-02"), told("q3", "2026-03-03")]
    shares = both(0.8, "1", "2") | both(0.82, "2", "3") | both(0.8, "1", "3")
    assert found(variants, shares)["q3"] == Finding(Origin.COPIED, "q1", 0.8)


def test_of_two_sources_it_is_the_one_that_shares_much_more() -> None:
    variants = [told("q1", "2026-03-01"), told("q2", "2026-03-02"), told("q3", "2026-03-03")]
    assert found(variants, both(0.3, "1", "3") | both(0.8, "2", "3"))["q3"] == Finding(Origin.COPIED, "q2", 0.8)


def test_the_share_is_that_of_the_copy() -> None:
    variants = [told("q1", "2026-03-01"), told("q2", "2026-03-02")]
    assert found(variants, {("q1", "a2"): 0.2, ("q2", "a1"): 0.9})["q2"] == Finding(Origin.COPIED, "q1", 0.9)
    assert found(variants, {("q1", "a2"): 0.2})["q2"] == OWN


def test_articles_without_an_outlet_are_each_their_own() -> None:
    variants = [told("q1", "2026-03-01"), told("q2", "2026-03-02")]
    unknown = [Wording(w.quote, w.article, w.text, w.type, published=w.published) for w in variants]
    assert found(unknown, both(0.8, "1", "2"))["q2"].origin is Origin.COPIED


@pytest.mark.parametrize("seed", range(20))
def test_the_order_makes_no_difference(seed: int) -> None:
    chance = random.Random(seed)
    days = ["2026-03-01", "2026-03-02", "2026-03-02T10:00:00+01:00", None]
    agencies = [(), (), (), ("dpa",)]
    variants = [
        told(f"q{n}", chance.choice(days), chance.choice("ABCD"), *chance.choice(agencies)) for n in range(1, 5)
    ]
    pairs = [(f"q{a}", f"a{b}") for a in range(1, 5) for b in range(1, 5) if a != b]
    shares = {pair: chance.choice((0.3, 0.5, 0.52)) for pair in pairs if chance.random() < 0.6}
    expected = found(variants, shares)
    for shuffled in permutations(variants):
        assert found(list(shuffled), shares) == expected
