"""Corpora in, a finished folder of models out: `python -m training --corpora FOLDER --work FOLDER --out FOLDER`.

Runs the steps in their order, each in a process of its own, as one would by hand; what is done stands in WORK/done.txt
and is passed over. Some hours on one core.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click

from training.workspace import workspace_options

EARLY, MASKED, FIRST, SECOND = "early", "masked", "first", "second"
GENTLER = ("--batch_size", "600", "--dropout", "0.4", "--word_dropout", "0.25")
"""What the parser goes on with: smaller batches, more left out."""


Step = tuple[str, ...]
"""A module of this package and its options."""


def steps(out: Path) -> tuple[Step, ...]:
    """The recipe. The early tagger makes the noise and fills in what UniMorph leaves open."""
    return (
        ("splits",),
        ("name_data",),
        ("text",),
        ("vectors",),
        ("tokenizer",),
        ("tagger", "--trees", "train", "--name", EARLY, "--steps", "400"),
        ("noise", "--tagger", EARLY),
        ("unimorph", "--tagger", EARLY),
        ("masked", "--name", MASKED),
        ("tagger", "--name", FIRST, "--start", MASKED, "--steps", "2000", "--lr", "0.002"),
        ("tagger", "--name", SECOND, "--start", FIRST, "--steps", "800", "--lr", "0.0007"),
        ("lemmatizer",),
        ("names", "--first", "0", "--name", FIRST, "--steps", "6000"),
        ("names", "--name", SECOND, "--start", FIRST, "--steps", "3000"),
        ("parser", "--name", FIRST, "--layers", MASKED, "--steps", "1600"),
        ("parser", "--name", SECOND, "--start", FIRST, "--steps", "1500", "--rate", "0.0012", *GENTLER),
        ("pack", "--out", str(out), *(f"--use={processor}={SECOND}" for processor in ("pos", "depparse", "ner"))),
        ("score", "--part", "test", str(out)),
    )


@click.command()
@workspace_options
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
def main(corpora: Path, work: Path, out: Path) -> None:
    """Makes the models from the beginning to the end."""
    done = work / "done.txt"
    work.mkdir(parents=True, exist_ok=True)
    finished = done.read_text(encoding="utf-8").splitlines() if done.exists() else []
    for step in steps(out):
        name = " ".join(step)
        if name in finished:
            continue
        click.echo(f"== {name}")
        module, *options = step
        folders = ["--corpora", str(corpora), "--work", str(work)]
        if subprocess.run([sys.executable, "-m", f"training.{module}", *folders, *options], check=False).returncode:
            raise click.ClickException(f"{name} ist gescheitert; nach der Abhilfe geht es hier weiter.")
        done.write_text("\n".join([*finished, name]), encoding="utf-8")
        finished.append(name)


if __name__ == "__main__":
    main()
