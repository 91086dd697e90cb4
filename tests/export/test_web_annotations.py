"""Web Annotations find their words again in the text that they are about."""

from __future__ import annotations

import json

from attribution.types import Article, Provenance, Quote, Span, STWRType
from export.formats import Format
from export.web_annotations import annotation
from tests.export.conftest import TEXT, WORDS, Write


def test_every_quote_is_one_annotation(write: Write) -> None:
    page = json.loads(write(Format.ANNOTATIONS))
    assert (page["@context"], page["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    ids = [each["id"] for each in page["items"]]
    assert len(ids) == len(set(ids)) == 8


def test_words_and_position_lead_to_the_same_place(write: Write) -> None:
    (item,) = json.loads(write(Format.ANNOTATIONS, outlet="Kurier & Söhne"))["items"]
    (target,) = item["target"]
    words, position = target["selector"]
    assert target["source"] == "https://kurier.test/mole?a=1&b=2"
    assert words["exact"] == WORDS == TEXT[position["start"] : position["end"]]
    assert words["prefix"] + words["exact"] + words["suffix"] in TEXT
    assert item["body"][0]["value"] == "Ada Brink, Hafenmeisterin"


def test_pieces_are_several_targets_and_nobody_named_is_no_body() -> None:
    article = Article("„Ja“, hieß es, „nein“.", "a.txt")
    made = annotation(article, Quote("q", STWRType.DIRECT, (Span(0, 4), Span(15, 21)), Provenance("direct")))
    assert [target["selector"][0]["exact"] for target in made["target"]] == ["„Ja“", "„nein“"]
    assert [body["value"] for body in made["body"]] == ["Direct"]
    assert made["target"][0]["source"].startswith("urn:sha256:")
