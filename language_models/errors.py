"""What the world can do to the fetching of models, each with a German sentence of reason and cure."""

from __future__ import annotations

import errno
from enum import StrEnum


class Trouble(StrEnum):
    """The kinds of `ModelsError`, each with its words; {} takes the detail."""

    NO_NETWORK = (
        "Der Server mit den Sprachmodellen ist nicht zu erreichen ({}). "
        "Bitte Netz und Proxy prüfen und noch einmal versuchen; ohne Netz gehen die mitgelieferten Modelle."
    )
    CUT = (
        "Die Verbindung ist mehrmals abgebrochen ({}). Was geladen ist, bleibt; beim nächsten Mal geht es dort weiter."
    )
    REFUSED = (
        "Der Server gibt die Datei nicht her ({}). "
        "Bitte später noch einmal versuchen; die Adresse steht in STANZA_RESOURCES_URL, wenn Sie eine gesetzt haben."
    )
    NO_HUB = (
        "Unter der Adresse steht kein Verzeichnis von Stanza-Modellen ({}). "
        "Bitte STANZA_RESOURCES_URL und STANZA_MODEL_URL prüfen oder leeren."
    )
    NOT_OFFERED = "Der Server bietet die deutschen Modelle „{}“ nicht an. Bitte andere wählen: main.py models list"
    WRONG_DIGEST = (
        "Die Datei „{}“ ist anders, als das Verzeichnis sagt: Ihre Prüfsumme stimmt nicht. "
        "Sie wurde verworfen; bitte noch einmal laden."
    )
    FULL = (
        "Auf dem Datenträger ist kein Platz mehr für „{}“. "
        "Bitte Platz schaffen und noch einmal starten: Es geht dort weiter, wo es aufhörte."
    )
    UNWRITABLE = "„{}“ lässt sich nicht schreiben. Bitte die Schreibrechte im Ordner der Sprachmodelle prüfen."
    BUSY = (
        "Sprachmodelle werden gerade schon geladen, in einem anderen Fenster oder Befehl ({}). "
        "Bitte warten, bis das fertig ist, oder es dort abbrechen."
    )
    UNKNOWN = "Die Sprachmodelle „{}“ gibt es nicht. Bitte nachsehen mit: main.py models list"
    NOT_INSTALLED = "Die Sprachmodelle „{0}“ sind noch nicht geladen. Bitte laden mit: main.py models install {0}"
    DAMAGED_LIST = (
        "Das Verzeichnis der Sprachmodelle „{}“ fehlt oder ist beschädigt. Bitte die Modelle noch einmal laden."
    )


class ModelsError(Exception):
    """Models cannot be fetched or used, and it is not the program's fault; the text is for the user."""

    def __init__(self, trouble: Trouble, detail: object = "") -> None:
        self.trouble = trouble
        super().__init__(trouble.value.format(detail))


class CancelledError(Exception):
    """The user does not want to go on; what is loaded stays for the next time."""


def from_os_error(error: OSError, place: object) -> ModelsError:
    """A full disk has words of its own."""
    is_full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return ModelsError(Trouble.FULL if is_full else Trouble.UNWRITABLE, place)
