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
    BROKEN = "broken"
    LOCKED = "locked"
    SCAN = "scan"
    BOMB = "bomb"
    NESTED = "nested"
    OUTSIDE = "outside"
    ENTITIES = "entities"
    NO_ARTICLE = "no article"
    NO_ARTICLES = "no articles"
    NO_COLUMN = "no column"
    NO_PART = "no part"
    TOO_MANY = "too many"
    COLLECTION = "collection"
    ROBOTS = "robots"
    PRIVATE = "private"
    REDIRECTS = "redirects"
    FORBIDDEN = "forbidden"
    GONE = "gone"
    BUSY = "busy"
    REFUSED = "refused"
    NOT_AN_ARTICLE = "not an article"
    NO_HOST = "no host"
    NO_ANSWER = "no answer"
    SLOW_SERVER = "slow server"
    INSECURE = "insecure"


# reason and cure; {} takes the detail: a format, a size, the system's own words
WORDS = {
    Problem.MISSING: "Datei oder Ordner gibt es nicht (mehr). Bitte Schreibweise prüfen oder die Datei zurücklegen.",
    Problem.NO_FILES: (
        "Im Ordner liegt keine Datei, die sich lesen lässt (Text, Webseite, PDF, Word, E-Mail, Tabelle …). "
        "Bitte einen anderen Ordner oder die Dateien selbst angeben."
    ),
    Problem.UNREADABLE: "Lässt sich nicht lesen ({}). Bitte Zugriffsrechte und Datenträger prüfen.",
    Problem.NOT_A_FILE: "Ist weder Datei noch Ordner. Bitte eine Datei mit einem Artikel angeben.",
    Problem.ADDRESS: "Diese Adresse lässt sich nicht abrufen. Bitte eine mit http:// oder https:// angeben.",
    Problem.EMPTY: "Die Datei enthält keinen Text. Bitte prüfen, ob sie vollständig gespeichert wurde.",
    Problem.TOO_LARGE: "Mit {} MB zu groß für einen Artikel. Bitte in einzelne Artikel aufteilen.",
    Problem.UNSUPPORTED: "Das ist kein reiner Text, sondern {}. Bitte den Text als .txt-Datei speichern.",
    Problem.NOT_TEXT: "Das ist kein Text: Die Datei enthält Binärdaten. Bitte den Artikel als .txt-Datei speichern.",
    Problem.UNDECODABLE: "Die Zeichenkodierung ist nicht zu erkennen. Bitte die Datei als „UTF-8“ neu speichern.",
    Problem.BROKEN: "Die Datei ist beschädigt oder unvollständig ({}). Bitte noch einmal herunterladen oder speichern.",
    Problem.LOCKED: "Mit einem Kennwort geschützt. Bitte eine Fassung ohne Kennwort speichern.",
    Problem.SCAN: (
        "Das PDF enthält nur Bilder (Scan), keinen Text. Bitte mit Texterkennung (OCR) neu speichern oder den Text "
        "als .txt-Datei."
    ),
    Problem.BOMB: (
        "Entpackt wäre der Inhalt unverhältnismäßig groß (mehr als {} MB); das sieht nach einer Falle aus. "
        "Bitte selbst entpacken und die Dateien einzeln angeben."
    ),
    Problem.NESTED: "Ein Archiv in einem Archiv wird nicht geöffnet. Bitte das innere entpacken und selbst angeben.",
    Problem.OUTSIDE: "Der Name führt aus dem Archiv hinaus; die Datei wird nicht gelesen. Bitte neu packen.",
    Problem.ENTITIES: (
        "Das Dokument erklärt eigene Entitäten (<!ENTITY …>); die werden nicht gelesen, weil sie auf andere Dateien "
        "zeigen können. Bitte den Text als .txt-Datei speichern."
    ),
    Problem.NO_ARTICLE: (
        "Auf der Seite ist kein Artikeltext zu finden. Bitte prüfen, ob der ganze Artikel gespeichert wurde, oder den "
        "Text als .txt-Datei speichern."
    ),
    Problem.NO_ARTICLES: "Darin ist kein Artikel. Bitte eine andere Datei angeben.",
    Problem.NO_COLUMN: (
        "Keine Spalte mit dem Text der Artikel erkannt; es gibt: {}. Bitte im Fenster „Spalten zuordnen …“ wählen "
        "oder --columns text=… angeben."
    ),
    Problem.NO_PART: "Den Teil {} gibt es darin nicht (mehr). Bitte die Datei neu einlesen.",
    Problem.TOO_MANY: "Mehr als {} Artikel in einer Datei. Bitte aufteilen.",
    Problem.COLLECTION: "Sammlungen werden nicht aus dem Netz gelesen. Bitte herunterladen und die Datei angeben.",
    Problem.ROBOTS: (
        "Die Website erlaubt Programmen den Abruf dieser Seite nicht (robots.txt). Bitte die Seite im Browser öffnen, "
        "speichern und die Datei angeben."
    ),
    Problem.PRIVATE: (
        "„{}“ liegt im eigenen Rechner oder Netz; von dort wird nichts abgerufen. Bitte die Seite als Datei speichern "
        "oder mit ZITATSPUR_PRIVATE_ADDRESSES=1 erlauben."
    ),
    Problem.REDIRECTS: "Die Adresse leitet mehr als {} Mal weiter. Bitte die Adresse des Artikels selbst angeben.",
    Problem.FORBIDDEN: (
        "Der Server gibt die Seite nicht heraus ({}), etwa weil sie eine Anmeldung braucht. Bitte die Seite im Browser "
        "speichern und die Datei angeben."
    ),
    Problem.GONE: "Die Seite gibt es nicht (mehr) ({}). Bitte die Adresse prüfen.",
    Problem.BUSY: "Der Server ist überlastet oder gestört ({}). Bitte später noch einmal versuchen.",
    Problem.REFUSED: "Der Server hat den Abruf abgelehnt ({}). Bitte die Adresse prüfen.",
    Problem.NOT_AN_ARTICLE: "Unter der Adresse liegt kein Artikel, sondern {}. Bitte eine andere angeben.",
    Problem.NO_HOST: "Die Website ist nicht zu finden. Bitte Schreibweise und Netzverbindung prüfen.",
    Problem.NO_ANSWER: "Der Server antwortet nicht. Bitte Adresse und Netzverbindung prüfen.",
    Problem.SLOW_SERVER: "Der Server antwortet zu langsam. Bitte später noch einmal versuchen.",
    Problem.INSECURE: (
        "Die Verbindung ist nicht sicher (Zertifikat ungültig). Bitte die Seite im Browser prüfen, speichern und die "
        "Datei angeben."
    ),
}


class InputError(Exception):
    """One input that could not be used: `origin` as the user gave it, and `reason` for the user to read."""

    def __init__(self, origin: str, problem: Problem, detail: str = "") -> None:
        super().__init__(origin, problem, detail)
        self.origin = origin
        self.problem = problem
        self.detail = detail
        self.reason = WORDS[problem].format(detail)

    def __str__(self) -> str:
        return f"{self.origin}: {self.reason}"


def from_os_error(origin: str, error: OSError) -> InputError:
    """A file that vanished is missing; all else that the system refuses is unreadable, in its own words."""
    if isinstance(error, FileNotFoundError):
        return InputError(origin, Problem.MISSING)
    words = "keine Leserechte" if isinstance(error, PermissionError) else error.strerror or str(error)
    return InputError(origin, Problem.UNREADABLE, words)
