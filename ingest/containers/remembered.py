"""The headings of a table in, which of its columns holds what according to the user out; and into the user's own file.

One entry a heading row, whatever its order: tables of one origin have the same headings each time. The file is JSON
that one can read and change; the last use comes first.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import platformdirs

from ingest.containers.columns import Mapping, complete, fields, key

logger = logging.getLogger(__name__)

VARIABLE = "ZITATSPUR_COLUMNS"
MOST = 200
"""So many heading rows are remembered."""


def user_file() -> Path:
    """Linux: ~/.config/Zitatspur/columns.json; the variable names another one."""
    given = os.environ.get(VARIABLE)
    folder = platformdirs.user_config_path("Zitatspur", appauthor=False, roaming=True)
    return Path(given) if given else folder / "columns.json"


def remembered(headings: Sequence[str]) -> Mapping | None:
    """None for a heading row that nobody has said anything about."""
    wanted = _row_key(headings)
    return next((_mapping(entry["columns"]) for entry in _entries() if _row_key(entry["headings"]) == wanted), None)


def remember(headings: Sequence[str], mapping: Mapping) -> None:
    """For the next table with these headings. A file that cannot be written is told in the log: no article is lost."""
    wanted = _row_key(headings)
    others = [entry for entry in _entries() if _row_key(entry["headings"]) != wanted]
    _write([{"headings": list(headings), "columns": dict(mapping)}, *others][:MOST])


def forget(headings: Sequence[str]) -> None:
    """So that the columns are guessed again."""
    wanted = _row_key(headings)
    _write([entry for entry in _entries() if _row_key(entry["headings"]) != wanted])


def told_and_remembered(headings: Sequence[str], told: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """What is said now comes before what was said before; a column has one meaning."""
    told, known = tuple(told), remembered(headings)
    if known is None:
        return told
    said, taken = {field for field, _ in told}, {key(heading) for _, heading in told if heading}
    kept = {field: heading for field, heading in known.items() if key(heading) not in taken}
    return *told, *((field, heading) for field, heading in complete(kept) if field not in said)


def _row_key(headings: Iterable[str]) -> frozenset[str]:
    return frozenset(key(heading) for heading in headings)


def _mapping(columns: dict[str, Any]) -> Mapping:
    return {field: heading for field, heading in columns.items() if field in fields() and heading}


def _entries() -> list[dict[str, Any]]:
    """People may have edited the file: what is no entry is passed over."""
    try:
        stored = json.loads(user_file().read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        return []
    except (OSError, ValueError) as error:
        logger.warning("%s: %s", user_file(), error)
        return []
    return [entry for entry in stored if _is_entry(entry)] if isinstance(stored, list) else []


def _is_entry(entry: object) -> bool:
    if not isinstance(entry, dict):
        return False
    headings, columns = entry.get("headings"), entry.get("columns")
    return (
        isinstance(headings, list)
        and isinstance(columns, dict)
        and all(isinstance(each, str) for each in (*headings, *columns.values()))
    )


def _write(entries: list[dict[str, Any]]) -> None:
    """Aside and into place: another import may read it just now."""
    file = user_file()
    aside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        os.replace(aside, file)
    except OSError as error:
        logger.warning("%s: %s", file, error)
        aside.unlink(missing_ok=True)
