"""Swiss words are read as the lexicon has them; words that have ss everywhere stay."""

from __future__ import annotations

import pytest

from attribution.parsing.spelling import as_the_lexicon, in_one_piece, with_eszett, without_sign


@pytest.mark.parametrize(
    ("swiss", "german"),
    [
        ("heisst", "heißt"),
        ("äussern", "äußern"),
        ("Äusserung", "Äußerung"),
        ("ausschliessen", "ausschließen"),
        ("gemäss", "gemäß"),
        ("verstiesse", "verstieße"),
        ("dass", "dass"),
        ("müssen", "müssen"),
        ("Kongress", "Kongress"),
        ("Massen", "Massen"),
    ],
)
def test_only_stems_that_have_eszett_elsewhere_change(swiss: str, german: str) -> None:
    assert with_eszett(swiss) == german


@pytest.mark.parametrize(("word", "known"), [("OB", "oberbürgermeister"), ("Ob", "ob"), ("Heisst", "heißt")])
def test_a_short_office_is_no_conjunction(word: str, known: str) -> None:
    assert as_the_lexicon(word) == known


@pytest.mark.parametrize(
    ("text", "piece", "word"),
    [
        ("Aktivist:innen", "Aktivist*innen", "Aktivistinnen"),
        ("Lehrer_in", "Lehrer*in", "Lehrerin"),
        ("Forscher/innen", "Forscher*innen", "Forscherinnen"),
        ("Student:innenvertretung", "Student*innenvertretung", "Studentinnenvertretung"),
        ("LehrerInnen", "Lehrerinnen", "Lehrerinnen"),
        ("Der Preis: in Berlin", "Der Preis: in Berlin", "Der Preis: in Berlin"),
        ("10:in", "10:in", "10:in"),
        ("LinkedIn", "LinkedIn", "LinkedIn"),
    ],
)
def test_signs_of_gender_part_no_word(text: str, piece: str, word: str) -> None:
    assert in_one_piece(text) == piece
    assert without_sign(in_one_piece(text)) == word
    assert len(in_one_piece(text)) == len(text)


def test_the_lexicon_knows_no_signs_of_gender() -> None:
    assert as_the_lexicon("Anwohner*innen") == "anwohnerinnen"
