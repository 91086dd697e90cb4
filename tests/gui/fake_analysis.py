"""An analysis without child and parser: answers as the test has told it to, or hangs until it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from threading import Event

from analysis.jobs import AnalysisError, AnySource, Attributed, Failed, origin_of
from attribution.types import Article, AttributedArticle
from ingest.sources import Source
from tests.gui.samples import RUN, quote

HANGS_AT, DIES_AT, FAILS_AT, BREAKS_AT = "hängt.txt", "stirbt.txt", "kaputt.txt", "fehler.txt"


class FakeAnalysis:
    """The name of a file decides what becomes of it; any other is an article with one quote."""

    def __init__(self) -> None:
        self.closed, self.hanging, self.may_go_on = Event(), Event(), Event()
        self.linking_fails = False
        self.linked: list[Path] = []

    def attribute(
        self, sources: Iterable[AnySource], *, cancelled: Callable[[], bool], **asked: object
    ) -> Iterator[Attributed | Failed]:
        self.closed.clear()
        for source in sources:
            if Path(origin_of(source)).name == HANGS_AT:
                self._hang()
            if self.closed.is_set():
                return
            yield self._answer(source)
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
