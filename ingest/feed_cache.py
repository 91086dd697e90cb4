"""A feed as it came last time, so that its server need not send it again: in by `keep`, out by `kept`.

One small file a feed in the user's cache folder, named by its address. Which of its articles are new is not asked here:
that depends on the archive.
"""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import os
import zlib
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import platformdirs

from ingest.material import Material, bytes_material

logger = logging.getLogger(__name__)

VARIABLE = "ZITATSPUR_CACHE"
MOST = 300
"""So many feeds are kept; those asked for longest ago go."""
LARGEST = 2_000_000  # bytes
_TOLD = ("name", "media_type", "charset", "address")


def folder() -> Path:
    """Linux: ~/.cache/Zitatspur/feeds; the variable names another one."""
    given = os.environ.get(VARIABLE)
    return (Path(given) if given else platformdirs.user_cache_path("Zitatspur", appauthor=False)) / "feeds"


def keep(material: Material) -> None:
    """Only what its server can be asked about; what cannot be written is told in the log."""
    data = material.read()
    if not material.validators or len(data) > LARGEST:
        return
    told = {name: getattr(material, name) for name in _TOLD} | {"validators": material.validators}
    stored = {"origin": material.origin, **told, "data": base64.b64encode(zlib.compress(data)).decode()}
    file = _file(material.origin)
    aside = file.with_name(f".{file.name}.{os.getpid()}.part")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        aside.write_text(json.dumps(stored), encoding="utf-8")
        os.replace(aside, file)
        _clear_away(file.parent)
    except OSError as error:
        logger.warning("%s: %s", file, error)
        with suppress(OSError):
            aside.unlink(missing_ok=True)


def kept(address: str) -> Material | None:
    """None if there is none, or none that can be read."""
    try:
        stored = json.loads(_file(address).read_text(encoding="utf-8"))
        if stored["origin"] != address:
            return None
        data = zlib.decompress(base64.b64decode(stored["data"]))
        told = {name: stored[name] for name in _TOLD if name != "name"}
        validators = tuple((str(name), str(value)) for name, value in stored["validators"])
        return replace(bytes_material(address, stored["name"], data), **told, validators=validators)
    except (OSError, ValueError, KeyError, TypeError, zlib.error):
        return None


def _file(address: str) -> Path:
    return folder() / f"{hashlib.sha256(address.encode(errors='replace')).hexdigest()[:24]}.json"


def _clear_away(place: Path) -> None:
    files = sorted(place.glob("*.json"), key=lambda file: file.stat().st_mtime)
    for file in files[:-MOST]:
        file.unlink(missing_ok=True)
