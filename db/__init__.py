"""The archive on disk: one SQLite file, written by one process, readable by several.

`connection` opens it, `migrations` holds its tables, `store` the deeds (each one transaction, each returning
`Changes`), `queries` the questions (read only, answered in frozen `rows`), `errors` what can go wrong.

Who writes: `save_article` runs, outlets, articles, quotes and spans; `linking.link` statements and
variants; `save_failure` failures; `set_status` a quote's status. Triggers write articles_fts and quotes_fts.
People and organisations have modules of their own: `entity_tables`, `entity_linking` and `entity_resolving` (what
`save_article` does for them), `entities` (deeds), `entity_queries` (questions), `entity_rows`.
Who copied: `sharing_tables`, `sharing` (text that articles have in common), `origin_queries`, `origin_rows`.
"""

from __future__ import annotations

import sys


def _load_without_numpy() -> None:
    """sqlite-utils loads numpy to know its numbers, of which no archive holds any: a tenth of the window's start."""
    if "numpy" in sys.modules:
        return
    sys.modules["numpy"] = None  # type: ignore[assignment]
    try:
        import sqlite_utils  # noqa: F401
    finally:
        del sys.modules["numpy"]


_load_without_numpy()
