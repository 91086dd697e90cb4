"""A JSON object whose last key holds a long list: its head and its items in, text out as the items come."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO


def write_json_list(head: Mapping[str, Any], key: str, items: Iterable[Mapping[str, Any]], stream: TextIO) -> int:
    """Writes one item a line and says how many; what is None is left out."""
    opening = json.dumps(dict(head), ensure_ascii=False)[:-1]
    stream.write(f"{opening}, {json.dumps(key)}: [")
    written = 0
    for written, item in enumerate(items, 1):
        stream.write(("\n" if written == 1 else ",\n") + json.dumps(_told(item), ensure_ascii=False))
    stream.write("\n]}\n")
    return written


def _told(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _told(each) for key, each in value.items() if each is not None}
    return [_told(each) for each in value] if isinstance(value, (list, tuple)) else value
