"""The verb behind a quotation mark, where the tagger took it for something else; nothing but verbs of saying."""

from __future__ import annotations

import pytest

from attribution.parse import Word
from attribution.parsing.inquit_verbs import with_inquit_verbs
from attribution.types import Span


def words(*texts: str, tag: str = "ADJ") -> list[Word]:
    return [Word(text, text, tag, tag, "", -1, "amod", Span(n, n + 1)) for n, text in enumerate(texts)]


@pytest.mark.parametrize(("form", "lemma"), [("schimpfte", "schimpfen"), ("lästert", "lästern"), ("klagten", "klagen")])
def test_a_verb_of_saying_behind_the_marks_is_a_verb(form: str, lemma: str) -> None:
    for texts in (("Nein", "“", ",", form, "Vogt"), ("Nein!", "“", form, "Vogt")):
        [found] = [word for word in with_inquit_verbs(words(*texts)) if word.text == form]
        assert (found.upos, found.lemma, found.is_finite) == ("VERB", lemma, True)


@pytest.mark.parametrize(
    "texts",
    [
        ("Nein", "“", ",", "alte", "Männer"),  # no verb
        ("Nein", "“", ",", "rannte", "Vogt"),  # none of saying
        ("Nein", ",", "schimpfte", "Vogt"),  # no marks before
    ],
)
def test_other_words_stay_as_they_are(texts: tuple[str, ...]) -> None:
    assert with_inquit_verbs(words(*texts)) == words(*texts)
