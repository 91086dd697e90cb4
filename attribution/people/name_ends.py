"""A word of a parse in, the end of the person's name that begins there out.

The entity tagger is asked first; where it is wrong or silent, first names, degrees and offices before the name tell.
"""

from __future__ import annotations

from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.appositions import apposed_end
from attribution.people.titles import DEGREES, FACULTIES, degrees_before

LONGEST_NAME = 5


def name_end(p: Parse, i: int) -> int | None:
    """End of the name that begins at i."""
    word = p.words[i]
    if word.text.rstrip(".") in DEGREES | FACULTIES:
        return None
    if word.entity.endswith("PER"):
        end = i + 1
        while end < len(p) and p.words[end].entity in ("I-PER", "E-PER"):
            end += 1
        if end == i + 1 and word.upos == "NOUN":
            return None
        if end == i + 1 and _goes_on(p, i):
            return end + 1
        first_name_alone = end == i + 1 and word.text in lexicon().first_names and end < len(p)
        return end + (first_name_alone and _may_be_surname(p, end))
    apposed = apposed_end(p, i) if word.entity == "B-LOC" else None
    if apposed is not None:
        return apposed
    has_degree = degrees_before(p, i) < i and word.text[0].isupper()
    if word.upos != "PROPN" or (word.entity.endswith(("LOC", "ORG", "MISC")) and not has_degree):
        return None
    follows_role = i > 0 and p.words[i - 1].upos == "NOUN" and lexicon().role_of(p.low[i - 1]) is not None
    end = i + 1
    while end < len(p) and end - i < LONGEST_NAME and p.words[end].upos == "PROPN" and (
        not p.words[end].entity or p.words[end].entity.endswith("PER") or has_degree
    ):  # fmt: skip
        end += 1
    if end < len(p) and p.words[end - 1].text in lexicon().first_names and _may_be_surname(p, end, has_degree):
        end += 1
    return end if follows_role or has_degree or (word.text in lexicon().first_names and end > i + 1) else None


def _goes_on(p: Parse, i: int) -> bool:
    """Siegbert Moser: two names for the entity tagger, one for the tree"""
    behind = p.words[i + 1] if i + 1 < len(p) else None
    one = behind is not None and behind.head == i and behind.deprel.startswith("flat") and behind.upos == "PROPN"
    return one and p.words[i].upos == "PROPN" and p.words[i + 1].entity == "S-PER"


def _may_be_surname(p: Parse, i: int, has_degree: bool = False) -> bool:
    """Behind a first name: a proper noun, or a double name that the tagger takes for any noun; Dr. Silke Kern."""
    word = p.words[i]
    is_noun = word.upos == "NOUN" and (has_degree or ("-" in word.text and not word.entity))
    return is_noun or (word.upos == "PROPN" and not word.entity)
