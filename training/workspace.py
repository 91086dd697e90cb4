"""Where the steps of a training find each other's files, below one folder that the user names."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

SHORTHAND = "de_small"
"""Language and name of the package; Stanza keeps both in the models."""


@dataclass(frozen=True, slots=True)
class Workspace:
    """Input corpora and the folder that everything made is written to."""

    corpora: Path
    root: Path

    def trees(self, name: str) -> Path:
        return self.root / "trees" / f"{name}.conllu"

    def names(self, name: str) -> Path:
        return self.root / "names" / f"{name}.json"

    def model(self, processor: str, name: str = SHORTHAND) -> Path:
        return self.root / "models" / processor / f"{name}.pt"

    @property
    def text(self) -> Path:
        return self.root / "text.txt"

    @property
    def raw(self) -> Path:
        return self.corpora / "raw" / "raw-de.txt.xz"

    @property
    def vectors(self) -> Path:
        return self.model("pretrain")


def workspace_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """The two options that every step has."""
    folder = click.Path(file_okay=False, path_type=Path)
    command = click.option("--work", type=folder, required=True, help="Folder for all that is made.")(command)
    existing = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--corpora", type=existing, required=True, help="Folder of the corpora.")(command)
