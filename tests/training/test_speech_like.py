"""Which sentences of raw text are wanted."""

from __future__ import annotations

import pytest

from training.conllu import DEPREL, HEAD, UPOS, Sentence
from training.silver import agreement, is_agreed
from training.speech_like import chosen, constructions, sentences


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Das teilte die Polizei am Montag in Köln mit.", "inversion"),
        ("Der Verband teilte in einer Erklärung mit, man prüfe das.", "particle"),
        ("Sie erklärte in einem Gespräch, dass niemand verletzt sei.", "that_clause"),
        ("„Wir kommen“, sagte die Trainerin.", "inquit"),
        ("Er betonte, die Stadt habe kein Geld.", "bare_konjunktiv"),
        ("Laut Bericht ist niemand verletzt.", "source"),
        ("Der Zeitung zufolge wurde niemand verletzt.", "dative"),
        ("Von der Leyen sagte, es sei genug.", "noble"),
    ],
)
def test_constructions_are_found(sentence: str, name: str) -> None:
    assert name in constructions(sentence)


def test_a_plain_sentence_shows_nothing() -> None:
    assert constructions("Im Sommer blüht der Klee auf allen Wiesen.") == []


def test_headings_and_scraps_are_left_out() -> None:
    text = [
        "Zuweisungen",
        "kleiner Anfang, der nichts taugt, weil er klein ist.",
        "Das ist ein guter langer Satz. Und dies nicht.",
    ]
    assert list(sentences(text)) == ["Das ist ein guter langer Satz."]


def test_at_most_so_many_of_a_construction_and_none_twice() -> None:
    texts = [f"Laut Bericht Nummer {i} ist niemand verletzt worden." for i in range(5)] * 2
    assert len(list(chosen(texts, 3))) == 3


def tree(*arcs: tuple[str, str, str]) -> Sentence:
    rows = [["_"] * 10 for _ in arcs]
    for i, (row, (upos, head, deprel)) in enumerate(zip(rows, arcs, strict=True), 1):
        row[0], row[UPOS], row[HEAD], row[DEPREL] = str(i), upos, head, deprel
    return Sentence(rows)


def test_agreement_leaves_punctuation_out() -> None:
    one = tree(("NOUN", "2", "nsubj"), ("VERB", "0", "root"), ("PUNCT", "2", "punct"))
    two = tree(("NOUN", "2", "obj"), ("VERB", "0", "root"), ("PUNCT", "1", "punct"))
    assert agreement(one.words, two.words) == (1.0, 0.5)
    assert is_agreed(one, [one, one])
    assert not is_agreed(one, [one, two])
