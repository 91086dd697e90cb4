"""Treebank files in, sentences as rows of ten columns out, and back.

A `Row` is the list of the ten CoNLL-U columns of one line; ranges ("3-4") stay, empty nodes ("3.1") go.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

ID, FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, DEPS, MISC = range(10)
EMPTY = "_"
Row = list[str]


@dataclass(slots=True)
class Sentence:
    """Comment lines and rows of one sentence."""

    rows: list[Row]
    comments: list[str] = field(default_factory=list)

    @property
    def words(self) -> list[Row]:
        """The syntactic words, without ranges."""
        return [row for row in self.rows if row[ID].isdigit()]

    @property
    def tokens(self) -> list[Row]:
        """The surface tokens: ranges instead of the words that they cover."""
        result, covered = [], 0
        for row in self.rows:
            first, _, last = row[ID].partition("-")
            if int(first) > covered:
                result.append(row)
                covered = int(last or 0)
        return result

    @property
    def identifier(self) -> str:
        return next((c.split("=", 1)[1].strip() for c in self.comments if c.startswith("# sent_id")), "")

    @property
    def text(self) -> str:
        """The sentence as it was written."""
        pieces = [row[FORM] + ("" if "SpaceAfter=No" in row[MISC] else " ") for row in self.tokens]
        return "".join(pieces).rstrip()


def parse(lines: Iterable[str]) -> Iterator[Sentence]:
    """Sentences from the lines of a file."""
    sentence = Sentence([])
    for line in lines:
        line = line.rstrip("\n")
        if line.startswith("#"):
            sentence.comments.append(line)
        elif line:
            row = line.split("\t")
            if "." not in row[ID]:
                sentence.rows.append(row)
        elif sentence.rows:
            yield sentence
            sentence = Sentence([])
    if sentence.rows:
        yield sentence


def read(path: Path) -> list[Sentence]:
    with path.open(encoding="utf-8") as lines:
        return list(parse(lines))


def write(path: Path, sentences: Iterable[Sentence]) -> int:
    """Writes a treebank file; says how many sentences it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    sentences = list(sentences)
    with path.open("w", encoding="utf-8") as out:
        for sentence in sentences:
            out.write("\n".join([*sentence.comments, *("\t".join(row) for row in sentence.rows)]) + "\n\n")
    return len(sentences)


def features(cell: str) -> dict[str, str]:
    """FEATS as a dictionary."""
    return {} if cell == EMPTY else dict(pair.split("=", 1) for pair in cell.split("|"))


def join_features(pairs: dict[str, str]) -> str:
    """A dictionary as FEATS, in the order that Universal Dependencies ask for."""
    return "|".join(f"{key}={pairs[key]}" for key in sorted(pairs, key=str.lower)) or EMPTY
