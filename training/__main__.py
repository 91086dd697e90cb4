"""Corpora in, a finished folder of models out: `python -m training --corpora FOLDER --work FOLDER --out FOLDER`.

Runs the steps in their order, each in a process of its own, as one would by hand; what is done stands in WORK/done.txt
and is passed over. Some hours on one core. With --rehearsal every step learns for a few moments only: whether all of it
runs through here is known before the hours are spent. Its models are of no use.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click

from training.workspace import workspace_options

EARLY, MASKED, FIRST, SECOND, OTHER = "early", "masked", "first", "second", "other"
SILVER = ("--silver", "silver", "--silver-weight", "0.4")
GENTLER = ("--batch_size", "600", "--dropout", "0.4", "--word_dropout", "0.25")
"""What the parser goes on with: smaller batches, more left out."""
REHEARSED = {"--steps": "250", "--words": "200000", "--epochs": "1", "--wanted": "20", "--more": "1000", "--most": "5"}
"""Stanza's trainers store a model when they first evaluate it, the slowest of them after 250 steps."""


Step = tuple[str, ...]
"""A module of this package and its options."""


def steps(work: Path, out: Path) -> tuple[Step, ...]:
    """The recipe. An early tagger makes noise and fills in what UniMorph leaves open, two parsers make silver trees."""
    return (
        ("splits",),
        ("name_data",),
        ("text",),
        ("vectors", "--epochs", "4", "--words", "120000", "--more", "110000"),
        ("tokenizer", "--steps", "3000"),
        ("tagger", "--trees", "train", "--name", EARLY, "--steps", "400"),
        ("noise", "--tagger", EARLY),
        ("unimorph", "--tagger", EARLY),
        ("masked", "--name", MASKED, "--words", "11000000"),
        ("tagger", "--name", FIRST, "--start", MASKED, "--steps", "2000", "--lr", "0.002"),
        ("tagger", "--name", SECOND, "--start", FIRST, "--steps", "800", "--lr", "0.0007"),
        ("lemmatizer", "--epochs", "16"),
        ("names", "--first", "0", "--name", FIRST, "--steps", "6000"),
        ("names", "--name", SECOND, "--start", FIRST, "--steps", "4500", "--rate", "0.0004"),
        ("parser", "--name", EARLY, "--layers", MASKED, "--steps", "1600"),
        ("parser", "--name", OTHER, "--layers", MASKED, "--steps", "1600", "--seed", "2"),
        ("pack", "--out", str(work / EARLY), *_models(EARLY)),
        ("pack", "--out", str(work / OTHER), *_models(OTHER)),
        ("silver", "--wanted", "5500", "--most", "4000", str(work / EARLY), str(work / OTHER)),
        ("parser", "--name", FIRST, "--layers", MASKED, "--steps", "2400", *SILVER, "--dropout", "0.4",
         "--word_dropout", "0.3"),
        ("parser", "--name", SECOND, "--start", FIRST, "--steps", "1200", "--rate", "0.001", *SILVER, *GENTLER),
        ("pack", "--out", str(out), *_models(SECOND)),
        ("score", "--part", "test", str(out)),
    )  # fmt: skip


def _models(parser: str) -> Step:
    return (f"--use=pos={SECOND}", f"--use=ner={SECOND}", f"--use=depparse={parser}")


def rehearsed(step: Step) -> Step:
    """The same step, cut short.

    >>> rehearsed(("tagger", "--steps", "2000", "--lr", "0.002"))
    ('tagger', '--steps', '250', '--lr', '0.002')
    """
    return tuple(REHEARSED.get(before, part) for before, part in zip(("", *step), step, strict=False))


@click.command()
@workspace_options
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True, help="Folder to write.")
@click.option("--rehearsal", is_flag=True, help="Only try whether every step runs through.")
def main(corpora: Path, work: Path, out: Path, rehearsal: bool) -> None:
    """Makes the models from the beginning to the end."""
    done = work / "done.txt"
    work.mkdir(parents=True, exist_ok=True)
    finished = done.read_text(encoding="utf-8").splitlines() if done.exists() else []
    for planned in steps(work, out):
        step = rehearsed(planned) if rehearsal else planned
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
