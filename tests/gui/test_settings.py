"""Settings come back as they were, and a damaged file does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from export.csv_table import CsvDialect
from export.formats import Format
from gui import settings
from gui.settings import ALL, RECENT_ARCHIVES, Setting, Settings


def _reopened(path: Path) -> Settings:
    return Settings(QSettings(str(path), QSettings.Format.IniFormat))


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        (settings.GEOMETRY, QByteArray(b"\x01\x02")),
        (settings.LAST_ARCHIVE, Path("/a/b c.db")),
        (settings.RECENT, (Path("/a.db"),)),
        (settings.RECENT, (Path("/ä, ö.db"), Path("/b.db"))),
        (settings.CSV_DIALECT, CsvDialect.PLAIN),
        (settings.EXPORT_FORMAT, Format.XLSX),
    ],
)
def test_a_value_survives_a_restart(settings_file: Path, setting: Setting, value: object) -> None:
    first = QSettings(str(settings_file), QSettings.Format.IniFormat)
    Settings(first).set(setting, value)
    first.sync()
    assert _reopened(settings_file).get(setting) == value


@pytest.mark.parametrize("setting", ALL, ids=lambda setting: setting.key)
def test_what_was_never_set_has_its_default(settings_file: Path, setting: Setting) -> None:
    assert _reopened(settings_file).get(setting) == setting.default


@pytest.mark.parametrize("setting", [settings.GEOMETRY, settings.CSV_DIALECT])
def test_a_damaged_value_counts_as_not_set(settings_file: Path, setting: Setting) -> None:
    section, key = setting.key.split("/")
    settings_file.write_text(f"[{section}]\n{key}=Unsinn\n", encoding="utf-8")
    assert _reopened(settings_file).get(setting) == setting.default


def test_keys_are_unique() -> None:
    assert len({setting.key for setting in ALL}) == len(ALL)


def test_recent_archives_are_newest_first_each_once_and_only_those_there(settings_file: Path, tmp_path: Path) -> None:
    store = _reopened(settings_file)
    paths = [tmp_path / f"{number}.db" for number in range(RECENT_ARCHIVES + 2)]
    for path in (*paths, paths[5]):
        path.touch()
        store.remember_archive(path)
    paths[8].unlink()
    recent = store.recent_archives()
    assert recent[:3] == [paths[5], paths[9], paths[7]]
    assert len(recent) == RECENT_ARCHIVES - 1
    assert store.get(settings.LAST_ARCHIVE) == paths[5]


def test_an_archive_is_remembered_wherever_the_next_start_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("Archiv.db").touch()
    chosen = Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))
    chosen.remember_archive(Path("Archiv.db"))
    assert chosen.recent_archives() == [tmp_path / "Archiv.db"]
