"""A verb and its frame: the words of the cue, its finite verb, the agent of a passive."""

from __future__ import annotations

import pytest

from attribution.grammar.frames import agent, document, finite_of, is_passive, main_verb, verbal_complex
from tests.attribution.conftest import Parsed
from tests.attribution.reading import at, before_last_comma, shown


@pytest.mark.parametrize(
    ("name", "verb", "cue"),
    [
        ("konj_after", "sagte", "sagte"),
        ("dass_indicative", "teilte", "teilte … mit"),
        ("dass_perfect", "bestätigt", "hat … bestätigt"),
        ("dass_pronominal", "wies", "wies darauf hin"),
        ("dass_late_participle", "verwiesen", "hatte … darauf verwiesen"),
        ("dass_sich", "beklagte", "beklagte sich"),
        ("passive", "mitgeteilt", "wurde mitgeteilt"),
        ("infinitive_split", "kündigte", "kündigte an"),
        ("reproach", "warf", "warf … vor"),
        ("inquit_nested", "betont", "habe betont"),
    ],
)
def test_auxiliary_particle_and_darauf_belong_to_the_cue(parsed: Parsed, name: str, verb: str, cue: str) -> None:
    p = parsed(name)
    assert shown(p, verbal_complex(p, at(p, verb))) == cue


@pytest.mark.parametrize(
    ("name", "verb", "finite"),
    [
        ("konj_after", "sagte", "sagte"),
        ("dass_perfect", "bestätigt", "hat"),
        ("passive", "mitgeteilt", "wurde"),
        ("infinitive", "öffnen", None),
    ],
)
def test_the_finite_verb_is_the_verb_or_its_auxiliary(parsed: Parsed, name: str, verb: str, finite: str | None) -> None:
    p = parsed(name)
    found = finite_of(p, at(p, verb))
    assert (None if found is None else p.words[found].text) == finite


@pytest.mark.parametrize(
    ("name", "finite", "verb"),
    [
        ("dass_perfect", "hat", "bestätigt"),
        ("direct_perfect", "hat", "versichert"),
        ("passive", "wurde", "mitgeteilt"),
        ("konj_after", "sagte", "sagte"),
        ("points_back_perfect", "hat", "angekündigt"),
    ],
)
def test_the_full_verb_of_an_auxiliary_is_found(parsed: Parsed, name: str, finite: str, verb: str) -> None:
    p = parsed(name)
    i = at(p, finite)
    assert p.words[main_verb(p, i, p.sentence(i).end)].text == verb


@pytest.mark.parametrize(
    ("name", "verb", "passive"),
    [
        ("passive", "mitgeteilt", True),
        ("reported_passive", "kritisiert", True),
        ("dass_perfect", "bestätigt", False),
        ("konj_after", "sagte", False),
        ("inquit_nested", "betont", False),
    ],
)
def test_a_passive_needs_werden(parsed: Parsed, name: str, verb: str, passive: bool) -> None:
    p = parsed(name)
    assert is_passive(p, at(p, verb)) is passive


@pytest.mark.parametrize(
    ("name", "verb", "who"),
    [
        ("passive_agent", "mitgeteilt", "der Polizei"),
        ("reported_passive", "kritisiert", "der Opposition"),
        ("passive", "mitgeteilt", None),
        ("agent_by_place", "aufgefordert", "Anwohnern"),
        ("agent_before_adverb", "gefolgert", "Beobachtern"),
        ("agent_of_noun", "abgelehnt", "der Verwaltung"),
    ],
)
def test_the_agent_of_a_passive_stands_behind_von(parsed: Parsed, name: str, verb: str, who: str | None) -> None:
    p = parsed(name)
    assert shown(p, agent(p, at(p, verb), 0, len(p))) == who


@pytest.mark.parametrize(
    ("name", "text"),
    [("passive_report", "einem Bericht des Landtags"), ("writing", "einem Brief"), ("konj_after_adverbial", None)],
)
def test_a_document_can_speak(parsed: Parsed, name: str, text: str | None) -> None:
    p = parsed(name)
    assert shown(p, document(p, 0, before_last_comma(p, 0))) == text
