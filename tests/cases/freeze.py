"""sentences.tsv in, parses.conllu out, and the articles of docs/rundgang in, rundgang.conllu out.

`python -m tests.cases.freeze [--new]`, from the folder of the project.

With --new parses that are there already stay as they are. Needs the language models that come with the program; takes
some seconds. Look through the difference before you keep
it: tests that fail afterwards tell what the new parses read otherwise.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

if __package__ in (None, ""):  # called by its path
    sys.path.insert(0, str(Path(__file__).parents[2]))

from attribution.parse import Parse
from attribution.parsing.parser import Parser
from attribution.types import Article
from tests.cases.conllu import PARSES, format_parse, read_parses, read_texts
from tests.cases.walk import PARSES as WALK_PARSES
from tests.cases.walk import articles


def freeze(parser: Parser, texts: Mapping[str, str], place: Path, kept: Mapping[str, Parse]) -> str:
    """Writes the parses of all texts, those of `kept` as they are; says how many are new."""
    fresh = [Article(text, name) for name, text in texts.items() if name not in kept]
    new = zip((name for name in texts if name not in kept), parser.parse(fresh), strict=True)
    parses = {**kept, **dict(new)}
    place.write_text("".join(format_parse(name, parses[name]) for name in texts), encoding="utf-8")
    return f"{len(fresh)} parses written to {place.name}"


if __name__ == "__main__":
    parser = Parser(threads=1)
    walk = {name: article.text for name, article in articles().items()}
    for texts, place in ((read_texts(), PARSES), (walk, WALK_PARSES)):
        old = read_parses(place.read_text(encoding="utf-8").splitlines(), texts) if "--new" in sys.argv else {}
        print(freeze(parser, texts, place, old))
