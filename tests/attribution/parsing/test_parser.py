"""From text to parse: paragraphs, places in the text; the models themselves only where marked."""

from __future__ import annotations

from typing import Any

import pytest

from attribution.parsing import pieces
from attribution.parsing.building import build_parse
from attribution.parsing.parser import Parser
from attribution.pipeline import Attributor
from attribution.types import Article


@pytest.fixture(scope="session")
def parser(attributor: Attributor) -> Parser:
    return attributor.parser


ARTICLES = [
    Article("Lindhagen (npa) - „Die Brücke ist zu“, sagte Lohse im Mai.\n\n\nEs regnete 🚢 stark. Niemand kam.", "a"),
    Article("", "b"),
    Article("«Wir gehen», rief er.\n\n \n\nDann ging er zum Hafen, am Montag.", "c"),
    Article("Der Pentagon-Sprecher sagte:\n„Nichts.“", "d"),
]


@pytest.mark.stanza
def test_words_stand_in_the_text_where_they_say(parser: Parser) -> None:
    for article, p in zip(ARTICLES, parser.parse(ARTICLES), strict=True):
        assert [article.text[w.span.start : w.span.end] for w in p.words] == [w.text for w in p.words]
        left = "".join(article.text.split())
        assert "".join("".join(w.text.split()) for w in p.words) == left


@pytest.mark.stanza
def test_articles_parsed_together_keep_their_order_and_their_parses(parser: Parser) -> None:
    together = parser.parse(ARTICLES)
    assert [p.text for p in together] == [article.text for article in ARTICLES]
    assert [p.words for p in together] == [parser.parse([article])[0].words for article in ARTICLES]
    assert parser.parse([]) == []


@pytest.mark.stanza
def test_am_is_one_word_and_marks_are_words_of_their_own(parser: Parser) -> None:
    words = [w.text for p in parser.parse(ARTICLES) for w in p.words]
    assert {"im", "zum", "am", "„", "“", "«", "»", "Pentagon-Sprecher"} <= set(words)


@pytest.mark.stanza
def test_words_have_lemma_tags_and_heads(parser: Parser) -> None:
    [p] = parser.parse([Article("Karin Lohse sagte, die Brücke sei alt.", "a")])
    said = next(i for i, w in enumerate(p.words) if w.text == "sagte")
    assert (p.words[said].lemma, p.words[said].upos, p.words[said].head) == ("sagen", "VERB", -1)
    assert [w.entity for w in p.words[:2]] == ["B-PER", "E-PER"]
    assert any("Mood=Sub" in w.feats for w in p.words)


@pytest.mark.stanza
def test_the_parser_never_asks_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    import socket

    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the parser opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert len(Parser(threads=1).parse([Article("Es regnet.", "a")])[0]) == 3


@pytest.mark.stanza
def test_the_parser_says_its_version(parser: Parser) -> None:
    assert parser.version.startswith("stanza 1.")


@pytest.mark.stanza
def test_tags_of_other_models_become_ours() -> None:
    from stanza import Document

    rows = (
        ("Bach", "PROPN", "NE", "Case=Nom|Number=Sing", 2, "nsubj"),
        ("komme", "VERB", "VVFIN", "Mood=Sub|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin", 0, "root"),
        ("morgen", "ADV", "ADV", "_", 2, "advmod"),
    )
    text, words, start = "Bach komme morgen", [], 0
    for number, (form, upos, xpos, feats, head, deprel) in enumerate(rows, start=1):
        place = {"start_char": start, "end_char": start + len(form)}
        words.append({"id": number, "text": form, "lemma": form, "upos": upos, "xpos": xpos, "feats": feats,
                      "head": head, "deprel": deprel} | place)  # fmt: skip
        start += len(form) + 1
    parse = build_parse(text, [(0, Document([words], text=text))])
    assert [word.xpos for word in parse.words] == ["PROPNNom", "VERBFinSub", "ADV"]
    assert parse.words[1].is_finite


@pytest.mark.stanza
def test_an_overlong_sentence_is_cut_and_none_of_its_words_is_lost(parser: Parser) -> None:
    text = "Die Ministerin sagte, dass " + "alte Schulen neue Dächer brauchen, " * 120 + "und ging."
    (parse,) = parser.parse([Article(text, "a")])
    assert parse.cuts > 1
    assert "".join(word.text for word in parse.words) == text.replace(" ", "")
    assert max(sentence.end - sentence.start for sentence in parse.sentences) < 400


@pytest.mark.stanza
def test_texts_in_several_portions_are_parsed_as_together(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [Article(f"Titel {n}\n\nDer Rat tagt. Es bleibe dabei, sagte Vogt.", str(n)) for n in range(3)]
    together = parser.parse(articles)
    monkeypatch.setattr(pieces, "PORTION", 60)  # an article each
    assert [p.words for p in parser.parse(articles)] == [p.words for p in together]
