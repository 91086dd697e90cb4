"""Candidates in, those that a text says named by the text: *Das Amt schrieb einen Brief. Darin heißt es, …*

Who wrote it is not said; the words are those of the letter. It must stand in the sentence before.
"""

from __future__ import annotations

from collections.abc import Sequence

from attribution.candidates import Candidate
from attribution.grammar.frames import DOCUMENTS
from attribution.grammar.noun_phrases import phrase_around
from attribution.parse import Parse

WITHIN = frozenset(("darin", "dort"))
PLACES = frozenset(("heißen", "lauten", "lesen", "stehen"))
"""Verbs that put what is said into a text: dort heißt es; of others "dort" is a place."""


def name_documents(p: Parse, found: Sequence[Candidate]) -> None:
    """Sets the speaker of those that have none and whose frame points into a text."""
    for candidate in found:
        if not candidate.speaker and _points_into(p, candidate):
            candidate.speaker = _document_before(p, min(candidate.words))


def _points_into(p: Parse, candidate: Candidate) -> bool:
    pointing = {p.low[i] for i in candidate.frame} & WITHIN
    told = any(p.words[i].lemma in PLACES for i in candidate.frame)
    return "darin" in pointing or (bool(pointing) and told)


def _document_before(p: Parse, start: int) -> set[int]:
    """The last text that the sentence before names."""
    number = p.sentence_of[start] - 1
    if number < 0:
        return set()
    first, last = p.core(p.sentences[number])
    nouns = (i for i in range(last - 1, first - 1, -1) if p.words[i].upos == "NOUN" and p.marked[i] < 0)
    noun = next((i for i in nouns if DOCUMENTS.search(p.low[i])), None)
    return set(range(*phrase_around(p, noun, first, last))) if noun is not None else set()
