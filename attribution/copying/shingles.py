"""A run of words in, a number out, or none: by a few numbers articles that share text find each other.

The hash of a run alone decides whether it is kept: two articles keep the same of what they share, in whatever order
they come. (MinHash, the usual way, finds texts that are alike as a whole; here a short copy must be found in a long
article.)
"""

from __future__ import annotations

import zlib

ONE_IN = 4
"""How many runs there are for each that is kept."""
FEWEST_IN_COMMON = 2
"""Kept runs that two articles have in common if they share enough to tell; of 30 words in a row some six are kept."""
MOST_OF_ONE_OUTLET = 8
"""Articles of one outlet that have the same run at most (it updates its own); more is what it prints under each."""


def shingle_of(run: str) -> int | None:
    """A number of 30 bits, the same over all runs of the program; None for a run that is not kept."""
    number = zlib.crc32(run.encode())
    return None if number % ONE_IN else number // ONE_IN
