"""One text that shows what a variant says and what it does not say of the fullest wording."""

from __future__ import annotations

import pytest

from attribution.matching.changes import align
from attribution.matching.word_diff import word_diff
from attribution.statement_types import ChangeKind, Piece, Wording
from attribution.types import STWRType

FULL = "„Wir werden das alte Wehr bis Ende 2027 sanieren und dafür 14 Millionen Euro ausgeben“"


def diff(variant: str, fullest: str, type: STWRType = STWRType.DIRECT) -> tuple[Piece, ...]:
    ours, theirs = Wording("a", "1", variant, type), Wording("b", "2", fullest, STWRType.DIRECT)
    return word_diff(ours, theirs, align(ours, theirs))


def shown(pieces: tuple[Piece, ...]) -> str:
    """[-gone-] {+here in a change+}"""
    return "".join(
        f"[-{piece.text}-]" if piece.is_gone else f"{{+{piece.text}+}}" if piece.change else piece.text
        for piece in pieces
    )


@pytest.mark.parametrize(
    ("variant", "expected"),
    [
        (FULL, FULL),
        (
            "„Wir werden das Wehr bis Ende 2027 sanieren“",
            "„Wir werden das[-alte-] Wehr bis Ende 2027 sanieren[-und dafür 14 Millionen Euro ausgeben-]“",
        ),
        (
            "„Wir werden das alte Wehr bis Ende 2027 sanieren und dafür 12 Millionen Euro ausgeben“",
            "„Wir werden das alte Wehr bis Ende 2027 sanieren und dafür"
            " [-14 Millionen-]{+12 Millionen+} Euro ausgeben“",
        ),
        (
            "„Wir werden das alte Wehr nicht bis Ende 2027 sanieren und dafür 14 Millionen Euro ausgeben“",
            "„Wir werden das alte Wehr {+nicht+} bis Ende 2027 sanieren und dafür 14 Millionen Euro ausgeben“",
        ),
    ],
)
def test_what_is_gone_stands_where_it_would_be(variant: str, expected: str) -> None:
    assert shown(diff(variant, FULL)) == expected


def test_left_out_at_the_start_stands_before_the_first_word() -> None:
    pieces = diff("„sanieren und dafür 14 Millionen Euro ausgeben“", FULL)
    assert pieces[0] == Piece("„")
    assert pieces[1].is_gone
    assert pieces[1].change is ChangeKind.LEFT_OUT_START


def test_other_form_is_marked_but_brings_no_words() -> None:
    pieces = diff(
        "Das alte Wehr werde bis Ende 2027 saniert, dafür würden 14 Millionen Euro ausgegeben", FULL, STWRType.INDIRECT
    )
    forms = [piece for piece in pieces if piece.change is ChangeKind.FORM]
    assert [piece.text for piece in forms if not piece.is_gone]
    assert not [piece for piece in forms if piece.is_gone]


@pytest.mark.parametrize("variant", ["„Ganz anders“", "", "„“", FULL[5:40], "nicht 15 Wehre, sagte Ole"])
def test_without_what_is_gone_it_is_the_variant(variant: str) -> None:
    assert "".join(piece.text for piece in diff(variant, FULL) if not piece.is_gone) == variant
