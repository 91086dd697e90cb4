"""What was found and what people made of it come to what the quote is; values survive being stored."""

from __future__ import annotations

import json

import pytest

from attribution.types import Span
from db.journal_rows import CorrectionKind
from db.versions import Named, Version, corrected, read_version, written

TEXT = "„Wir bleiben“, sagte sie. Anna Lürßen lachte."
ROW = {"position": 0, "text": "„Wir bleiben“", "text_key": "wir bleiben", "type": "Direct", "entity": "Anna Lürßen"}
FOUND = Version(
    ROW | {"speaker_text": "sie", "role": None, "speaker_key": "anna lurssen"},
    (("antecedent", 0, 0, 26, 37), ("quote", 0, 0, 0, 13), ("speaker", 0, 0, 21, 24)),
    (Named("Anna Lürßen", "person", None, "f"),),
)


def speaker(*names: str) -> str:
    named = [{"name": name, "kind": None, "role": None, "gender": None, "sense": 0, "spelling": None} for name in names]
    return json.dumps({"entity": " und ".join(names) or None, "role": None, "speakers": named})


def test_without_corrections_it_is_what_was_found() -> None:
    assert corrected(FOUND, {}, TEXT) == FOUND


def test_a_stored_version_is_the_same() -> None:
    assert read_version(written(FOUND)) == FOUND


def test_a_span_takes_its_words_along() -> None:
    made = corrected(FOUND, {CorrectionKind.SPAN: "[[1, 12]]"}, TEXT)
    assert made is not None
    assert (made.row["text"], made.row["position"], made.quote) == ("Wir bleiben", 1, (Span(1, 12),))


@pytest.mark.parametrize(
    ("names", "roles", "words"),
    [(("Paul Weber",), {"quote", "speaker"}, "sie"), ((), {"quote"}, None)],
    ids=["somebody else", "nobody"],
)
def test_another_speaker_leaves_the_words_that_may_mean_it(
    names: tuple[str, ...], roles: set[str], words: str | None
) -> None:
    made = corrected(FOUND, {CorrectionKind.SPEAKER: speaker(*names)}, TEXT)
    assert made is not None
    assert {span[0] for span in made.spans} == roles
    assert (made.row["speaker_text"], [named.name for named in made.speakers]) == (words, list(names))


def test_deleted_is_deleted_whatever_else_is_said() -> None:
    assert corrected(FOUND, {CorrectionKind.DELETE: None, CorrectionKind.TYPE: "Reported"}, TEXT) is None


def test_an_added_quote_is_what_the_person_said_and_nothing_without() -> None:
    added = corrected(None, {CorrectionKind.ADD: written(FOUND), CorrectionKind.TYPE: "Reported"}, TEXT)
    assert added is not None
    assert added.row["type"] == "Reported"
    assert corrected(None, {}, TEXT) is None
