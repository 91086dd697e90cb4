from __future__ import annotations

from dataclasses import replace

import pytest

from attribution.matching.levels import Evidence, identical_counts, level
from attribution.matching.speakers import Agreement
from attribution.statement_types import Deviation, VariantKind

WHOLE = Evidence(
    shared=8,
    added=0,
    left_out=0,
    in_facts=0,
    gaps=0,
    speakers=Agreement.UNKNOWN,
    days=0,
    deviations=frozenset(),
    is_reversed=False,
    is_redated=False,
)
NUMBER = replace(WHOLE, added=1, left_out=1, in_facts=2, deviations=frozenset({Deviation.NUMBER}))


@pytest.mark.parametrize(
    ("evidence", "crosses", "kind"),
    [
        (WHOLE, False, VariantKind.REWORDED),
        (WHOLE, True, VariantKind.OTHER_FORM),
        (replace(WHOLE, shared=2), True, None),
        (replace(WHOLE, shared=2, speakers=Agreement.SAME), True, VariantKind.OTHER_FORM),
        (replace(WHOLE, left_out=9), False, VariantKind.CUT),
        (replace(WHOLE, left_out=9, gaps=3), False, None),
        (replace(WHOLE, left_out=9, shared=3), False, None),
        (replace(WHOLE, left_out=9, speakers=Agreement.DIFFERENT), False, None),
        (replace(WHOLE, added=2, left_out=2), False, VariantKind.REWORDED),
        (replace(WHOLE, added=2, left_out=2, speakers=Agreement.DIFFERENT), False, None),
        (replace(WHOLE, added=3, left_out=3), False, None),
        (replace(WHOLE, added=3, left_out=3, speakers=Agreement.SAME), False, VariantKind.REWORDED),
    ],
)
def test_how_much_must_agree_depends_on_the_speakers(
    evidence: Evidence, crosses: bool, kind: VariantKind | None
) -> None:
    assert level(evidence, crosses) is kind


@pytest.mark.parametrize(
    ("shared", "days", "speakers", "is_one"),
    [
        (5, 30, Agreement.UNKNOWN, True),
        (5, 31, Agreement.UNKNOWN, False),
        (5, 180, Agreement.SAME, True),
        (5, 181, Agreement.SAME, False),
        (6, 4000, Agreement.SAME, True),
    ],
)
def test_few_words_are_one_statement_only_for_a_while(
    shared: int, days: int, speakers: Agreement, is_one: bool
) -> None:
    evidence = replace(WHOLE, shared=shared, days=days, speakers=speakers)
    assert (level(evidence, crosses=False) is not None) is is_one


@pytest.mark.parametrize(
    ("evidence", "kind"),
    [
        (NUMBER, VariantKind.REWORDED),
        (replace(NUMBER, shared=4), None),
        (replace(NUMBER, shared=5), VariantKind.REWORDED),
        (replace(NUMBER, shared=5, days=2), None),
        (replace(NUMBER, shared=3, speakers=Agreement.SAME), VariantKind.REWORDED),
        (replace(NUMBER, days=8), None),
        (replace(NUMBER, speakers=Agreement.DIFFERENT), None),
        (replace(NUMBER, added=3, left_out=3), None),
        (replace(WHOLE, added=1, left_out=1, in_facts=2, is_redated=True, shared=4), VariantKind.REWORDED),
        (replace(WHOLE, added=1, left_out=1, in_facts=2, is_reversed=True), None),
        (replace(NUMBER, is_reversed=True, speakers=Agreement.SAME), VariantKind.REWORDED),
        (replace(NUMBER, is_reversed=True, speakers=Agreement.SAME, shared=5), None),
    ],
)
def test_where_facts_differ_all_else_must_agree(evidence: Evidence, kind: VariantKind | None) -> None:
    assert level(evidence, crosses=False) is kind


@pytest.mark.parametrize(
    ("words", "size", "speakers", "days", "expected"),
    [
        (2, 0, Agreement.SAME, 400, True),
        (3, 3, Agreement.UNKNOWN, 0, False),
        (4, 2, Agreement.UNKNOWN, 0, True),
        (9, 5, Agreement.UNKNOWN, 31, False),
        (9, 6, Agreement.UNKNOWN, 400, True),
        (9, 4, Agreement.DIFFERENT, 0, False),
        (9, 5, Agreement.DIFFERENT, 0, True),
    ],
)
def test_the_same_words_count_by_length_speaker_and_time(
    words: int, size: int, speakers: Agreement, days: float, expected: bool
) -> None:
    assert identical_counts(words, size, speakers, days) is expected
