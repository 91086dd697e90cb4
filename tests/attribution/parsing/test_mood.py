"""Konjunktiv by its form: what must be one, and the German words that only look like it."""

from __future__ import annotations

import pytest

from attribution.parsing.mood import Mood, is_of_the_speaker, mood_of

FINITE = "VERBFin"


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("sei", "sein"),
        ("seien", "sein"),
        ("habe", "haben"),
        ("werde", "werden"),
        ("könne", "können"),
        ("müsse", "müssen"),
        ("wolle", "wollen"),
        ("wisse", "wissen"),
        ("gebe", "geben"),
        ("nehme", "nehmen"),
        ("bleibe", "bleiben"),
        ("arbeite", "arbeiten"),
        ("ändere", "ändern"),
        ("handle", "handeln"),
        ("tue", "tun"),
        ("Sei", "sein"),
        ("Habe", "haben"),
    ],
)
def test_stem_and_e_is_konjunktiv_1(form: str, lemma: str) -> None:
    assert mood_of(form, lemma, True, FINITE) is Mood.KONJUNKTIV_1


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("hätte", "haben"),
        ("hätten", "haben"),
        ("wäre", "sein"),
        ("würden", "werden"),
        ("könnte", "können"),
        ("müssten", "müssen"),
        ("käme", "kommen"),
        ("gäbe", "geben"),
        ("ließe", "lassen"),
        ("finge", "fangen"),
        ("litte", "leiden"),
        ("vermiede", "vermeiden"),
        ("anfinge", "anfangen"),
        ("aufbrächten", "aufbringen"),
    ],
)
def test_umlaut_of_a_strong_verb_is_konjunktiv_2(form: str, lemma: str) -> None:
    assert mood_of(form, lemma, True, FINITE) is Mood.KONJUNKTIV_2


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("möchte", "mögen"),
        ("möchten", "mögen"),
        ("sagte", "sagen"),
        ("teilte", "teilen"),
        ("machte", "machen"),
        ("hatte", "haben"),
        ("konnte", "können"),
        ("musste", "müssen"),
        ("wurde", "werden"),
        ("hat", "haben"),
        ("ist", "sein"),
        ("kam", "kommen"),
        ("gaben", "geben"),
        ("blieben", "bleiben"),
        ("begriffen", "begreifen"),
        ("tränken", "tränken"),
        ("zwängen", "zwängen"),
        ("verschwören", "verschwören"),
        ("sagen", "sagen"),
        ("gesagt", "sagen"),
    ],
)
def test_indicative_forms_are_no_konjunktiv(form: str, lemma: str) -> None:
    assert mood_of(form, lemma, True, FINITE) is Mood.OTHER


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("Ende", "Ende"),
        ("ende", "Ende"),
        ("Habe", "Habe"),
        ("Würde", "Würde"),
        ("Sei", "Sei"),
        ("Liebe", "Liebe"),
        ("Begriffe", "Begriff"),
        ("Wände", "Wand"),
    ],
)
def test_nouns_are_no_konjunktiv(form: str, lemma: str) -> None:
    assert mood_of(form, lemma, False, "NOUN") is Mood.OTHER


@pytest.mark.parametrize("form", ["sei", "habe", "hätte"])
def test_the_tagger_can_call_a_word_konjunktiv_whatever_its_part_of_speech(form: str) -> None:
    lemma = "haben" if form[0] == "h" else "sein"
    assert mood_of(form, lemma, False, "XFinSub") is not Mood.OTHER


@pytest.mark.parametrize(("form", "lemma"), [("", ""), ("e", "n"), ("e", "en"), ("-e", "-"), ("E", "")])
def test_broken_words_do_no_harm(form: str, lemma: str) -> None:
    assert mood_of(form, lemma, True, FINITE) in Mood


@pytest.mark.parametrize(
    ("form", "lemma"), [("rannte", "rennen"), ("hatte", "innehaben"), ("dachte", "denken"), ("wusste", "wissen")]
)
def test_a_preterite_with_another_vowel_is_none_though_tagged_as_present(form: str, lemma: str) -> None:
    assert mood_of(form, lemma, True, FINITE, "Number=Sing|Person=3|Tense=Pres") is Mood.OTHER


@pytest.mark.parametrize(
    ("text", "form", "is_of_the_speaker_himself"),
    [
        ("ich habe genug gesehen", "habe", True),
        ("heute habe ich genug", "habe", True),
        ("ich glaube , er habe genug", "habe", False),
        ("ich glaube , er habe genug", "glaube", True),
        ("„ ich gehe “ , sagte er , er bleibe", "bleibe", False),
        ("ich sei krank", "sei", False),
    ],
)
def test_a_form_with_ich_between_the_same_marks_is_the_indicative(
    text: str, form: str, is_of_the_speaker_himself: bool
) -> None:
    low = text.split()
    assert is_of_the_speaker(low, low.index(form)) is is_of_the_speaker_himself
