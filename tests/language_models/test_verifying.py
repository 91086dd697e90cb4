"""Every file is compared with the list: those of the program, too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from attribution.model_folder import BUNDLED
from language_models.errors import CancelledError, ModelsError, Trouble
from language_models.installing import install
from language_models.resources import LIST
from language_models.sets import named_set
from language_models.shelf import Shelf
from language_models.verifying import Fault, verify
from tests.language_models.hub import Hub


@pytest.fixture
def folder(hub: Hub, shelf: Shelf) -> Path:
    official = named_set("official")
    install(shelf, official)
    return shelf.folder(official)


def faults(folder: Path) -> dict[str, Fault]:
    return {f"{v.file.kind}/{v.file.name}": v.fault for v in verify(folder) if v.fault}


def test_the_models_of_the_program_are_as_their_list_says() -> None:
    verdicts = verify(BUNDLED)
    on_disk = {path.relative_to(BUNDLED) for path in BUNDLED.rglob("*.pt")}
    assert {verdict.file.place for verdict in verdicts} == on_disk
    assert [verdict for verdict in verdicts if verdict.fault] == []


def test_each_fault_is_named(folder: Path) -> None:
    (folder / "de" / "pos" / "combined_charlm.pt").unlink()
    changed = folder / "de" / "lemma" / "combined_nocharlm.pt"
    changed.write_bytes(changed.read_bytes()[:-1] + b"!")
    unreadable = folder / "de" / "mwt" / "combined.pt"
    unreadable.unlink()
    unreadable.mkdir()
    assert faults(folder) == {
        "pos/combined_charlm": Fault.MISSING,
        "lemma/combined_nocharlm": Fault.CHANGED,
        "mwt/combined": Fault.UNREADABLE,
    }


@pytest.mark.parametrize("written", ["", "[]", '{"de": 1}', json.dumps({"de": {"pos": {"../x": {"md5": "0" * 32}}}})])
def test_a_damaged_list_is_told(written: str, folder: Path) -> None:
    (folder / LIST).write_text(written)
    with pytest.raises(ModelsError, match="official") as caught:
        verify(folder)
    assert caught.value.trouble is Trouble.DAMAGED_LIST


def test_it_can_be_cancelled(folder: Path) -> None:
    with pytest.raises(CancelledError):
        verify(folder, lambda: True)
