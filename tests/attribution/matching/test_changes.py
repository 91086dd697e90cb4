from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest

from attribution.matching.changes import align
from attribution.matching.words import words_of
from attribution.statement_types import Change, ChangeKind, Wording
from attribution.types import Spans, STWRType
from tests.attribution.pair_table import pairs

K = ChangeKind
DIRECT, INDIRECT = STWRType.DIRECT, STWRType.INDIRECT
FULL = "Wir haben am Montag in Bern zwölf alte Brücken gesperrt, weil sie nicht sicher sind"


def wording(text: str, type_: STWRType = DIRECT, entity: str | None = None) -> Wording:
    return Wording("q", "a", text, type_, entity)


def cut(text: str, spans: Spans) -> str:
    return " … ".join(text[start:end] for start, end in spans)


def shown(variant: str, fullest: str, one: STWRType = DIRECT, other: STWRType = DIRECT) -> list[tuple[str, str, str]]:
    found = align(wording(variant, one), wording(fullest, other))
    return [(change.kind.value, cut(variant, change.variant), cut(fullest, change.fullest)) for change in found]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("Wir haben am Montag in Bern ", "", (K.LEFT_OUT_START, "", "Wir haben am Montag in Bern")),
        (" in Bern", "", (K.LEFT_OUT_MIDDLE, "", "in Bern")),
        (", weil sie nicht sicher sind", "", (K.LEFT_OUT_END, "", "weil sie nicht sicher sind")),
        ("alte", "sehr alte", (K.ADDED, "sehr", "")),
        ("alte", "neue", (K.REPLACED, "neue", "alte")),
        ("gesperrt", "geschlossen", (K.REPLACED, "geschlossen", "gesperrt")),
        ("zwölf", "zwanzig", (K.NUMBER, "zwanzig", "zwölf")),
        ("nicht ", "", (K.NEGATION, "", "nicht")),
        ("Bern", "Wien", (K.NAME, "Wien", "Bern")),
        ("Montag", "Dienstag", (K.DATE, "Dienstag", "Montag")),
        ("sind", "waren", (K.TENSE, "waren", "sind")),
        ("sind", "seien", (K.FORM, "seien", "sind")),
    ],
)
def test_each_difference_is_found_in_its_place_with_its_class(
    old: str, new: str, expected: tuple[ChangeKind, str, str]
) -> None:
    assert shown(FULL.replace(old, new), FULL) == [(expected[0].value, *expected[1:])]


def test_several_differences_come_in_the_order_of_the_text() -> None:
    variant = "Wir haben gestern in Bern 13 Brücken gesperrt, weil sie sicher sind"
    assert shown(variant, FULL) == [
        (K.DATE, "gestern", "am Montag"),
        (K.NUMBER, "13", "zwölf"),
        (K.LEFT_OUT_MIDDLE, "", "alte"),
        (K.NEGATION, "", "nicht"),
    ]


def test_retelling_changes_form_and_nothing_else() -> None:
    variant = "dass sie am Montag in Bern zwölf alte Brücken gesperrt hätten, weil sie nicht sicher seien"
    found = shown(variant, FULL, INDIRECT)
    assert {kind for kind, *_ in found} == {K.FORM}
    assert ("form", "dass", "") in found
    assert ("form", "hätten", "haben") in found


@pytest.mark.parametrize(
    ("variant", "fullest"),
    [
        ("«Wir sind zuhause»", "„Wir sind zu Hause.“"),
        ("Die Strasse ist 1'200 Meter lang", "Die Straße ist 1200 Meter lang"),
        ("Es kostet 2 Mio. Euro", "Es kostet zwei Millionen Euro"),
        ("Gestern kam Gawrilow an", "Gestern kam Gavrilov an"),
    ],
)
def test_another_spelling_is_no_change(variant: str, fullest: str) -> None:
    assert shown(variant, fullest) == []


def test_what_differs_beside_the_quotes_comes_last_and_in_words() -> None:
    ours = Wording("q", "a", FULL, INDIRECT, "Ole Lind", None, "hatte gesagt", "hatte er am Freitag gesagt", "im ZDF")
    theirs = Wording("p", "b", FULL, DIRECT, "Jana Reuter", None, "sagte", "sagte sie am Montag", "auf X")
    assert align(ours, theirs) == (
        Change(K.FORM, beside=("Indirect", "Direct")),
        Change(K.SPEAKER, beside=("Ole Lind", "Jana Reuter")),
        Change(K.TENSE, beside=("hatte gesagt", "sagte")),
        Change(K.DATE, beside=("hatte er am Freitag gesagt", "sagte sie am Montag")),
        Change(K.VENUE, beside=("im ZDF", "auf X")),
    )


def test_known_names_are_names_anywhere() -> None:
    pair = wording("Kohl hat das beschlossen"), wording("Adenauer hat das beschlossen")
    assert [change.kind for change in align(*pair)] == [K.REPLACED]
    assert [change.kind for change in align(*pair, frozenset({"kohl"}))] == [K.NAME]


def test_spans_count_code_points_of_the_raw_text() -> None:
    variant, fullest = "👍 Das Cafe\u0301 ist neu", "👍👍 Das Café war im Ver\u00adtrag neu"
    assert ("tense", "ist", "war") in shown(variant, fullest)
    assert ("left out in the middle", "", "im Ver\u00adtrag") in shown(variant, fullest)


def test_texts_without_words_have_no_changes() -> None:
    assert shown("…", "„…“") == []
    assert shown("…", "Wir gehen")[0][1:] == ("", "Wir gehen")


def uncovered(text: str, spans: Iterator[Spans]) -> list[str]:
    taken = [span for group in spans for span in group]
    words = words_of(wording(text)).words
    return [w.form.key for w in words if not any(start <= w.span.start < end for start, end in taken)]


def test_spans_lie_within_their_texts_and_never_overlap() -> None:
    for one, other in (pair.wordings() for pair in pairs()):
        found = align(one, other)
        for text, spans in ((one.text, [c.variant for c in found]), (other.text, [c.fullest for c in found])):
            flat = sorted(span for group in spans for span in group)
            assert all(0 <= start < end <= len(text) for start, end in flat)
            assert all(before.end <= after.start for before, after in pairwise(flat)), text


def test_what_no_change_covers_is_the_same_on_both_sides() -> None:
    for one, other in (pair.wordings() for pair in pairs() if "Hause" not in pair.one + pair.other):
        found = align(one, other)
        ours = uncovered(one.text, (change.variant for change in found))
        theirs = uncovered(other.text, (change.fullest for change in found))
        assert "".join(ours) == "".join(theirs), (one.text, other.text)
