"""Clusters of a million words in; dimensions for every word vector, and vectors for words our own text lacks, out.

Our own text has 30 million words, and one token in fourteen of a news article is in no vector made of it. The Brown
clusters (Brown et al. 1992) that come with spaCy's lookups data (`pip install spacy-lookups-data`, MIT) were made of
far more: a word in the cluster of Müller, Schmidt and Fischer is a surname, whether we have met it or not. A cluster
is coded by the mean vector of its members, so that near clusters have near codes. Vectors know no capitals, but
clusters do: each word has the code of its capitalised and of its small form ("Koch", "koch").
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from typing import Any

import numpy as np

CAPITAL_SIZE, SMALL_SIZE = 24, 12
"""Dimensions of the two codes."""
SIZE = CAPITAL_SIZE + SMALL_SIZE + 3
"""And the logarithm of the frequency, the share of the capitalised form, whether the vector is the word's own."""
LARGEST = 3.0
"""Limit of a code's numbers, in standard deviations."""
RAREST = -20.0
"""Logarithm of the probability that stands in where none is known; that of the list's last word."""

Rows = np.ndarray[Any, np.dtype[np.float32]]


def package_table(name: str) -> dict[str, Any]:
    """A table of the package spacy-lookups-data."""
    return dict(json.loads(gzip.decompress((files("spacy_lookups_data") / "data" / name).read_bytes())))


@dataclass(frozen=True)
class Clusters:
    """Cluster and logarithm of the probability of each form, capitals as in the text."""

    cluster_of: Mapping[str, int]
    probability: Mapping[str, float]

    @cached_property
    def forms(self) -> dict[str, tuple[str | None, str | None]]:
        """The likeliest capitalised and small form of each lower-cased word, the likeliest word first."""
        result: dict[str, tuple[str | None, str | None]] = {}
        for form in sorted(self.cluster_of, key=self._rareness):
            capital, small = result.get(form.lower(), (None, None))
            is_capital = form[:1].isupper()
            result[form.lower()] = (capital or form, small) if is_capital else (capital, small or form)
        return result

    def _rareness(self, form: str) -> float:
        return -self.probability.get(form, RAREST)

    def centres(self, words: Sequence[str], vectors: Rows) -> dict[int, Rows]:
        """The mean vector of each cluster; a word counts for the clusters of both its forms."""
        members: dict[int, list[int]] = {}
        for place, word in enumerate(words):
            for form in filter(None, self.forms.get(word, ())):
                members.setdefault(self.cluster_of[form], []).append(place)
        return {cluster: vectors[places].mean(axis=0) for cluster, places in members.items()}

    def likeliest(self, word: str) -> str | None:
        """The form that a lower-cased word mostly has."""
        known = [form for form in self.forms.get(word, ()) if form]
        return min(known, key=self._rareness, default=None)

    def new_words(self, known: Iterable[str], count: int) -> list[str]:
        """The `count` likeliest words that are not known, those of one cluster together (which packs well)."""
        old = set(known)
        fresh = [word for word in self.forms if word not in old and any(map(str.isalpha, word))][:count]
        return sorted(fresh, key=lambda word: (self.cluster_of[self.likeliest(word) or word], word))

    def rest(self, word: str, is_own: bool) -> tuple[float, float, float]:
        """Frequency, share of the capitalised form, and whether the vector is the word's own; each from 0 to 1."""
        capital, small = self.forms.get(word, (None, None))
        log = [self.probability.get(form, RAREST) if form else -np.inf for form in (capital, small)]
        share = 1 / (1 + np.exp(np.clip(log[1] - log[0], -50, 50))) if capital or small else 0.5
        frequency = (max(RAREST, *log) - RAREST) / -RAREST
        return frequency, float(share), float(is_own)


def codes(centres: Mapping[int, Rows], size: int) -> dict[int, Rows]:
    """The first principal components of the clusters' mean vectors, each with a standard deviation of about one."""
    rows = np.stack([centres[cluster] for cluster in centres])
    left = np.linalg.svd(rows - rows.mean(axis=0), full_matrices=False)[0][:, :size]
    scaled = np.zeros((len(rows), size))
    scaled[:, : left.shape[1]] = np.clip(left / np.maximum(left.std(axis=0), 1e-6), -LARGEST, LARGEST)
    return {cluster: row.astype(np.float32) for cluster, row in zip(centres, scaled, strict=True)}


def of_package() -> Clusters:
    """The German clusters of spacy-lookups-data."""
    return Clusters(package_table("de_lexeme_cluster.json.gz"), package_table("de_lexeme_prob.json.gz"))


def widened(clusters: Clusters, words: Sequence[str], vectors: Rows, more: int) -> tuple[list[str], Rows, Rows]:
    """The words and `more` new ones, a vector for each, and the dimensions that are to stand behind it.

    Shapes: (words,), (words, size of the vectors), (words, SIZE). A new word has the mean vector of its cluster, as
    long as own vectors are.
    """
    centres = clusters.centres(words, vectors)
    both = [codes(centres, size) for size in (CAPITAL_SIZE, SMALL_SIZE)]
    new = [w for w in clusters.new_words(words, more) if clusters.cluster_of[clusters.likeliest(w) or w] in centres]
    length = float(np.linalg.norm(vectors, axis=1).mean())
    borrowed = [centres[clusters.cluster_of[clusters.likeliest(word) or word]] for word in new]
    fresh = np.array([row * (length / max(float(np.linalg.norm(row)), 1e-6)) for row in borrowed], dtype=np.float32)
    everything = [*words, *new]
    size = float(np.sqrt(np.mean(vectors**2)))
    behind = np.zeros((len(everything), SIZE), dtype=np.float32)
    for place, word in enumerate(everything):
        behind[place] = _row(clusters, both, word, place < len(words))
    return everything, np.vstack([vectors, fresh.reshape(-1, vectors.shape[1])]), behind * size


def _row(clusters: Clusters, both: Sequence[Mapping[int, Rows]], word: str, is_own: bool) -> Rows:
    parts: list[Rows] = []
    for form, table in zip(clusters.forms.get(word, (None, None)), both, strict=True):
        code = table.get(clusters.cluster_of[form]) if form else None
        parts.append(np.zeros_like(next(iter(table.values()))) if code is None else code)
    return np.concatenate([*parts, clusters.rest(word, is_own)])
