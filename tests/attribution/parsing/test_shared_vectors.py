"""Word vectors equal to those of a file are in memory once, different ones stay apart."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
import torch
from torch import Tensor, nn

from attribution.parsing.shared_vectors import FEWEST, halve_vectors, share_vectors


def vectors(fill: float, rows: int = FEWEST) -> Tensor:
    return torch.full((rows, 2), fill)


def model(emb: Tensor) -> nn.Module:
    return nn.Sequential(nn.Embedding.from_pretrained(emb.clone()), nn.Linear(2, 2))


def pipeline(file: Tensor, *models: object) -> SimpleNamespace:
    processors = {str(n): SimpleNamespace(trainer=SimpleNamespace(model=model)) for n, model in enumerate(models)}
    cache = SimpleNamespace(pretrains={"vectors.pt": SimpleNamespace(emb=file)})
    return SimpleNamespace(processors=processors | {"none": SimpleNamespace()}, foundation_cache=cache)


def place(model: nn.Module) -> int:
    return model[0].weight.data_ptr()


def test_equal_vectors_have_one_place() -> None:
    file, other = vectors(1.0), model(vectors(2.0))
    one, two = model(file), model(file)
    share_vectors(pipeline(file, one, None, two, other))
    assert place(one) == place(two) == file.data_ptr() != place(other)
    assert float(other[0].weight[0, 0]) == 2.0


@pytest.mark.parametrize(("fill", "bytes_"), [(1.5, 2), (0.1, 4)])
def test_numbers_are_kept_in_half_the_bytes_if_none_loses_by_it(fill: float, bytes_: int) -> None:
    file = vectors(fill)
    read = nn.Sequential(nn.Embedding.from_pretrained(file))
    halve_vectors(pipeline(file, read))
    found = read[0](torch.tensor([3]))
    assert read[0].weight.element_size() == bytes_
    assert found.dtype == torch.float32
    assert torch.equal(found, file[3:4])


def test_small_tables_are_left_alone() -> None:
    file = vectors(1.0, rows=5)
    small = model(file)
    share_vectors(pipeline(file, small))
    assert place(small) != file.data_ptr()
