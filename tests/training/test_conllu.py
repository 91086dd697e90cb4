"""Treebank files."""

from __future__ import annotations

from pathlib import Path

import pytest

from training.conllu import FORM, features, join_features, parse, read, write

TREE = """# sent_id = n1
# text = Am Montag.
1-2\tAm\t_\t_\t_\t_\t_\t_\t_\t_
1\tan\tan\tADP\t_\t_\t3\tcase\t_\t_
2\tdem\tder\tDET\t_\tCase=Dat|Definite=Def\t3\tdet\t_\t_
3\tMontag\tMontag\tNOUN\t_\tCase=Dat\t0\troot\t_\tSpaceAfter=No
3.1\tist\tsein\tAUX\t_\t_\t_\t_\t_\t_
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_

"""


def test_tokens_words_and_text_of_a_sentence() -> None:
    (sentence,) = parse(TREE.splitlines())
    assert [row[FORM] for row in sentence.tokens] == ["Am", "Montag", "."]
    assert [row[FORM] for row in sentence.words] == ["an", "dem", "Montag", "."]
    assert (sentence.text, sentence.identifier) == ("Am Montag.", "n1")


def test_a_sentence_without_an_empty_line_behind_it_is_not_lost() -> None:
    assert len(list(parse((TREE + TREE.rstrip()).splitlines()))) == 2


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    sentences = list(parse(TREE.splitlines())) * 2
    assert write(tmp_path / "new" / "a.conllu", sentences) == 2
    assert read(tmp_path / "new" / "a.conllu") == sentences


@pytest.mark.parametrize("cell", ["_", "Case=Dat|Gender=Masc,Neut|Number=Sing"])
def test_features_come_back_as_they_were(cell: str) -> None:
    assert join_features(features(cell)) == cell
