"""Equal word vectors are in memory once, different ones stay apart."""

from __future__ import annotations

from types import SimpleNamespace

import torch
from torch import nn

from attribution.parsing.shared_vectors import FEWEST, share_vectors


def model(fill: float, rows: int = FEWEST) -> nn.Module:
    return nn.Sequential(nn.Embedding.from_pretrained(torch.full((rows, 2), fill)), nn.Linear(2, 2))


def pipeline(*models: object) -> SimpleNamespace:
    processors = {str(n): SimpleNamespace(trainer=SimpleNamespace(model=model)) for n, model in enumerate(models)}
    return SimpleNamespace(processors=processors | {"none": SimpleNamespace()})


def test_equal_vectors_have_one_place() -> None:
    one, two, other = model(1.0), model(1.0), model(2.0)
    share_vectors(pipeline(one, None, two, other))
    assert one[0].weight is two[0].weight
    assert other[0].weight is not one[0].weight
    assert float(other[0].weight[0, 0]) == 2.0


def test_small_tables_are_left_alone() -> None:
    one, two = model(1.0, rows=5), model(1.0, rows=5)
    share_vectors(pipeline(one, two))
    assert one[0].weight is not two[0].weight
