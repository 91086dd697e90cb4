"""sentences.tsv in, parses.conllu out, and the articles of docs/rundgang in, rundgang.conllu out.

`python -m tests.cases.freeze`, from the folder of the project.

Needs the language models that come with the program; takes some seconds. Look through the difference before you keep
it: tests that fail afterwards tell what the new parses read otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

if __package__ in (None, ""):  # called by its path
    sys.path.insert(0, str(Path(__file__).parents[2]))

from attribution.parsing.parser import Parser
from attribution.types import Article
from tests.cases.conllu import PARSES, format_parse, read_texts
from tests.cases.walk import PARSES as WALK_PARSES
from tests.cases.walk import articles


def freeze(parser: Parser, texts: Mapping[str, str], place: Path) -> str:
    """Writes the parses of all texts; says how many."""
    parses = parser.parse([Article(text, name) for name, text in texts.items()])
    blocks = [format_parse(name, parse) for name, parse in zip(texts, parses, strict=True)]
    place.write_text("".join(blocks), encoding="utf-8")
    return f"{len(parses)} parses written to {place.name}"


if __name__ == "__main__":
    parser = Parser(threads=1)
    print(freeze(parser, read_texts(), PARSES))
    print(freeze(parser, {name: article.text for name, article in articles().items()}, WALK_PARSES))
