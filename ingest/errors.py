"""What can be wrong with an input: a problem goes in, a German sentence with reason and cure comes out."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """The world's fault, sorted; anything else is a bug of ours."""

    MISSING = "missing"
    NO_FILES = "no files"
    UNREADABLE = "unreadable"
    NOT_A_FILE = "not a file"
    ADDRESS = "address"
    EMPTY = "empty"
    TOO_LARGE = "too large"
    UNSUPPORTED = "unsupported"
    NOT_TEXT = "not text"
    UNDECODABLE = "undecodable"


# reason and cure; {} takes the detail: a format, a size, the system's own words
_WORDS = {
    Problem.MISSING: ("Datei oder Ordner gibt es nicht (mehr). Bitte Schreibweise prüfen oder die Datei zurücklegen."),
    Problem.NO_FILES: (
        "Im Ordner liegt keine Textdatei (.txt). Bitte einen anderen Ordner oder die Dateien selbst angeben."
    ),
    Problem.UNREADABLE: "Lässt sich nicht lesen ({}). Bitte Zugriffsrechte und Datenträger prüfen.",
    Problem.NOT_A_FILE: "Ist weder Datei noch Ordner. Bitte eine Textdatei (.txt) angeben.",
    Problem.ADDRESS: (
        "Adressen aus dem Netz liest diese Version nicht. Bitte den Artikel als Textdatei (.txt) speichern."
    ),
    Problem.EMPTY: "Die Datei enthält keinen Text. Bitte prüfen, ob sie vollständig gespeichert wurde.",
    Problem.TOO_LARGE: "Mit {} MB zu groß für einen Artikel. Bitte in einzelne Artikel aufteilen.",
    Problem.UNSUPPORTED: "Das ist kein reiner Text, sondern {}. Bitte den Text als .txt-Datei speichern.",
    Problem.NOT_TEXT: ("Das ist kein Text: Die Datei enthält Binärdaten. Bitte den Artikel als .txt-Datei speichern."),
    Problem.UNDECODABLE: ("Die Zeichenkodierung ist nicht zu erkennen. Bitte die Datei als „UTF-8“ neu speichern."),
}


class InputError(Exception):
    """One input that could not be used: `origin` as the user gave it, and `reason` for the user to read."""

    def __init__(self, origin: str, problem: Problem, detail: str = "") -> None:
        super().__init__(origin, problem, detail)
        self.origin = origin
        self.problem = problem
        self.reason = _WORDS[problem].format(detail)

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"


def from_os_error(origin: str, error: OSError) -> InputError:
    """A file that vanished is missing; all else that the system refuses is unreadable, in its own words."""
    if isinstance(error, FileNotFoundError):
        return InputError(origin, Problem.MISSING)
    words = "keine Leserechte" if isinstance(error, PermissionError) else error.strerror or str(error)
    return InputError(origin, Problem.UNREADABLE, words)
