"""The dossier as PDF, read by another program: all statements, on numbered pages; or a clear word."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from db import queries
from db.connection import Database, open_archive
from db.rows import QuoteFilter
from export import dossier
from export.formats import Format
from gui.dossier_pdf import DossierTooLongError, write_pdf
from gui.exporting import ExportTarget, export_to


@pytest.fixture
def db(archive_file: Path, qapp: QApplication) -> Iterator[Database]:
    with open_archive(archive_file) as db:
        yield db


def squeezed(words: str) -> str:
    """Lines of a PDF end where the page does."""
    return "".join(words.split())


def test_every_quote_stands_in_it(db: Database) -> None:
    stream = io.BytesIO()
    assert write_pdf(db, QuoteFilter(), stream) > 0
    reader = PdfReader(stream)
    words = squeezed(" ".join(page.extract_text() for page in reader.pages))
    assert reader.metadata is not None
    assert reader.metadata.title == "Zitatdossier"
    for row in queries.quotes(db, QuoteFilter()):
        assert row.id in words


def test_the_window_writes_it_too(db: Database, tmp_path: Path) -> None:
    target = ExportTarget(tmp_path / "dossier.pdf", Format.PDF)
    assert export_to(db, QuoteFilter(), target, lambda: False).error is None
    assert target.path.read_bytes().startswith(b"%PDF-")


def test_what_is_too_long_is_refused_with_the_cure(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dossier, "PRINTED_AT_MOST", 1)
    with pytest.raises(DossierTooLongError, match="HTML"):
        write_pdf(db, QuoteFilter(), io.BytesIO())
    written = export_to(db, QuoteFilter(), ExportTarget(tmp_path / "dossier.pdf", Format.PDF), lambda: False)
    assert "HTML" in (written.error or "")
    assert list(tmp_path.glob("dossier*")) == []
