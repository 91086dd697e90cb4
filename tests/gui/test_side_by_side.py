"""Both texts keep every letter; what differs is marked on the side that has it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlite_utils import Database

from attribution.statement_types import ChangeKind, Piece, Verdict
from db.check_rows import Evidence
from db.checking import check
from db.connection import open_archive
from db.linking import link
from db.store import save_article
from gui.side_by_side import article_pieces, asked_pieces
from tests.db.inventing import article

SAID = "Wir sperren die Brücke heute. Das Geld ist da."


@pytest.fixture
def archive() -> Database:
    db = open_archive(":memory:")
    save_article(db, article(1, [(SAID, None)]))
    link(db)
    return db


def best(db: Database, words: str) -> Evidence:
    with db:
        return check(db, words).evidence[0]


def test_the_article_marks_what_was_left_out(archive: Database) -> None:
    asked = "Wir sperren die Brücke"
    one = best(archive, asked)
    assert asked_pieces(asked, one) == (Piece(asked),)
    assert Piece("heute. Das Geld ist da", ChangeKind.LEFT_OUT_END, is_gone=True) in article_pieces(one)


def test_the_question_marks_what_the_article_has_not(archive: Database) -> None:
    asked = "Wir sperren die Brücke nicht heute"
    one = best(archive, asked)
    assert Piece("nicht", ChangeKind.NEGATION) in asked_pieces(asked, one)
    assert "".join(piece.text for piece in asked_pieces(asked, one)) == asked
    assert "".join(piece.text for piece in article_pieces(one)) == SAID


def test_whole_sentences_around_the_words_are_no_difference(archive: Database) -> None:
    one = best(archive, "Das Geld ist da")
    assert one.verdict is Verdict.SUPPORTED
    assert article_pieces(one) == (Piece(SAID),)
    assert len(article_pieces(replace(one, wording=Verdict.CUT))) > 1
