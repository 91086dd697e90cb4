"""A source becomes an article with all that is known about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from attribution.types import Article
from ingest.errors import InputError
from ingest.sources import Source
from tests.ingest.articles import read_article

TEXT = "Deich hält Flut stand\n\nStand: 02.03.2026 07:27 Uhr\n\nNordhafen (dpa) - Der Deich hat gehalten.\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "meldung.txt"
    path.write_bytes(TEXT.replace("\n", "\r\n").encode("utf-8-sig"))
    return path


def test_everything_that_source_and_text_tell_is_in_the_article(path: Path) -> None:
    assert read_article(Source(path, "Hafenkurier")) == Article(
        text=TEXT,
        origin=str(path),
        title="Deich hält Flut stand",
        outlet="Hafenkurier",
        published="2026-03-02T07:27:00+01:00",
        agencies=("dpa",),
    )


@pytest.mark.parametrize(
    ("told", "published"),
    [("2026-03-02", "2026-03-02T07:27:00+01:00"), ("2026-03-01", "2026-03-01")],
    ids=["same day: the text adds the time", "another day: the user is right"],
)
def test_the_date_that_was_told_holds(told: str, published: str, path: Path) -> None:
    assert read_article(Source(path, None, told)).published == published


def test_a_file_that_is_gone_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        read_article(Source(tmp_path / "weg.txt"))
