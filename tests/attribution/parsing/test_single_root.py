"""The short ways to a tree end where the long one ends."""

from __future__ import annotations

import numpy as np
import pytest
from stanza.models.common.chuliu_edmonds import chuliu_edmonds, chuliu_edmonds_one_root

from attribution.parsing.single_root import greedy_tree, has_one_root, single_root_decoder


def scored(heads: list[int]) -> np.ndarray:
    """Scores that say these heads, one for each word behind the root."""
    scores = np.full((len(heads) + 1, len(heads) + 1), -5.0)
    for word, head in enumerate(heads, 1):
        scores[word, head] = -0.1
    np.fill_diagonal(scores, -np.inf)
    return scores


@pytest.mark.parametrize(
    ("heads", "is_tree"),
    [([2, 0, 2], True), ([0], True), ([2, 0, 0], False), ([2, 1, 0], False), ([2, 3, 1], False), ([0, 1, 2, 3], True)],
)
def test_what_is_a_tree_with_one_root(heads: list[int], is_tree: bool) -> None:
    tree = greedy_tree(scored(heads))
    assert (tree is not None) == is_tree
    if tree is not None:
        assert tree.tolist() == [0, *heads]


def random_scores(seed: int, peak: float) -> np.ndarray:
    chance = np.random.default_rng(seed)
    size = int(chance.integers(2, 25))
    logits = chance.normal(size=(size, size)) * peak
    np.fill_diagonal(logits, -np.inf)
    return logits - np.log(np.exp(logits).sum(axis=1, keepdims=True))


@pytest.mark.parametrize("peak", [1.0, 5.0])
@pytest.mark.parametrize("seed", range(40))
def test_the_same_tree_as_stanza_finds(seed: int, peak: float) -> None:
    scores = random_scores(seed, peak)
    before = scores.copy()
    ours = single_root_decoder(chuliu_edmonds, chuliu_edmonds_one_root)(scores)
    assert ours.tolist() == chuliu_edmonds_one_root(before).tolist()
    assert has_one_root(ours)
    assert np.array_equal(scores, before)


def test_the_long_way_is_gone_only_where_it_is_needed() -> None:
    asked: list[str] = []

    def any_roots(scores: np.ndarray) -> np.ndarray:
        asked.append("any")
        return chuliu_edmonds(scores)

    def one_root(scores: np.ndarray) -> np.ndarray:
        asked.append("one")
        return chuliu_edmonds_one_root(scores)

    decode = single_root_decoder(any_roots, one_root)
    cycle = scored([2, 1, 0])
    cycle[1, 3] = -1.0
    for scores in (scored([2, 0, 2]), cycle, scored([2, 0, 0])):
        decode(scores)
    assert asked == ["any", "any", "one"]
