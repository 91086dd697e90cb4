"""Sentences cut into clauses, and what each clause can be as the content of a verb of saying."""

from __future__ import annotations

import pytest

from attribution.grammar.clauses import (
    Complement,
    complement,
    has_zu_infinitive,
    is_relative,
    main_finite,
    opens_subordinate,
    resumes_main_clause,
    segments,
)
from tests.attribution.conftest import Parsed
from tests.attribution.reading import place, shown


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("dass", ["Karin Lohse betonte", "dass die Brücke noch lange gesperrt bleibe"]),
        ("second_main_clause", ["Karin Lohse sagte", "dass sie gehen werde", "und verließ den Saal"]),
        ("semicolon", ["Die Brücke bleibt gesperrt", "laut Polizei ist der Umweg frei"]),
        ("direct_label", ["Brandner", "„Das Geld reicht nicht bis zum Herbst.“"]),
        ("direct_interview", ["Karin Lohse war früher Lehrerin"]),
        ("laut", ["Laut Polizei wurden bei dem Brand zwei Menschen verletzt"]),
    ],
)
def test_a_sentence_is_cut_at_commas_colons_and_semicolons(parsed: Parsed, name: str, parts: list[str]) -> None:
    p = parsed(name)
    assert [shown(p, range(*part)) for part in segments(p, *p.core(p.sentences[0]))] == parts


def test_commas_inside_a_short_quote_do_not_cut(parsed: Parsed) -> None:
    p = parsed("run_on_snippet")
    parts = [shown(p, range(*part)) for part in segments(p, *p.core(p.sentences[1]))]
    assert parts == ["Es gebe „keinen Anlass zur Sorge um die Pfeiler“", "doch Vorsicht sei geboten"]


@pytest.mark.parametrize(
    ("name", "clause", "kind"),
    [
        ("dass", "dass die Brücke noch lange gesperrt bleibe", Complement.DASS),
        ("ob", "ob das Geld für beide Brücken reiche", Complement.DASS),
        ("w_clause", "warum die Brücke gesperrt bleiben muss", Complement.W_CLAUSE),
        ("konj_after", "die Brücke sei alt und müsse erneuert werden", Complement.KONJUNKTIV),
        ("konj_2", "die Preise hätten sich in drei Jahren verdoppelt", Complement.KONJUNKTIV_2),
        ("infinitive", "die Brücke bis zum Sommer zu öffnen", Complement.INFINITIVE),
        ("zu_inside", "zwei Werke im Norden bald aufzugeben", Complement.INFINITIVE),
        ("inquit_middle", "und müsse erneuert werden", Complement.KONJUNKTIV),
        ("not_complement_purpose", "um die Halle zu retten", None),
        ("not_complement_relative", "die seit Jahren gesperrt ist", None),
        ("verb_second", "das Werk bleibt bis Weihnachten offen", None),
        ("not_source_laut", "als der Clown stürzte", None),
    ],
)
def test_a_clause_is_classed_by_its_first_word_and_verb(
    parsed: Parsed, name: str, clause: str, kind: Complement | None
) -> None:
    p = parsed(name)
    start, end = place(p, clause)
    assert complement(p, start, end, p.core(p.sentence(start))[1], bare=False) is kind


def test_a_main_clause_in_the_indicative_needs_a_verb_that_allows_it(parsed: Parsed) -> None:
    p = parsed("verb_second")
    start, end = place(p, "das Werk bleibt bis Weihnachten offen")
    assert complement(p, start, end, end, bare=True) is Complement.VERB_SECOND


@pytest.mark.parametrize(
    ("name", "clause", "subordinate"),
    [
        ("while_clause", "Während es regnete", True),
        ("while_time", "Während des Festes blieb die Brücke gesperrt", False),
        ("since_time", "Seit Montag ist die Brücke gesperrt", False),
        ("not_inquit_subordinate", "Weil es regnete", True),
        ("konj_after", "die Brücke sei alt und müsse erneuert werden", False),
    ],
)
def test_while_and_since_open_a_clause_only_with_the_verb_last(
    parsed: Parsed, name: str, clause: str, subordinate: bool
) -> None:
    p = parsed(name)
    assert opens_subordinate(p, *place(p, clause)) is subordinate


@pytest.mark.parametrize(
    ("name", "clause", "relative"),
    [
        ("not_complement_relative", "die seit Jahren gesperrt ist", True),
        ("laut_relative", "die das Ministerium seit Mai leitet", True),
        ("konj_after", "die Brücke sei alt und müsse erneuert werden", False),
        ("dass", "dass die Brücke noch lange gesperrt bleibe", False),
    ],
)
def test_a_relative_clause_has_its_verb_last(parsed: Parsed, name: str, clause: str, relative: bool) -> None:
    p = parsed(name)
    assert is_relative(p, *place(p, clause)) is relative


@pytest.mark.parametrize(
    ("name", "infinitive"),
    [("infinitive", True), ("zu_inside", True), ("noun_infinitive", True), ("nach_ansicht", False), ("laut", False)],
)
def test_an_infinitive_with_zu_is_seen_inside_the_verb_too(parsed: Parsed, name: str, infinitive: bool) -> None:
    p = parsed(name)
    assert has_zu_infinitive(p, 0, len(p)) is infinitive


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        ("while_clause", "blieb"),
        ("not_inquit_subordinate", "sagte"),
        ("dass", "betonte"),
        ("wie_before", "wurden"),
        ("laut_relative", "bleibt"),
        ("direct_dash", None),
    ],
)
def test_the_finite_verb_of_the_main_clause_is_found(parsed: Parsed, name: str, verb: str | None) -> None:
    p = parsed(name)
    found = main_finite(p, *p.core(p.sentences[0]))
    assert (None if found is None else p.words[found].text) == verb


@pytest.mark.parametrize(
    ("name", "clause", "resumes"),
    [
        ("noun_dass", "stimmt nicht", True),
        ("relative_frame", "trat zurück", True),
        ("inquit_middle", "und müsse erneuert werden", False),
    ],
)
def test_the_main_clause_comes_back_with_its_verb(parsed: Parsed, name: str, clause: str, resumes: bool) -> None:
    p = parsed(name)
    part = place(p, clause)
    assert resumes_main_clause(p, part, part[1]) is resumes
