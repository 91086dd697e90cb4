"""Faster layers give the same numbers; averages are averages."""

from __future__ import annotations

import pytest
import torch
from stanza.models.common.biaffine import PairwiseBilinear
from stanza.models.common.packed_lstm import PackedLSTM
from torch import nn

from training import faster_lstm
from training.averaging import Average, average_weights
from training.faster_layers import bilinear, pairwise_bilinear


def test_bilinear_is_as_before() -> None:
    layer, left, right = nn.Bilinear(5, 7, 3), torch.randn(2, 4, 5), torch.randn(2, 4, 7)
    wanted = nn.functional.bilinear(left, right, layer.weight, layer.bias)
    assert torch.allclose(bilinear(layer, left, right), wanted, atol=1e-5)


def test_pairwise_bilinear_is_as_before() -> None:
    layer = PairwiseBilinear(5, 7, 3)
    nn.init.normal_(layer.weight)
    nn.init.normal_(layer.bias)
    left, right = torch.randn(2, 4, 5), torch.randn(2, 6, 7)
    product = torch.einsum("bxi,ijo,byj->bxyo", left, layer.weight, right) + layer.bias
    assert torch.allclose(pairwise_bilinear(layer, left, right), product, atol=1e-4)


@pytest.mark.parametrize("bidirectional", [False, True])
def test_lstm_over_padded_sequences_is_as_over_packed_ones(bidirectional: bool) -> None:
    torch.manual_seed(1)
    directions, lengths = 1 + bidirectional, [9, 9, 7, 4, 2, 1, 1]
    layer = PackedLSTM(3, 5, 1, batch_first=True, bidirectional=bidirectional)
    states = (torch.randn(directions, 7, 5), torch.randn(directions, 7, 5))
    results = []
    for forward in (PackedLSTM.forward, faster_lstm.forward):
        torch.manual_seed(2)
        layer.zero_grad()
        data = torch.randn(7, 9, 3, requires_grad=True)
        output, (ends, _) = forward(layer, data, lengths, states)
        ((output.data**2).sum() + (ends**3).sum()).backward()
        results.append((output.data, ends, data.grad, layer.lstm.weight_hh_l0.grad))
    assert all(torch.allclose(one, two, atol=1e-4) for one, two in zip(*results, strict=True))


def test_sequences_of_like_length_are_computed_together() -> None:
    assert faster_lstm.chunks([10, 9, 7, 6, 5, 1]) == [(0, 3), (3, 5), (5, 6)]
    assert faster_lstm.lengths_of(torch.tensor([3, 2, 1, 1])).tolist() == [4, 2, 1]


class Trainer:
    """As Stanza's trainers are: one step adds one to the weight."""

    def __init__(self) -> None:
        self.model = nn.Linear(1, 1, bias=False)
        nn.init.zeros_(self.model.weight)

    def update(self, batch: object) -> float:
        with torch.no_grad():
            self.model.weight += 1
        return 0.0

    def predict(self, batch: object) -> float:
        return self.model.weight.item()


def test_predictions_use_the_average_and_training_goes_on_without_it() -> None:
    average_weights(Trainer, 0.9)
    trainer = Trainer()
    for _ in range(5):
        trainer.update(None)
    shown = trainer.predict(None)
    assert 1 < shown < 5
    assert trainer.predict(None) == shown
    trainer.update(None)
    assert trainer.model.weight.item() == 6


def test_nothing_is_swapped_before_the_first_step() -> None:
    model = nn.Linear(1, 1)
    before = model.weight.item()
    Average(model, 0.9).show(True)
    assert model.weight.item() == before
