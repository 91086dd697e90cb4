"""The import queue as a person uses it: drop, pause, go on, cancel, mend and try again, quit and come back."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QTableView
from pytestqt.qtbot import QtBot

from analysis.analyser import DIED
from analysis.analyser import Analyser as ChildAnalysis
from gui.app import Parts
from gui.import_progress import Stage
from gui.queue_rows import QueueRow
from gui.reasons import said
from tests.analysis import fake_child
from tests.gui.conftest import MakeWindow
from tests.gui.fake_analysis import BREAKS_AT, DIES_AT, FAILS_AT, HANGS_AT, LISTS_AT, FakeAnalysis
from tests.gui.importing import PATIENCE_MS, bar_words, drop, import_files, press, select, states, texts, wait_idle
from tests.gui.keys import focus


@pytest.fixture
def parts(make_window: MakeWindow, archive_file: Path) -> Parts:
    return make_window(archive_file)


def test_three_files_one_of_them_broken_then_mended(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    panel, bar = parts.window.imports.panel, parts.window.imports.bar
    files = texts(tmp_path / "Neu", HANGS_AT, FAILS_AT, "c.txt")
    drop(parts, *files)
    qtbot.waitUntil(analysis.hanging.is_set)
    qtbot.waitUntil(lambda: states(parts)[HANGS_AT] == "being analysed, 30%")
    assert panel.isVisible()
    assert states(parts)["c.txt"] == "waiting"
    press(qtbot, bar.pause)
    analysis.may_go_on.set()
    qtbot.waitUntil(lambda: states(parts)[HANGS_AT] == "done")
    qtbot.waitUntil(lambda: "Paused: 1 of 3" in bar_words(parts))
    assert states(parts)[FAILS_AT] == "waiting"
    press(qtbot, bar.pause)
    wait_idle(parts, qtbot)
    assert states(parts)[FAILS_AT] == "failed: Die Datei enthält keinen Text."
    assert "1 failed" in bar_words(parts)
    analysis.mended.add(FAILS_AT)
    select(parts, FAILS_AT)
    with qtbot.waitSignal(parts.importer.finished):
        press(qtbot, panel.repeat)
    assert states(parts) == {HANGS_AT: "done", FAILS_AT: "done", "c.txt": "done"}
    assert parts.archive.failures() == []


def test_one_row_is_cancelled_and_the_others_are_done(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    panel = parts.window.imports.panel
    drop(parts, *texts(tmp_path / "Neu", HANGS_AT, "b.txt", "c.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    qtbot.waitUntil(lambda: "30%" in states(parts)[HANGS_AT])
    for name in (HANGS_AT, "b.txt"):  # one in hand, one that waits
        select(parts, name)
        focus(qtbot, panel.table)
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    analysis.may_go_on.set()
    wait_idle(parts, qtbot)
    assert states(parts) == {HANGS_AT: "cancelled", "b.txt": "cancelled", "c.txt": "done"}
    assert "1 article(s) imported" in bar_words(parts)
    select(parts, "b.txt")
    with qtbot.waitSignal(parts.importer.finished):
        press(qtbot, panel.repeat)
    assert states(parts)["b.txt"] == "done"


def test_all_is_cancelled_and_can_be_taken_up_again(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    bar, panel = parts.window.imports.bar, parts.window.imports.panel
    drop(parts, *texts(tmp_path / "Neu", HANGS_AT, "b.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    press(qtbot, bar.cancel)
    press(qtbot, bar.cancel)
    wait_idle(parts, qtbot)
    assert set(states(parts).values()) == {"cancelled"}
    analysis.may_go_on.set()
    panel.table.selectAll()
    with qtbot.waitSignal(parts.importer.finished):
        press(qtbot, panel.repeat)
    assert set(states(parts).values()) == {"done"}


def test_a_pause_can_be_cancelled(parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    drop(parts, *texts(tmp_path / "Neu", HANGS_AT, "b.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    press(qtbot, parts.window.imports.bar.pause)
    analysis.may_go_on.set()
    qtbot.waitUntil(lambda: "Paused" in bar_words(parts))
    press(qtbot, parts.window.imports.bar.cancel)
    wait_idle(parts, qtbot)
    assert states(parts) == {HANGS_AT: "done", "b.txt": "cancelled"}


def test_more_files_join_the_queue(parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    drop(parts, *texts(tmp_path / "Neu", HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    drop(parts, *texts(tmp_path / "Neu", "b.txt"))
    qtbot.waitUntil(lambda: states(parts).get("b.txt") == "waiting")
    analysis.may_go_on.set()
    wait_idle(parts, qtbot)
    assert set(states(parts).values()) == {"done"}
    assert "2 article(s) imported" in bar_words(parts)


def test_a_crash_fails_its_file_alone(parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot) -> None:
    import_files(parts, qtbot, *texts(tmp_path / "Neu", DIES_AT, "b.txt"))
    assert states(parts)[DIES_AT].startswith("failed: ")
    assert states(parts)["b.txt"] == "done"


def test_a_child_process_that_dies_fails_its_file_alone(tmp_path: Path, qtbot: QtBot) -> None:
    store = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    with Parts(store, lambda: ChildAnalysis(target=fake_child.serve)) as parts:
        parts.start(tmp_path / "Archiv.db")
        import_files(parts, qtbot, *texts(tmp_path / "Neu", "a.txt", "dies.txt", "b.txt"))
        assert states(parts) == {"a.txt": "done", "dies.txt": f"failed: {said(DIED)}", "b.txt": "done"}
        select(parts, "dies.txt")
        with qtbot.waitSignal(parts.importer.finished, timeout=PATIENCE_MS):
            press(qtbot, parts.window.imports.panel.repeat)
        assert states(parts)["dies.txt"] == f"failed: {said(DIED)}"
    assert multiprocessing.active_children() == []


def test_a_mistake_of_the_program_fails_what_is_in_hand_and_leaves_the_rest_to_try_again(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    import_files(parts, qtbot, *texts(tmp_path / "Neu", BREAKS_AT, "b.txt"))
    assert states(parts) == {BREAKS_AT: "failed: 'ein Fehler im Programm'", "b.txt": "cancelled"}


def test_what_is_inside_of_a_file_stands_below_it(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    import_files(parts, qtbot, *texts(tmp_path / "Neu", LISTS_AT, "z.txt"))
    assert list(states(parts)) == [LISTS_AT, f"{LISTS_AT}#1", f"{LISTS_AT}#2", f"{LISTS_AT}#3", "z.txt"]
    assert states(parts)[LISTS_AT] == "opened, articles inside: 3"
    assert states(parts)[f"{LISTS_AT}#3"] == "failed: Die Zeile ist leer."


def test_what_is_there_already_is_told(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    (file,) = texts(tmp_path / "Neu", "a.txt")
    for words in (None, None, "„Wir sind a.txt“, sagte sie am Abend."):
        if words:
            file.write_text(words, encoding="utf-8")
        import_files(parts, qtbot, file)
        if not words:
            seen = states(parts)["a.txt"]
    assert (seen, states(parts)["a.txt"]) == ("already known", "done, text has changed")


def test_a_click_on_what_is_done_shows_its_article(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    import_files(parts, qtbot, *texts(tmp_path / "Neu", "a.txt", "b.txt"))
    parts.window.pages.go_to("check")
    table = parts.window.imports.panel.table
    place = table.visualRect(table.model().index(1, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert parts.window.pages.key == "quotes"
    qtbot.waitUntil(lambda: parts.window.quotes.model.rowCount() == 1)
    assert parts.window.quotes.pane.text.toPlainText().startswith("„Wir sind b.txt“")


def test_the_reason_is_copied(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    (file,) = texts(tmp_path / "Neu", FAILS_AT)
    import_files(parts, qtbot, file)
    select(parts, FAILS_AT)
    focus(qtbot, parts.window.imports.panel.table)
    qtbot.keyClick(parts.window.imports.panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == f"{file}: Die Datei enthält keinen Text."


def test_only_failures_are_shown_and_all_are_tried_again(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    panel = parts.window.imports.panel
    import_files(parts, qtbot, *texts(tmp_path / "Neu", "a.txt", FAILS_AT, DIES_AT))
    qtbot.waitUntil(panel.only_failed.isEnabled)
    press(qtbot, panel.only_failed)
    assert list(states(parts)) == [FAILS_AT, DIES_AT]
    analysis.mended.update((FAILS_AT, DIES_AT))
    with qtbot.waitSignal(parts.importer.finished):
        press(qtbot, panel.repeat_all)
    assert list(states(parts)) == []
    press(qtbot, panel.only_failed)
    qtbot.waitUntil(panel.tidy.isEnabled)
    press(qtbot, panel.tidy)
    qtbot.waitUntil(lambda: not panel.table.isVisible())
    assert parts.importer.queue.model.rowCount() == 0


def test_the_queue_stays_as_one_wants_it(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    import_files(first, qtbot, *texts(tmp_path / "Neu", FAILS_AT))
    assert first.window.imports.panel.isVisible()
    press(qtbot, first.window.imports.panel.close_button)
    first.close()
    again = make_window(archive_file)
    import_files(again, qtbot, *texts(tmp_path / "Neu", "b.txt"))
    assert not again.window.imports.panel.isVisible()
    again.window.deeds.queue.trigger()
    assert again.window.imports.panel.isVisible()
    assert states(again) == {"b.txt": "done"}


def test_a_queue_that_came_by_itself_goes_when_all_went_well(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    panel, bar = parts.window.imports.panel, parts.window.imports.bar
    with qtbot.waitSignal(parts.importer.progressed, check_params_cb=lambda _: panel.isVisible()):
        drop(parts, *texts(tmp_path / "Neu", "a.txt"))
    wait_idle(parts, qtbot)
    assert not panel.isVisible()
    press(qtbot, bar.queue)
    assert states(parts) == {"a.txt": "done"}
    import_files(parts, qtbot, *texts(tmp_path / "Neu", "b.txt"))
    assert panel.isVisible()  # it was asked for


def test_the_chosen_quote_stays_in_sight_beside_the_queue(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    window, table = parts.window, parts.window.quotes.table
    window.resize(1280, 800)
    table.choose(table.model().rowCount() - 1)
    chosen = table.chosen()
    window.imports.show_queue(True)
    import_files(parts, qtbot, *texts(tmp_path / "Neu", *(f"{number}.txt" for number in range(9))))
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
    drop(first, *texts(tmp_path / "Neu", "a.txt", HANGS_AT, "c.txt"))
    qtbot.waitUntil(analysis.hanging.is_set)
    qtbot.waitUntil(lambda: states(first)["a.txt"] == "done")
    first.close()
    assert told == []
    analysis.may_go_on.set()
    again = make_window()
    assert "2 article(s) of the last import were not finished" in bar_words(again)
    press(qtbot, again.window.imports.bar.resume)
    qtbot.waitUntil(lambda: again.importer.is_busy)
    wait_idle(again, qtbot)
    assert states(again) == {HANGS_AT: "done", "c.txt": "done"}
    again.close()
    assert not make_window().window.imports.bar.isVisible()


def test_what_was_not_finished_can_be_forgotten(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    drop(first, *texts(tmp_path / "Neu", HANGS_AT))
    qtbot.waitUntil(analysis.hanging.is_set)
    first.close()
    again = make_window()
    press(qtbot, again.window.imports.bar.forget)
    again.close()
    assert not make_window().window.imports.bar.isVisible()


def test_failures_of_an_earlier_day_can_be_tried_again(
    make_window: MakeWindow, archive_file: Path, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    first = make_window(archive_file)
    import_files(first, qtbot, *texts(tmp_path / "Neu", FAILS_AT))
    first.close()
    again = make_window()
    analysis.mended.add(FAILS_AT)
    again.window.deeds.failures.trigger()
    select(again, FAILS_AT)
    press(qtbot, again.window.imports.panel.repeat)
    qtbot.waitUntil(lambda: again.archive.failures() == [])


def test_all_of_the_queue_is_reached_by_tab_and_has_a_name(parts: Parts, tmp_path: Path, qtbot: QtBot) -> None:
    import_files(parts, qtbot, *texts(tmp_path / "Neu", "a.txt", FAILS_AT))
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
    wait_idle(parts, qtbot)
    rows: list[QueueRow] = list(parts.importer.queue.model)
    assert {row.given for row in rows} == {None}
    assert len(rows) == 3


def test_the_row_in_hand_stays_in_sight_until_one_looks_elsewhere(
    parts: Parts, tmp_path: Path, analysis: FakeAnalysis, qtbot: QtBot
) -> None:
    table = parts.window.imports.panel.table
    early, late = [f"a{n:02}.txt" for n in range(40)], ["y.txt", "z.txt"]
    drop(parts, *texts(tmp_path / "Neu", *early, HANGS_AT, *late))
    qtbot.waitUntil(analysis.hanging.is_set, timeout=PATIENCE_MS)

    def is_seen(row: int) -> bool:
        return table.viewport().rect().contains(table.visualRect(table.model().index(row, 0)))

    qtbot.waitUntil(lambda: is_seen(40))
    table.scrollToTop()
    analysis.may_go_on.set()
    wait_idle(parts, qtbot)
    parts.window.imports.panel._tell()
    assert is_seen(0)
