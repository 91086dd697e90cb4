"""A loaded pipeline of Stanza in, the same with its word vectors in memory once, and in half the bytes where those do.

Tagger and parser read the vectors of one file from one place, the recogniser of names makes a copy: 150 MB that say the
same. Vectors are never trained where they are only read, so that one place is enough; the numbers of ours fit into 16
bits (`training.pack`), for which Stanza takes 32.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

FEWEST = 10_000
"""Rows from which an embedding is one of words and worth sharing."""
ROWS = 5_000
"""Rows that are compared at a time."""


def share_vectors(pipeline: Any) -> None:
    """Makes all models read word vectors that are equal to those of a file from where the file was read to."""
    kept = [pretrain.emb for pretrain in pipeline.foundation_cache.pretrains.values()]
    for embedding in _embeddings(pipeline):
        same = next((old for old in kept if _equal(old, embedding.weight)), None)
        if same is not None:
            embedding.weight = type(embedding.weight)(same, requires_grad=False)


def halve_vectors(pipeline: Any) -> None:
    """Keeps the vectors of files in 16 bits where none loses by it; of no use to models that are loaded later."""
    for pretrain in pipeline.foundation_cache.pretrains.values():
        old = pretrain.emb
        half = old.bfloat16()
        if not _equal(half, old):
            continue
        pretrain._emb = half
        for embedding in _embeddings(pipeline):
            if embedding.weight.data_ptr() == old.data_ptr():
                embedding.weight = type(embedding.weight)(half, requires_grad=False)
                embedding.register_forward_hook(_in_full)


def _equal(one: Any, other: Any) -> bool:
    """Some rows at a time, or the comparison would take as much memory as the vectors."""
    if one.shape != other.shape:
        return False
    return all(bool((a == b).all()) for a, b in zip(one.split(ROWS), other.split(ROWS), strict=True))


def _in_full(_: Any, __: Any, found: Any) -> Any:
    """What is looked up, in the 32 bits that the layers behind count with."""
    return found.float()


def _embeddings(pipeline: Any) -> Iterator[Any]:
    for processor in pipeline.processors.values():
        model: Any = getattr(getattr(processor, "trainer", None), "model", None)
        for module in model.modules() if hasattr(model, "modules") else ():
            if getattr(module, "num_embeddings", 0) >= FEWEST:
                yield module
