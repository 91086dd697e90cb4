"""The import queue as a person uses it: drop, pause, go on, cancel, mend and try again, quit and come back."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QDialogButtonBox, QLabel, QTableView
from pytestqt.qtbot import QtBot

from analysis.analyser import DIED
from analysis.analyser import Analyser as ChildAnalysis
from gui.app import Parts
from gui.import_progress import Stage
from gui.models.queue_model import ROW_ROLE
from gui.queue_rows import QueueRow
from gui.reasons import said
from gui.views.columns_dialog import ColumnsDialog
from tests.analysis import fake_child
from tests.gui.conftest import MakeWindow
from tests.gui.drags import drag_over, let_go
from tests.gui.fake_analysis import BREAKS_AT, DIES_AT, FAILS_AT, HANGS_AT, LISTS_AT, TABLE, FakeAnalysis
from tests.gui.keys import focus

PATIENCE_MS = 60_000
"""To start a process takes long on a busy machine."""


@pytest.fixture
def parts(make_window: MakeWindow, archive_file: Path) -> Parts:
    return make_window(archive_file)


def _texts(folder: Path, *names: str) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text(f"„Wir sind {name}“, sagte sie.", encoding="utf-8")
    return [folder / name for name in names]


def _drop(parts: Parts, *paths: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    drag_over(parts.window, data)
    let_go(parts.window, data)


def _states(parts: Parts) -> dict[str, str]:
    """What one reads in the table, by the names of the files."""
    model = parts.window.imports.panel.table.model()
    rows = range(model.rowCount())
    return {str(model.index(row, 0).data()).strip(): str(model.index(row, 1).data()) for row in rows}


def _select(parts: Parts, name: str) -> None:
    table = parts.window.imports.panel.table
    names = [table.model().index(row, 0).data(ROW_ROLE).name for row in range(table.model().rowCount())]
    table.selectRow(names.index(name))


def _press(qtbot: QtBot, button: QAbstractButton) -> None:
    qtbot.waitUntil(button.isVisible)
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def _import(parts: Parts, qtbot: QtBot, *paths: Path) -> None:
    """From the drop to the end."""
    with qtbot.waitSignal(parts.importer.finished, timeout=PATIENCE_MS):
        _drop(parts, *paths)


def _wait_idle(parts: Parts, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not parts.importer.is_busy, timeout=PATIENCE_MS)


def _bar_words(parts: Parts) -> str:
    return " ".join(label.text() for label in parts.window.imports.bar.findChildren(QLabel))


def test_three_files_one_of_them_broken_then_mended(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    panel, bar = parts.window.imports.panel, parts.window.imports.bar
    files = _texts(tmp_path / "Neu", HANGS_AT, FAILS_AT, "c.txt")
    _drop(parts, *files)
    qtbot.waitUntil(analysis.hanging.is_set)
    qtbot.waitUntil(lambda: _states(parts)[HANGS_AT] == "being analysed, 30%")
    assert panel.isVisible()
    assert _states(parts)["c.txt"] == "waiting"
    _press(qtbot, bar.pause)
    analysis.may_go_on.set()
    qtbot.waitUntil(lambda: _states(parts)[HANGS_AT] == "done")
    qtbot.waitUntil(lambda: "Paused: 1 of 3" in _bar_words(parts))
    assert _states(parts)[FAILS_AT] == "waiting"
    _press(qtbot, bar.pause)
    _wait_idle(parts, qtbot)
    assert _states(parts)[FAILS_AT] == "failed: Die Datei enthält keinen Text."
    assert "1 failed" in _bar_words(parts)
    analysis.mended.add(FAILS_AT)
    _select(parts, FAILS_AT)
    with qtbot.waitSignal(parts.importer.finished):
        _press(qtbot, panel.repeat)
    assert _states(parts) == {HANGS_AT: "done", FAILS_AT: "done", "c.txt": "done"}
    assert parts.archive.failures() == []


def test_one_row_is_cancelled_and_the_others_are_done(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    panel = parts.window.imports.panel
    _drop(parts, *_texts(tmp_path / "Neu", HANGS_AT, "b.txt", "c.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    qtbot.waitUntil(lambda: "30%" in _states(parts)[HANGS_AT])
    for name in (HANGS_AT, "b.txt"):  # one in hand, one that waits
        _select(parts, name)
        focus(qtbot, panel.table)
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    analysis.may_go_on.set()
    _wait_idle(parts, qtbot)
    assert _states(parts) == {HANGS_AT: "cancelled", "b.txt": "cancelled", "c.txt": "done"}
    assert "1 article(s) imported" in _bar_words(parts)
    _select(parts, "b.txt")
    with qtbot.waitSignal(parts.importer.finished):
        _press(qtbot, panel.repeat)
    assert _states(parts)["b.txt"] == "done"


def test_all_is_cancelled_and_can_be_taken_up_again(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    bar, panel = parts.window.imports.bar, parts.window.imports.panel
    _drop(parts, *_texts(tmp_path / "Neu", HANGS_AT, "b.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    _press(qtbot, bar.cancel)
    _press(qtbot, bar.cancel)
    _wait_idle(parts, qtbot)
    assert set(_states(parts).values()) == {"cancelled"}
    analysis.may_go_on.set()
    panel.table.selectAll()
    with qtbot.waitSignal(parts.importer.finished):
        _press(qtbot, panel.repeat)
    assert set(_states(parts).values()) == {"done"}


def test_a_pause_can_be_cancelled(parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    _drop(parts, *_texts(tmp_path / "Neu", HANGS_AT, "b.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    _press(qtbot, parts.window.imports.bar.pause)
    analysis.may_go_on.set()
    qtbot.waitUntil(lambda: "Paused" in _bar_words(parts))
    _press(qtbot, parts.window.imports.bar.cancel)
    _wait_idle(parts, qtbot)
    assert _states(parts) == {HANGS_AT: "done", "b.txt": "cancelled"}


def test_more_files_join_the_queue(parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    _drop(parts, *_texts(tmp_path / "Neu", HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    _drop(parts, *_texts(tmp_path / "Neu", "b.txt"))
    qtbot.waitUntil(lambda: _states(parts).get("b.txt") == "waiting")
    analysis.may_go_on.set()
    _wait_idle(parts, qtbot)
    assert set(_states(parts).values()) == {"done"}
    assert "2 article(s) imported" in _bar_words(parts)


def test_a_crash_fails_its_file_alone(parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    _import(parts, qtbot, *_texts(tmp_path / "Neu", DIES_AT, "b.txt"))
    assert _states(parts)[DIES_AT].startswith("failed: ")
    assert _states(parts)["b.txt"] == "done"


def test_a_child_process_that_dies_fails_its_file_alone(tmp_path: Path, qtbot: QtBot) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    with Parts(store, lambda: ChildAnalysis(target=fake_child.serve)) as parts:
        parts.start(tmp_path / "Archiv.db")
        _import(parts, qtbot, *_texts(tmp_path / "Neu", "a.txt", "dies.txt", "b.txt"))
        assert _states(parts) == {"a.txt": "done", "dies.txt": f"failed: {said(DIED)}", "b.txt": "done"}
        _select(parts, "dies.txt")
        with qtbot.waitSignal(parts.importer.finished, timeout=PATIENCE_MS):
            _press(qtbot, parts.window.imports.panel.repeat)
        assert _states(parts)["dies.txt"] == f"failed: {said(DIED)}"
    assert multiprocessing.active_children() == []


def test_a_mistake_of_the_program_fails_what_is_in_hand_and_leaves_the_rest_to_try_again(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    _import(parts, qtbot, *_texts(tmp_path / "Neu", BREAKS_AT, "b.txt"))
    assert _states(parts) == {BREAKS_AT: "failed: 'ein Fehler im Programm'", "b.txt": "cancelled"}


def test_what_is_inside_of_a_file_stands_below_it(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    _import(parts, qtbot, *_texts(tmp_path / "Neu", LISTS_AT, "z.txt"))
    assert list(_states(parts)) == [LISTS_AT, f"{LISTS_AT}#1", f"{LISTS_AT}#2", f"{LISTS_AT}#3", "z.txt"]
    assert _states(parts)[LISTS_AT] == "opened, articles inside: 3"
    assert _states(parts)[f"{LISTS_AT}#3"] == "failed: Die Zeile ist leer."


def test_what_is_there_already_is_told(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    (file,) = _texts(tmp_path / "Neu", "a.txt")
    for words in (None, None, "„Wir sind a.txt“, sagte sie am Abend."):
        if words:
            file.write_text(words, encoding="utf-8")
        _import(parts, qtbot, file)
        if not words:
            seen = _states(parts)["a.txt"]
    assert (seen, _states(parts)["a.txt"]) == ("already known", "done, text has changed")


def test_a_click_on_what_is_done_shows_its_article(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    _import(parts, qtbot, *_texts(tmp_path / "Neu", "a.txt", "b.txt"))
    parts.window.pages.go_to("check")
    table = parts.window.imports.panel.table
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert parts.window.pages.key == "quotes"
    qtbot.waitUntil(lambda: parts.window.quotes.model.rowCount() == 1)
    assert parts.window.quotes.pane.text.toPlainText().startswith("„Wir sind b.txt“")


def test_the_reason_is_copied(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    (file,) = _texts(tmp_path / "Neu", FAILS_AT)
    _import(parts, qtbot, file)
    _select(parts, FAILS_AT)
    focus(qtbot, parts.window.imports.panel.table)
    qtbot.keyClick(parts.window.imports.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"{file}: Die Datei enthält keinen Text."


def test_only_failures_are_shown_and_all_are_tried_again(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    panel = parts.window.imports.panel
    _import(parts, qtbot, *_texts(tmp_path / "Neu", "a.txt", FAILS_AT, DIES_AT))
    qtbot.waitUntil(panel.only_failed.isEnabled)
    _press(qtbot, panel.only_failed)
    assert list(_states(parts)) == [FAILS_AT, DIES_AT]
    analysis.mended.update((FAILS_AT, DIES_AT))
    with qtbot.waitSignal(parts.importer.finished):
        _press(qtbot, panel.repeat_all)
    assert list(_states(parts)) == []
    _press(qtbot, panel.only_failed)
    qtbot.waitUntil(panel.tidy.isEnabled)
    _press(qtbot, panel.tidy)
    qtbot.waitUntil(lambda: not panel.table.isVisible())
    assert parts.importer.queue.model.rowCount() == 0


def test_the_queue_stays_as_one_wants_it(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    _import(first, qtbot, *_texts(tmp_path / "Neu", FAILS_AT))
    assert first.window.imports.panel.isVisible()
    _press(qtbot, first.window.imports.panel.close_button)
    first.close()
    again = make_window(archive_file)
    _import(again, qtbot, *_texts(tmp_path / "Neu", "b.txt"))
    assert not again.window.imports.panel.isVisible()
    again.window.deeds.queue.trigger()
    assert again.window.imports.panel.isVisible()
    assert _states(again) == {"b.txt": "done"}


def test_a_queue_that_came_by_itself_goes_when_all_went_well(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    panel, bar = parts.window.imports.panel, parts.window.imports.bar
    with qtbot.waitSignal(parts.importer.progressed, check_params_cb=lambda _: panel.isVisible()):
        _drop(parts, *_texts(tmp_path / "Neu", "a.txt"))
    _wait_idle(parts, qtbot)
    assert not panel.isVisible()
    _press(qtbot, bar.queue)
    assert _states(parts) == {"a.txt": "done"}
    _import(parts, qtbot, *_texts(tmp_path / "Neu", "b.txt"))
    assert panel.isVisible()  # it was asked for


def test_the_chosen_quote_stays_in_sight_beside_the_queue(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    window, table = parts.window, parts.window.quotes.table
    window.resize(1280, 800)
    table.choose(table.model().rowCount() - 1)
    chosen = table.chosen()
    window.imports.show_queue(True)
    _import(parts, qtbot, *_texts(tmp_path / "Neu", *(f"{number}.txt" for number in range(9))))
    qtbot.waitUntil(lambda: not window.quotes.is_stale)
    assert window.imports.panel.isVisible()
    assert table.chosen() == chosen
    row = table.visualRect(table.currentIndex()).intersected(table.viewport().rect())
    assert table.viewport().visibleRegion().contains(row.center())
    assert table.height() == table.visibleRegion().boundingRect().height()


def test_what_is_not_finished_at_quitting_is_offered_at_the_next_start(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, told: list[str], qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    _drop(first, *_texts(tmp_path / "Neu", "a.txt", HANGS_AT, "c.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    qtbot.waitUntil(lambda: _states(first)["a.txt"] == "done")
    first.close()
    assert told == []
    analysis.may_go_on.set()
    again = make_window()
    assert "2 article(s) of the last import were not finished" in _bar_words(again)
    _press(qtbot, again.window.imports.bar.resume)
    qtbot.waitUntil(lambda: again.importer.is_busy)
    _wait_idle(again, qtbot)
    assert _states(again) == {HANGS_AT: "done", "c.txt": "done"}
    again.close()
    assert not make_window().window.imports.bar.isVisible()


def test_what_was_not_finished_can_be_forgotten(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    _drop(first, *_texts(tmp_path / "Neu", HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    first.close()
    again = make_window()
    _press(qtbot, again.window.imports.bar.forget)
    again.close()
    assert not make_window().window.imports.bar.isVisible()


def test_failures_of_an_earlier_day_can_be_tried_again(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    _import(first, qtbot, *_texts(tmp_path / "Neu", FAILS_AT))
    first.close()
    again = make_window()
    analysis.mended.add(FAILS_AT)
    again.window.deeds.failures.trigger()
    _select(again, FAILS_AT)
    _press(qtbot, again.window.imports.panel.repeat)
    qtbot.waitUntil(lambda: again.archive.failures() == [])


def test_all_of_the_queue_is_reached_by_tab_and_has_a_name(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    _import(parts, qtbot, *_texts(tmp_path / "Neu", "a.txt", FAILS_AT))
    panel = parts.window.imports.panel
    qtbot.waitUntil(panel.only_failed.isEnabled)
    panel.table.selectAll()
    controls = [*panel.findChildren(QAbstractButton), *panel.findChildren(QTableView)]
    usable = [control for control in controls if control.isVisible() and control.isEnabled()]
    assert [control for control in usable if not (control.focusPolicy() & Qt.FocusPolicy.TabFocus)] == []
    assert [each for each in usable if not (each.accessibleName() or getattr(each, "text", lambda: "")())] == []


def test_pausing_is_not_offered_for_the_articles_of_the_archive(
    parts: Parts, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    parts.importer.reanalyse()
    assert parts.window.imports.bar.pause.isHidden()
    parts.importer.pause()
    assert parts.importer.stage is Stage.READING
    _wait_idle(parts, qtbot)
    rows: list[QueueRow] = list(parts.importer.queue.model)
    assert {row.given for row in rows} == {None}
    assert len(rows) == 3


def _table(folder: Path) -> Path:
    (file,) = _texts(folder, TABLE)
    file.write_text("Nr;Wortlaut\n1;„Der Deich hält“, sagte Ute Brandt.\n", encoding="utf-8")
    return file


def _dialog(parts: Parts, qtbot: QtBot) -> ColumnsDialog:
    qtbot.waitUntil(lambda: bool(parts.window.findChildren(ColumnsDialog)))
    return parts.window.findChildren(ColumnsDialog)[-1]


def test_a_table_that_says_nothing_to_us_is_asked_about(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    _import(parts, qtbot, _table(tmp_path / "Neu"))
    dialog = _dialog(parts, qtbot)
    dialog.choices["text"].setCurrentText("Wortlaut")
    with qtbot.waitSignal(parts.importer.finished):
        dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()
    assert _states(parts)[TABLE] == "opened, articles inside: 3"


def test_among_others_it_waits_until_one_asks(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    _import(parts, qtbot, _table(tmp_path / "Neu"), *_texts(tmp_path / "Neu", "a.txt"))
    assert parts.window.findChildren(ColumnsDialog) == []
    _select(parts, TABLE)
    _press(qtbot, parts.window.imports.panel.columns)
    _dialog(parts, qtbot).reject()
    assert _states(parts)[TABLE].startswith("failed: Keine Spalte")


def test_only_a_table_has_columns(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    _import(parts, qtbot, *_texts(tmp_path / "Neu", "a.txt"))
    _select(parts, "a.txt")
    assert parts.window.imports.panel.columns.isHidden()


def test_the_row_in_hand_stays_in_sight_until_one_looks_elsewhere(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    table = parts.window.imports.panel.table
    early, late = [f"a{n:02}.txt" for n in range(40)], ["y.txt", "z.txt"]
    _drop(parts, *_texts(tmp_path / "Neu", *early, HANGS_AT, *late))
    qtbot.waitUntil(analysis.hanging.is_set, timeout=PATIENCE_MS)

    def is_seen(row: int) -> bool:
        return table.viewport().rect().contains(table.visualRect(table.model().index(row, 0)))

    qtbot.waitUntil(lambda: is_seen(40))
    table.scrollToTop()
    analysis.may_go_on.set()
    _wait_idle(parts, qtbot)
    parts.window.imports.panel._tell()
    assert is_seen(0)
