"""The system's or the user's language in, translators installed: ours and Qt's own for its buttons."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

TRANSLATIONS = Path(__file__).parent / "i18n"
VARIABLE = "ZITATSPUR_LANG"
CODES = ("de", "en")
WORDS_OF_QT = (QT_TRANSLATE_NOOP("QShortcut", "Return"),)
"""Qt leaves this key its English name in German menus, beside "Leertaste" and "Rücktaste"; ours is asked first."""


def wanted_locale(chosen: str = "") -> QLocale:
    """`chosen` by the user, else German on a German system; ZITATSPUR_LANG=de or =en decides otherwise."""
    asked = os.environ.get(VARIABLE, "").lower() or (chosen if chosen in CODES else "")
    system = QLocale.system()
    speaks_german = asked.startswith("de") if asked else system.language() == QLocale.Language.German
    if not speaks_german:
        return system if system.language() == QLocale.Language.English else QLocale("en_GB")
    return system if system.language() == QLocale.Language.German else QLocale("de_DE")


def install(app: QCoreApplication, locale: QLocale) -> None:
    """In place of the language of before. English has a file, too: it holds the plural forms."""
    QLocale.setDefault(locale)
    for older in app.findChildren(QTranslator):
        app.removeTranslator(older)
        older.deleteLater()
    code = "de" if locale.language() == QLocale.Language.German else "en"
    of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in ((f"qtbase_{code}", of_qt), (code, str(TRANSLATIONS))):
        translator = QTranslator(app)
        if translator.load(name, folder):
            app.installTranslator(translator)
