from __future__ import annotations

import random
from itertools import combinations

from attribution.matching.candidates import candidate_pairs
from attribution.matching.comparison import compare
from attribution.matching.words import Words, words_of
from attribution.statement_types import Wording
from attribution.types import STWRType
from tests.attribution.pair_table import pairs

SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "nu", "ra", "se", "ti", "wo", "ze", "schau", "kra", "pfe")


def invented(amount: int, seed: int = 1) -> list[Words]:
    """Quotes of made-up words as frequent as in a language, every fourth one a cut or a copy of another."""
    chance = random.Random(seed)
    vocabulary = ["".join(chance.choices(SYLLABLES, k=3)).capitalize() for _ in range(3000)]
    often = [1 / (rank + 10) for rank in range(len(vocabulary))]
    texts = [chance.choices(vocabulary, often, k=chance.randint(4, 16)) for _ in range(amount * 3 // 4)]
    texts += [words[len(words) // 4 :] for words in chance.choices(texts, k=amount - len(texts))]
    wordings = (Wording(f"q{n}", f"a{n}", " ".join(words), STWRType.DIRECT) for n, words in enumerate(texts))
    return [words_of(wording) for wording in wordings]


def test_no_pair_that_compares_well_is_missing() -> None:
    quotes = invented(250)
    candidates = set(candidate_pairs(quotes))
    alike = set()
    for one, other in combinations(range(len(quotes)), 2):
        lesser, fuller = sorted((quotes[one], quotes[other]), key=lambda words: words.size)
        if compare(lesser, fuller) is not None:
            alike.add((one, other))
    assert len(alike) > 50
    assert alike <= candidates


def test_no_labelled_pair_that_compares_well_is_missing() -> None:
    told = [sorted(map(words_of, pair.wordings()), key=lambda words: words.size) for pair in pairs()]
    alike = [two for two in told if compare(*two) is not None]
    assert len(alike) > 400
    assert [two for two in alike if not list(candidate_pairs(two))] == []


def test_candidates_stay_few() -> None:
    quotes = invented(2000)
    assert len(list(candidate_pairs(quotes))) < 5 * len(quotes)


def test_each_pair_comes_once_and_never_from_one_article() -> None:
    text = "Die Fähre legt heute nicht mehr ab"
    quotes = [words_of(Wording(f"q{n}", f"a{n // 2}", text, STWRType.DIRECT)) for n in range(4)]
    assert sorted(candidate_pairs(quotes)) == [(0, 2), (0, 3), (1, 2), (1, 3)]


def test_quotes_without_a_word_of_content_meet_by_their_letters() -> None:
    quotes = [words_of(Wording(at, at, "Das war es dann auch", STWRType.DIRECT)) for at in "ab"]
    assert list(candidate_pairs(quotes)) == [(0, 1)]


def test_empty_quotes_meet_nobody() -> None:
    quotes = [words_of(Wording(at, at, "„…“", STWRType.DIRECT)) for at in "ab"]
    assert list(candidate_pairs(quotes)) == []
