"""Words of a parse in, the same words out, with the verb of saying behind a quotation mark as a verb.

*„Q“, schimpfte Trainer Vogt*: the tagger takes rare verbs in this place for adjectives, and there stands no adjective.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.lexicon import lexicon
from attribution.parse import Word

CLOSING = frozenset('“”»«"')
ENDINGS = (("te", "en"), ("te", "n"), ("t", "en"), ("t", "n"), ("ten", "en"), ("ten", "n"))
"""Weak forms of the third person, and what their infinitives end in: schimpfte, lästerte, schimpft, schimpften."""


def with_inquit_verbs(words: Sequence[Word]) -> list[Word]:
    return [as_verb(word) if _is_mistaken(words, i) else word for i, word in enumerate(words)]


def _is_mistaken(words: Sequence[Word], i: int) -> bool:
    before = i - 1 if i and words[i - 1].text != "," else i - 2
    behind_mark = before >= 0 and words[before].text in CLOSING
    return behind_mark and not words[i].is_verb and infinitive_of(words[i].text) is not None


def infinitive_of(form: str) -> str | None:
    """Of a weak verb that takes direct speech.

    >>> infinitive_of("lästerte"), infinitive_of("rannte")
    ('lästern', None)
    """
    verbs = lexicon().cue_verbs
    found = (form.removesuffix(end) + infinitive for end, infinitive in ENDINGS if form.endswith(end))
    return next((one for one in found if one in verbs and "q" in verbs[one].takes), None)


def as_verb(word: Word) -> Word:
    """The word as a finite verb of saying."""
    lemma = infinitive_of(word.text) or word.lemma
    return replace(word, upos="VERB", xpos="VERBFin", feats="VerbForm=Fin", lemma=lemma)
