"""Which language models an analysis on the command line uses: the folder that the user chose, or None for our own."""

from __future__ import annotations

from pathlib import Path

from cli.report import say
from language_models.shelf import Shelf

GONE = "Die Sprachmodelle „{0}“ fehlen; es gelten die mitgelieferten. Neu laden: main.py models install {0}"


def models_in_use() -> Path | None:
    """For an analysis; says so if what the user chose is gone."""
    shelf = Shelf.of_user()
    chosen = shelf.chosen()
    if not shelf.has(chosen):
        say(GONE.format(chosen.name))
    return shelf.models()
