"""What a stored quote is worth to somebody who asks; the labelled cases are in tests/db/check_cases.tsv."""

from __future__ import annotations

import pytest

from attribution.checking.asked import asked, read
from attribution.checking.findings import Finding, find
from attribution.matching.words import words_of
from attribution.statement_types import ChangeKind, Verdict, Wording
from attribution.types import STWRType
from tests.attribution.pair_table import pairs

LETTERS = {"S": Verdict.SUPPORTED, "C": Verdict.CUT, "D": Verdict.DEVIATING, "-": None}


def found(text: str, stored: str, type: STWRType = STWRType.DIRECT) -> Finding | None:
    """As in an archive that knows all the words."""
    words = words_of(Wording("q", "a", stored, type))
    question = read(text)
    return find(asked(question, words.content.keys() | question.content.keys()), words)


@pytest.mark.parametrize(
    ("text", "stored", "type", "letter"),
    [
        ("Wir bleiben", "„Wir bleiben“", STWRType.DIRECT, "S"),
        ("Wir bleiben", "„Wir bleiben, weil wir müssen“", STWRType.DIRECT, "C"),
        ("Wir bleiben", "„Wir bleiben nicht“", STWRType.DIRECT, "D"),
        ("Wir bleiben", "„Es stimmt nicht, dass wir bleiben“", STWRType.DIRECT, "D"),
        ("Wir bleiben", "„Das Wetter wird schön“", STWRType.DIRECT, "-"),
        ("eine Schande", "das sei „eine Schande“ gewesen", STWRType.INDIRECT, "S"),
        ("eine Schande für das Land", "das sei „eine Schande für die Stadt“ gewesen", STWRType.INDIRECT, "-"),
        ("eine Schande für das ganze Land", "„eine Schande für die ganze Stadt“", STWRType.DIRECT, "D"),
        ("Ich sperre die Brücke", "sie sperre die Brücke", STWRType.INDIRECT, "S"),
        ("Ich muss die Brücke sperren", "sie könne die Brücke sperren", STWRType.INDIRECT, "D"),
        ("Der Umbau koste Geld", "Der Umbau kostet Geld", STWRType.DIRECT, "S"),
        ("dass die Straße frei sei", "Die Straße sei frei", STWRType.INDIRECT, "S"),
        ("Die Straße war frei", "Die Straße ist frei", STWRType.DIRECT, "D"),
        ("Israel warnt den Iran vor dem Angriff", "Der Iran warnt Israel vor dem Angriff", STWRType.DIRECT, "D"),
        ("Gut, dass niemand verletzt wurde", "Gut, dass die Straße wieder offen ist", STWRType.DIRECT, "-"),
    ],
)
def test_verdicts_without_regard_to_speakers(text: str, stored: str, type: STWRType, letter: str) -> None:
    finding = found(text, stored, type)
    assert (finding.verdict if finding else None) is LETTERS[letter]


@pytest.mark.parametrize("label", ["number", "negation", "name"])
def test_another_fact_never_supports(label: str) -> None:
    """The labelled pairs of matching, asked both ways."""
    for pair in pairs():
        for text, wording in zip((pair.one, pair.other), reversed(pair.wordings()), strict=True):
            finding = found(text, wording.text, wording.type)
            assert pair.label != label or finding is None or finding.verdict is Verdict.DEVIATING, text


def test_identical_pairs_are_supported_both_ways() -> None:
    for pair in (pair for pair in pairs() if pair.label == "identical"):
        for text, wording in zip((pair.one, pair.other), reversed(pair.wordings()), strict=True):
            finding = found(text, wording.text, wording.type)
            assert finding is not None
            assert finding.verdict is Verdict.SUPPORTED, text


def test_the_other_form_is_told() -> None:
    finding = found("Ich sperre die Brücke", "sie sperre die Brücke", STWRType.INDIRECT)
    assert finding is not None
    assert finding.crosses
    assert {change.kind for change in finding.changes} == {ChangeKind.FORM}


def test_the_same_form_is_better_evidence_than_the_other_one() -> None:
    same, other = found("Wir bleiben", "Wir bleiben"), found("Wir bleiben", "sie bleiben", STWRType.INDIRECT)
    assert same is not None
    assert other is not None
    assert same.rank < other.rank


def test_the_passage_is_what_was_asked_for() -> None:
    stored = "„Wir sehen das anders. Die Brücke bleibt offen. Das ist so.“"
    finding = found("Die Brücke bleibt offen", stored)
    assert finding is not None
    assert stored[slice(*finding.passage)] == "Die Brücke bleibt offen"
