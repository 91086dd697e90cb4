"""A loaded pipeline of Stanza in, the same with its word vectors in memory once.

Tagger and parser read the vectors of one file from one place, the recogniser of names makes a copy: 150 MB that say the
same. Vectors are never trained where they are only read, so that one place is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

FEWEST = 10_000
"""Rows from which an embedding is one of words and worth sharing."""


def share_vectors(pipeline: Any) -> None:
    """Makes all models read word vectors that are equal to those of a file from where the file was read to."""
    kept = [pretrain.emb for pretrain in pipeline.foundation_cache.pretrains.values()]
    for embedding in _embeddings(pipeline):
        weight = embedding.weight
        same = next((old for old in kept if old.shape == weight.shape and bool((old == weight).all())), None)
        if same is not None:
            embedding.weight = type(weight)(same, requires_grad=False)


def _embeddings(pipeline: Any) -> Iterator[Any]:
    for processor in pipeline.processors.values():
        model: Any = getattr(getattr(processor, "trainer", None), "model", None)
        for module in model.modules() if hasattr(model, "modules") else ():
            if getattr(module, "num_embeddings", 0) >= FEWEST:
                yield module
