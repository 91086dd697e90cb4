"""An archive and the words of a quote in, a verdict with its evidence out: `main.py check`."""

from __future__ import annotations

import json
from contextlib import closing
from enum import StrEnum
from pathlib import Path

from cli.check_record import check_record
from cli.check_words import told
from cli.output import destination
from cli.report import DONE, NothingDoneError, counted, say
from db import linking
from db.check_rows import MOST_WORDS, NoWordsError, TooManyWordsError
from db.checking import check
from db.connection import open_archive

NO_WORDS = 'Es fehlen die Worte des Zitats. So geht es: main.py check --db archiv.db "Wir bleiben"'
TOO_MANY = "Das sind {} Wörter; ein Zitat hat höchstens {}. Bitte einzelne Sätze daraus prüfen."
UNLINKED = "{} noch nicht verknüpft und in der Suche nur wörtlich zu finden. Das holt nach: main.py match --db …"


class CheckFormat(StrEnum):
    """The forms in which a verdict goes out."""

    TEXT = "text"
    JSON = "json"


def check_quote(archive: Path, words: str, speaker: str | None, form: CheckFormat, file: Path | None = None) -> int:
    """Writes the verdict; gives the exit code."""
    with closing(open_archive(archive, create=False)) as db:
        waiting = linking.waiting(db).to_compare
        if waiting:
            say(UNLINKED.format(counted(waiting, "Zitat ist", "Zitate sind")))
        try:
            answer = check(db, words, speaker)
        except NoWordsError as error:
            raise NothingDoneError(NO_WORDS) from error
        except TooManyWordsError as error:
            raise NothingDoneError(TOO_MANY.format(error.words, MOST_WORDS)) from error
    record = check_record(answer)
    text = json.dumps(record, ensure_ascii=False, indent=2) if form is CheckFormat.JSON else told(answer)
    with destination(file) as stream:
        stream.write(f"{text}\n".encode())
    return DONE
