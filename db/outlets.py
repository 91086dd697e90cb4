"""Article in, the name of who reported it out: its outlet, else what its origin tells."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from urllib.parse import urlsplit


def reporter(outlet: str | None, origin: str) -> str:
    """„https://www.kurier.test/a“ → kurier.test, „C:\\Texte\\000.txt“ → 000: never empty."""
    if outlet:
        return outlet
    host = urlsplit(origin).hostname if re.match(r"https?://", origin) else None
    return host.removeprefix("www.") if host else PurePosixPath(origin.replace("\\", "/")).stem or origin
