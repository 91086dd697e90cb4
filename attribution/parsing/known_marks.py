"""A text in, the same text with quotation marks that the language models know out, sign for sign.

They learnt from texts with „ “ and ": they take » for an adverb, « for a verb and ” for a name, and then err about the
words around as well.
"""

from __future__ import annotations

import re

from attribution.parsing.quotation_marks import all_quoted_spans

DOUBLE, SINGLE = ("„", "“"), ("‚", "‘")
SINGLE_MARKS = frozenset("‚‘’'›‹")
STRAIGHT = str.maketrans({"»": '"', "«": '"', "”": '"', "›": "'", "‹": "'"})
"""For marks without their fellow."""
UNKNOWN = re.compile("[»«”›‹]")


def with_known_marks(text: str) -> str:
    """»Nein«, «Nein» and “Nein” as „Nein“."""
    if not UNKNOWN.search(text):
        return text
    signs = list(text)
    for quoted in all_quoted_spans(text):
        opening, closing = SINGLE if text[quoted.start] in SINGLE_MARKS else DOUBLE
        signs[quoted.start], signs[quoted.end - 1] = opening, closing
    return "".join(signs).translate(STRAIGHT)
