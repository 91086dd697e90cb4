"""Opens the window, or says what it takes to open it: `main.py` without a command."""

from __future__ import annotations

from pathlib import Path

from cli.report import NOTHING_DONE, say

NO_DISPLAY = (
    "Kein Bildschirm gefunden: Das Fenster öffnet sich nur in einer grafischen Sitzung, dort mit\n"
    "    python main.py\n"
    "Ohne Fenster geht alles auch auf der Befehlszeile: python main.py --help"
)


def open_window(archive: Path | None) -> int:
    """Runs until the window is closed; gives the exit code."""
    from gui import requirements

    missing = requirements.missing_libraries()
    if missing:
        say(requirements.cure(missing))
    elif not requirements.has_display():
        say(NO_DISPLAY)
    else:
        load_before_qt()
        from gui import app

        return app.run(archive)
    return NOTHING_DONE


def load_before_qt() -> None:
    """Loads what needs no Qt: its bindings read the source of every module that is loaded after them."""
    import analysis.analyser  # noqa: F401
    import db.queries  # noqa: F401
    import export.writing  # noqa: F401
