"""One import of everything that means harm, with good articles among it: each is named, and no good one is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from db import queries
from db.connection import open_archive
from tests.cli.conftest import Run
from tests.ingest.conftest import site
from tests.ingest.test_fetching import PAGE
from tests.ingest.test_hostile import REFUSED, SPACES, SURVIVED
from tests.ingest.test_packed import zipped
from tests.ingest.web_server import Site

__all__ = ["site"]

GOOD = ("00 zuerst.txt", "mitten drin.txt", "zz zuletzt.txt")
INSIDE = {
    "bombe.zip": {"a.txt": SPACES, "b.txt": b"Der gute Text."},
    "pfade.zip": {"../../a.txt": b"Text", "b.txt": b"Der gute Text."},
    "innen.zip": {"a.zip": zipped({"a.txt": b"Text"}), "b.txt": b"Der gute Text."},
}
"""Of each, one member is refused and one is read."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "fallen"
    folder.mkdir()
    for name, (make, _) in (REFUSED | SURVIVED).items():
        (folder / name).write_bytes(make())
    for name, members in INSIDE.items():
        (folder / name).write_bytes(zipped(members))
    for name in GOOD:
        (folder / name).write_text(f"„{name}“, sagte Anna Vogt in Wendhafen.", encoding="utf-8")
    return folder


def hostile_addresses(site: Site, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The own server counts as public here, nothing else does."""
    monkeypatch.delenv("ZITATSPUR_PRIVATE_ADDRESSES")
    monkeypatch.setattr("ingest.connecting._is_public", lambda address: address == "127.0.0.1")
    return [
        site.answer("/kreis", 302, {"Location": "/kreis"}),
        site.answer("/innen", 302, {"Location": "http://192.168.1.1/"}),
        site.answer("/datei", 302, {"Location": "file:///etc/hostname"}),
        site.put("/gross", SPACES),
        site.put("/film", b"0", "video/mp4"),
        "http://10.0.0.1/",
    ]


def test_each_is_named_and_nothing_else_is_lost(
    run: Run, folder: Path, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bad = hostile_addresses(site, monkeypatch)
    good = site.put("/gut", PAGE)
    archive = tmp_path / "a.db"
    ended = run("import", "--db", archive, *bad, good, folder)
    refused = len(REFUSED) + len(INSIDE) + len(bad)
    assert ended.code == 1
    assert f"{refused} Eingaben fehlgeschlagen" in ended.words
    assert refused >= 20
    for name in (*REFUSED, *INSIDE, *bad):
        (line,) = (line for line in ended.words.splitlines() if name in line and "FEHLER: " in line)
        assert "itte" in line, "it names a cure"
    with open_archive(archive) as db:
        origins = " ".join(row.origin for row in queries.articles(db))
        assert len(queries.failures(db)) == refused
    assert all(name in origins for name in (*GOOD, *SURVIVED, good, *(f"{name}/b.txt" for name in INSIDE)))
