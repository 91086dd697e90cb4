"""Trees in, a dependency parser out: `python -m training.parser`.

Stanza's graph parser (Dozat and Manning 2017) with its own trainer, faster layers and averaged weights. `--silver` adds
trees that other parsers agreed on (`training.silver`); with `--layers` it begins with the layers of a tagger that has
learned from raw text (`training.masked`).
"""

from __future__ import annotations

from pathlib import Path

import click

from training.tagger import options, prepare_stanza
from training.workspace import SHORTHAND, Workspace, workspace_options

DECAY = 0.995
SIZES = {"hidden_dim": 200, "num_layers": 2, "char_hidden_dim": 100, "char_emb_dim": 50, "deep_biaff_hidden_dim": 200,
         "deep_biaff_output_dim": 100, "word_emb_dim": 50, "tag_emb_dim": 50, "transformed_dim": 100}  # fmt: skip
LEARNING = {"batch_size": 1000, "optim": "adam", "beta2": 0.95, "second_optim": "adam", "second_warmup_steps": 0,
            "max_steps_before_stop": 600, "eval_interval": 100}  # fmt: skip
"""No warming up: Stanza's scheduler counts steps at evaluations only, so the rate would be 0 until the next one."""


def schedule(steps: int, rate: float) -> dict[str, object]:
    """The last quarter of the steps is made with a quarter of the learning rate."""
    return {"max_steps": steps, "lr": rate, "second_lr": rate / 4, "second_optim_start_step": steps * 3 // 4}


def train(space: Workspace, name: str, settings: dict[str, object], layers: str | None, more: list[str]) -> None:
    """Trains on the noisy trees; the model is written to the workspace."""
    prepare_stanza()
    from stanza.models import parser
    from stanza.models.common import utils
    from stanza.models.depparse.trainer import GraphTrainer

    from training.averaging import average_weights
    from training.layers import begin_with

    average_weights(GraphTrainer, DECAY)
    if layers:
        begin_with(GraphTrainer, space.model("pos", layers))
    model = space.model("depparse", name)
    files = {"train_file": space.trees("train-noisy"), "eval_file": space.trees("dev-noisy"), "save_name": model.name,
             "save_dir": model.parent, "wordvec_pretrain_file": space.vectors}  # fmt: skip
    named = {"lang": "de", "shorthand": SHORTHAND, "mode": "train", **files}
    arguments = parser.parse_args(
        [*options(named), *options(SIZES | LEARNING | settings), "--no_checkpoint", "--cpu", *more]
    )
    arguments["second_stage"] = False  # a model to go on from was stored in its second stage, and would begin there
    utils.set_random_seed(arguments["seed"])
    parser.train(arguments)


@click.command(context_settings={"ignore_unknown_options": True})
@workspace_options
@click.option("--name", default=SHORTHAND, show_default=True, help="Name of the model.")
@click.option("--steps", default=1300, show_default=True)
@click.option("--rate", default=0.002, show_default=True, help="Learning rate.")
@click.option("--seed", default=1234, show_default=True)
@click.option("--silver", help="Trees to learn from besides: a file in WORK/trees.")
@click.option("--silver-weight", default=0.6, show_default=True, help="Batches of them for each batch of gold trees.")
@click.option("--start", help="Name of the model to go on from.")
@click.option("--layers", help="Name of the tagger whose layers to begin with.")
@click.argument("more", nargs=-1, type=click.UNPROCESSED)
def main(corpora: Path, work: Path, name: str, steps: int, rate: float, seed: int, silver: str | None,
         silver_weight: float, start: str | None, layers: str | None, more: tuple[str, ...]) -> None:  # fmt: skip
    """Trains a parser; MORE goes to Stanza's trainer as it is."""
    space = Workspace(corpora, work)
    settings = schedule(steps, rate) | {"seed": seed}
    if silver:
        settings |= {"silver_file": space.trees(silver), "silver_weight": silver_weight}
    if start:
        settings["continue_from"] = space.model("depparse", start)
    train(space, name, settings, layers, list(more))


if __name__ == "__main__":
    main()
