"""Sentences with names in, a recogniser of names out: `python -m training.names`.

Stanza's BiLSTM-CRF over frozen word vectors, and over character language models if `training.charlm` has made them,
with averaged weights. UNER PUD has no class MISC: a first, short training on GermEval alone fills it in where PUD has
no name at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from training.name_data import Tagged, read_names, write_names
from training.score import name_spans
from training.tagger import options, prepare_stanza
from training.workspace import SHORTHAND, Workspace, workspace_options

DECAY = 0.998
SIZES = {"hidden_dim": 256, "char_hidden_dim": 64, "char_emb_dim": 32, "dropout": 0.5, "word_dropout": 0.05}
LEARNING = {"optim": "adam", "lr": 0.002, "lr_decay": 0, "batch_size": 32, "max_batch_words": 700,
            "max_steps_no_improve": 2500, "eval_interval": 200}  # fmt: skip
FIRST = "names-germeval"
DIRECTIONS = ("forward", "backward")


def charlm_files(space: Workspace) -> dict[str, Path]:
    """Character language models to read names with, as Stanza's options have them; none unless both were trained."""
    files = {f"charlm_{way}_file": space.model(f"{way}_charlm") for way in DIRECTIONS}
    return files if all(file.exists() for file in files.values()) else {}


def with_misc(sentence: Tagged, predicted: Sequence[str]) -> Tagged:
    """The sentence with the predicted MISC names that touch no name it has."""
    result = list(sentence)
    for start, end, kind in name_spans(predicted):
        if kind == "MISC" and all(tag == "O" for _, tag in sentence[start:end]):
            for i in range(start, end):
                result[i] = (sentence[i][0], "B-MISC" if i == start else "I-MISC")
    return result


def train(space: Workspace, name: str, data: str, steps: int, more: list[str]) -> None:
    """Trains on the named data; the model is written to the workspace."""
    prepare_stanza()
    from stanza.models import ner_tagger
    from stanza.models.ner.trainer import Trainer

    from training.averaging import average_weights

    if not getattr(Trainer, "is_averaging", False):
        average_weights(Trainer, DECAY)
        Trainer.is_averaging = True
    model = space.model("ner", name)
    model.parent.mkdir(parents=True, exist_ok=True)
    files = {"train_file": space.names(data), "eval_file": space.names("dev"), "save_name": model.name,
             "save_dir": model.parent, "wordvec_pretrain_file": space.vectors}  # fmt: skip
    named = {"shorthand": SHORTHAND, "mode": "train", "max_steps": steps, **files}
    charlm = charlm_files(space)
    flags = ["--no_emb_finetune", "--cpu", *(["--charlm", "--charlm_shorthand", SHORTHAND] if charlm else [])]
    ner_tagger.main([*options(named | SIZES | LEARNING | charlm), *flags, *more])


def at_rate(model: Path, rate: float) -> Path:
    """A copy of a trained model that Stanza goes on from at this rate: it takes the one in the file, not the one asked
    for.
    """
    import torch

    state = torch.load(model, map_location="cpu", weights_only=True)
    state["config"]["lr"] = rate
    copy = model.with_name(f"{model.stem}-at-{rate}{model.suffix}")
    torch.save(state, copy)
    return copy


def predict(space: Workspace, name: str, sentences: Sequence[Tagged]) -> list[list[str]]:
    """Tags of a trained model."""
    import torch
    from stanza.models.common.doc import Document
    from stanza.models.common.pretrain import Pretrain
    from stanza.models.ner.data import DataLoader
    from stanza.models.ner.trainer import Trainer

    files = {name: str(file) for name, file in charlm_files(space).items()}
    trainer = Trainer(
        args=files, model_file=str(space.model("ner", name)), pretrain=Pretrain(str(space.vectors)), device="cpu"
    )
    document = Document([[{"text": word, "ner": tag} for word, tag in s] for s in sentences])
    batches = DataLoader(document, 32, trainer.args, vocab=trainer.vocab, evaluation=True)
    with torch.no_grad():
        return [tags for batch in batches for tags in trainer.predict(batch)]


@click.command(context_settings={"ignore_unknown_options": True})
@workspace_options
@click.option("--first", default=1600, show_default=True, help="Steps on GermEval alone; 0 leaves MISC out of PUD.")
@click.option("--name", default=SHORTHAND, show_default=True, help="Name of the model.")
@click.option("--steps", default=6600, show_default=True)
@click.option("--start", help="Name of the model to go on from, with the data that it had.")
@click.option("--rate", default=0.0004, show_default=True, help="Learning rate of a model that goes on.")
@click.argument("more", nargs=-1, type=click.UNPROCESSED)
def main(
    corpora: Path, work: Path, first: int, name: str, steps: int, start: str | None, rate: float, more: tuple[str, ...]
) -> None:
    """Trains the recogniser of names; MORE goes to Stanza's trainer as it is."""
    space = Workspace(corpora, work)
    if start:
        files = ["--finetune", "--finetune_load_name", str(at_rate(space.model("ner", start), rate))]
        train(space, name, "all", steps, [*files, *more])
        return
    pud = read_names(space.names("pud"))
    if first:
        train(space, FIRST, "train", first, list(more))
        pud = [with_misc(s, tags) for s, tags in zip(pud, predict(space, FIRST, pud), strict=True)]
    write_names(space.names("all"), [*read_names(space.names("train")), *pud])
    train(space, name, "all", steps, list(more))


if __name__ == "__main__":
    main()
