"""Tagged sentences in, those out that are worth a tree: whatever can report speech, and the sentence before it.

The parser takes more than half of the time, and one token in five stands in sentences in which no rule can find
anything: no mark, no Konjunktiv, no verb or noun of saying, no source.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from attribution.lexicon import lexicon
from attribution.parsing.cue_forms import bare_verbs
from attribution.parsing.mood import Mood, mood_of
from attribution.parsing.quotation_marks import APOSTROPHES, MARKS

TELLING = frozenset(
    ("angeblich", "daß", "dass", "demnach", "gemäß", "laut", "ob", "sicht", "soll", "sollen", "sollte", "sollten",
     "wonach", "zufolge")
)  # fmt: skip
BELIEVING = frozenset(("folgt", "folgte", "glaubt", "glaubte"))
DECIDING = frozenset((verb, "es", "nach") for verb in ("geht", "ginge", "wenn"))
"""Folgt man dem Gutachter, geht es nach Vogt"""
REACH = 4
"""Words behind "nach" among which a noun makes it a source."""


class Tagged(Protocol):
    """A word of Stanza's before parsing."""

    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str


def worth_parsing(sentences: Sequence[Sequence[Tagged]]) -> list[bool]:
    """For each sentence whether it, or the one behind it, may report speech."""
    reports = [may_report(sentence) for sentence in sentences]
    return [any(reports[i : i + 2]) for i in range(len(reports))]


def may_report(sentence: Sequence[Tagged]) -> bool:
    """Some word of the sentence can begin a quote, a frame or a source."""
    return any(_tells(sentence, i) for i in range(len(sentence)))


def _tells(sentence: Sequence[Tagged], i: int) -> bool:
    word = sentence[i]
    low, lemma = word.text.lower(), word.lemma or ""
    if (word.text in MARKS and word.text not in APOSTROPHES) or low in TELLING or lemma in lexicon().cue_nouns:
        return True
    is_verb = word.upos in ("VERB", "AUX")
    if is_verb and (lemma == "heißen" or lemma in lexicon().cue_verbs or _is_completed(sentence, lemma)):
        return True
    if mood_of(word.text, lemma, is_verb, word.xpos or "", word.feats or "") is not Mood.OTHER:
        return True
    if low in ("will", "wollen"):
        return any(other.text.lower() in ("haben", "sein") for other in sentence[i + 2 :])
    if low in ("folge", "so"):
        return i > 0 and sentence[i - 1].text in (",", "zu")
    if tuple(other.text.lower() for other in sentence[max(0, i - 2) : i + 1]) in DECIDING:
        return True
    if low == "man":
        return i > 0 and sentence[i - 1].text.lower() in BELIEVING
    return low == "nach" and any(_is_source(other) for other in sentence[i + 1 : i + REACH])


def _is_completed(sentence: Sequence[Tagged], lemma: str) -> bool:
    """teilte … mit, gab … zu Protokoll: the words stand there that make it a verb of saying."""
    particles, phrases = bare_verbs().get(lemma), lexicon().cue_phrases.get(lemma)
    if not particles and not phrases:
        return False
    lows = {word.text.lower() for word in sentence}
    return bool(particles and particles & lows) or any(
        all(part.lower() in lows for part in phrase) for phrase in phrases or ()
    )


def _is_source(word: Tagged) -> bool:
    return word.text.lower().endswith(_source_nouns()) or (word.lemma or "").lower() in _source_nouns()


@cache
def _source_nouns() -> tuple[str, ...]:
    """Polizeiangaben, Fernsehbericht: they stand at the end of compounds, too."""
    return ("angaben", "berichten", *lexicon().source_nouns)
