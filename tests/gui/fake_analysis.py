"""An analysis without child and parser: answers as the test has told it to, or hangs until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

from analysis.jobs import Analysing, AnalysisError, AnySource, Attributed, Failed, Listed, origin_of
from analysis.waiting import Waiting
from attribution.types import Article, AttributedArticle
from ingest.sources import Source
from tests.gui.samples import RUN, quote

HANGS_AT, DIES_AT, FAILS_AT, BREAKS_AT = "hängt.txt", "stirbt.txt", "kaputt.txt", "fehler.txt"


class FakeAnalysis:
    """The name of a file decides what becomes of it; any other is an article with one quote."""

    def __init__(self) -> None:
        self.closed, self.hanging, self.may_go_on = Event(), Event(), Event()
        self.linking_fails = False
        self.answered = 0
        self.linked: list[Path] = []

    def attribute(
        self, sources: Waiting, *, cancelled: Callable[[], bool], told: Callable[[Analysing], None]
    ) -> Iterator[Attributed | Failed | Listed]:
        self.closed.clear()
        while batch := sources.take(1):
            (source,) = batch
            told(Analysing((origin_of(source),), 0.3))
            if Path(origin_of(source)).name == HANGS_AT:
                self._hang()
            if self.closed.is_set():
                return
            yield self._answer(source)
            self.answered += 1
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

    def _answer(self, source: AnySource) -> Attributed | Failed:
        name = Path(origin_of(source)).name
        if name == BREAKS_AT:
            raise KeyError("ein Fehler im Programm")
        if name in (DIES_AT, FAILS_AT):
            return Failed(origin_of(source), "Die Datei enthält keinen Text.")
        article = source if isinstance(source, Article) else _read(source)
        return Attributed(source, AttributedArticle(article, (quote(article, article.text.split(",")[0]),), RUN))


def _read(source: Source) -> Article:
    text = source.path.read_text(encoding="utf-8") if source.text is None else source.text
    return Article(text, source.origin, outlet=source.outlet)
