"""Which sentences are worth a tree; nothing that can report speech may be passed over."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from attribution.parse import Parse
from attribution.parsing.relevance import may_report, worth_parsing
from tests.attribution.conftest import Parsed, QuotesOf


@dataclass
class Word:
    text: str
    lemma: str
    upos: str = "NOUN"
    xpos: str = ""
    feats: str = ""


def words(*pairs: tuple[str, str, str]) -> list[Word]:
    return [Word(text, lemma, upos) for text, lemma, upos in pairs]


PLAIN = words(("Der", "der", "DET"), ("Zug", "Zug", "NOUN"), ("rollt", "rollen", "VERB"), (".", ".", "PUNCT"))
SAYS = words(("Sie", "sie", "PRON"), ("teilte", "teilen", "VERB"), ("alles", "alles", "PRON"), ("mit", "mit", "ADP"))


@pytest.mark.parametrize(
    ("text", "lemma", "upos"),
    [
        ("sagte", "sagen", "VERB"),
        ("laut", "laut", "ADP"),
        ("sei", "sein", "AUX"),
        ("bleibe", "bleiben", "VERB"),
        ("„", "„", "PUNCT"),
        ("dass", "dass", "SCONJ"),
        ("soll", "sollen", "AUX"),
        ("Vorwurf", "Vorwurf", "NOUN"),
    ],
)
def test_one_telling_word_is_enough(text: str, lemma: str, upos: str) -> None:
    assert may_report([*PLAIN, Word(text, lemma, upos)])


@pytest.mark.parametrize(
    ("verb", "lemma", "others", "wanted"),
    [
        ("teilte", "teilen", "mit", True),
        ("teilte", "teilen", "ein", False),
        ("wurde", "werden", "bekannt", True),
        ("wurde", "werden", "geladen", False),
        ("gab", "geben", "zu Protokoll", True),
        ("gab", "geben", "nichts her", False),
    ],
)
def test_a_verb_tells_with_its_particle_or_phrase(verb: str, lemma: str, others: str, wanted: bool) -> None:
    behind = [Word(text, text, "ADP") for text in others.split()]
    assert may_report([*PLAIN, Word(verb, lemma, "VERB"), *behind]) is wanted


def test_plain_narration_needs_no_tree() -> None:
    assert not may_report(PLAIN)


@pytest.mark.parametrize(("noun", "wanted"), [("Angaben", True), ("Fernsehbericht", True), ("Berlin", False)])
def test_nach_tells_only_before_a_source(noun: str, wanted: bool) -> None:
    assert may_report([*PLAIN, Word("nach", "nach", "ADP"), Word(noun, noun, "NOUN")]) is wanted


def test_the_sentence_before_is_parsed_too_for_its_subject() -> None:
    assert worth_parsing([PLAIN, PLAIN, SAYS, PLAIN]) == [False, True, True, False]


def test_no_sentences_are_no_trouble() -> None:
    assert worth_parsing([]) == []


def test_every_quote_of_the_frozen_cases_stands_in_a_sentence_that_is_parsed(
    parses: dict[str, Parse], parsed: Parsed, quotes_of: QuotesOf
) -> None:
    for name in parses:
        p = parsed(name)
        reporting = [s for s in p.sentences if may_report(p.words[s.start : s.end])]
        spans = [(p.words[s.start].span.start, p.words[s.end - 1].span.end) for s in reporting]
        for quote in quotes_of(name):
            if not quote.provenance.rule.endswith(("interview", "headline")):
                frame_or_quote = [*quote.quote, *quote.frame]
                assert any(a <= start < b for start, _ in frame_or_quote for a, b in spans), (name, quote.quote)


@pytest.mark.parametrize(("last", "wanted"), [("haben", True), ("fahren", False)])
def test_wollen_needs_haben_or_sein_to_be_a_claim(last: str, wanted: bool) -> None:
    will, participle = Word("will", "wollen", "AUX"), Word("gewusst", "gewusst", "VERB")
    assert may_report([*PLAIN[:2], will, participle, Word(last, last, "VERB")]) is wanted
