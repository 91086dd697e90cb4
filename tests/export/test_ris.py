"""RIS, read back line by line as the format describes it."""

from __future__ import annotations

import re

from export.formats import Format
from tests.export.conftest import HOSTILE_TITLE, Write

LINE = re.compile(r"([A-Z][A-Z0-9])  - (.*)")


def entries(text: str) -> list[dict[str, list[str]]]:
    found: list[dict[str, list[str]]] = []
    for line in filter(None, text.split("\r\n")):
        tag, value = LINE.fullmatch(line).groups()  # type: ignore[union-attr]
        if tag == "TY":
            found.append({})
        found[-1].setdefault(tag, []).append(value)
    return found


def test_every_article_with_a_quote_is_one_entry(write: Write) -> None:
    listed = entries(write(Format.RIS))
    assert len(listed) == 8
    assert all(entry["TY"] == ["NEWS"] and entry["ER"] == [""] for entry in listed)
    assert len({entry["ID"][0] for entry in listed}) == 8


def test_an_entry_tells_what_the_article_tells(write: Write) -> None:
    (entry,) = entries(write(Format.RIS, outlet="Kurier & Söhne"))
    assert entry["TI"] == [" ".join(HOSTILE_TITLE.split())]
    assert entry["AU"] == ["Eva Lüder", "Jan Specht"]
    assert (entry["T2"], entry["DA"], entry["PY"]) == (["Kurier & Söhne"], ["2026/03/07"], ["2026"])
    assert (entry["UR"], entry["Y2"]) == (["https://kurier.test/mole?a=1&b=2"], ["2026/03/08"])


def test_a_file_has_no_address_and_the_agency_is_a_keyword(write: Write) -> None:
    entry, *_ = entries(write(Format.RIS, outlet="Hafenkurier"))
    assert "UR" not in entry
    assert entry["KW"] == ["dpa"]


def test_the_same_archive_gives_the_same_bytes(write: Write) -> None:
    assert write(Format.RIS) == write(Format.RIS)
