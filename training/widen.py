"""A model over word vectors in, the same over vectors with more dimensions out: `python -m training.widen`.

What is new in the vectors counts for nothing until the model is trained on, so that its output stays the same. With it
the recogniser of names got word lists of its own without tagger and parser being trained anew.
"""

from __future__ import annotations

from pathlib import Path

import click
import torch
from torch import Tensor

WEIGHT = "trans_pretrained.weight"
"""Stanza's layer between the vectors and the rest."""


def widened(weight: Tensor, at: int, by: int) -> Tensor:
    """(out, dimensions) → (out, dimensions + by), with zeros from column `at` on."""
    zeros = torch.zeros(weight.shape[0], by, dtype=weight.dtype)
    return torch.cat([weight[:, :at], zeros, weight[:, at:]], dim=1)


@click.command()
@click.option("--at", required=True, type=int, help="Dimension before which the new ones stand.")
@click.option("--by", required=True, type=int, help="How many there are.")
@click.argument("model", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("out", type=click.Path(dir_okay=False, path_type=Path))
def main(at: int, by: int, model: Path, out: Path) -> None:
    """Writes OUT, a tagger or parser like MODEL for wider vectors."""
    state = torch.load(model, map_location="cpu", weights_only=True)
    if WEIGHT not in state["model"]:
        raise click.ClickException(f"{model} hat keine Schicht über Wortvektoren ({WEIGHT}).")
    state["model"][WEIGHT] = widened(state["model"][WEIGHT], at, by)
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save(state, out)


if __name__ == "__main__":
    main()
