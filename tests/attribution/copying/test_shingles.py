"""Articles that share text have shingles in common; the same text has the same ones everywhere."""

from __future__ import annotations

import random

import pytest

from attribution.copying.passages import LEAST_WORDS, prose_of
from attribution.copying.shingles import FEWEST_IN_COMMON, ONE_IN, shingle_of
from tests.attribution.copying import texts

COPIES = (texts.DATELINED, texts.SHORTENED, texts.OTHER_START, texts.RETOUCHED, texts.IN_OTHER_ORDER)


def shingles(text: str) -> set[int]:
    return set(prose_of(text).shingles.values())


@pytest.mark.parametrize("copy", COPIES)
def test_copies_find_each_other(copy: str) -> None:
    assert len(shingles(copy) & shingles(texts.WIRE)) >= FEWEST_IN_COMMON


def test_one_run_in_four_is_kept() -> None:
    chance = random.Random(1)
    prose = prose_of(" ".join(f"w{chance.randrange(10**9)}" for _ in range(4000)))
    assert len(prose.shingles) == pytest.approx(len(prose.runs) / ONE_IN, rel=0.1)


def test_hardly_any_passage_of_the_least_length_is_missed() -> None:
    chance = random.Random(2)
    passages = (" ".join(f"w{chance.randrange(10**9)}" for _ in range(LEAST_WORDS)) for _ in range(1000))
    assert sum(len(shingles(passage)) < FEWEST_IN_COMMON for passage in passages) <= 20


def test_numbers_stay_the_same_over_all_runs_of_the_program() -> None:
    assert sorted(shingles(texts.LEAD))[:2] == [616_619_768, 768_668_242]
    assert shingle_of("das wasser hatte in der nacht") is None


def test_a_text_of_few_words_has_none() -> None:
    assert shingles("Mehr in Kürze") == set()
