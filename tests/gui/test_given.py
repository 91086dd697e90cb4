"""What other programs drag or copy is understood as files, addresses or text."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from gui.given import Given, given
from ingest.sources import Source

TEXT = "Der Deich hat gehalten, sagte Anna Vogt am Montag im Rathaus."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://a.test/b", ["https://a.test/b"]),
        (" https://a.test/b\nhttp://c.test https://a.test/b ", ["https://a.test/b", "http://c.test"]),
        (TEXT, [Source(Path(), text=TEXT)]),
        ("Siehe https://a.test/b", []),
        ("", []),
    ],
)
def test_copied_text_is_addresses_or_an_article(text: str, found: list[Given]) -> None:
    data = QMimeData()
    data.setText(text)
    assert given(data) == found


def test_files_and_links_come_before_their_text() -> None:
    data = QMimeData()
    data.setUrls([QUrl("file:///texte/a.txt"), QUrl("https://a.test/b%20c"), QUrl("mailto:a@b.test")])
    data.setText(TEXT)
    assert given(data) == [Path("/texte/a.txt"), "https://a.test/b%20c"]
