"""A verb form in, its Konjunktiv out.

The tagger finds only two thirds of the Konjunktiv I; the forms themselves are regular: stem of the infinitive + e
("bleibe"), and nobody but the speaker ("ich bleibe") shares that form with the indicative. Konjunktiv II of
strong verbs stands in lexicon/konjunktiv_2.tsv; weak verbs have the form of the preterite and are left out.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from enum import Enum

from attribution.lexicon import lexicon

PRESENT_3 = ("Person=3", "Number=Sing", "Tense=Pres")
"""In the indicative this form never ends in -e; a preterite that the tagger takes for a present does."""
PRETERITES = ("andte", "annte", "brachte", "dachte", "durfte", "hatte", "konnte", "musste", "mußte", "sollte", "wollte",
              "wusste", "wußte")  # fmt: skip
"""Ends of weak preterites with another vowel than the infinitive: rannte, sandte, hatte … inne."""
STRETCH_ENDS = frozenset('.,:;!?“”"«»()–…')
SEIN = frozenset(("sei", "seien", "seist", "seiet"))
WISH = "möchte"
"""What somebody would like is told in the indicative with this form."""


class Mood(Enum):
    """OTHER is everything that is no unmistakable Konjunktiv."""

    OTHER = 0
    KONJUNKTIV_2 = 1
    KONJUNKTIV_1 = 2


def mood_of(form: str, lemma: str, is_verb: bool, xpos: str, feats: str = "") -> Mood:
    """Mood of one form. `lemma` is the infinitive, `xpos` and `feats` the tagger's words ("VERBFinSub")."""
    low = form.lower()
    if not (is_verb or xpos.endswith("Sub")) or low.startswith(WISH):
        return Mood.OTHER
    if low in SEIN or _is_among(low, lexicon().konjunktiv_1):
        return Mood.KONJUNKTIV_1
    if _is_among(low, lexicon().konjunktiv_2):
        return Mood.KONJUNKTIV_2
    if low.endswith("te") and not xpos.endswith("Sub"):  # hinschaute, whatever lemma it is given
        return Mood.OTHER
    pretends = low.endswith(PRETERITES)
    if is_konjunktiv_1(low, lemma) or (low.endswith("e") and not pretends and all(mark in feats for mark in PRESENT_3)):
        return Mood.KONJUNKTIV_1
    return Mood.OTHER


def is_of_the_speaker(low: Sequence[str], i: int) -> bool:
    """True for "habe" in "habe ich": with ich between the same marks, the form is the indicative. `low`: all words."""
    if low[i] in SEIN:
        return False
    start = next((n + 1 for n in range(i - 1, -1, -1) if low[n] in STRETCH_ENDS), 0)
    end = next((n for n in range(i + 1, len(low)) if low[n] in STRETCH_ENDS), len(low))
    return "ich" in low[start:end]


def is_konjunktiv_1(form: str, lemma: str) -> bool:
    """True for stem + e: "habe" of haben, "teile" of teilen, "ändere" of ändern; not for "ende" of other lemmas."""
    if not form.endswith("e") or not lemma.endswith("n"):
        return False
    stem = lemma[:-2] if lemma.endswith("en") else lemma[:-1]
    return form in (stem + "e", stem.removesuffix("el") + "le" if stem.endswith("el") else "")


def _is_among(low: str, known: Collection[str]) -> bool:
    """koste, ausarbeite: forms in -te that are no preterite, which lemmas are wrong about; brächten, aufbrächten"""
    ends = (low[len(particle) :] for particle in lexicon().particles if low.startswith(particle))
    return low in known or any(end in known for end in ends)


def stands_for_konjunktiv_1(low: str) -> bool:
    """hätten, würden, könnten: Konjunktiv II where Konjunktiv I would look like the indicative"""
    return low.endswith("en") and low not in ("möchten", "wären")
