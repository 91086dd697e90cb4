"""Who reported it is never empty."""

from __future__ import annotations

import pytest

from db.outlets import reporter


@pytest.mark.parametrize(
    ("outlet", "origin", "name"),
    [
        ("Hafenkurier", "/texte/000.txt", "Hafenkurier"),
        (None, "/texte/000.txt", "000"),
        (None, "texte\\Der 1. Mai.txt", "Der 1. Mai"),
        (None, "https://www.kurier.test/politik/a.html", "kurier.test"),
        (None, "http://Kurier.test:8080", "kurier.test"),
        ("", "/texte/000.txt", "000"),
        (None, "/", "/"),
    ],
)
def test_outlet_else_file_or_host(outlet: str | None, origin: str, name: str) -> None:
    assert reporter(outlet, origin) == name
