"""Corpora in; one lower-cased, tokenised text for the word vectors out: `python -m training.text`.

Sources: parliament and encyclopedia (raw), the text of Wikinews train articles (three times, the nearest to what the
program reads; its quote annotation is not looked at), words of the training trees, of the UniMorph sentences and of the
name corpora without what is held out. What is held out for measuring is nowhere in it.
"""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterable, Iterator
from itertools import chain, repeat
from pathlib import Path

import click

from training.conllu import FORM, read
from training.name_data import germeval_train
from training.workspace import Workspace, workspace_options

ABBREVIATIONS = (
    "Abb|Abg|Abs|Art|Aufl|Bd|bzw|ca|Dr|Dipl|etc|evtl|geb|gem|gest|ggf|Hl|hl|inkl|Ing|Jh|Jr|Kap|lat|Lt|lt|Mag|max|min"
    "|Mio|Mrd|Nr|nördl|Prof|rd|sog|Sr|St|Std|Str|südl|Tsd|usw|vgl|Vgl|v|zzgl"
)
TOKEN = re.compile(
    rf"\b(?:{ABBREVIATIONS}|[A-Za-zÄÖÜ])\.(?=\s*\S)"  # "Dr." is one token, as in the trees
    r"|\b\d{1,2}\.(?=\s[A-ZÄÖÜa-z])"  # "3." before "Februar"
    r"|\d+(?:[.,:]\d+)+|\w+(?:[-'’.]\w+)*-?|\.\.\.|[^\w\s]"
)
CONTRACTIONS = {"im": "in dem", "am": "an dem", "zum": "zu dem", "zur": "zu der", "vom": "von dem", "beim": "bei dem",
                "ins": "in das", "ans": "an das"}  # fmt: skip
SHORTEST, LONGEST = 4, 1000
NEWS_COPIES = 3
SEED = 2


def tokens(line: str) -> list[str]:
    """The tokens of a line, about as the trees have them.

    >>> tokens("Am 3. Februar sagte Dr. Vogt: „Ja.“")
    ['Am', '3.', 'Februar', 'sagte', 'Dr.', 'Vogt', ':', '„', 'Ja', '.', '“']
    """
    return TOKEN.findall(line)


def prepared(words: Iterable[str], chance: random.Random) -> list[str]:
    """Lower-cased, every second contraction in its two words: tagger and parser see "in dem", names see "im"."""
    result: list[str] = []
    for word in map(str.lower, words):
        both = CONTRACTIONS.get(word)
        result += both.split() if both and chance.random() < 0.5 else [word]
    return result


def lines_of(path: Path) -> Iterator[str]:
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from lines


def news_paragraphs(path: Path) -> Iterator[str]:
    """The paragraphs of the articles; no other field of the records is read."""
    for line in lines_of(path):
        yield from filter(None, map(str.strip, json.loads(line)["text"].split("\n")))


def sources(space: Workspace) -> Iterator[list[str]]:
    """Token lists of all sources."""
    folder = space.corpora
    yield from (tokens(line) for line in lines_of(space.raw) if not line.startswith("=="))
    news = [tokens(p) for p in news_paragraphs(folder / "wikinews-quotes" / "wikinews-train.jsonl.xz")]
    yield from chain.from_iterable(repeat(news, NEWS_COPIES))
    yield from ([row[FORM] for row in s.words] for s in read(space.trees("train")))
    for path in sorted((folder / "treebanks").glob("gsd-train-lemmas-*.conllu")):
        yield from ([row[FORM] for row in s.words] for s in read(path))
    yield from ([word for word, _ in s] for s in germeval_train(folder / "ner"))


def write_text(space: Workspace) -> int:
    """Writes the text; says how many tokens it has."""
    chance, count = random.Random(SEED), 0
    space.text.parent.mkdir(parents=True, exist_ok=True)
    with space.text.open("w", encoding="utf-8") as out:
        for words in sources(space):
            for start in range(0, len(words), LONGEST):
                part = prepared(words[start : start + LONGEST], chance)
                if len(part) >= SHORTEST:
                    count += len(part)
                    out.write(" ".join(part) + "\n")
    return count


@click.command()
@workspace_options
def main(corpora: Path, work: Path) -> None:
    """Writes the text that the word vectors are made of."""
    click.echo(f"{write_text(Workspace(corpora, work))} tokens")


if __name__ == "__main__":
    main()
