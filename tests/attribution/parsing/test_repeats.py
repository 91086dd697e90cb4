"""A sentence seen before is not analysed again; which sentences come together changes nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from attribution.parsing import repeats
from attribution.parsing.parser import Parser
from attribution.parsing.repeats import Memory, distinct
from attribution.pipeline import Attributor
from attribution.types import Article

WIRE = "„Die Brücke bleibt zu“, sagte Karin Lohse im Mai. Sie sei seit Jahren marode."
ARTICLES = [
    Article(f"Lindhagen\n\n{WIRE} Der Rat tagt am Montag.", "a"),
    Article(f"{WIRE}\n\nNiemand widersprach.", "b"),
    Article("Es regnet. Es regnet.", "c"),
]


def sentence(*words: str, tokens: tuple[str, ...] = ()) -> Any:
    return SimpleNamespace(
        words=[SimpleNamespace(text=word, upos=None) for word in words],
        tokens=[SimpleNamespace(text=token, ner=None) for token in tokens or words],
    )


def test_equal_sentences_are_analysed_once_and_all_are_told() -> None:
    one, two, other = sentence("Es", "regnet"), sentence("Es", "regnet"), sentence("Es", "schneit")
    memory = Memory("upos")
    asked = memory.unknown([one, two, other])
    assert asked == [one, other]
    for each in asked:
        each.words[0].upos = "PRON"
    memory.fill([one, two, other], asked)
    assert two.words[0].upos == "PRON"
    assert memory.unknown([sentence("Es", "regnet")]) == []


def test_the_same_words_of_other_tokens_are_another_sentence() -> None:
    assert len(distinct([sentence("in", "dem"), sentence("in", "dem", tokens=("im",))])) == 2


def test_names_are_those_of_tokens() -> None:
    one, two = sentence("in", "dem", tokens=("im",)), sentence("in", "dem", tokens=("im",))
    memory = Memory(*repeats.OF_TOKENS)
    one.tokens[0].ner = "O"
    memory.fill([one, two], [one])
    assert two.tokens[0].ner == "O"


def test_what_is_remembered_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "MOST", 4)
    memory = Memory("upos")
    for n in range(20):
        memory.fill([], [sentence(str(n))])
        assert memory.unknown([sentence(str(n))]) == []
    assert [n for n in range(20) if not memory.unknown([sentence(str(n))])] == [18, 19]


@pytest.mark.stanza
def test_parses_are_the_same_whatever_was_parsed_before(attributor: Attributor) -> None:
    together = attributor.parser.parse(ARTICLES)
    again = attributor.parser.parse(ARTICLES[::-1])[::-1]
    alone = [Parser(threads=1).parse([ARTICLES[1]])[0]]
    assert [p.words for p in together] == [p.words for p in again]
    assert together[1].words == alone[0].words


@pytest.mark.stanza
def test_a_copy_goes_through_no_model(attributor: Attributor, monkeypatch: pytest.MonkeyPatch) -> None:
    attributor.parser.parse(ARTICLES)
    processors = attributor.parser._pipeline.processors
    for name in ("pos", "lemma", "ner", "depparse"):
        monkeypatch.setattr(processors[name], "process", None)
    assert len(attributor.parser.parse([Article(WIRE, "d")])[0]) == 19
