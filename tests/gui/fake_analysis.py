"""An analysis without child and parser: answers as the test has told it to, or hangs until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

from analysis.jobs import Analysing, AnalysisError, AnySource, Attributed, Failed, Listed, origin_of
from analysis.waiting import Waiting
from attribution.types import Article, AttributedArticle
from ingest.sources import Source
from tests.gui.samples import RUN, quote

HANGS_AT, DIES_AT, FAILS_AT, BREAKS_AT = "hängt.txt", "stirbt.txt", "kaputt.txt", "fehler.txt"
LISTS_AT, TABLE = "Sammlung.csv", "Spalten.csv"


class FakeAnalysis:
    """The name of a file decides what becomes of it; any other is an article with one quote."""

    def __init__(self) -> None:
        self.closed, self.hanging, self.may_go_on = Event(), Event(), Event()
        self.linking_fails = False
        self.mended: set[str] = set()
        self.linked: list[Path] = []

    def attribute(
        self,
        sources: Waiting,
        *,
        cancelled: Callable[[], bool],
        told: Callable[[Analysing], None],
        **asked: object,
    ) -> Iterator[Attributed | Failed | Listed]:
        self.closed.clear()
        while batch := sources.take(1):
            (source,) = batch
            told(Analysing((origin_of(source),), 0.3))
            if Path(origin_of(source)).name == HANGS_AT:
                self._hang()
            if self.closed.is_set():
                return
            answer = self._answer(source)
            yield answer
            if isinstance(answer, Listed):
                yield from answer.failures
                sources.add_found(answer.sources)
            if cancelled():
                return

    def link(self, archive: Path) -> None:
        self.linked.append(archive)
        if self.linking_fails:
            raise AnalysisError("Das Verknüpfen ist abgebrochen.")

    def close(self) -> None:
        self.closed.set()

    def _hang(self) -> None:
        self.hanging.set()
        while not (self.closed.is_set() or self.may_go_on.is_set()):
            self.closed.wait(0.01)

    def _answer(self, source: AnySource) -> Attributed | Failed | Listed:
        name = Path(origin_of(source)).name
        if name == BREAKS_AT:
            raise KeyError("ein Fehler im Programm")
        if name == TABLE and isinstance(source, Source) and not source.columns:
            return Failed(origin_of(source), "Keine Spalte mit dem Text der Artikel erkannt.")
        if name in (LISTS_AT, TABLE) and isinstance(source, Source):
            parts = tuple(replace(source, part=(number,)) for number in "12")
            return Listed(source, parts, (Failed(f"{source.origin}#3", "Die Zeile ist leer."),))
        if name in (DIES_AT, FAILS_AT) and name not in self.mended:
            return Failed(origin_of(source), "Die Datei enthält keinen Text.")
        article = source if isinstance(source, Article) else _read(source)
        return Attributed(source, AttributedArticle(article, (quote(article, article.text.split(",")[0]),), RUN))


def _read(source: Source) -> Article:
    text = source.path.read_text(encoding="utf-8") if source.text is None else source.text
    return Article(text, source.origin, outlet=source.outlet)
