"""A ZIP file of articles (also a web archive in WACZ): its readable members, and each of them as `Material`.

Subfolders tell the outlet and names the date, as in a folder on disk.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from ingest.errors import InputError, Problem
from ingest.material import MAX_TABLE_BYTES, Material, bytes_material
from ingest.packed import leads_outside, member, opened
from ingest.sources import Source, dated_name, is_readable_name, subfolder

_PACKED = (".zip", ".wacz")


def parts(material: Material, source: Source) -> Iterator[Source | InputError]:
    with opened(material) as archive:
        names = sorted(info.filename for info in archive.infolist() if not info.is_dir())
    web_records = [name for name in names if name.startswith("archive/") and ".warc" in name]
    for name in web_records if material.name.lower().endswith(".wacz") else names:
        if leads_outside(name):
            yield InputError(f"{source.origin}/{name}", Problem.OUTSIDE)
        elif is_readable_name(PurePosixPath(name).name) and not name.startswith("__MACOSX/"):
            yield _part(source, name)


def take(material: Material, name: str) -> Material:
    origin = f"{material.origin}/{name}"
    with opened(material) as archive:
        data = member(archive, name, origin, MAX_TABLE_BYTES)
    if data.startswith(b"PK\x03\x04") and name.lower().endswith(_PACKED):
        raise InputError(origin, Problem.NESTED)
    return bytes_material(origin, PurePosixPath(name).name, data)


def _part(source: Source, name: str) -> Source:
    path = PurePosixPath(name)
    is_web_archive = source.path.suffix.lower() == ".wacz"  # its folders are no outlets
    outlet = source.outlet or (None if is_web_archive else subfolder(path.parts))
    return replace(source, part=(*source.part, name), outlet=outlet, published=source.published or dated_name(path))
