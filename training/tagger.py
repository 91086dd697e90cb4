"""Trees in, a tagger (UPOS, our XPOS, features) out: `python -m training.tagger`.

Stanza's own trainer, with faster layers and averaged weights; the best step is chosen by the mean of UPOS, XPOS and
features on dev. Trained on `tagged` (trees and UniMorph sentences, see `training.unimorph`) unless told otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, TextIO

import click

from training.workspace import SHORTHAND, Workspace, workspace_options

DECAY = 0.995
SIZES = {"hidden_dim": 200, "char_hidden_dim": 100, "char_emb_dim": 50, "deep_biaff_hidden_dim": 200,
         "composite_deep_biaff_hidden_dim": 50, "word_emb_dim": 50, "transformed_dim": 100}  # fmt: skip
LEARNING = {"batch_size": 32, "eval_interval": 100, "max_steps_before_stop": 900}


def options(settings: Mapping[str, object]) -> list[str]:
    """Settings as Stanza's command line has them."""
    return [part for name, value in settings.items() for part in (f"--{name}", str(value))]


def prepare_stanza() -> None:
    """One thread and the faster layers."""
    import torch

    from training import faster_layers, faster_lstm

    torch.set_num_threads(1)
    faster_layers.install()
    faster_lstm.install()


def mean_score(system: TextIO, gold: str, verbose: bool = True, eval_type: str = "") -> tuple[float, float, float]:
    """Stands in for Stanza's score, which asks for all columns at once."""
    from stanza.models.common.utils import ud_scores

    scores = ud_scores(gold, system)
    parts = [scores[name].f1 for name in ("UPOS", "XPOS", "UFeats")]
    click.echo("DEV UPOS {:.4f} XPOS {:.4f} UFeats {:.4f}".format(*parts))
    mean = sum(parts) / len(parts)
    return mean, mean, mean


def go_on_from(trainer: type, path: Path) -> None:
    """Makes a trainer class of Stanza begin with the weights of a stored model; Stanza's tagger cannot by itself."""
    import torch

    initialize = trainer.__init__  # type: ignore[misc]

    def start(self: Any, *args: Any, **named: Any) -> None:
        initialize(self, *args, **named)
        if named.get("model_file") is not None:  # Stanza loads its best step again when it changes its optimizer
            return
        stored = torch.load(path, map_location="cpu", weights_only=True)["model"]
        missing = self.model.load_state_dict(stored, strict=False).missing_keys
        if any(name.split(".")[0] not in self.model.unsaved_modules for name in missing):
            raise ValueError(f"{path} was trained on other data: {missing}")

    trainer.__init__ = start  # type: ignore[misc]


def train(space: Workspace, trees: str, name: str, steps: int, start: str | None, more: list[str]) -> None:
    """Trains on the named trees; the model is written to the workspace."""
    prepare_stanza()
    from stanza.models import tagger
    from stanza.models.pos.trainer import Trainer

    from training.averaging import average_weights

    average_weights(Trainer, DECAY)
    if start:
        go_on_from(Trainer, space.model("pos", start))
    tagger.scorer.score = mean_score
    model = space.model("pos", name)
    files = {"train_file": space.trees(trees), "eval_file": space.trees("dev"), "save_name": model.name,
             "save_dir": model.parent, "wordvec_pretrain_file": space.vectors}  # fmt: skip
    named = {"lang": "de", "shorthand": SHORTHAND, "mode": "train", "max_steps": steps, **files}
    tagger.main([*options(named), *options(SIZES | LEARNING), "--fix_eval_interval", "--cpu", *more])


def tag(space: Workspace, name: str, source: Path, target: Path) -> None:
    """Writes the trees of `source` with this tagger's tags to `target`."""
    prepare_stanza()
    from stanza.models import tagger

    model = space.model("pos", name)
    files = {"eval_file": source, "output_file": target, "save_name": model.name, "save_dir": model.parent,
             "wordvec_pretrain_file": space.vectors}  # fmt: skip
    named = {"lang": "de", "shorthand": SHORTHAND, "mode": "predict", "batch_size": 100, **files}
    tagger.main([*options(named), "--cpu", "--no_gold_labels"])


@click.command(context_settings={"ignore_unknown_options": True})
@workspace_options
@click.option("--trees", default="tagged", show_default=True, help="What to train on: a file in WORK/trees.")
@click.option("--name", default=SHORTHAND, show_default=True, help="Name of the model.")
@click.option("--steps", default=2000, show_default=True)
@click.option("--start", help="Name of a model, trained on the same trees, to go on from.")
@click.argument("more", nargs=-1, type=click.UNPROCESSED)
def main(
    corpora: Path, work: Path, trees: str, name: str, steps: int, start: str | None, more: tuple[str, ...]
) -> None:
    """Trains a tagger; MORE goes to Stanza's trainer as it is."""
    train(Workspace(corpora, work), trees, name, steps, start, list(more))


if __name__ == "__main__":
    main()
