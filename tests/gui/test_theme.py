"""Colours can be read on their grounds, in both themes, and every file that the theme names is there."""

from __future__ import annotations

import re
from itertools import product

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from attribution.statement_types import Verdict
from attribution.types import STWRType
from gui import theme
from gui.colours import DARK, LIGHT, Colours

READABLE = 4.5
VISIBLE = 3.0


def _luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    red, green, blue = (linear(part) for part in (made.redF(), made.greenF(), made.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


GROUNDS = ("window", "base", "raised", "hover", "selection")
INKS = ("text", "quiet", "accent", "error", "cue", "speaker")


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_ink_can_be_read_on_every_ground(colours: Colours) -> None:
    pairs = [(getattr(colours, ink), getattr(colours, ground)) for ink, ground in product(INKS, GROUNDS)]
    pairs += [(colours.on_accent, colours.accent)]
    assert [(ink, ground, contrast(ink, ground)) for ink, ground in pairs if contrast(ink, ground) < READABLE] == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_writes_with_inks_on_grounds(colours: Colours) -> None:
    """What is disabled may be pale, and only that."""
    sheet = (theme.HERE / "style.qss").read_text(encoding="utf-8")
    rules = re.findall(r"([^{}]+)\{([^}]*)\}", re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
    inked = {(rule.strip(), ink) for rule, told in rules for ink in re.findall(r"(?<![-\w])color: \$(\w+)", told)}
    pale = [(rule, ink) for rule, ink in inked if ink not in (*INKS, "on_accent") and ":disabled" not in rule]
    assert inked
    assert pale == []


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("verdict", list(Verdict))
def test_a_verdict_can_be_read(colours: Colours, verdict: Verdict, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "colours", lambda: colours)
    assert contrast(theme.of_verdict(verdict), colours.window) >= READABLE


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("type", list(STWRType))
def test_the_text_of_a_quote_can_be_read_chosen_or_not(colours: Colours, type: STWRType) -> None:
    assert contrast(colours.text, colours.of_type(type)) >= READABLE
    assert contrast(colours.text, colours.of_chosen(type)) >= READABLE
    assert colours.of_type(type) != colours.of_chosen(type)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("mark", ["speaker", "cue", "chosen", "accent", "error", "quiet"])
def test_lines_can_be_seen_on_the_page(colours: Colours, mark: str) -> None:
    assert contrast(getattr(colours, mark), colours.base) >= VISIBLE


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_names_only_what_there_is(colours: Colours) -> None:
    sheet = theme.style_sheet(colours)
    assert "$" not in sheet
    for path in re.findall(r'url\("([^"]+)"\)', sheet):
        assert theme.Path(path).is_file()


def test_the_user_can_ask_for_a_theme(monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    monkeypatch.setenv(theme.VARIABLE, "dark")
    assert theme.colours() is DARK
    assert theme.palette(theme.colours()).color(QPalette.ColorRole.Window) == QColor(DARK.window)
    monkeypatch.setenv(theme.VARIABLE, "light")
    assert theme.colours() is LIGHT


@pytest.mark.parametrize("name", sorted(path.stem for path in (theme.HERE / "icons").glob("*.svg")))
def test_every_icon_draws_something(name: str, qtbot: QtBot) -> None:
    image = theme.pixmap(name, "#000000").toImage()
    inked = [(x, y) for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).alpha() > 0]
    assert len(inked) > 5
