"""What was dropped or pasted goes in; what to import comes out: files, addresses, or the text itself."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData

from ingest.addresses import ADDRESS
from ingest.sources import Source

Given = Path | str | Source
"""A file or folder, an address, or a text."""

MIN_WORDS = 8  # fewer are no article but a slip of the mouse


def given(data: QMimeData) -> list[Given]:
    """Empty if there is nothing to import."""
    files: list[Given] = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    encoded = [bytes(url.toEncoded().data()).decode() for url in data.urls()]
    addresses: list[Given] = [address for address in encoded if ADDRESS.match(address)]
    return files + addresses or _in_text(data.text() if data.hasText() else "")


def _in_text(text: str) -> list[Given]:
    """Nothing but addresses, one a line or apart by spaces; or words enough for an article."""
    words = text.split()
    if words and all(ADDRESS.match(word) for word in words):
        return list(dict.fromkeys(words))
    return [Source(Path(), text=text)] if len(words) >= MIN_WORDS else []
