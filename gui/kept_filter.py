"""The filter of an archive in, plain text for the settings out, and back at the next start.

What points to one row of the archive (an article, a speaker, a statement) is not kept: it was a glance, no filter.
"""

from __future__ import annotations

import json
from pathlib import Path

from attribution.types import STWRType
from db.rows import QuoteFilter

KEPT = ("text", "speaker", "outlet", "published_from", "published_to", "type", "only_deviations")


def as_text(archive: Path, filter: QuoteFilter) -> str:
    values = {name: getattr(filter, name) for name in KEPT}
    return json.dumps({"archive": str(archive)} | {name: value for name, value in values.items() if value})


def from_text(text: str, archive: Path) -> QuoteFilter:
    """That of another archive, or a damaged one, counts as none."""
    try:
        values = json.loads(text)
        if values["archive"] != str(archive):
            return QuoteFilter()
        kept = {name: values[name] for name in KEPT if name in values}
        type = STWRType(kept.pop("type")) if "type" in kept else None
        return QuoteFilter(**kept, type=type)
    except (ValueError, TypeError, KeyError):
        return QuoteFilter()
