"""Raw text and two or more finished folders in, trees that they agree on out: `python -m training.silver FOLDER…`.

The first folder makes tokens, tags and trees; the others tag and parse the same tokens. A sentence is kept if (nearly)
all heads and labels are the same. The first folder's tree is what is kept: the others only choose (tri-training's
idea, Zhou and Li 2005). Text: Wikinews train articles whole, then speech-like sentences of the raw text.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import click

from training.conllu import DEPREL, FEATS, HEAD, ID, UPOS, Row, Sentence, parse, write
from training.score import load
from training.speech_like import LONGEST, SHORTEST, chosen, sentences
from training.text import lines_of, news_paragraphs
from training.workspace import Workspace, workspace_options

PROCESSORS = "tokenize,mwt,pos,lemma,depparse"
BATCH = 400
HEADS, LABELS = 1.0, 0.9
"""Shares that have to agree in a sentence."""
SEED = 4


def agreement(one: Sequence[Row], two: Sequence[Row]) -> tuple[float, float]:
    """Share of words with the same head, and with the same head and label; punctuation does not count."""
    pairs = [(a, b) for a, b in zip(one, two, strict=True) if a[UPOS] != "PUNCT"]
    heads = [a[HEAD] == b[HEAD] for a, b in pairs]
    labels = [h and a[DEPREL] == b[DEPREL] for h, (a, b) in zip(heads, pairs, strict=True)]
    return sum(heads) / max(1, len(pairs)), sum(labels) / max(1, len(pairs))


def is_agreed(sentence: Sentence, others: Sequence[Sentence]) -> bool:
    shares = [agreement(sentence.words, other.words) for other in others]
    return all(heads >= HEADS and labels >= LABELS for heads, labels in shares)


def corrected(sentence: Sentence) -> Sentence:
    """*Vogt sagte, er habe …*: a clause that hangs on a verb of saying and is in the Konjunktiv is what is said.

    Parsers agree here on "conj", which stands for *und* and would be learned from silver trees alone.
    """
    rows = []
    for row in sentence.rows:
        said = row[DEPREL] == "conj" and _is_said(sentence.words, row)
        rows.append([*row[:DEPREL], "ccomp", *row[DEPREL + 1 :]] if said else row)
    return Sentence(rows)


def _is_said(words: Sequence[Row], row: Row) -> bool:
    governor = next((word for word in words if word[ID] == row[HEAD]), None)
    if governor is None or governor[UPOS] != "VERB" or int(governor[ID]) > int(row[ID]):
        return False
    below = [word for word in words if word[HEAD] == row[ID]]
    joined = any(word[DEPREL] == "cc" for word in below)
    return not joined and _is_konjunktiv(words, row) and not _is_konjunktiv(words, governor)


def _is_konjunktiv(words: Sequence[Row], row: Row) -> bool:
    """The word or its auxiliary is."""
    helpers = [word for word in words if word[HEAD] == row[ID] and word[DEPREL].split(":")[0] in ("aux", "cop")]
    return any("Mood=Sub" in word[FEATS] for word in (row, *helpers))


def trees(document: Any) -> list[Sentence]:
    """A document of Stanza as rows."""
    return list(parse(f"{document:C}\n\n".splitlines()))


def without_analysis(document: Any) -> Any:
    """The same tokens as a new document."""
    from stanza.utils.conll import CoNLL

    copy = CoNLL.conll2doc(input_str=f"{document:C}\n\n")
    for sentence in copy.sentences:
        for word in sentence.words:
            word.upos = word.xpos = word.feats = word.lemma = None
    return copy


def analyse(pipelines: Sequence[Any], texts: Sequence[str]) -> Iterator[tuple[Sentence, list[Sentence]]]:
    """Each sentence of the first pipeline with what the others make of it."""
    first = pipelines[0]("\n\n".join(texts))
    others = []
    for pipeline in pipelines[1:]:
        copy = without_analysis(first)
        for processor in ("pos", "lemma", "depparse"):
            copy = pipeline.processors[processor].process(copy)
        others.append(trees(copy))
    for i, sentence in enumerate(trees(first)):
        yield sentence, [other[i] for other in others]


def texts_of(space: Workspace, most: int) -> Iterator[str]:
    """News first, then what of the raw text resembles it, in random order."""
    yield from sentences(news_paragraphs(space.corpora / "wikinews-quotes" / "wikinews-train.jsonl.xz"))
    found = list(chosen((line for line in lines_of(space.raw) if not line.startswith("==")), most))
    random.Random(SEED).shuffle(found)
    yield from found


def silver(pipelines: Sequence[Any], texts: Iterable[str]) -> Iterator[Sentence]:
    """Trees of the sentences on which all pipelines agree."""
    texts = iter(texts)
    while batch := list(islice(texts, BATCH)):
        for sentence, others in analyse(pipelines, batch):
            if SHORTEST <= len(sentence.words) <= LONGEST and is_agreed(sentence, others):
                yield corrected(sentence)


@click.command()
@workspace_options
@click.option("--wanted", default=8000, show_default=True, help="Trees to make.")
@click.option("--most", default=4000, show_default=True, help="Sentences of one construction.")
@click.option("--name", default="silver", show_default=True)
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(corpora: Path, work: Path, wanted: int, most: int, name: str, folders: tuple[Path, ...]) -> None:
    """Makes silver trees with the models of FOLDERS, the best one first."""
    space = Workspace(corpora, work)
    pipelines = [load(folder, PROCESSORS) for folder in folders]
    made = write(space.trees(name), islice(silver(pipelines, texts_of(space, most)), wanted))
    click.echo(f"{made} trees")


if __name__ == "__main__":
    main()
