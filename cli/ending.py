"""How a run ends: what went wrong in the world becomes a sentence on standard error and an exit code."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import click

from analysis import faults
from cli.german import words_for
from cli.report import DONE, INTERRUPTED, NOTHING_DONE, InterruptedByUserError, NothingDoneError, say

INTERRUPTED_WORDS = "Abgebrochen."
UNFORESEEN = "Ein Fehler im Programm, den wir nicht vorgesehen haben ({error}). Was gespeichert war, ist noch da."
WHERE = " Der Bericht dazu: {file}"


@dataclass(slots=True)
class End:
    """The exit code, once it is known."""

    code: int = DONE


@contextmanager
def ending() -> Iterator[End]:
    """What nobody foresaw is a bug: its traceback goes into a file, the user is told where."""
    from cli.output import OutputError, ReaderGoneError
    from db.errors import ArchiveError
    from language_models.errors import ModelsError
    from sharding.errors import ClusterError

    end = End()
    try:
        yield end
    except click.ClickException as error:
        say(words_for(error))
        end.code = NOTHING_DONE
    except (ArchiveError, ClusterError, ModelsError, OutputError, NothingDoneError) as error:
        say(str(error))
        end.code = NOTHING_DONE
    except ReaderGoneError:
        end.code = DONE
    except (InterruptedByUserError, KeyboardInterrupt, click.Abort) as error:
        say(str(error) or INTERRUPTED_WORDS)
        end.code = INTERRUPTED
    except Exception as error:
        say(_unforeseen(error))
        end.code = NOTHING_DONE


def _unforeseen(error: Exception) -> str:
    file = faults.report(error)
    return UNFORESEEN.format(error=type(error).__name__) + (WHERE.format(file=file) if file else "")
