"""The filter of an archive and the chosen quote in, plain text for the settings out, and back at the next start.

What points to one row of the archive (an article, a speaker, a statement) is no filter that is kept: it was a glance.
"""

from __future__ import annotations

import json
from pathlib import Path

from attribution.types import STWRType
from db.rows import QuoteFilter

KEPT = ("text", "speaker", "outlet", "published_from", "published_to", "type", "only_deviations")


def as_text(archive: Path, filter: QuoteFilter, quote: str | None) -> str:
    values = {name: getattr(filter, name) for name in KEPT} | {"quote": quote}
    return json.dumps({"archive": str(archive.absolute())} | {name: value for name, value in values.items() if value})


def from_text(text: str, archive: Path) -> tuple[QuoteFilter, str | None]:
    """Those of another archive, or damaged ones, count as none."""
    try:
        values = json.loads(text)
        if values["archive"] != str(archive.absolute()):  # a path of the command line may be short
            return QuoteFilter(), None
        kept = {name: values[name] for name in KEPT if name in values}
        type = STWRType(kept.pop("type")) if "type" in kept else None
        return QuoteFilter(**kept, type=type), values.get("quote")
    except (ValueError, TypeError, KeyError):
        return QuoteFilter(), None
