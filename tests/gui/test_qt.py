"""What we rely on in Qt for Python itself."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QModelIndex, QStringListModel, Qt
from pytestqt.qtbot import QtBot

CALLS = 200


class _Empty(QStringListModel):
    """Answers Qt with None, as every override without a value does."""

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> None:
        return None


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None cannot be used up there")
def test_answering_none_does_not_use_up_none(qtbot: QtBot) -> None:
    """PySide6 6.12.0 gives a reference to None away with each such answer, until Python ends itself."""
    model = _Empty(["a"])
    index = model.index(0)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        index.data()
    assert sys.getrefcount(None) > before - CALLS // 2
