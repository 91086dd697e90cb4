"""What was not finished comes back as it was given, for its own archive alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.given import Given
from gui.unfinished import NAME, Unfinished
from ingest.sources import Source

ARCHIVE, OTHER = Path("/archive/März.db"), Path("/archive/April.db")
GIVEN: list[Given] = [
    Path("/texte/fehlt noch.txt"),
    "https://kurier.test/deich",
    Source(Path("/texte/a.txt"), outlet="Hafenkurier", published="2026-03-02"),
    Source(Path("/texte/Artikel.csv"), part=("17",), columns=(("text", "Wortlaut"), ("title", "Kopf"))),
    Source(Path(), text="„Der Deich hält“, sagte sie."),
    Source(Path(), address="https://seebote.test/b"),
]


@pytest.fixture
def unfinished(tmp_path: Path) -> Unfinished:
    return Unfinished(tmp_path / "Zitatspur")


def test_everything_comes_back_as_it_was_given(unfinished: Unfinished) -> None:
    unfinished.keep(ARCHIVE, GIVEN)
    assert unfinished.of(ARCHIVE) == GIVEN


def test_each_archive_has_its_own(unfinished: Unfinished) -> None:
    unfinished.keep(ARCHIVE, GIVEN[:2])
    unfinished.keep(OTHER, GIVEN[2:])
    unfinished.keep(ARCHIVE, [])
    assert (unfinished.of(ARCHIVE), unfinished.of(OTHER)) == ([], GIVEN[2:])


def test_a_short_path_of_the_command_line_means_the_same_archive(
    unfinished: Unfinished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    unfinished.keep(Path("Archiv.db"), GIVEN)
    assert unfinished.of(tmp_path / "Archiv.db") == GIVEN
    monkeypatch.chdir(tmp_path.parent)
    assert unfinished.of(Path("Archiv.db")) == []


def test_nothing_is_written_when_nothing_is_left(unfinished: Unfinished, tmp_path: Path) -> None:
    unfinished.keep(ARCHIVE, [])
    assert not (tmp_path / "Zitatspur").exists()


@pytest.mark.parametrize("damaged", ["", "{", "[]", '{"/archive/März.db": 3}', '{"/archive/März.db": [{"x": 1}]}'])
def test_a_damaged_file_counts_as_none(unfinished: Unfinished, tmp_path: Path, damaged: str) -> None:
    (tmp_path / "Zitatspur").mkdir()
    (tmp_path / "Zitatspur" / NAME).write_text(damaged)
    assert unfinished.of(ARCHIVE) == []
    unfinished.keep(ARCHIVE, GIVEN)
    assert unfinished.of(ARCHIVE) == GIVEN


def test_a_folder_that_cannot_be_written_disturbs_nobody(tmp_path: Path) -> None:
    (tmp_path / "Zitatspur").write_text("eine Datei")
    unfinished = Unfinished(tmp_path / "Zitatspur")
    unfinished.keep(ARCHIVE, GIVEN)
    assert unfinished.of(ARCHIVE) == []
