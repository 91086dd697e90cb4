"""The child's side without a process: every source gets its answer, whatever is wrong with it."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from analysis import child
from analysis.analyser import Analyser
from analysis.jobs import Analysing, Attributed, AttributeJob, Failed, Linked, LinkJob, Reply
from attribution.types import Article, AttributedArticle, Provenance, Quote, Run, Span, STWRType
from db.connection import open_archive
from db.queries import statements
from db.store import save_article
from ingest import reading
from ingest.sources import Source

RUN = Run("fake", "fake", "fake", "2026-03-02T00:00:00Z")


class FakeAttributor:
    """Chokes on articles that say so, in a batch as well as alone."""

    def attribute_many(self, articles: Sequence[Article], told: child.Told) -> list[AttributedArticle]:
        if any("Fehler" in article.text for article in articles):
            raise ValueError("verschluckt")
        told(0.5)
        return [AttributedArticle(article, (), RUN) for article in articles]


@pytest.fixture
def job(tmp_path: Path) -> AttributeJob:
    texts = {"gut": "Ein Text.", "leer": "", "krank": "Ein Fehler.", "auch gut": "Noch einer."}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text)
    names = ("gut", "leer", "fehlt", "krank", "auch gut")
    return AttributeJob(tuple(Source(tmp_path / f"{name}.txt") for name in names))


def test_every_source_is_answered_in_its_turn(job: AttributeJob) -> None:
    answers = list(child.replies(job, FakeAttributor))
    good = [a.source.path.stem for a in answers if isinstance(a, Attributed) and isinstance(a.source, Source)]
    bad = {Path(a.origin).stem: a.reason for a in answers if isinstance(a, Failed)}
    assert [type(answer) for answer in answers] == [Attributed, Failed, Failed, Failed, Attributed]
    assert good == ["gut", "auch gut"]
    assert "keinen Text" in bad["leer"]
    assert "gibt es nicht" in bad["fehlt"]
    assert "ValueError: verschluckt" in bad["krank"]


def test_it_tells_what_was_read_and_how_far_it_is(tmp_path: Path) -> None:
    origins = tuple(str(tmp_path / name) for name in ("a.txt", "b.txt"))
    for origin in origins:
        Path(origin).write_text("Ein Text.")
    heard: list[Reply] = []
    job = AttributeJob(tuple(Source(Path(origin)) for origin in (*origins, "fehlt.txt")))
    assert len(list(child.replies(job, FakeAttributor, heard.append))) == 3
    assert heard == [Analysing(origins), Analysing(origins, 0.5)]


def test_models_that_cannot_be_loaded_are_told_for_every_article(job: AttributeJob) -> None:
    def broken() -> FakeAttributor:
        raise FileNotFoundError("de_small.pt")

    answers = [answer for answer in child.replies(job, broken) if isinstance(answer, Failed)]
    assert len(answers) == 5
    assert [("de_small.pt" in answer.reason) for answer in answers] == [True, False, False, True, True]


def test_a_bug_while_reading_is_an_answer_too(job: AttributeJob, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "read_source", lambda source: 1 / 0)
    answers = list(child.replies(job, FakeAttributor))
    assert all(isinstance(answer, Failed) and "ZeroDivisionError" in answer.reason for answer in answers)


def test_the_new_quotes_of_an_archive_are_linked(tmp_path: Path) -> None:
    text = "Wir werden den Deich bis zum Herbst um einen halben Meter erhöhen"
    spans = (Span(0, len(text)),)
    with closing(open_archive(tmp_path / "a.db")) as db:
        for name in ("eins", "zwei"):
            quote = Quote(name, STWRType.DIRECT, spans, Provenance("direct.test"), entity="Ute Bach")
            save_article(db, AttributedArticle(Article(f"{text}. {name}", name), (quote,), RUN))
        assert list(child.replies(LinkJob(tmp_path / "a.db"), FakeAttributor)) == [Linked()]
        assert [row.quotes for row in statements(db)] == [2]


def test_an_archive_that_is_none_is_told(tmp_path: Path) -> None:
    (answer,) = child.replies(LinkJob(tmp_path / "fehlt.db"), FakeAttributor)
    assert isinstance(answer, Failed)
    assert "gibt es nicht" in answer.reason


def test_the_child_ends_when_the_parent_hangs_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child, "_settle_in", lambda: None)
    near, far = multiprocessing.Pipe()
    thread = threading.Thread(target=child.serve, args=(far, None, None))
    thread.start()
    near.close()
    thread.join(10)
    assert not thread.is_alive()


@pytest.mark.stanza
def test_the_real_child_finds_who_said_what(tmp_path: Path) -> None:
    path = tmp_path / "meldung.txt"
    path.write_text("„Der Deich hält“, sagte die Sprecherin Ute Bach am Montag in Nordhafen.\n")
    with Analyser() as analyser:
        (result,) = analyser.attribute([Source(path)])
    assert isinstance(result, Attributed)
    (quote,) = result.attributed.quotes
    assert quote.entity == "Ute Bach"


def test_a_reader_that_takes_too_long_ends_its_process() -> None:
    script = "import time; from analysis.child import watched\nwith watched(0.2): time.sleep(30)"
    assert subprocess.run([sys.executable, "-c", script], check=False, timeout=20).returncode == child.TOO_SLOW


def test_a_reader_in_time_is_left_alone() -> None:
    before = threading.active_count()
    with child.watched(60):
        pass
    assert threading.active_count() <= before + 1


def test_articles_of_an_archive_are_analysed_without_their_files() -> None:
    article = Article("Ein Text.", "/weg/fort.txt", outlet="Hafenkurier")
    (answer,) = child.replies(AttributeJob((article,)), FakeAttributor)
    assert answer == Attributed(article, AttributedArticle(article, (), RUN))
    (answer,) = child.replies(AttributeJob((replace(article, text="Ein Fehler."),)), FakeAttributor)
    assert isinstance(answer, Failed)
    assert answer.origin == "/weg/fort.txt"
