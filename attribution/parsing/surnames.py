"""Words of a parse in, the same words out, with surnames as names that the tagger took for adjectives and adverbs.

*Lange nannte das Unsinn*, where *Uwe Lange* stands elsewhere in the article: Lange, Klein, Kurz, Groß, Jung, Früh.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from attribution.parse import Word

OTHERS = frozenset(("ADJ", "ADV"))
STOPS = frozenset(".!?:;„“”»«\"'–—")


def with_surnames(words: Sequence[Word]) -> list[Word]:
    names = {word.text for word in words if word.entity == "E-PER" and word.text[0].isupper()}
    return [_as_name(word) if word.text in names and _is_mistaken(words, i) else word for i, word in enumerate(words)]


def _is_mistaken(words: Sequence[Word], i: int) -> bool:
    """Amid a sentence, right before a finite verb, or known as a name here, too: at its beginning every adverb has a
    capital.
    """
    if words[i].upos not in OTHERS:
        return False
    opens = i == 0 or words[i - 1].text in STOPS
    follower = words[i + 1] if i + 1 < len(words) else None
    by_place = follower is not None and (follower.is_finite or follower.text in ("selber", "selbst"))
    return not opens or words[i].entity == "S-PER" or by_place


def _as_name(word: Word) -> Word:
    return replace(word, upos="PROPN", xpos="PROPN", lemma=word.text, entity=word.entity or "S-PER")
