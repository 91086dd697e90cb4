"""The words of a cue beside the verb: which belong to it, and which only stand near."""

from __future__ import annotations

import pytest

from attribution.grammar.frames import verbal_complex
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, shown


@pytest.mark.parametrize(
    ("name", "verb", "cue"),
    [
        ("cue_sich_late", "ergab", "sich … ergab"),
        ("cue_davon", "geht", "geht … davon aus"),
        ("cue_dazu_auffordern", "forderte", "forderte … dazu auf"),
        ("cue_wert", "legten", "legten Wert darauf"),
        ("cue_es", "vermutet", "Es wird vermutet"),
        ("cue_es_middle", "befürchtet", "es wird befürchtet"),
        ("cue_hiess", "Hieß", "Hieß es"),
        ("cue_so", "schrieb", "so schrieb"),
    ],
)
def test_sich_es_and_davon_belong_to_verbs_that_call_for_them(parsed: Parsed, name: str, verb: str, cue: str) -> None:
    p = parsed(name)
    assert shown(p, verbal_complex(p, at(p, verb))) == cue


@pytest.mark.parametrize(
    ("name", "verb", "cue"),
    [
        ("cue_dazu", "erklärte", "erklärte"),
        ("cue_dagegen", "erklären", "erklären"),
        ("cue_darin", "aufgefordert", "wird … aufgefordert"),
        ("cue_cut", "mitgeteilt", "hat mitgeteilt"),
    ],
)
def test_an_adverb_that_points_back_does_not(parsed: Parsed, name: str, verb: str, cue: str) -> None:
    p = parsed(name)
    assert shown(p, verbal_complex(p, at(p, verb))) == cue


@pytest.mark.parametrize(
    ("name", "verb", "cue"),
    [
        ("cue_noun", "vertritt", "vertritt … die Ansicht"),
        ("cue_noun_participle", "geäußert", "hatte … den Verdacht geäußert"),
        ("cue_noun_second", "wagte", "wagte die Prognose"),
        ("cue_worten", "lehnte", "lehnte … mit den Worten ab"),
        ("cue_schluss", "kamen", "kamen … zu dem Schluss"),
        ("cue_ausdruck", "brachte", "brachte … zum Ausdruck"),
        ("cue_halten", "hält", "hält es … für möglich"),
        ("cue_zeigte", "zeigte", "zeigte sich besorgt"),
        ("cue_bereit", "erklärt", "hat sich … bereit erklärt"),
        ("cue_bekannt", "gegeben", "hatte … bekannt gegeben"),
        ("cue_bekannt_geworden", "geworden", "war bekannt geworden"),
        ("cue_liess", "durchblicken", "ließ … durchblicken"),
    ],
)
def test_the_words_of_a_fixed_phrase_belong_to_the_cue(parsed: Parsed, name: str, verb: str, cue: str) -> None:
    p = parsed(name)
    assert shown(p, verbal_complex(p, at(p, verb))) == cue


@pytest.mark.parametrize(
    ("name", "verb", "cue"),
    [
        ("cue_noun_none", "sagte", "sagte"),
        ("cue_noun_second", "äußerte", "äußerte"),
        ("cue_halten_none", "sagen", "sagen"),
        ("cue_particle_none", "erklärte", "erklärte"),
    ],
)
def test_a_noun_or_particle_of_another_phrase_does_not(parsed: Parsed, name: str, verb: str, cue: str) -> None:
    p = parsed(name)
    assert shown(p, verbal_complex(p, at(p, verb))) == cue


@pytest.mark.parametrize(
    ("name", "verb", "cue"),
    [
        ("cue_als", "bezeichnete", "bezeichnete … als"),
        ("cue_von", "sprach", "sprach … von"),
        ("cue_von_none", "sagte", "sagte"),
    ],
)
def test_a_preposition_before_marks_belongs_to_the_verb_that_rules_it(
    parsed: Parsed, name: str, verb: str, cue: str
) -> None:
    p = parsed(name)
    assert shown(p, verbal_complex(p, at(p, verb))) == cue
