"""Finished folders of models in, one table of their scores out: `python -m training.score FOLDER…`.

Trees: from raw text with everything predicted, by CoNLL 2018's scorer, all of TEST (or DEV) and PUD and GSD apart. Sub:
Konjunktiv on gold tokens, as the tagger has it and as the program has it (see `reported`). Names: exact spans on
GermEval, gold tokens. Speed: words a second of the whole pipeline on one thread. Reported: of the sixty sentences of
`reported`.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import click

from training.conllu import FEATS, Sentence, features, read
from training.name_data import Tagged, read_names
from training.reported import konjunktiv_forms, read_by, reported_sentences
from training.workspace import Workspace, workspace_options

COLUMNS = ("Tokens", "Sentences", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS")
CLASSES = ("PER", "ORG", "LOC")
PARAGRAPH = 8
SEED = 3

Span = tuple[int, int, str]


@dataclass(slots=True)
class Hits:
    """Precision, recall and F1 of anything that is found or not."""

    found: int = 0
    right: int = 0
    gold: int = 0

    def add(self, found: set[Any], gold: set[Any]) -> None:
        self.found += len(found)
        self.right += len(found & gold)
        self.gold += len(gold)

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.right else 0.0


@dataclass(slots=True)
class Scores:
    """Name and value (0 to 100) of each score of one folder."""

    folder: str
    values: dict[str, float] = field(default_factory=dict)


def paragraphs(sentences: Sequence[Sentence], chance: random.Random) -> list[str]:
    """The sentences as text, 1 to 8 of them a paragraph."""
    result, rest = [], list(sentences)
    while rest:
        size = chance.randint(1, PARAGRAPH)
        result.append(" ".join(sentence.text for sentence in rest[:size]))
        rest = rest[size:]
    return result


def name_spans(tags: Sequence[str]) -> set[Span]:
    """Names from tags in any of BIO and BIOES."""
    result: set[Span] = set()
    start, kind = None, ""
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and (tag[0] in "OBS" or tag[2:] != kind):
            result.add((start, i, kind))
            start = None
        if tag[0] != "O" and start is None:
            start, kind = i, tag[2:]
    return result


def konjunktiv(sentences: Sequence[Sentence]) -> Iterator[set[int]]:
    """For each sentence the places of its Konjunktiv forms."""
    for sentence in sentences:
        yield {i for i, row in enumerate(sentence.words) if features(row[FEATS]).get("Mood") == "Sub"}


def load(folder: Path, processors: str, **more: Any) -> Any:
    """Stanza's pipeline from a finished folder, on one thread."""
    import stanza
    import torch

    torch.set_num_threads(1)
    return stanza.Pipeline("de", dir=str(folder), package="default", processors=processors, download_method=None,
                           use_gpu=False, logging_level="ERROR", **more)  # fmt: skip


def score_trees(pipeline: Any, gold: Path, temporary: Path) -> tuple[dict[str, float], float]:
    """CoNLL scores of one file and words a second."""
    from stanza.models.common.utils import ud_scores
    from stanza.utils.conll import CoNLL

    text = "\n\n".join(paragraphs(read(gold), random.Random(SEED)))
    start = time.perf_counter()
    document = pipeline(text)
    seconds = time.perf_counter() - start
    system = temporary / gold.name
    CoNLL.write_doc2conll(document, str(system))
    scores = ud_scores(str(gold), str(system))
    return {name: 100 * scores[name].f1 for name in COLUMNS}, document.num_words / seconds


def score_mood(pipeline: Any, gold: Path) -> dict[str, float]:
    """Konjunktiv with gold tokens: by the tagger, and by tagger and forms together."""
    from stanza.utils.conll import CoNLL

    document = CoNLL.conll2doc(str(gold))
    for sentence in document.sentences:
        for word in sentence.words:
            word.upos = word.xpos = word.feats = word.lemma = None
    for processor in ("pos", "lemma"):
        pipeline.processors[processor].process(document)
    tagged, voted = Hits(), Hits()
    for own, wanted in zip(document.sentences, konjunktiv(read(gold)), strict=True):
        tagged.add({i for i, word in enumerate(own.words) if "Mood=Sub" in (word.feats or "")}, wanted)
        voted.add(set(konjunktiv_forms(own.words)), wanted)
    return _precision_and_recall("Sub", tagged) | _precision_and_recall("Sub with forms", voted)


