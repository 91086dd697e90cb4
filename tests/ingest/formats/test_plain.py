"""Text stays as it is; Markdown loses its markup and nothing else."""

from __future__ import annotations

import pytest

from ingest.formats.plain import read_markdown, read_plain
from tests.ingest.conftest import material

PAGE = """---
title: "Deich hält"
date: 2026-03-02
autor: Greta Moll
medium: Hafenkurier
url: https://www.hafenkurier.test/a
---
# Deich hält stand

![Der Deich. „Knapp“, sagt er.](a.jpg)

Der **Deich** hat [gehalten](https://x.test/a_b). „Wir hatten *großes* Glück“, sagte Vogt.

> „Ohne Helfer ginge nichts.“

* Erstens
- Zweitens
"""


def test_text_stays_as_it_is() -> None:
    text = "Deich hält stand\n\nStand: 02.03.2026 07:27 Uhr\n\n  Der *Deich* hat gehalten."
    draft = read_plain(material(text))
    assert (draft.text, draft.title, draft.published) == (text, "Deich hält stand", "2026-03-02T07:27:00+01:00")


def test_markdown_keeps_the_words() -> None:
    assert read_markdown(material(PAGE)).text.split("\n\n") == [
        "Deich hält stand",
        "Der Deich hat gehalten. „Wir hatten großes Glück“, sagte Vogt.",
        "„Ohne Helfer ginge nichts.“",
        "Erstens\nZweitens\n",
    ]


def test_the_head_of_markdown_tells_about_the_article() -> None:
    draft = read_markdown(material(PAGE))
    told = (draft.title, draft.published, draft.author, draft.outlet, draft.address)
    assert told == ("Deich hält", "2026-03-02", "Greta Moll", "Hafenkurier", "https://www.hafenkurier.test/a")


@pytest.mark.parametrize("text", ["# Deich hält\n\nText.", "Deich hält\n==========\n\nText."])
def test_a_heading_is_the_title(text: str) -> None:
    draft = read_markdown(material(text))
    assert (draft.title, draft.text) == ("Deich hält", "Deich hält\n\nText.\n")


@pytest.mark.parametrize("text", ["2 * 3 * 4 ist 24", "datei_mit_strichen", "Am 3. Mai", "Das * ist ein Stern"])
def test_signs_that_are_no_markup_stay(text: str) -> None:
    assert read_markdown(material(text)).text == f"{text}\n"
