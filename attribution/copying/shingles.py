"""The prose of an article in, a few numbers out by which articles that share text find each other.

Each run of words is hashed, and the hash alone decides whether it is kept: two articles keep the same of what they
share, in whatever order they come. (MinHash, the usual way, finds texts that are alike as a whole; here a short copy
must be found in a long article.)
"""

from __future__ import annotations

import zlib

from attribution.copying.passages import Prose

ONE_IN = 4
"""How many runs there are for each that is kept."""
FEWEST_IN_COMMON = 2
"""Kept runs that two articles have in common if they share enough to tell; of 30 words in a row some six are kept."""


def shingles(prose: Prose) -> frozenset[int]:
    """Numbers of 30 bits."""
    hashes = (zlib.crc32(run.encode()) for run in prose.known)
    return frozenset(number // ONE_IN for number in hashes if number % ONE_IN == 0)
