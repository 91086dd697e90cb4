"""The verb of a sentence whose only finite verb stands in marks, where the tagger took it for an adjective."""

from __future__ import annotations

import pytest

from attribution.parse import Parse, Sentence, Word
from attribution.parsing.lost_verbs import with_lost_verbs
from attribution.types import Span

TAGS = {"ADJ": "ADJ", "NOUN": "NOUNNom", "VERB": "VERBFin", "PUNCT": "PUNCT", "DET": "DETNom", "ADV": "ADV"}


def parse(*words: str) -> Parse:
    """ "Menge/NOUN skandierte/ADJ" as one sentence without a tree."""
    made, text = [], ""
    for word in words:
        form, _, tag = word.partition("/")
        tag = tag or "PUNCT"
        text += " " if text and tag != "PUNCT" and text[-1] != "„" else ""
        text += " " if form == "„" else ""
        made.append(Word(form, form, tag, TAGS[tag], "", -1, "dep", Span(len(text), len(text) + len(form))))
        text += form
    return Parse(text, made, [Sentence(0, len(made), 0)])


MARKED = ("„", "Geht/VERB", "!", "“")


def test_a_verb_of_saying_behind_a_noun_is_found() -> None:
    found = with_lost_verbs(parse("Die/DET", "Menge/NOUN", "skandierte/ADJ", *MARKED))
    assert [(w.text, w.lemma) for w in found.words if w.upos == "VERB" and w.text != "Geht"] == [
        ("skandierte", "skandieren")
    ]


@pytest.mark.parametrize(
    "words",
    [
        ("Die/DET", "skandierte/ADJ", "Parole/NOUN", *MARKED),  # behind an article
        ("Die/DET", "Menge/NOUN", "rief/VERB", "skandierte/ADJ", *MARKED),  # has a verb
        ("Die/DET", "Menge/NOUN", "alte/ADJ", *MARKED),  # no verb of saying
        ("Die/DET", "Menge/NOUN", "skandierte/ADJ", "„", "Nein/ADV", "“"),  # no verb in the marks
    ],
)
def test_all_other_words_stay(words: tuple[str, ...]) -> None:
    before = parse(*words)
    assert with_lost_verbs(before) is before
