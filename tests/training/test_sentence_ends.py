from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from training.sentence_ends import f1, marked, without_habits

TEXT = "Er sagte: „Wir gehen.“ Sie blieb; er ging.\nNachtrag: Dazu\nmehr"


def places(*parts: str) -> list[tuple[int, int]]:
    return [(TEXT.index(part), TEXT.index(part) + len(part)) for part in parts]


def test_sentences_are_read_off_their_tokens(tmp_path: Path) -> None:
    row = {"text": "Ja. Nein.", "tokens": [[0, 2], [2, 3], [4, 8], [8, 9]], "sentences": [[0, 2], [2, 4]]}
    path = tmp_path / "a.jsonl.xz"
    path.write_bytes(lzma.compress(json.dumps(row).encode()))
    assert list(marked(path)) == [("Ja. Nein.", [(0, 3), (4, 9)])]


def test_habits_of_the_corpus_do_not_count() -> None:
    one = places("Er sagte:", "„Wir gehen.", "“ Sie blieb;", "er ging.", "Nachtrag: Dazu")
    other = places("Er sagte: „Wir gehen.“", "Sie blieb; er ging.", "Nachtrag: Dazu")
    assert f1([(one, other)]) == pytest.approx(2 / 8)
    assert without_habits(TEXT, one) == without_habits(TEXT, other)
    assert f1([(without_habits(TEXT, one), without_habits(TEXT, other))]) == 1.0


def test_a_colon_at_the_end_of_a_line_ends_what_stands_there() -> None:
    text = "Die Bilanz:\nEr ging."
    assert without_habits(text, [(0, 11), (12, 20)]) == [(0, 11), (12, 20)]


def test_another_end_is_another_sentence() -> None:
    assert f1([(places("Sie blieb; er ging."), places("Sie blieb;", "er ging."))]) == 0.0
