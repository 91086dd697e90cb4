"""The list of keys as a person opens it: in groups, each key where it works."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.views.shortcuts import Shortcuts
from tests.gui.conftest import MakeWindow


@pytest.fixture
def dialog(make_window: MakeWindow, archive_file: Path) -> Iterator[Shortcuts]:
    window = make_window(archive_file).window
    window.deeds.shortcuts.trigger()
    (made,) = window.findChildren(Shortcuts)
    yield made
    made.reject()


@pytest.fixture
def groups(dialog: Shortcuts) -> dict[str, list[tuple[str, str]]]:
    """The rows of each group."""
    heads = [dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount())]
    found = {}
    for head in heads:
        assert head is not None
        rows = [head.child(number) for number in range(head.childCount())]
        found[head.text(0)] = [(row.text(0), row.text(1)) for row in rows]
    return found


def test_every_key_stands_once_under_its_menu(groups: dict[str, list[tuple[str, str]]]) -> None:
    assert list(groups)[:6] == ["File", "Edit", "View", "Quotes", "Review", "Help"]
    rows = [(group, *row) for group, rows in groups.items() for row in rows]
    assert len(rows) == len(set(rows)) > 40
    assert groups["Review"][0] == ("A", "Accept")
    assert ("Ctrl+2", "Statements") in groups["View"]


def test_keys_that_work_in_one_list_alone_say_in_which(groups: dict[str, list[tuple[str, str]]]) -> None:
    assert groups["In the list “Statements”"] == [("Ctrl+M", "Merge")]
    assert ("F2", "Rename …") in groups["In the list “Speakers”"]
    assert groups["In the list “Quotes of the speaker”"] == [("Ctrl+T", "Somebody else said this")]
    assert all(name.startswith("In the list “") and "“”" not in name for name in list(groups)[6:])


def test_nothing_has_to_be_unfolded(dialog: Shortcuts) -> None:
    first = dialog.list.topLevelItem(0)
    assert first is not None
    assert not dialog.list.visualItemRect(first.child(0)).isEmpty()
