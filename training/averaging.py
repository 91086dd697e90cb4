"""Moving averages of the weights for Stanza's trainers.

A trainer goes on learning with its own weights, while dev scores and saved files use the average over the last steps
(Polyak and Juditsky 1992; here exponential), which is better than any single step and needs no decay of the learning
rate.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor, nn


@dataclass(slots=True)
class Average:
    """The average of a model's trained parameters; `swap` exchanges it with what the model holds."""

    model: nn.Module
    decay: float
    steps: int = 0
    is_shown: bool = False
    values: list[Tensor] = field(default_factory=list)

    def parameters(self) -> list[Tensor]:
        return [p.data for p in self.model.parameters() if p.requires_grad]

    def add(self) -> None:
        """One step of training has been made; early steps are forgotten faster."""
        if not self.values:
            self.values = [p.clone() for p in self.parameters()]
        self.steps += 1
        decay = min(self.decay, (1 + self.steps) / (10 + self.steps))
        torch._foreach_lerp_(self.values, self.parameters(), 1 - decay)

    def show(self, shown: bool) -> None:
        """The model holds the average, or again the weights that are being trained."""
        if self.values and shown != self.is_shown:
            for own, other in zip(self.parameters(), self.values, strict=True):
                kept = own.clone()
                own.copy_(other)
                other.copy_(kept)
            self.is_shown = shown


def average_weights(trainer: type, decay: float) -> None:
    """Makes a trainer class of Stanza predict and save with averaged weights."""
    update, predict = trainer.update, trainer.predict  # type: ignore[attr-defined]

    def average_of(self: Any) -> Average:
        if getattr(self, "average", None) is None:
            self.average = Average(self.model, decay)
        return self.average

    def averaging_update(self: Any, *args: Any, **options: Any) -> Any:
        average_of(self).show(False)
        result = update(self, *args, **options)
        average_of(self).add()
        return result

    def averaged_predict(self: Any, *args: Any, **options: Any) -> Any:
        average_of(self).show(True)
        with torch.no_grad():
            return predict(self, *args, **options)

    trainer.update, trainer.predict = averaging_update, averaged_predict  # type: ignore[attr-defined]
