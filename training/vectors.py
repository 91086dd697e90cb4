"""The text in, word vectors in Stanza's form out: `python -m training.vectors`.

Skip-gram with negative sampling (Mikolov et al. 2013) by gensim, which only this step needs
(`pip install gensim`); behind each vector stand the dimensions of `word_features`. One thread, so that the same
text gives the same vectors.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np

from training.word_features import feature_table, row
from training.workspace import Workspace, workspace_options

if TYPE_CHECKING:
    from gensim.models import KeyedVectors


@dataclass(frozen=True)
class Settings:
    """Named as gensim names them."""

    vector_size: int = 100
    window: int = 4
    min_count: int = 4
    max_final_vocab: int = 120_000
    sg: int = 1
    negative: int = 6
    sample: float = 1e-4
    epochs: int = 4
    workers: int = 1
    seed: int = 1


def skip_gram(text: Path, settings: Settings) -> KeyedVectors:
    from gensim.models import Word2Vec

    return Word2Vec(corpus_file=str(text), **asdict(settings)).wv


def with_features(words: Sequence[str], vectors: np.ndarray, lists: Path) -> np.ndarray:
    """The vectors with the features of their words behind them, as large as a vector's own numbers are."""
    table = feature_table(lists)
    size = float(np.sqrt(np.mean(vectors**2)))
    return np.hstack([vectors, np.array([row(word, table, 2 * size) for word in words], dtype=np.float32)])


def save_pretrain(path: Path, words: Sequence[str], vectors: np.ndarray) -> None:
    """Writes what Stanza calls a pretrain."""
    import torch
    from stanza.models.common.pretrain import Pretrain, PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    padding = np.zeros((len(VOCAB_PREFIX), vectors.shape[1]), dtype=np.float32)
    pretrain = Pretrain(str(path))
    pretrain._vocab = PretrainedWordVocab(list(words))
    pretrain._emb = torch.from_numpy(np.vstack([padding, vectors.astype(np.float32)]))
    pretrain.save(str(path))


@click.command()
@workspace_options
@click.option("--size", default=Settings.vector_size, show_default=True)
@click.option("--epochs", default=Settings.epochs, show_default=True)
@click.option("--words", default=Settings.max_final_vocab, show_default=True, help="Largest vocabulary.")
def main(corpora: Path, work: Path, size: int, epochs: int, words: int) -> None:
    """Makes the word vectors that tagger, parser and names share."""
    space = Workspace(corpora, work)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    keyed = skip_gram(space.text, Settings(vector_size=size, epochs=epochs, max_final_vocab=words))
    matrix = with_features(keyed.index_to_key, keyed.vectors, corpora / "lists")
    save_pretrain(space.vectors, keyed.index_to_key, matrix)
    click.echo(f"{matrix.shape[0]} words, {matrix.shape[1]} dimensions")
    for word in ("sagte", "zufolge", "ministerin"):
        click.echo(f"{word}: {', '.join(near for near, _ in keyed.most_similar(word, topn=8))}")


if __name__ == "__main__":
    main()
