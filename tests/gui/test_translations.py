"""Every string that the window shows has finished German, and the compiled files are those of their sources."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from gui import language
from gui.language import TRANSLATIONS

GUI = TRANSLATIONS.parent
TOOLS = Path(sys.executable).parent
PLACEHOLDERS = (
    *("%Ln", "{file}", "{reason}", "{total}", "{number}", "{articles}", "{quotes}", "{told}", "{deviations}"),
    *("{what}", "{name}", "{time}", "{reviewed}"),
    *("{files}", "{loaded}"),
)


def _messages(path: Path) -> Iterator[tuple[str, ET.Element]]:
    for message in ET.parse(path).iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        yield source, translation


def _forms(translation: ET.Element) -> list[str]:
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


def _strings_in_code() -> Iterator[str]:
    """The literals that `tr` and `translate` get, also where lupdate does not see them, as in f-strings."""
    for path in GUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (argument := _source_string(node)) is not None:
                assert isinstance(argument, ast.Constant), f"{path.name}:{node.lineno} no literal"
                yield str(argument.value)


def _source_string(call: ast.Call) -> ast.expr | None:
    """tr("…"), translate("context", "…") and QT_TRANSLATE_NOOP alike, but not a painter's translate(0, 10)."""
    name = getattr(call.func, "attr", None) or getattr(call.func, "id", None)
    if name == "tr":
        return call.args[0]
    has_context = name in ("translate", "QT_TRANSLATE_NOOP") and isinstance(getattr(call.args[0], "value", None), str)
    return call.args[1] if has_context else None


def test_every_string_in_the_code_is_in_the_german_file() -> None:
    known = {source for source, _ in _messages(TRANSLATIONS / "de.ts")}
    in_code = set(_strings_in_code())
    assert in_code - known == set()
    assert known - in_code == set(), "no longer used"


def test_all_german_is_finished() -> None:
    unfinished = [
        source
        for source, translation in _messages(TRANSLATIONS / "de.ts")
        if translation.get("type") == "unfinished" or not all(_forms(translation))
    ]
    assert unfinished == []


@pytest.mark.parametrize("name", ["de.ts", "en.ts"])
def test_placeholders_survive_translation(name: str) -> None:
    for source, translation in _messages(TRANSLATIONS / name):
        for form in _forms(translation):
            for placeholder in PLACEHOLDERS:
                assert (placeholder in source) == (placeholder in form), form


@pytest.mark.parametrize("name", ["de", "en"])
def test_compiled_files_are_fresh(name: str, tmp_path: Path) -> None:
    tool = shutil.which("pyside6-lrelease", path=str(TOOLS))
    assert tool is not None
    fresh = tmp_path / f"{name}.qm"
    subprocess.run([tool, "-silent", str(TRANSLATIONS / f"{name}.ts"), "-qm", str(fresh)], check=True)
    assert fresh.read_bytes() == (TRANSLATIONS / f"{name}.qm").read_bytes()


@pytest.mark.parametrize(
    ("code", "count", "shown"),
    [("de", 1, "1 Zitat"), ("de", 38, "38 Zitate"), ("en", 1, "1 quote"), ("en", 38, "38 quotes")],
)
def test_plurals_follow_the_number(code: str, count: int, shown: str, qtbot: QtBot) -> None:
    translator = QTranslator()
    assert translator.load(code, str(TRANSLATIONS))
    assert translator.translate("QuoteCounting", "%Ln quote(s)", None, count).replace("%Ln", str(count)) == shown


@pytest.mark.parametrize(
    ("asked", "expected"),
    [("de", QLocale.Language.German), ("de_AT", QLocale.Language.German), ("en", QLocale.Language.English)],
)
def test_the_user_can_ask_for_a_language(
    asked: str, expected: QLocale.Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(language.VARIABLE, asked)
    assert language.wanted_locale().language() == expected


@pytest.mark.parametrize(
    ("system", "expected"),
    [
        ("de_AT", QLocale.Language.German),
        ("en_US", QLocale.Language.English),
        ("fr_FR", QLocale.Language.English),
    ],
)
def test_without_being_asked_the_system_decides(
    system: str, expected: QLocale.Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(language.VARIABLE, raising=False)
    monkeypatch.setattr(language.QLocale, "system", lambda: QLocale(system))
    assert language.wanted_locale().language() == expected


def test_buttons_of_qt_speak_german_too(qtbot: QtBot) -> None:
    app, before = QCoreApplication.instance(), QLocale()
    assert app is not None
    language.install(app, QLocale("de_DE"))
    try:
        assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Abbrechen"
        assert QCoreApplication.translate("words", "subjunctive") == "Konjunktiv"
        assert QCoreApplication.translate("QShortcut", "Return") == "Eingabetaste"
    finally:
        for translator in app.findChildren(QTranslator):
            app.removeTranslator(translator)
        QLocale.setDefault(before)
