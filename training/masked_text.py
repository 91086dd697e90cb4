"""Raw text out as sentences of known words, in batches: what `training.masked` learns from."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

import numpy as np
import torch
from torch import Tensor

from training.text import CONTRACTIONS, sources
from training.workspace import Workspace

ENDS = frozenset(".!?")
CLOSING = frozenset("“«»‘\"')")
SHORTEST, LONGEST = 5, 60
BATCH = 3000
"""Words of a batch."""
SEED = 6


def split_contractions(words: Iterable[str]) -> Iterator[str]:
    """ "Im" is two words, as in trees.

    >>> list(split_contractions(["Im", "Haus"]))
    ['In', 'dem', 'Haus']
    """
    for word in words:
        both = CONTRACTIONS.get(word.lower())
        yield from (both.capitalize() if word[0].isupper() else both).split() if both else (word,)


def sentences(lines: Iterable[list[str]]) -> Iterator[list[str]]:
    """Sentences of moderate length; closing marks stay with the sentence before."""
    for line in lines:
        current: list[str] = []
        for word in split_contractions(line):
            if word not in CLOSING and _is_ended(current):
                if SHORTEST <= len(current) <= LONGEST:
                    yield current
                current = []
            current.append(word)
        if SHORTEST <= len(current) <= LONGEST:
            yield current


def _is_ended(words: Sequence[str]) -> bool:
    last = [word for word in words[-2:] if word not in CLOSING][-1:]
    return bool(last) and last[0] in ENDS


def read_text(space: Workspace, most: int) -> tuple[list[str], list[np.ndarray]]:
    """All words, and the sentences as places in them: a random choice of about `most` words."""
    places: dict[str, int] = {}
    text = [
        np.array([places.setdefault(word, len(places)) for word in sentence], dtype=np.int32)
        for sentence in sentences(sources(space))
    ]
    random.Random(SEED).shuffle(text)
    lengths = np.cumsum([len(sentence) for sentence in text])
    return list(places), text[: int(np.searchsorted(lengths, most)) + 1]


def batches(text: Sequence[np.ndarray], chance: random.Random) -> Iterator[Tensor]:
    """Sentences of one length each, as (sentences, words)."""
    by_length: dict[int, list[np.ndarray]] = {}
    made = []
    for sentence in text:
        group = by_length.setdefault(len(sentence), [])
        group.append(sentence)
        if len(group) * len(sentence) >= BATCH:
            made.append(np.stack(by_length.pop(len(sentence))))
    chance.shuffle(made)
    yield from (torch.from_numpy(batch.astype(np.int64)) for batch in made)
