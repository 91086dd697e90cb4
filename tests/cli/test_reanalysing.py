"""`main.py models reanalyse`: articles from the archive itself, by the models in use; what people decided stays."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from analysis.jobs import AnySource, Attributed, Failed
from attribution.types import Article
from cli import reanalysing
from db import queries, store
from db.connection import open_archive
from db.rows import ModelsRow, QuoteFilter, Status
from language_models.sets import named_set
from language_models.shelf import Shelf
from tests.cli.conftest import Run
from tests.cli.fake_analyser import FakeAnalyser
from tests.language_models.hub import Hub


class OtherAnalyser(FakeAnalyser):
    """Says which models it was given, as the real one does."""

    def attribute(self, sources: Iterable[AnySource]) -> Iterator[Attributed | Failed]:
        for result in super().attribute(sources):
            if isinstance(result, Attributed):
                run = replace(result.attributed.run, models=reanalysing.describe(self.options["models"]))
                yield replace(result, attributed=replace(result.attributed, run=run))


@pytest.fixture
def archive(run: Run, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Filled; the files behind it are gone."""
    path = tmp_path / "archiv.db"
    run("import", "--db", path, articles)
    for file in articles.rglob("*.txt"):
        file.unlink()
    monkeypatch.setattr(reanalysing, "Analyser", OtherAnalyser)
    return path


def models_of(archive: Path) -> list[ModelsRow]:
    with closing(open_archive(archive)) as db:
        return queries.models_used(db)


def test_all_articles_are_analysed_by_the_models_in_use(run: Run, hub: Hub, shelf: Shelf, archive: Path) -> None:
    run("models", "install", "official")
    ended = run("models", "reanalyse", "--db", archive)
    assert (ended.code, ended.data) == (0, "")
    name = reanalysing.describe(shelf.folder(named_set("official")))
    assert models_of(archive) == [ModelsRow(name, 3, 2)]
    assert "1 Aussage steht in mehreren Artikeln." in ended.words


def test_what_is_done_is_not_done_twice_unless_asked_for(run: Run, shelf: Shelf, archive: Path) -> None:
    run("models", "reanalyse", "--db", archive)
    again = run("models", "reanalyse", "--db", archive)
    assert again.code == 0
    assert "schon mit diesen Modellen" in again.words
    assert "3 Zitate in 2 Artikeln" in run("models", "reanalyse", "--db", archive, "--all").words


def test_what_a_person_decided_stays(run: Run, shelf: Shelf, archive: Path) -> None:
    with closing(open_archive(archive)) as db:
        first, second, _ = queries.quotes(db, QuoteFilter())
        store.set_status(db, [first.id], Status.ACCEPTED)
        store.set_status(db, [second.id], Status.REJECTED)
    run("models", "reanalyse", "--db", archive)
    with closing(open_archive(archive)) as db:
        assert queries.statuses(db) == {first.id: Status.ACCEPTED, second.id: Status.REJECTED}


def test_outlet_and_date_of_the_articles_stay(run: Run, shelf: Shelf, archive: Path) -> None:
    def rows() -> list[tuple[str | None, ...]]:
        with closing(open_archive(archive)) as db:
            return [(row.origin, row.outlet, row.published, row.title) for row in queries.articles(db)]

    before = rows()
    run("models", "reanalyse", "--db", archive)
    assert rows() == before


def test_an_article_that_fails_keeps_its_quotes(
    run: Run, shelf: Shelf, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def attribute(self: FakeAnalyser, sources: Iterable[Article]) -> Iterator[Attributed | Failed]:
        for number, result in enumerate(OtherAnalyser.attribute(OtherAnalyser(**self.options), sources)):
            yield result if number else Failed("deich.txt", "Abgestürzt.")

    monkeypatch.setattr(reanalysing, "Analyser", type("Failing", (FakeAnalyser,), {"attribute": attribute}))
    ended = run("models", "reanalyse", "--db", archive)
    assert ended.code == 1
    assert "Abgestürzt." in ended.words
    with closing(open_archive(archive)) as db:
        assert queries.count_quotes(db, QuoteFilter()) == 3


def test_a_missing_archive_is_told(run: Run, shelf: Shelf, tmp_path: Path) -> None:
    assert run("models", "reanalyse", "--db", tmp_path / "fehlt.db").code == 2
