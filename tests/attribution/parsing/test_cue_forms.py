"""Rare forms of verbs of saying are found in the lexicon and not spelt anew."""

from __future__ import annotations

import pytest

from attribution.parsing.cue_forms import bare_verbs, known_lemma


@pytest.mark.parametrize(
    ("form", "verb"),
    [
        ("aufgerufen", "aufrufen"),
        ("vorzuschlagen", "vorschlagen"),
        ("zugesichert", "zusichern"),
        ("Angeordnet", "anordnen"),
        ("zugestanden", "zugestehen"),
    ],
)
def test_participles_and_infinitives_with_a_particle(form: str, verb: str) -> None:
    assert known_lemma(form, "?") == verb


@pytest.mark.parametrize("form", ["gerannt", "gesagt", "angezogen", "zu"])
def test_other_forms_keep_their_lemma(form: str) -> None:
    assert known_lemma(form, "lemma") == "lemma"


def test_a_bare_verb_names_its_particles() -> None:
    assert bare_verbs()["teilen"] == {"mit"}
    assert "sagen" in bare_verbs()
    assert "rennen" not in bare_verbs()
