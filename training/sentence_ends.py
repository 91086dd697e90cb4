"""Articles with marked sentences in, how many of them our sentences are: `python -m training.sentence_ends GOLD`.

Twice: as the sentences are marked, and as they are without two habits of that corpus, which ends sentences at a colon
or semicolon now and then, and leaves closing quotation marks to the next.
"""

from __future__ import annotations

import json
import lzma
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from attribution.parse import Parse
from attribution.types import Article

AROUND = '”“"»«’‘)([] \n'
MIDDLE = (":", ";", "–")
BATCH = 25

Stretch = tuple[int, int]


def marked(path: Path) -> Iterator[tuple[str, list[Stretch]]]:
    """Text and sentences of each article; no other field is read."""
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            tokens = row["tokens"]
            yield row["text"], [(tokens[first][0], tokens[end - 1][1]) for first, end in row["sentences"]]


def stretches(parse: Parse) -> list[Stretch]:
    """Our sentences."""
    found = [parse.words[sentence.start : sentence.end] for sentence in parse.sentences]
    return [(words[0].span.start, words[-1].span.end) for words in found if words]


def without_habits(text: str, sentences: Sequence[Stretch]) -> list[Stretch]:
    """What ends in the middle of a line belongs to the next; marks around sentences do not count."""
    whole: list[Stretch] = []
    for start, end in sentences:
        last = text[slice(*whole[-1])].rstrip(AROUND) if whole else ""
        if last.endswith(MIDDLE) and "\n" not in text[whole[-1][1] : start]:
            whole[-1] = (whole[-1][0], end)
        else:
            whole.append((start, end))
    return [bare for bare in (_bare(text, *sentence) for sentence in whole) if bare[0] < bare[1]]


def _bare(text: str, start: int, end: int) -> Stretch:
    words = text[start:end]
    return start + len(words) - len(words.lstrip(AROUND)), end - len(words) + len(words.rstrip(AROUND))


def f1(pairs: Sequence[tuple[Sequence[Stretch], Sequence[Stretch]]]) -> float:
    """Over all articles, each with its marked and our sentences."""
    both = sum(len({*gold} & {*own}) for gold, own in pairs)
    return 2 * both / max(1, sum(len(gold) + len(own) for gold, own in pairs))


@click.command()
@click.argument("gold", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def main(gold: Path) -> None:
    """Measures the sentences of the models that ship on GOLD."""
    from attribution.parsing.parser import Parser

    parser, articles = Parser(), list(marked(gold))
    own: list[list[Stretch]] = []
    for start in range(0, len(articles), BATCH):
        batch = [Article(text, "-") for text, _ in articles[start : start + BATCH]]
        own += map(stretches, parser.parse(batch))
    pairs = [(sentences, found) for (_, sentences), found in zip(articles, own, strict=True)]
    bare = [
        (without_habits(text, sentences), without_habits(text, found))
        for (text, sentences), found in zip(articles, own, strict=True)
    ]
    click.echo(f"sentences F1 {f1(pairs):.3f}, without the habits of the corpus {f1(bare):.3f}")


if __name__ == "__main__":
    main()
