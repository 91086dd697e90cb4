"""An address goes in; whose it is comes out: name, kind and country of the outlet, by its domain.

The table ships with the program. Rows of the user's own file (`user_file`, same columns) come before it, so that an
outlet can be added or called otherwise.
"""

from __future__ import annotations

import csv
import logging
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path

import platformdirs

from ingest.addresses import host_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outlet:
    """`kind` is daily, weekly, magazine, tabloid, online, public or private broadcaster, agency; country DE, AT, CH."""

    domain: str
    name: str
    kind: str | None = None
    country: str | None = None


def outlet_at(address: str) -> Outlet | None:
    """The outlet of the longest domain that the host belongs to: sport.orf.at before orf.at."""
    labels = (host_of(address) or "").split(".")
    known = outlets()
    domains = (".".join(labels[start:]) for start in range(len(labels) - 1))
    return next((known[domain] for domain in domains if domain in known), None)


@cache
def outlets() -> dict[str, Outlet]:
    """By domain."""
    with resources.files("ingest").joinpath("outlets.tsv").open(encoding="utf-8") as stream:
        shipped = _rows(stream)
    return {outlet.domain: outlet for outlet in (*shipped, *_of_user())}


def user_file() -> Path:
    """Linux: ~/.config/Zitatspur/outlets.tsv"""
    return platformdirs.user_config_path("Zitatspur", appauthor=False, roaming=True) / "outlets.tsv"


def _of_user() -> list[Outlet]:
    """A file that cannot be read is told in the log: no article should fail for it."""
    try:
        with user_file().open(encoding="utf-8-sig") as stream:
            return _rows(stream)
    except FileNotFoundError:
        return []
    except (OSError, ValueError, csv.Error) as error:
        logger.warning("%s: %s", user_file(), error)
        return []


def _rows(stream: Iterable[str]) -> list[Outlet]:
    rows = csv.DictReader((line for line in stream if line.strip() and not line.startswith("#")), delimiter="\t")
    return [
        Outlet(row["domain"].strip().lower(), row["name"].strip(), row.get("kind") or None, row.get("country") or None)
        for row in rows
        if row.get("domain") and row.get("name")
    ]
