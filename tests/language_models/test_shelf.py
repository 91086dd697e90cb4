"""Which set is in use is remembered, and a set that is gone never keeps the program from working."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.model_folder import BUNDLED, describe
from language_models.errors import ModelsError, Trouble
from language_models.resources import LIST
from language_models.sets import BUNDLED_SET, ModelSet, named_set
from language_models.shelf import CHOICE, VARIABLE, Shelf

OFFICIAL = named_set("official")


def put(shelf: Shelf, models: ModelSet) -> None:
    shelf.folder(models).mkdir(parents=True)
    (shelf.folder(models) / LIST).write_text("{}")


def test_at_first_the_models_of_the_program_are_in_use(shelf: Shelf) -> None:
    assert shelf.in_use() == BUNDLED_SET
    assert shelf.folder(BUNDLED_SET) == BUNDLED
    assert shelf.has(BUNDLED_SET)
    assert shelf.models() is None
    assert shelf.described() == describe()


def test_the_choice_is_remembered_and_taken_back(shelf: Shelf) -> None:
    put(shelf, OFFICIAL)
    shelf.use("official")
    assert Shelf.of_user().in_use() == OFFICIAL
    assert Shelf.of_user().models() == shelf.root / "official"
    shelf.use("bundled")
    assert Shelf.of_user().in_use() == BUNDLED_SET


def test_what_is_not_loaded_cannot_be_chosen(shelf: Shelf) -> None:
    with pytest.raises(ModelsError, match="models install official") as caught:
        shelf.use("official")
    assert caught.value.trouble is Trouble.NOT_INSTALLED
    assert shelf.in_use() == BUNDLED_SET


def test_what_does_not_exist_cannot_be_chosen(shelf: Shelf) -> None:
    with pytest.raises(ModelsError, match="riesig") as caught:
        shelf.use("riesig")
    assert caught.value.trouble is Trouble.UNKNOWN


def test_a_set_that_vanished_gives_way_to_that_of_the_program(shelf: Shelf) -> None:
    put(shelf, OFFICIAL)
    shelf.use("official")
    (shelf.folder(OFFICIAL) / LIST).unlink()
    assert shelf.in_use() == BUNDLED_SET
    assert shelf.chosen() == OFFICIAL


@pytest.mark.parametrize("written", [b"", b"riesig", b"\xff\xfe", b"../official"])
def test_a_damaged_choice_counts_as_none(written: bytes, shelf: Shelf) -> None:
    shelf.root.mkdir()
    (shelf.root / CHOICE).write_bytes(written)
    assert shelf.in_use() == BUNDLED_SET


def test_a_choice_that_cannot_be_written_is_told(shelf: Shelf) -> None:
    shelf.root.write_text("Hier liegt eine Datei.")
    with pytest.raises(ModelsError) as caught:
        shelf.use("bundled")
    assert caught.value.trouble is Trouble.UNWRITABLE


def test_models_of_the_user_lie_outside_the_program(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    assert not Shelf.of_user().root.is_relative_to(root)
