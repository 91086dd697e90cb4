"""sentences.tsv in, parses.conllu out: `python -m tests.cases.freeze`, from the folder of the project.

Needs the language models that come with the program; takes some seconds. Look through the difference before you keep
it: tests that fail afterwards tell what the new parses read otherwise.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __package__ in (None, ""):  # called by its path
    sys.path.insert(0, str(Path(__file__).parents[2]))

from attribution.parsing.parser import Parser
from attribution.types import Article
from tests.cases.conllu import PARSES, format_parse, read_texts


def freeze() -> int:
    """Writes the parses of all sentences; returns how many."""
    texts = read_texts()
    parses = Parser(threads=1).parse([Article(text, name) for name, text in texts.items()])
    blocks = [format_parse(name, parse) for name, parse in zip(texts, parses, strict=True)]
    PARSES.write_text("".join(blocks), encoding="utf-8")
    return len(parses)


if __name__ == "__main__":
    print(f"{freeze()} parses written to {PARSES.name}")
