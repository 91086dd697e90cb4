"""What a run says on standard error: a line per input, failures by name, the sum. And its exit code."""

from __future__ import annotations

import time
from collections.abc import Sequence

import click

from ingest.sources import Source

DONE, SOME_FAILED, NOTHING_DONE, INTERRUPTED = 0, 1, 2, 130
LOADING = "Lade Sprachmodelle …"
CUT = (
    "    Hinweis: Der Text ist sehr lang oder hat überlange Sätze; er wurde dafür an {} geteilt. "
    "Zitate und Sprecher können dort fehlen."
)


class NothingDoneError(Exception):
    """No input could be used; the text, if any, is for the user."""


class InterruptedByUserError(Exception):
    """Ctrl-C; the text tells what is safe."""


def say(words: str) -> None:
    """A line for the user, never mixed with data."""
    click.echo(words, err=True)


class Report:
    """Counts what became of the inputs and says it as it happens."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._started = time.monotonic()
        self.articles = self.quotes = self.failures = self.known = 0

    def start(self) -> None:
        """Loading takes seconds in which nothing else is to be seen."""
        say(LOADING)

    def attributed(self, origin: str, quotes: int, cuts: int = 0) -> None:
        self.articles += 1
        self.quotes += quotes
        say(f"{self._place()} {origin}: {counted(quotes, 'Zitat', 'Zitate')}")
        if cuts:
            say(CUT.format(counted(cuts, "Stelle", "Stellen")))

    def changed(self, changes: Sequence[str]) -> None:
        """The article was there already and says something else now."""
        say(f"    Neue Fassung: {counted(len(changes), 'Zitat ist', 'Zitate sind')} nicht mehr wie zuvor")
        for change in changes:
            say(f"      {change}")

    def listed(self, origin: str, found: Sequence[Source], more: int, known: int = 0) -> None:
        """A file that holds several articles: each counts by itself. Of a table, which column was taken for what."""
        self._total += more
        self.known += known
        also = f", {known} schon im Archiv" if known else ""
        say(f"{self._place()} {origin}: {counted(len(found), 'Artikel', 'Artikel')} darin{also}")
        if columns := [f"{field}={heading}" for field, heading in (found[0].columns if found else ()) if heading]:
            say(f"    Spalten: {', '.join(columns)}")

    def failed(self, origin: str, reason: str) -> None:
        self.failures += 1
        say(f"{self._place()} {origin}: FEHLER: {reason}")

    def demand_success(self) -> None:
        """Raises if there is nothing to go on with."""
        if not self.articles and (self.failures or not self.known):
            raise NothingDoneError(f"Nichts analysiert: {self._failure_words()}.")

    def finish(self) -> int:
        """Says how it went; gives the exit code."""
        seconds = f"{time.monotonic() - self._started:.1f}".replace(".", ",")
        words = f"{self.result()} ({seconds} s)"
        say(f"{words}; {self._failure_words()}." if self.failures else f"{words}.")
        return SOME_FAILED if self.failures else DONE

    def result(self) -> str:
        """38 Zitate in 5 Artikeln"""
        return f"{counted(self.quotes, 'Zitat', 'Zitate')} in {counted(self.articles, 'Artikel', 'Artikeln')}"

    def _failure_words(self) -> str:
        return f"{counted(self.failures, 'Eingabe', 'Eingaben')} fehlgeschlagen"

    def _place(self) -> str:
        width = len(str(self._total))
        return f"[{self.articles + self.failures:{width}}/{self._total}]"


def counted(number: int, one: str, many: str) -> str:
    """1 Zitat, 2 Zitate"""
    return f"{number} {one if number == 1 else many}"
