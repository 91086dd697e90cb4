"""Where in a long quote the words stand, and where a sentence of it begins."""

from __future__ import annotations

import pytest

from attribution.checking.asked import read
from attribution.checking.passages import is_joint, laid_beside, literal
from attribution.matching.alignment import Place
from attribution.matching.words import Words, words_of
from attribution.statement_types import Wording
from attribution.types import Span, STWRType


def stored(text: str, type: STWRType = STWRType.DIRECT) -> Words:
    return words_of(Wording("q", "a", text, type))


@pytest.mark.parametrize(
    ("text", "type", "beginnings"),
    [
        ("Wir bleiben. Wir gehen nicht.", STWRType.DIRECT, ["wir", "wir"]),
        ("Am 3. Mai kommt Dr. Weber.", STWRType.DIRECT, ["am"]),
        ("Er nannte es „eine Schande“ und ging", STWRType.INDIRECT, ["er", "eine", "und"]),
        ("Er rief ‚Feuer‘ und lief", STWRType.DIRECT, ["er"]),
        ("„Wir bleiben“ … „weil wir müssen“", STWRType.DIRECT, ["wir"]),
        ("„Wir bleiben“ … „Das ist so.“", STWRType.DIRECT, ["wir", "das"]),
    ],
)
def test_sentences_and_marked_parts_have_joints(text: str, type: STWRType, beginnings: list[str]) -> None:
    words = stored(text, type)
    assert [word.form.plain for word in words.words if is_joint(words, word)] == beginnings


def test_the_very_words_are_found_though_others_stand_before_them() -> None:
    full = stored("Wir haben das Haus gesehen, und wir haben das Haus gekauft.")
    alignment = laid_beside(read("wir haben das Haus gekauft"), full)
    assert alignment is not None
    assert [word.place for _, word in alignment.kept] == [6, 7, 8, 9, 10]
    (left_out,) = alignment.differences
    assert (left_out.place, left_out.member, len(left_out.full)) == (Place.START, (), 6)


def test_the_likest_sentence_is_looked_at_alone() -> None:
    full = stored("Die Schule bleibt offen. Die Klinik bleibt wohl offen. Die Post auch.")
    alignment = laid_beside(read("Die Klinik bleibt offen"), full)
    assert alignment is not None
    assert [one.place for one in alignment.differences] == [Place.START, Place.MIDDLE, Place.END]


def test_without_a_word_in_common_there_is_no_passage() -> None:
    assert laid_beside(read("Sonne"), stored("Der Regen kommt")) is None


def test_a_marked_part_of_indirect_speech_is_direct() -> None:
    words = stored("das sei „eine Schande“ gewesen", STWRType.INDIRECT)
    assert literal(words, Span(9, 20)).is_direct
    assert not literal(words, Span(4, 20)).is_direct
