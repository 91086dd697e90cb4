"""A window in, the order in which the tab key goes through it out: as the eye does, whenever a control was made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLayout, QMainWindow, QScrollArea, QSplitter, QStackedWidget, QWidget


def set_tab_order(root: QWidget) -> None:
    """As the layouts have the controls: lines from above, in each from the left."""
    for before, after in pairwise(controls(root)):
        QWidget.setTabOrder(before, after)


def controls(widget: QWidget) -> Iterator[QWidget]:
    """All that the keyboard can get to within a widget, and itself if it can."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
        yield widget
    for part in _parts(widget):
        yield from controls(part)


def _parts(widget: QWidget) -> Iterator[QWidget]:
    """In their order on the screen; what a view or a list is made of is its own matter."""
    match widget:
        case QMainWindow():
            yield from filter(None, [widget.centralWidget()])
        case QScrollArea():
            yield from filter(None, [widget.widget()])
        case QSplitter() | QStackedWidget():
            yield from filter(None, map(widget.widget, range(widget.count())))
        case QAbstractScrollArea():
            return
        case _ if (layout := widget.layout()) is not None:
            yield from _within(layout)


def _within(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        if item is None:
            continue
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _within(inner)
