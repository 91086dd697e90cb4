"""Light or dark in, colours, palette and style sheet out; icons and letters that fit them."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from string import Template
from typing import TypeVar

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication, QWidget

from attribution.statement_types import Verdict
from gui.colours import DARK, LIGHT, Colours

VARIABLE = "ZITATSPUR_THEME"
CHOSEN, FIRST_SIZE = "zitatspur_theme", "zitatspur_letters"
"""Properties of the application: the theme that the user wants, and how large the system's letters are."""
W = TypeVar("W", bound=QWidget)

HERE = Path(__file__).parent
READING_FONTS = ["Charter", "Source Serif 4", "Georgia", "Noto Serif", "Liberation Serif", "DejaVu Serif"]
READING_SIZE = 1.18
"""The article's letters against those of the window."""
VERDICT_SIZE = 1.7
ICON_SIZE, ARROW_SIZE = 16, 12
"""Beside letters of the system's size; they grow with them."""


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


def is_dark() -> bool:
    """As the user wants, else as the system is; ZITATSPUR_THEME=dark or =light decides otherwise."""
    app = QApplication.instance()
    chosen = app.property(CHOSEN) if app else None
    for asked in (os.environ.get(VARIABLE, "").lower(), chosen):
        if asked in (Theme.DARK, Theme.LIGHT):
            return bool(asked == Theme.DARK)
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def colours() -> Colours:
    """Those of the theme that the system wants now."""
    return DARK if is_dark() else LIGHT


def of_verdict(verdict: Verdict) -> str:
    """The ink of a verdict: what is proven, what is to be looked at, what is not there."""
    known = colours()
    return {
        Verdict.SUPPORTED: known.speaker,
        Verdict.CUT: known.cue,
        Verdict.DEVIATING: known.error,
        Verdict.OTHER_SPEAKER: known.error,
        Verdict.NOT_FOUND: known.quiet,
    }[verdict]


def apply(app: QApplication) -> None:
    """Dresses the program, and again whenever the system turns from light to dark or back."""
    app.setStyle("Fusion")
    dress(app)
    app.styleHints().colorSchemeChanged.connect(lambda _: dress(app))


def choose(app: QApplication, theme: Theme, letters: int) -> None:
    """What the user wants instead of what the system has; letters in percent of the system's."""
    app.setProperty(CHOSEN, theme.value)
    font, first = app.font(), app.property(FIRST_SIZE) or app.font().pointSizeF()
    app.setProperty(FIRST_SIZE, first)
    font.setPointSizeF(first * letters / 100)
    app.setFont(font)
    dress(app)


def scale() -> float:
    """How much larger than the system's the user wants the letters."""
    app = QApplication.instance()
    first = app.property(FIRST_SIZE) if app is not None else None
    return QApplication.font().pointSizeF() / first if first else 1.0


def dress(app: QApplication) -> None:
    app.setPalette(palette(colours()))
    app.setStyleSheet(style_sheet(colours()))


def palette(c: Colours) -> QPalette:
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in {
        roles.Window: c.window,
        roles.WindowText: c.text,
        roles.Base: c.base,
        roles.AlternateBase: c.raised,
        roles.Text: c.text,
        roles.PlaceholderText: c.quiet,
        roles.Button: c.raised,
        roles.ButtonText: c.text,
        roles.ToolTipBase: c.base,
        roles.ToolTipText: c.text,
        roles.Highlight: c.accent,
        roles.HighlightedText: c.on_accent,
        roles.Link: c.accent,
        roles.Accent: c.accent,
        roles.Mid: c.border,
        roles.Light: c.base,
        roles.Dark: c.border,
    }.items():
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.frame))
    return made


def style_sheet(c: Colours) -> str:
    """style.qss with the names of colours and sizes in it replaced: $accent."""
    template = Template((HERE / "style.qss").read_text(encoding="utf-8"))
    names = {name: getattr(c, name) for name in Colours.__slots__}
    arrows = {f"arrow_{way}": (HERE / "icons" / f"arrow_{way}.svg").as_posix() for way in ("up", "down")}
    sizes = {"icon_size": f"{round(ICON_SIZE * scale())}px", "arrow_size": f"{round(ARROW_SIZE * scale())}px"}
    return template.substitute(names | arrows | sizes)


def named(widget: W, name: str) -> W:
    """Gives a widget the name under which the style sheet knows it."""
    widget.setObjectName(name)
    return widget


def icon(name: str) -> QIcon:
    """An icon of ours in the colour of text, for the theme of now."""
    made = QIcon()
    for mode, colour in ((QIcon.Mode.Normal, colours().quiet), (QIcon.Mode.Disabled, colours().frame)):
        made.addPixmap(pixmap(name, colour), mode)
    return made


def pixmap(name: str, colour: str, size: int = ICON_SIZE) -> QPixmap:
    """As large beside letters of the system's size; with larger letters larger."""
    drawing = (HERE / "icons" / f"{name}.svg").read_bytes().replace(b"currentColor", colour.encode())
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    made = QPixmap(QSize(size, size) * scale() * ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(made.rect()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def reading_font(window_font: QFont) -> QFont:
    """A serif for the article, somewhat larger than the letters of the window."""
    font = QFont(window_font)
    font.setFamilies(READING_FONTS)
    font.setPointSizeF(window_font.pointSizeF() * READING_SIZE)
    return font
