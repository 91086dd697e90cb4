"""The text in, word vectors in Stanza's form out: `python -m training.vectors`.

Skip-gram with negative sampling (Mikolov et al. 2013) by gensim; then words that stand in `clusters` alone, and behind
each vector the dimensions of `word_features` and `clusters`. One thread, so that the same text gives the same vectors.
What only this step needs: `pip install .[training]`.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click
import numpy as np

from training.clusters import of_package, widened
from training.known_names import known_features, with_organisations
from training.word_features import feature_table, list_features, package_features, row
from training.workspace import Workspace, workspace_options

if TYPE_CHECKING:
    from gensim.models import KeyedVectors


OLD = 125
"""Dimensions of the vectors from before there were clusters."""


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


def kept_vectors(path: Path, size: int) -> tuple[list[str], np.ndarray]:
    """Words and the first `size` dimensions of a pretrain made before; only words that have vectors of their own."""
    import torch
    from stanza.models.common.vocab import VOCAB_PREFIX

    state = torch.load(path, map_location="cpu", weights_only=True)
    words, matrix = state["vocab"]["_id2unit"], state["emb"].numpy()
    own = [place for place in range(len(VOCAB_PREFIX), len(words)) if matrix.shape[1] <= OLD or matrix[place, -1] > 0]
    return [words[place] for place in own], matrix[own, :size]


def with_features(words: Sequence[str], vectors: np.ndarray, lists: Path, more: int) -> tuple[list[str], np.ndarray]:
    """The words and `more` from clusters; all vectors with what is known of their words behind them.

    Features are as large as a vector's own numbers are.
    """
    table = feature_table(list_features(lists), package_features(), known_features())
    everything, wider, behind = with_organisations(*widened(of_package(), words, vectors.astype(np.float32), more))
    size = float(np.sqrt(np.mean(vectors**2)))
    known = np.array([row(word, table, 2 * size) for word in everything], dtype=np.float32)
    return everything, np.hstack([wider, known, behind])


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
@click.option("--more", default=110_000, show_default=True, help="Words to take from the clusters alone.")
@click.option("--keep", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="Vectors made before, to be given their dimensions anew; no text is needed then.")  # fmt: skip
def main(corpora: Path, work: Path, size: int, epochs: int, words: int, more: int, keep: Path | None) -> None:
    """Makes the word vectors that tagger, parser and names share."""
    space = Workspace(corpora, work)
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    if keep:
        known, vectors = kept_vectors(keep, size)
    else:
        keyed = skip_gram(space.text, Settings(vector_size=size, epochs=epochs, max_final_vocab=words))
        known, vectors = keyed.index_to_key, keyed.vectors
    everything, matrix = with_features(known, vectors, corpora / "lists", more)
    space.vectors.parent.mkdir(parents=True, exist_ok=True)
    save_pretrain(space.vectors, everything, matrix)
    click.echo(f"{matrix.shape[0]} words, {matrix.shape[1]} dimensions")


if __name__ == "__main__":
    main()
