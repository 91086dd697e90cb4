"""Corpora in, a finished folder of models out: `python -m training --corpora FOLDER --work FOLDER --out FOLDER`.

Runs the steps in their order, each in a process of its own, as one would by hand; a step whose result is there already
is passed over. Some hours on one core. `STEPS` is the recipe.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from training.workspace import Workspace, workspace_options

EARLY, OPEN, FIRST = "early", "trees-only", "first"


@dataclass(frozen=True, slots=True)
class Step:
    """A module of this package, its options, and a file that tells that it has run."""

    module: str
    result: str
    options: tuple[str, ...] = ()


def steps(out: Path, first_folder: Path) -> tuple[Step, ...]:
    """The recipe. Silver trees come from two parsers with different seeds."""
    small = ("--trees", "train")
    return (
        Step("splits", "trees/test.conllu"),
        Step("name_data", "names/train.json"),
        Step("text", "text.txt"),
        Step("vectors", "models/pretrain/de_small.pt"),
        Step("tokenizer", "models/mwt/de_small.pt"),
        Step("tagger", f"models/pos/{EARLY}.pt", (*small, "--name", EARLY, "--steps", "400")),
        Step("tagger", f"models/pos/{OPEN}.pt", (*small, "--name", OPEN, "--steps", "900")),
        Step("noise", "trees/train-noisy.conllu", ("--tagger", EARLY)),
        Step("unimorph", "trees/tagged.conllu", ("--tagger", OPEN)),
        Step("tagger", "models/pos/de_small.pt"),
        Step("lemmatizer", "models/lemma/de_small.pt"),
        Step("names", "models/ner/de_small.pt"),
        Step("parser", f"models/depparse/{FIRST}.pt", ("--name", FIRST)),
        Step("parser", f"models/depparse/{FIRST}-2.pt", ("--name", f"{FIRST}-2", "--seed", "2")),
        Step("pack", "first/resources.json", ("--out", str(first_folder), "--use", f"depparse={FIRST}")),
        Step("pack", "second/resources.json",
             ("--out", str(first_folder.parent / "second"), "--use", f"depparse={FIRST}-2")),
        Step("silver", "trees/silver.conllu", (str(first_folder), str(first_folder.parent / "second"))),
        Step("parser", "models/depparse/de_small.pt",
             ("--silver", "silver", "--start", FIRST, "--steps", "900", "--rate", "0.001")),
        Step("pack", "packed", ("--out", str(out))),
        Step("score", "scored", ("--part", "test", str(out))),
    )  # fmt: skip


@click.command()
@workspace_options
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
def main(corpora: Path, work: Path, out: Path) -> None:
    """Makes the models from the beginning to the end."""
    space = Workspace(corpora, work)
    for step in steps(out, space.root / "first"):
        if (space.root / step.result).exists():
            continue
        click.echo(f"== {step.module} {' '.join(step.options)}")
        command = [sys.executable, "-m", f"training.{step.module}", "--corpora", str(corpora), "--work", str(work)]
        if subprocess.run([*command, *step.options], check=False).returncode:
            raise click.ClickException(f"{step.module} ist gescheitert; nach der Abhilfe geht es hier weiter.")


if __name__ == "__main__":
    main()
