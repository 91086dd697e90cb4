"""Trees in, trees with some wrong tags out, for the parser: `python -m training.noise`.

A parser that has only seen gold tags trusts them too much. Half of the words get the tags of a tagger that was stopped
early, which makes about as many mistakes on its training sentences as the finished one makes on new text: a cheap
stand-in for tagging each part of the data with a tagger trained on the others.
"""

from __future__ import annotations

import random
from pathlib import Path

import click

from training.conllu import FEATS, FORM, UPOS, Row, Sentence, read, write
from training.tagger import tag
from training.workspace import Workspace, workspace_options

SHARE = 0.5
SEED = 5


def mixed(gold: Sentence, predicted: Sentence, chance: random.Random, share: float = SHARE) -> Sentence:
    """The gold sentence; each word has, with the chance `share`, the predicted tags."""
    words = iter(predicted.words)

    def row_of(row: Row) -> Row:
        if not row[0].isdigit():
            return row
        other = next(words)
        if other[FORM] != row[FORM]:
            raise ValueError(f"{gold.identifier}: {other[FORM]!r} stands for {row[FORM]!r}")
        return [*row[:UPOS], *other[UPOS : FEATS + 1], *row[FEATS + 1 :]] if chance.random() < share else row

    return Sentence([row_of(row) for row in gold.rows], gold.comments)


def write_noisy(space: Workspace, tagger: str) -> None:
    """Writes `train-noisy` and `dev-noisy`."""
    chance = random.Random(SEED)
    for part in ("train", "dev"):
        opinion = space.trees(f"{part}-opinion")
        tag(space, tagger, space.trees(part), opinion)
        pairs = zip(read(space.trees(part)), read(opinion), strict=True)
        write(space.trees(f"{part}-noisy"), [mixed(gold, predicted, chance) for gold, predicted in pairs])


@click.command()
@workspace_options
@click.option("--tagger", required=True, help="Name of the tagger that was stopped early.")
def main(corpora: Path, work: Path, tagger: str) -> None:
    """Mixes wrong tags into the trees that the parser learns from."""
    write_noisy(Workspace(corpora, work), tagger)


if __name__ == "__main__":
    main()