def score_reported(pipeline: Any) -> dict[str, float]:
    """Of sixty sentences: how many are wholly right, and right in each part."""
    sentences = reported_sentences()
    readings = [(sentence, read_by(pipeline, sentence)) for sentence in sentences]
    read = [(sentence, reading) for sentence, reading in readings if reading is not None]
    voted = Hits()
    for sentence, reading in readings:
        voted.add(set(reading.voted) if reading else set(), set(sentence.konjunktiv))
    return {
        "reported: all right": sum(reading.is_right(sentence.konjunktiv) for sentence, reading in read),
        "reported: verb": sum(reading.verb for _, reading in read),
        "reported: subject": sum(reading.subject for _, reading in read),
        "reported: clause": sum(reading.clause for _, reading in read),
    } | _precision_and_recall("reported: Sub", voted)


def _precision_and_recall(name: str, hits: Hits) -> dict[str, float]:
    return {f"{name} P": 100 * hits.precision, f"{name} R": 100 * hits.recall}


def score_names(folder: Path, gold: Sequence[Tagged]) -> dict[str, Hits]:
    """Exact spans of each class."""
    pipeline = load(folder, "tokenize,ner", tokenize_pretokenized=True)
    document = pipeline([[word for word, _ in sentence] for sentence in gold])
    hits = {kind: Hits() for kind in CLASSES}
    for own, wanted in zip(document.sentences, gold, strict=True):
        found, right = name_spans([t.ner for t in own.tokens]), name_spans([tag for _, tag in wanted])
        for kind, tally in hits.items():
            tally.add({s for s in found if s[2] == kind}, {s for s in right if s[2] == kind})
    return hits


def score_folder(space: Workspace, folder: Path, part: str) -> Scores:
    """All scores of one folder."""
    pipeline = load(folder, "tokenize,mwt,pos,lemma,depparse")
    result = Scores(folder.name)
    with TemporaryDirectory() as temporary:
        for name in (part, f"{part}_pud", f"{part}_gsd"):
            if space.trees(name).exists():
                values, speed = score_trees(pipeline, space.trees(name), Path(temporary))
                result.values |= {f"{name} {column}": value for column, value in values.items()}
                result.values |= {"words/s": speed} if name == part else {}
    result.values |= score_mood(pipeline, space.trees(part)) | score_reported(pipeline)
    if space.names(part).exists():
        for kind, hits in score_names(folder, read_names(space.names(part))).items():
            result.values[kind] = 100 * hits.f1
    result.values["MB"] = sum(file.stat().st_size for file in folder.glob("de/*/*.pt")) / 1e6
    return result


def table(scores: Sequence[Scores]) -> str:
    """A Markdown table, a column for each folder."""
    names = list(dict.fromkeys(name for s in scores for name in s.values))
    head = ["|  | " + " | ".join(s.folder for s in scores) + " |", "|---" * (len(scores) + 1) + "|"]
    rows = [
        f"| {n} | " + " | ".join(f"{s.values[n]:.1f}" if n in s.values else "" for s in scores) + " |" for n in names
    ]
    return "\n".join(head + rows)


@click.command()
@workspace_options
@click.option("--part", type=click.Choice(["dev", "test"]), default="dev", show_default=True)
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, file_okay=False, path_type=Path))
def main(corpora: Path, work: Path, part: str, folders: tuple[Path, ...]) -> None:
    """Compares finished folders; TEST is for the last word only."""
    space = Workspace(corpora, work)
    click.echo(table([score_folder(space, folder, part) for folder in folders]))


if __name__ == "__main__":
    main()
