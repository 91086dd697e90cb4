"""Text in, a character language model of one direction out: `python -m training.charlm --direction forward`.

Stanza's own model and trainer (after Akbik, Blythe and Vollgraf 2018), with Adam and a rate that falls to the end
instead of SGD, which needs many times as much text, and computed over dense batches, which torch does with oneDNN.
The text has its words apart, as the recogniser of names hands them over.
"""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, cast

import click

from training.tagger import options
from training.text import NEWS_COPIES, lines_of, news_paragraphs, tokens
from training.workspace import SHORTHAND, Workspace, workspace_options

SIZES = {"char_hidden_dim": 256, "char_emb_dim": 48, "char_dropout": 0.05}
LEARNING = {"batch_size": 48, "bptt_size": 160, "max_grad_norm": 1.0, "epochs": 1, "cutoff": 300, "report_steps": 200}
RATE, LAST_SHARE = 2e-3, 0.03
EVALUATIONS = 20
BLOCK = 40
"""Lines that stay together when the text is mixed."""
DEV_CHARACTERS = 400_000
SEED = 3


def blocks(space: Workspace) -> list[list[str]]:
    """The lines of all texts with their case, some at a time."""
    news = space.corpora / "wikinews-quotes" / "wikinews-train.jsonl.xz"
    result = []
    for lines, copies in ((lines_of(space.raw), 1), (news_paragraphs(news), NEWS_COPIES)):
        while block := [line.strip() for line in islice(lines, BLOCK)]:
            result += [block] * copies
    return result


def mixed_text(space: Workspace, characters: int) -> Iterator[str]:
    """Lines of a random choice of the blocks, together so many characters; words stand apart."""
    chosen = blocks(space)
    random.Random(SEED).shuffle(chosen)
    for block in chosen:
        for line in filter(None, block):
            prepared = " ".join(tokens(line)) + "\n"
            yield prepared
            characters -= len(prepared)
        if characters <= 0:
            return


def write_texts(space: Workspace, characters: int) -> tuple[Path, Path]:
    """Writes the text to learn from and that to look at meanwhile."""
    files = space.root / "charlm" / "train.txt", space.root / "charlm" / "dev.txt"
    if not all(file.exists() for file in files):
        files[0].parent.mkdir(parents=True, exist_ok=True)
        lines = list(mixed_text(space, characters + DEV_CHARACTERS))
        border = next(i for i in range(len(lines)) if sum(map(len, lines[-i - 1 :])) >= DEV_CHARACTERS)
        for file, part in zip(files, (lines[: -border - 1], lines[-border - 1 :]), strict=True):
            file.write_text("".join(part), encoding="utf-8")
    return files


class FallingRate:
    """A cosine from RATE to a small share of it; stands in for Stanza's scheduler."""

    def __init__(self, optimizer: Any) -> None:
        self._optimizer, self._done = optimizer, 0

    def step(self, _loss: float) -> None:
        self._done += 1
        left = (1 + math.cos(math.pi * min(1, self._done / EVALUATIONS))) / 2
        for group in self._optimizer.param_groups:
            group["lr"] = RATE * max(LAST_SHARE, left)

    def state_dict(self) -> dict[str, Sequence[float]]:
        return {"_last_lr": [self._optimizer.param_groups[0]["lr"]]}


def dense_forward(self: Any, chars: Any, charlens: Sequence[int], hidden: Any = None) -> tuple[Any, Any, Any]:
    """Stanza's forward for a batch whose sequences are equally long, as all are in training."""
    embedded = self.dropout(self.char_emb(self.char_dropout(chars)))
    if hidden is None:
        size = (self.args["char_num_layers"], len(charlens), self.args["char_hidden_dim"])
        hidden = tuple(first.expand(*size).contiguous() for first in (self.charlstm_h_init, self.charlstm_c_init))
    output, hidden = self.charlstm.lstm(embedded, hidden)
    output = self.dropout(output)
    return output, hidden, self.decoder(output)


def prepare_trainer(charlm: Any) -> None:
    """Gives Stanza's trainer another optimizer and the dense batches."""
    import torch

    original = charlm.CharacterLanguageModelTrainer

    def from_new_model(args: Any, vocab: Any) -> Any:
        trainer = original.from_new_model(args, vocab)
        trainer.optimizer = torch.optim.Adam(trainer.params, lr=RATE)
        trainer.scheduler = FallingRate(trainer.optimizer)
        return trainer

    torch.set_num_threads(1)
    charlm.CharacterLanguageModelTrainer = type("Trainer", (), {"from_new_model": staticmethod(from_new_model)})
    charlm.CharacterLanguageModel.forward = dense_forward


@click.command()
@workspace_options
@click.option("--direction", type=click.Choice(["forward", "backward"]), required=True)
@click.option("--characters", default=75_000_000, show_default=True, help="So much of the text is learnt from.")
def main(corpora: Path, work: Path, direction: str, characters: int) -> None:
    """Trains the model; it stands in the workspace as <direction>_charlm."""
    from stanza.models import charlm

    space = Workspace(corpora, work)
    text, dev = write_texts(space, characters)
    prepare_trainer(cast(Any, charlm))
    steps = text.stat().st_size // (LEARNING["batch_size"] * LEARNING["bptt_size"])
    model = space.model(f"{direction}_charlm")
    model.parent.mkdir(parents=True, exist_ok=True)
    named = {"direction": direction, "shorthand": SHORTHAND, "train_file": text, "eval_file": dev, "seed": SEED,
             "save_dir": model.parent, "save_name": model.name, "vocab_save_name": "vocab.txt",
             "eval_steps": steps // EVALUATIONS, **SIZES, **LEARNING}  # fmt: skip
    charlm.main([*options(named), "--no_checkpoint", "--cpu"])


if __name__ == "__main__":
    main()
