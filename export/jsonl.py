"""Records in, JSON Lines out: one object a line, as other programs read them; written as they come."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from export.record import OBJECT_KEYS, Record


def write_jsonl(records: Iterable[Record], stream: TextIO) -> int:
    """Writes one line a record and says how many."""
    written = 0
    for record in records:
        stream.write(json_line(record))
        written += 1
    return written


def json_line(record: Record) -> str:
    """The line of one record, without what only tables show."""
    return json.dumps({key: record[key] for key in OBJECT_KEYS}, ensure_ascii=False) + "\n"
