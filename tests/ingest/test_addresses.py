"""One article has one address, however it was linked."""

from __future__ import annotations

import pytest

from ingest.addresses import canonical, host_of


@pytest.mark.parametrize(
    ("address", "known_as"),
    [
        ("https://www.hafenkurier.test/deich", "https://www.hafenkurier.test/deich"),
        ("HTTPS://WWW.Hafenkurier.test/Deich#kommentare", "https://www.hafenkurier.test/Deich"),
        ("https://a.test/deich?utm_source=x&id=7&fbclid=y", "https://a.test/deich?id=7"),
        ("https://a.test/deich/amp/", "https://a.test/deich"),
        ("https://a.test/deich.amp.html", "https://a.test/deich.html"),
        ("http://a.test:80/deich/", "http://a.test/deich"),
        ("http://a.test:8080/", "http://a.test:8080"),
    ],
)
def test_what_only_tells_where_a_reader_came_from_is_dropped(address: str, known_as: str) -> None:
    assert canonical(address) == known_as


@pytest.mark.parametrize(
    "address", ["", "deich.html", "ftp://a.test/b", "http://[", "http://a:b/", "https://", "file:///a"]
)
def test_what_is_no_address_has_none(address: str) -> None:
    assert canonical(address) is None


def test_the_host_comes_in_lower_case() -> None:
    assert (host_of("https://A.test:81/b"), host_of("http://[")) == ("a.test", None)
