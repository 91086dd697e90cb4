"""What changed between two versions of a text is marked word by word, and nothing else."""

from __future__ import annotations

from random import Random

import pytest

from attribution.matching import text_diff as module
from attribution.matching.text_diff import text_diff
from attribution.statement_types import ChangeKind, Piece

BEFORE = "Deich hält\n\nDer Deich hielt, sagte Vogt. Es gab 14 Verletzte. Heute tagt der Rat."
AFTER = "Deich hält\n\nDer Deich hielt, sagte Vogt. Es gab 12 Verletzte. Heute tagt der kleine Rat."


def invented(seed: int) -> tuple[str, str]:
    """Two short texts of few letters, so that much is alike."""
    random = Random(seed)
    before, after = ("".join(random.choices("aab ,.\n", k=random.randrange(40))) for _ in range(2))
    return before, after


def marked(before: str, after: str) -> list[tuple[str, str | None]]:
    """Gone pieces with a minus before them."""
    pieces = text_diff(before, after)
    return [(("-" if piece.is_gone else "") + piece.text, piece.change) for piece in pieces if piece.change is not None]


def test_a_replaced_word_stands_behind_the_one_that_went() -> None:
    assert marked("Es gab 14 Verletzte.", "Es gab 12 Verletzte.") == [
        ("-14", ChangeKind.NUMBER),
        ("12", ChangeKind.NUMBER),
    ]


@pytest.mark.parametrize(
    ("before", "after"),
    [("zwei", "„drei“"), ("3,2", "3,8"), ("1.200", "1200,5"), ("siebzehn", "18."), ("Dutzende", "Hunderte")],
)
def test_a_number_for_another_is_told_as_such(before: str, after: str) -> None:
    assert {kind for _, kind in marked(f"Es gab {before} Verletzte.", f"Es gab {after} Verletzte.")} == {
        ChangeKind.NUMBER
    }


@pytest.mark.parametrize(
    ("before", "after"), [("zwei", "zwei,"), ("1.200", "1200"), ("zwei", "viele kleine"), ("zwei Tage", "drei Jahre")]
)
def test_the_same_number_or_more_than_a_number_is_no_other_number(before: str, after: str) -> None:
    kinds = {kind for _, kind in marked(f"Nach {before} war es aus.", f"Nach {after} war es aus.")}
    assert kinds == {ChangeKind.REPLACED}


@pytest.mark.parametrize(
    ("before", "after"), [("ist", "ist nicht"), ("nie", "oft"), ("sah einen", "sah keinen"), ("nicht mehr", "mehr")]
)
def test_a_negation_that_comes_or_goes_is_told_as_such(before: str, after: str) -> None:
    assert {kind for _, kind in marked(f"Er {before} da.", f"Er {after} da.")} == {ChangeKind.NEGATION}


def test_added_and_left_out_words_are_told_apart() -> None:
    assert marked("Der Rat tagt.", "Der kleine Rat tagt.") == [("kleine", ChangeKind.ADDED)]
    assert marked("Der kleine Rat tagt.", "Der Rat tagt.") == [("-kleine", ChangeKind.LEFT_OUT_MIDDLE)]


def test_changes_far_from_each_other_leave_what_is_between_unmarked() -> None:
    pieces = text_diff(BEFORE, AFTER)
    assert [piece.text for piece in pieces if piece.change is None and len(piece.text) > 1] == [
        "Deich hält\n\nDer Deich hielt, sagte Vogt. Es gab ",
        " Verletzte. Heute tagt der ",
        " Rat.",
    ]


def test_other_blanks_and_line_ends_are_no_change() -> None:
    assert text_diff("Der Rat\ntagt.", "Der  Rat tagt.\n") == (Piece("Der  Rat tagt.\n"),)


def test_a_text_from_nothing_is_new_as_a_whole() -> None:
    assert marked("", "Der Rat tagt.") == [("Der Rat tagt.", ChangeKind.ADDED)]
    assert text_diff("", "") == ()


def test_of_texts_too_long_to_compare_only_beginning_and_end_are_told_to_be_the_same(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "_MOST", 3)
    assert marked("a b c d e", "a x c y e") == [("-b c d", ChangeKind.REPLACED), ("x c y", ChangeKind.REPLACED)]


@pytest.mark.parametrize("seed", range(200))
def test_without_what_is_gone_it_is_the_later_text_and_without_what_came_the_earlier(seed: int) -> None:
    before, after = invented(seed)
    pieces = text_diff(before, after)
    assert "".join(piece.text for piece in pieces if not piece.is_gone) == after
    kept = [piece for piece in pieces if piece.change is None or piece.is_gone]
    assert " ".join(piece.text for piece in kept).split() == before.split()
