"""The table of outlets: whose an address is, and what users add to it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest import outlets
from ingest.outlets import Outlet, outlet_at

COUNTRIES = {"DE", "AT", "CH"}
KINDS = {"daily", "weekly", "magazine", "tabloid", "online", "public broadcaster", "private broadcaster", "agency"}


@pytest.fixture
def user_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(outlets, "user_file", lambda: tmp_path / "outlets.tsv")
    outlets.outlets.cache_clear()
    yield tmp_path / "outlets.tsv"
    outlets.outlets.cache_clear()


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://www.derstandard.at/story/1/a", "Der Standard"),
        ("https://sport.orf.at/a", "ORF"),
        ("http://nzz.ch", "Neue Zürcher Zeitung"),
        ("https://nichtnzz.ch/a", None),
        ("https://hafenkurier.test/a", None),
        ("http://[", None),
    ],
)
def test_the_domain_tells_the_outlet(address: str, name: str | None, user_file: Path) -> None:
    outlet = outlet_at(address)
    assert (outlet and outlet.name) == name


def test_users_add_and_rename(user_file: Path) -> None:
    user_file.write_text("domain\tname\nhafenkurier.test\tHafenkurier\norf.at\tDer ORF\n\n# fertig\n", "utf-8")
    assert outlet_at("https://www.hafenkurier.test/a") == Outlet("hafenkurier.test", "Hafenkurier")
    assert outlet_at("https://orf.at/a") == Outlet("orf.at", "Der ORF")


def test_a_broken_file_of_a_user_changes_nothing(user_file: Path) -> None:
    user_file.write_bytes(b"\xff\xfe\xfa")
    assert outlet_at("https://orf.at/a") is not None


def test_the_table_that_ships_is_sorted_full_and_of_known_kinds(root: Path) -> None:
    first, _, *lines = (root / "ingest" / "outlets.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines]
    assert first.startswith("# ")
    assert lines == sorted(lines)
    assert len(rows) >= 150
    assert len({row[0] for row in rows}) == len(rows)
    assert {row[2] for row in rows} <= KINDS
    assert {row[3] for row in rows} == COUNTRIES
