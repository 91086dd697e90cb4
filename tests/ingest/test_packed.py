"""Members come out of a ZIP as they are; traps stay shut."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

import pytest

from ingest import packed
from ingest.errors import InputError, Problem
from ingest.packed import leads_outside, member, opened
from tests.ingest.conftest import material


def zipped(members: Mapping[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


def problem_of(data: bytes, name: str = "a.txt", limit: int = 100) -> Problem:
    with pytest.raises(InputError) as caught, opened(material(data, "a.zip")) as archive:
        member(archive, name, "a.zip/a.txt", limit)
    return caught.value.problem


def test_a_member_comes_out_as_it_went_in() -> None:
    with opened(material(zipped({"a.txt": b"Der Deich"}))) as archive:
        assert member(archive, "a.txt", "a.zip/a.txt") == b"Der Deich"


def test_a_bomb_is_known_by_its_ratio_before_it_is_opened() -> None:
    assert problem_of(zipped({"a.txt": b" " * 20_000_000}), limit=1_000_000_000) is Problem.BOMB


def test_a_member_that_lies_about_its_size_is_cut() -> None:
    data = zipped({"a.txt": b"x" * 500})
    lie = data.replace((500).to_bytes(4, "little"), (50).to_bytes(4, "little"))
    assert problem_of(lie, limit=10) in (Problem.BOMB, Problem.BROKEN)
    assert problem_of(zipped({"a.txt": b"x" * 500})) is Problem.BOMB


def test_a_broken_archive_is_called_so() -> None:
    data = bytearray(zipped({"a.txt": bytes(range(256))}))
    assert problem_of(b"PK\x03\x04 kein Archiv") is Problem.BROKEN
    data[60:80] = bytes(20)
    assert problem_of(bytes(data), limit=1000) is Problem.BROKEN


def test_a_locked_member_is_called_so() -> None:
    data = bytearray(zipped({"a.txt": b"Der Deich"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    assert problem_of(bytes(data)) is Problem.LOCKED


def test_too_many_members_are_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "MAX_MEMBERS", 1)
    assert problem_of(zipped({"a.txt": b"", "b.txt": b""})) is Problem.TOO_MANY


def test_a_member_that_is_not_there_is_named() -> None:
    assert problem_of(zipped({"a.txt": b""}), "b.txt") is Problem.NO_PART


@pytest.mark.parametrize("name", ["../a", "a/../../b", "/etc/passwd", "..\\a", "C:\\a", "c:a"])
def test_names_that_lead_outside_are_known(name: str) -> None:
    assert leads_outside(name)


@pytest.mark.parametrize("name", ["a/b.txt", "a..b.txt", "ä/ö ü.txt"])
def test_other_names_stay_inside(name: str) -> None:
    assert not leads_outside(name)
