"""A model folder says what it is by name and digest."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.model_folder import BUNDLED, describe


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("pos", "lemma"):
        (tmp_path / "de" / name).mkdir(parents=True)
        (tmp_path / "de" / name / "de_tiny.pt").write_bytes(name.encode())
    describe.cache_clear()
    return tmp_path


def test_models_that_come_with_the_program_have_name_and_digest() -> None:
    name, _, digest = describe().partition(" ")
    assert name.startswith("de")
    assert len(digest) == 12
    assert describe() == describe(BUNDLED)


def test_a_folder_of_the_same_files_has_the_same_digest(folder: Path) -> None:
    first = describe(folder)
    describe.cache_clear()
    (folder / "de" / "README.md").write_text("no model", encoding="utf-8")
    assert describe(folder) == first
    assert first.startswith("de_tiny ")


def test_a_changed_model_has_another_digest(folder: Path) -> None:
    first = describe(folder)
    describe.cache_clear()
    (folder / "de" / "pos" / "de_tiny.pt").write_bytes(b"trained again")
    assert describe(folder) != first


def test_models_of_several_names_are_all_named(folder: Path) -> None:
    (folder / "de" / "pos" / "de_large.pt").write_bytes(b"large")
    assert describe(folder).startswith("de_large+de_tiny ")
