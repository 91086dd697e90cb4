"""BibTeX, read back by counting braces as BibTeX does."""

from __future__ import annotations

import re

import pytest

from attribution.types import Article
from export.bibtex import bibtex
from export.formats import Format
from tests.export.conftest import Write

FIELD = re.compile(r"^  (\w+) = \{(.*)\},$", re.MULTILINE)


def fields(entry: str) -> dict[str, str]:
    return dict(FIELD.findall(entry))


def test_every_article_is_one_entry_with_a_key_of_its_own(write: Write) -> None:
    text = write(Format.BIBTEX)
    assert len(set(re.findall(r"^@article\{([\w-]+),$", text, re.MULTILINE))) == 8
    bare = re.sub(r"\\[{}]", "", text)
    assert bare.count("{") == bare.count("}")


def test_an_entry_tells_what_the_article_tells(write: Write) -> None:
    entry = fields(write(Format.BIBTEX, outlet="Kurier & Söhne"))
    assert entry["title"] == r"{Fähre \& <script>alert(1)</script> 100 \% " + '"' + r"\{neu\}" + '" TY - BOOK}'
    assert entry["author"] == "Eva Lüder and Jan Specht"
    assert (entry["journal"], entry["date"], entry["urldate"]) == (r"Kurier \& Söhne", "2026-03-07", "2026-03-08")
    assert entry["url"] == "https://kurier.test/mole?a=1&b=2"


@pytest.mark.parametrize(
    ("author", "shown"),
    [
        ("dpa", "{dpa}"),
        ("Redaktion Politik und Wirtschaft im Land", "{Redaktion Politik und Wirtschaft im Land}"),
        ("Eva von Lüder", "Eva von Lüder"),
    ],
)
def test_what_is_no_persons_name_is_not_taken_apart(author: str, shown: str) -> None:
    assert fields(bibtex(Article("Text", "a.txt", author=author)))["author"] == shown


def test_what_is_not_known_is_left_out() -> None:
    assert set(fields(bibtex(Article("Text", "a.txt")))) == {"journal", "entrysubtype", "langid", "note"}
