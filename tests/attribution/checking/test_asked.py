"""Words as they are asked: their form, their umlauts, and which of them may be misspelt."""

from __future__ import annotations

import pytest

from attribution.checking.asked import asked, keys_to_look_up, read
from attribution.types import STWRType


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Wir bleiben", STWRType.DIRECT),
        ("Die Straße ist frei", STWRType.DIRECT),
        ("Die Straße sei frei", STWRType.INDIRECT),
        ("dass die Straße frei ist", STWRType.INDIRECT),
        ("Die Stadt habe bezahlt", STWRType.INDIRECT),
        ("Ich habe bezahlt", STWRType.DIRECT),
        ("dass wir bleiben", STWRType.DIRECT),
    ],
)
def test_the_words_tell_whether_they_are_retold(text: str, type: STWRType) -> None:
    assert read(text).wording.type is type


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("„Wir bleiben“, sagte Lürßen. „Und zwar gern.“", "wir bleiben und zwar gern"),
        ("»Wir bleiben.« So die Ministerin", "wir bleiben"),
        ("„Wir bleiben“, für immer", "wir bleiben für immer"),
        ("„Querdenker“ sind laut", "querdenker sind laut"),
        ("Er nannte es „eine Schande“, sagte er", "er nannte es eine schande sagte er"),
        ("„Wir bleiben“", "wir bleiben"),
    ],
)
def test_a_frame_that_was_pasted_along_is_not_asked_for(text: str, words: str) -> None:
    assert " ".join(word.form.plain for word in read(text).words) == words


@pytest.mark.parametrize(
    ("text", "known", "spelled"),
    [
        ("Buerger", "Bürger", ("bürger",)),
        ("fuer alle", "nichts", ("für", "alle")),
        ("neue Haeuser", "neue Häuser", ("neue", "häuser")),
        ("aktuell", "aktuell", ("aktuell",)),
        ("Buero", "nichts", ("Buero",)),
    ],
)
def test_umlauts_are_restored_where_the_archive_knows_the_word(text: str, known: str, spelled: tuple[str, ...]) -> None:
    keys = keys_to_look_up(read(known))
    assert asked(read(text), keys).spelled == spelled


def test_only_words_of_content_that_nobody_knows_may_be_misspelt() -> None:
    words = read("Wir haben 14 Gämsen in Frankreich gesehen, nicht Gmesen")
    found = asked(words, read("Gämsen gesehen").content.keys())
    strange = [word.form.plain for word in found.words.words if word.place in found.strange]
    assert strange == ["gmesen"]


def test_all_readings_of_a_word_are_looked_up() -> None:
    assert {form for form in keys_to_look_up(read("Duenen"))} == set(read("Duenen Dünen").keys)
