"""XML is read, but never what it points to."""

from __future__ import annotations

import pytest

from ingest.errors import InputError, Problem
from ingest.markup import attribute, local_name, parsed_xml

OUTSIDE = b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'
LAUGHS = b'<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'


def test_names_come_without_their_space() -> None:
    root = parsed_xml(b'<x:a xmlns:x="urn:x" x:name="b"/>', "a.xml")
    assert (local_name(root), attribute(root, "name"), attribute(root, "other")) == ("a", "b", None)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (OUTSIDE, Problem.ENTITIES),
        (LAUGHS, Problem.ENTITIES),
        (b"<a>", Problem.BROKEN),
        (b'<?xml version="1.0" encoding="klingonisch"?><a/>', Problem.BROKEN),
    ],
)
def test_traps_and_ruins_are_refused(data: bytes, problem: Problem) -> None:
    with pytest.raises(InputError) as caught:
        parsed_xml(data, "a.xml")
    assert caught.value.problem is problem
