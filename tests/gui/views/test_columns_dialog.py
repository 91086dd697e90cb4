"""Which column holds what: proposed, corrected, refused where it makes no sense."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from gui.views.columns_dialog import ColumnsDialog, field_label
from ingest.containers.columns import fields
from ingest.containers.remembered import VARIABLE, remember
from ingest.containers.table_preview import TablePreview, table_preview

LINES = "Nr;Kopf;Wortlaut;Datum\n1;Deich;„Der Deich hält“, sagte Ute Brandt.;2026-03-02\n2;Hafen;Ruhe.;2026-03-03\n"


@pytest.fixture
def preview(tmp_path: Path) -> TablePreview:
    (tmp_path / "Artikel.csv").write_text(LINES, encoding="utf-8")
    made = table_preview(tmp_path / "Artikel.csv")
    assert made is not None
    return made


@pytest.fixture
def dialog(preview: TablePreview, qtbot: QtBot) -> ColumnsDialog:
    made = ColumnsDialog("Artikel.csv", preview)
    qtbot.addWidget(made)
    return made


def _choose(dialog: ColumnsDialog, field: str, heading: str) -> None:
    choice = dialog.choices[field]
    choice.setCurrentIndex(choice.findData(heading))


def _ok(dialog: ColumnsDialog) -> bool:
    return dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def _headings(dialog: ColumnsDialog) -> list[str]:
    items = [dialog.table.horizontalHeaderItem(place) for place in range(dialog.table.columnCount())]
    return [item.text() for item in items if item is not None]


def test_what_the_headings_tell_is_proposed(dialog: ColumnsDialog) -> None:
    assert dialog.choices["published"].currentData() == "Datum"
    assert _headings(dialog) == ["Nr", "Kopf", "Wortlaut", "Published: Datum"]


def test_the_first_rows_are_shown(dialog: ColumnsDialog) -> None:
    cell = dialog.table.item(0, 2)
    assert cell is not None
    assert cell.text() == "„Der Deich hält“, sagte Ute Brandt."


def test_without_a_text_it_cannot_be_accepted(dialog: ColumnsDialog) -> None:
    assert not _ok(dialog)
    assert "holds the text" in dialog.hint.text()
    _choose(dialog, "text", "Wortlaut")
    assert _ok(dialog)
    assert _headings(dialog)[2] == "Text: Wortlaut"


def test_a_column_has_one_meaning(dialog: ColumnsDialog) -> None:
    _choose(dialog, "text", "Wortlaut")
    _choose(dialog, "title", "Wortlaut")
    assert not _ok(dialog)
    assert "“Wortlaut” is chosen twice" in dialog.hint.text()


def test_what_is_chosen_is_told_with_what_is_not_there(dialog: ColumnsDialog, qtbot: QtBot) -> None:
    _choose(dialog, "text", "Wortlaut")
    _choose(dialog, "published", "")
    with qtbot.waitSignal(dialog.chosen) as chosen:
        qtbot.mouseClick(dialog.buttons.button(QDialogButtonBox.StandardButton.Ok), Qt.MouseButton.LeftButton)
    assert chosen.args is not None
    told = dict(chosen.args[0])
    assert (told["text"], told["published"], told["title"]) == ("Wortlaut", "", "")


def test_what_was_said_before_is_proposed_again(
    preview: TablePreview, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "columns.json"))
    remember(preview.headings, {"text": "Wortlaut", "title": "Kopf", "published": ""})
    again = table_preview(tmp_path / "Artikel.csv")
    assert again is not None
    dialog = ColumnsDialog("Artikel.csv", again)
    qtbot.addWidget(dialog)
    assert (dialog.choices["title"].currentData(), dialog.choices["published"].currentData()) == ("Kopf", "")
    assert "As you said for these headings before." in [label.text() for label in dialog.findChildren(QLabel)]


def test_every_field_has_a_word_and_every_choice_a_name(dialog: ColumnsDialog) -> None:
    assert [choice.accessibleName() for choice in dialog.choices.values()] == [field_label(field) for field in fields()]
