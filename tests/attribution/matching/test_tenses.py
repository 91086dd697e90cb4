from __future__ import annotations

import pytest

from attribution.matching.tenses import CueTime, is_past, tells_another_time, time_of_cue
from attribution.matching.words import Word, form_of, words_of
from attribution.statement_types import Wording
from attribution.types import STWRType


def word(text: str) -> Word:
    return words_of(Wording("q", "a", f"er {text}", STWRType.DIRECT)).words[1]


@pytest.mark.parametrize("verb", ["kam", "ankam", "verlief", "sagte", "warnten", "mitteilte", "war", "hatte", "wurden"])
def test_preterites_are_known(verb: str) -> None:
    assert is_past(verb, form_of(verb).root)


@pytest.mark.parametrize(
    "verb", ["kommt", "kommen", "gekommen", "käme", "sagt", "gesagt", "ist", "hätte", "bitte", "alte"]
)
def test_other_forms_are_none(verb: str) -> None:
    assert not is_past(verb, form_of(verb).root)


@pytest.mark.parametrize(
    ("one", "other", "crosses", "added", "expected"),
    [
        ("ist", "war", False, "", True),
        ("lief", "läuft", False, "", True),
        ("kennt", "kannte", False, "", True),
        ("ist", "sei", False, "", False),
        ("kommt", "käme", False, "", False),
        ("litten", "gelitten", False, "", False),
        ("kommt", "komme", True, "", False),
        ("kam", "komme", True, "", True),
        ("kam", "gekommen", True, "sei", False),
        ("arbeitet", "gearbeitet", True, "habe", True),
        ("arbeitet", "gearbeitet", True, "", False),
        ("ist", "war", True, "", False),
        ("kommt", "geht", False, "", False),
    ],
)
def test_another_time_is_told_from_another_form(
    one: str, other: str, crosses: bool, added: str, expected: bool
) -> None:
    words = [word(added)] if added else []
    assert tells_another_time(word(one), word(other), crosses, words) is expected
    assert tells_another_time(word(other), word(one), crosses, words) is expected


@pytest.mark.parametrize(
    ("cue", "time"),
    [
        ("sagt", CueTime.PRESENT),
        ("betont", CueTime.PRESENT),
        ("sagte", CueTime.PAST),
        ("teilte … mit", CueTime.PAST),
        ("hat gesagt", CueTime.PAST),
        ("hatte gesagt", CueTime.BEFORE),
        ("hatte … mitgeteilt", CueTime.BEFORE),
        ("so", None),
        ("", None),
    ],
)
def test_cues_say_when(cue: str, time: CueTime | None) -> None:
    assert time_of_cue(cue) is time
