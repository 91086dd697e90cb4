"""Answers of interviews are direct quotes without marks; questions, lists and quizzes are not."""

from __future__ import annotations

import pytest

from attribution.rules.interviews import interviews, paragraphs, without_inner
from tests.attribution.conftest import CandidatesOf, Parsed, QuotesOf
from tests.attribution.reading import Read, read_quote

BY_RULE = "direct.interview"


def answers_of(parsed: Parsed, quotes_of: QuotesOf, name: str) -> list[Read]:
    return [r for q in quotes_of(name) if (r := read_quote(parsed(name).text, q)).rule == BY_RULE]


def test_the_one_who_answers_speaks_and_the_label_is_the_frame(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = answers_of(parsed, quotes_of, "interview_turns")
    assert [(r.type, r.quote, r.speaker, r.frame, r.entity) for r in found] == [
        ("Direct", "Es geht ihm gut, wir haben viel zu tun.", "Kolb", "Kolb:", "Ines Kolb"),
        ("Direct", "Ich hoffe es. Niemand weiß, was der Winter bringt.", "Kolb", "Kolb:", "Ines Kolb"),
    ]


def test_paragraphs_without_a_label_go_on_with_the_answer_but_crossheads_and_credits_do_not(
    parsed: Parsed, quotes_of: QuotesOf
) -> None:
    found = answers_of(parsed, quotes_of, "interview_paragraphs")
    assert [r.quote for r in found] == [
        "Es geht ihm gut.\n\nWir haben viel zu tun.", "Ja, noch reicht es.\n\nIch mache mir aber Sorgen.",
    ]  # fmt: skip
    assert [(r.speaker, r.entity) for r in found] == [("Ines Kolb", "Ines Kolb"), ("Kolb", "Ines Kolb")]


def test_an_answer_without_a_name_has_no_speaker(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = answers_of(parsed, quotes_of, "interview_question")
    assert [(r.quote, r.speaker) for r in found] == [
        ("Wir öffnen sie im Mai.", None), ("Das Land zahlt alles.", None),
    ]  # fmt: skip


def test_questions_may_lack_their_label_and_so_may_answers_of_the_only_one_who_answers(
    parsed: Parsed, quotes_of: QuotesOf
) -> None:
    found = answers_of(parsed, quotes_of, "interview_bare_questions")
    assert [(r.quote, r.entity) for r in found] == [
        ("Es geht ihm gut. Ich bin zufrieden.", "Ines Kolb"),
        ("Ich hoffe das Beste.\n\nWir haben vorgesorgt.", "Ines Kolb"),
        ("Wir müssen alle sparen.", "Ines Kolb"),
    ]
    assert len(quotes_of("interview_bare_questions")) == 3


def test_a_remark_in_brackets_belongs_to_the_label_but_not_to_the_name(parsed: Parsed, quotes_of: QuotesOf) -> None:
    first = answers_of(parsed, quotes_of, "interview_bracket")[0]
    assert (first.speaker, first.frame) == ("Ines Kolb", "Ines Kolb (lacht):")


def test_what_somebody_tells_within_an_answer_is_no_quote_of_its_own_unless_it_stands_in_marks(
    parsed: Parsed, quotes_of: QuotesOf
) -> None:
    quotes = quotes_of("interview_inner")
    assert [q.provenance.rule for q in quotes] == [BY_RULE, BY_RULE, "direct.colon"]
    assert read_quote(parsed("interview_inner").text, quotes[2]).quote == "„Sie schaffen das schon!“"
    assert (quotes[2].parent, quotes[2].level) == (quotes[1].id, 2)


def test_one_word_is_an_answer(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [
        read_quote(parsed("interview_short_answer").text, quote).quote for quote in quotes_of("interview_short_answer")
    ]
    assert found == ["Natürlich.", "Den Lärm. Ich mag es laut.", "Ja."]


def test_whoever_addresses_the_other_label_asks(parsed: Parsed, quotes_of: QuotesOf) -> None:
    found = [read_quote(parsed("interview_addressed").text, quote) for quote in quotes_of("interview_addressed")]
    assert [(r.speaker, r.quote and r.quote[:10]) for r in found] == [
        ("Kolb", "Jeden Tag."), ("Kolb", "Das war sc"), ("Kolb", "Der Rat ha"),
    ]  # fmt: skip


def test_an_answer_in_marks_is_left_to_the_rules_for_marks(quotes_of: QuotesOf) -> None:
    assert [q.provenance.rule for q in quotes_of("interview_marked")] == ["direct.label"] * 2


@pytest.mark.parametrize(
    "name",
    [
        "not_interview_list", "not_interview_short", "not_interview_quiz", "not_interview_faq", "interview_plain",
        "story",
    ],
)  # fmt: skip
def test_less_than_a_clear_pattern_is_no_interview(parsed: Parsed, name: str) -> None:
    assert interviews(parsed(name)) == []


def test_paragraphs_cover_all_words_in_order(parsed: Parsed) -> None:
    p = parsed("interview_paragraphs")
    assert [i for start, end in paragraphs(p) for i in range(start, end)] == list(range(len(p)))
    assert len(paragraphs(p)) == p.text.count("\n\n") + 1


def test_without_an_answer_every_candidate_stays(candidates_of: CandidatesOf) -> None:
    found = candidates_of("story")
    assert without_inner(found, []) == found
