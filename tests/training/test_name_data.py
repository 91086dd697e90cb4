"""Data for the names."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from training.conllu import Sentence
from training.name_data import blocks, germeval_train, outer_tags, read_names, requoted, token_tags, write_names
from training.names import with_misc

ROWS = """# http://example.org [2009]
1\tDie\tO\tO
2\tSPD-Chefin\tB-ORGpart\tO
3\tAnna\tB-PER\tO
4\tVogt\tI-PER\tO
5\tliest\tO\tO
6\tdeutsche\tB-LOCderiv\tO
7\tRomane\tB-OTH\tO

"""


def test_classes_of_germeval() -> None:
    (rows,) = blocks(ROWS.splitlines())
    assert [tag for _, tag in outer_tags(rows)] == ["O", "O", "B-PER", "I-PER", "O", "O", "B-MISC"]


def test_held_out_sentences_are_not_for_training_even_as_duplicates(tmp_path: Path) -> None:
    (tmp_path / "NER-de-dev.tsv").write_text(ROWS, encoding="utf-8")
    many = "".join(f"1\tSatz{i}\tO\tO\n\n" for i in range(1510))
    (tmp_path / "NER-de-test.tsv").write_text(many + ROWS, encoding="utf-8")
    assert [s[0][0] for s in germeval_train(tmp_path)] == [f"Satz{i}" for i in range(11)]


def test_tags_of_words_become_tags_of_tokens() -> None:
    rows = [[i, form, *["_"] * 8] for i, form in [("1-2", "Im"), ("1", "in"), ("2", "dem"), ("3", "Harz")]]
    assert token_tags(Sentence(rows), ["O", "B-LOC", "I-LOC"]) == [("Im", "B-LOC"), ("Harz", "I-LOC")]


@pytest.mark.parametrize("seed", range(5))
def test_quotation_marks_change_in_pairs_and_tags_stay(seed: int) -> None:
    sentence = [('"', "O"), ("Ja", "O"), ('"', "O"), ("Vogt", "B-PER")]
    result = requoted(sentence, random.Random(seed))
    assert [tag for _, tag in result] == [tag for _, tag in sentence]
    assert result[0][0] + result[2][0] in ('""', "„“", "»«", "“”", "«»")


def test_an_odd_mark_stays() -> None:
    assert requoted([('"', "O")], random.Random(0)) == [('"', "O")]


def test_names_are_read_as_written(tmp_path: Path) -> None:
    sentences = [[("Anna", "B-PER"), ("lacht", "O")]]
    write_names(tmp_path / "n" / "a.json", sentences)
    assert read_names(tmp_path / "n" / "a.json") == sentences


def test_misc_is_filled_in_only_where_nothing_stands() -> None:
    sentence = [("Der", "O"), ("Spiegel", "O"), ("Anna", "B-PER")]
    assert with_misc(sentence, ["B-MISC", "E-MISC", "O"])[:2] == [("Der", "B-MISC"), ("Spiegel", "I-MISC")]
    assert with_misc(sentence, ["O", "B-MISC", "E-MISC"]) == sentence
