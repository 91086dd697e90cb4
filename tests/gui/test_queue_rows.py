"""A row knows what it is called and what to give for another try."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.types import Article
from gui.queue_rows import QueueState, failed_row, given_of, row_of
from ingest.sources import PASTED, Source


def test_a_pasted_text_is_named_by_its_beginning() -> None:
    row = row_of(Source(Path(), text="„Der Deich  hält“,\nsagte Anna Vogt am Montag vor der Presse in Nordhafen."))
    assert row.name == "„Der Deich hält“, sagte Anna Vogt am Montag vor der Presse i …"
    assert row.origin.startswith(PASTED)


def test_an_article_of_the_archive_cannot_be_read_again() -> None:
    row = row_of(Article("Text", "/texte/a.txt"))
    assert (row.name, row.given) == ("a.txt", None)


def test_only_what_failed_or_was_cancelled_is_tried_again() -> None:
    row = failed_row("/texte/a.txt", "leer")
    assert (row.name, row.is_repeatable, row.is_cancellable) == ("a.txt", True, False)
    again = row_of(Source(Path("/texte/a.txt")))
    assert (again.is_repeatable, again.is_cancellable) == (False, True)
    assert not failed_row("/texte/a.zip/b.txt", "leer", inside="/texte/a.zip").is_repeatable
    assert failed_row("/texte/a.txt", "leer").state is QueueState.FAILED


def test_a_failure_of_an_earlier_day_leads_back_to_its_source(tmp_path: Path) -> None:
    for name in ("a.txt", "Artikel.csv", "Sammlung.zip"):
        (tmp_path / name).write_text("x")
    assert given_of(str(tmp_path / "a.txt")) == tmp_path / "a.txt"
    assert given_of(str(tmp_path / "Artikel.csv#17")) == Source(tmp_path / "Artikel.csv", part=("17",))
    inner = given_of(str(tmp_path / "Sammlung.zip" / "Nordpost" / "b.html"))
    assert inner == Source(tmp_path / "Sammlung.zip", part=("Nordpost/b.html",))
    assert given_of("https://kurier.test/a") == "https://kurier.test/a"


@pytest.mark.parametrize(("origin", "given"), [(f"{PASTED} 0a1b2c3d", None), ("/fehlt/a.txt", Path("/fehlt/a.txt"))])
def test_what_is_gone_is_not_made_up(origin: str, given: Path | None) -> None:
    assert given_of(origin) == given
