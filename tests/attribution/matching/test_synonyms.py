from __future__ import annotations

import pytest

from attribution.matching.stems import key_of
from attribution.matching.synonyms import meaning_of, phrase_at


@pytest.mark.parametrize(
    ("one", "other"),
    [("Spital", "Krankenhaus"), ("erhielt", "bekam"), ("Streitkräfte", "Armee"), ("Bauern", "Landwirte")],
)
def test_words_of_one_meaning_share_a_key(one: str, other: str) -> None:
    keys = [meaning_of(key_of(word.casefold(), word[0].isupper())) for word in (one, other)]
    assert keys[0] == keys[1]


def test_a_word_without_synonyms_keeps_its_key() -> None:
    assert meaning_of("kirchturm") == "kirchturm"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rund um die uhr", (4, "~rund_um_die_uhr")),
        ("tag und nacht", (3, "~rund_um_die_uhr")),
        ("rund um die stadt", None),
        ("rund um", None),
        ("haus", None),
    ],
)
def test_phrases_are_found_as_a_whole(words: str, found: tuple[int, str] | None) -> None:
    assert phrase_at(words.split(), 0) == found
