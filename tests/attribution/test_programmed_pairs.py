from __future__ import annotations

import pytest

from attribution.types import STWRType
from tests.attribution import sentence_changes
from tests.attribution.pair_table import pairs
from tests.attribution.programmed_pairs import RULES, programmed, written
from tests.attribution.sentence_changes import Change


def test_the_programmed_rows_of_the_table_are_those_that_the_program_makes() -> None:
    rows = [pair for pair in pairs() if pair.origin == "programmed"]
    assert rows == list(programmed(written(pairs())))


def test_every_rule_gives_pairs_to_both_halves() -> None:
    made = {(pair.part, pair.label) for pair in pairs() if pair.origin == "programmed"}
    assert made == {
        (part, label) for part in ("tune", "check") for label in {rule.label for rule in RULES} | {"different"}
    }


def test_a_pair_gives_its_words_with_what_stands_beside_them() -> None:
    pair = next(pair for pair in pairs() if pair.label == "venue" and pair.speakers == "same" and pair.days == "1")
    one, other = pair.wordings()
    assert (one.text, other.text) == (pair.one, pair.other)
    assert (one.venue, other.venue) == tuple(pair.around.split("/"))
    assert (one.published, other.published) == ("2024-05-01", "2024-05-02")
    assert (one.type, other.type) == (STWRType.DIRECT, STWRType.INDIRECT)


@pytest.mark.parametrize(
    ("change", "text", "changed"),
    [
        (sentence_changes.other_marks, "„Die Straße ist 1.200 Meter lang“", "«Die Strasse ist 1\u202f200 Meter lang.»"),
        (sentence_changes.number_as_digits, "Es sind drei Wege", "Es sind 3 Wege"),
        (sentence_changes.number_as_digits, "Es sind viele Wege", None),
        (sentence_changes.other_number, "Es sind 45 Wege", "Es sind 55 Wege"),
        (sentence_changes.other_number, "Es sind zwei Wege", "Es sind drei Wege"),
        (sentence_changes.without_not, "Wir gehen nicht hin", "Wir gehen hin"),
        (sentence_changes.without_not, "Das ist kein Weg", "Das ist ein Weg"),
        (sentence_changes.with_not, "Wir haben den Weg gefunden", "Wir haben den Weg nicht gefunden"),
        (sentence_changes.with_not, "Wir haben keinen Weg gefunden", None),
        (
            sentence_changes.without_end,
            "Wir gehen heute noch zum See, wenn es hell ist",
            "Wir gehen heute noch zum See",
        ),
        (sentence_changes.without_end, "Wir gehen, wenn es hell ist", None),
        (sentence_changes.without_start, "Ja, wir gehen heute noch zum See", "wir gehen heute noch zum See"),
        (sentence_changes.without_middle, "Wir gehen gern mit dem Hund hinaus", None),
        (
            sentence_changes.without_middle,
            "Er ist nach dem Essen im Wald am See gewesen",
            "Er ist im Wald am See gewesen",
        ),
        (sentence_changes.other_name, "Er war in Berlin", "Er war in Wien"),
        (sentence_changes.retold, "Wir haben unseren Weg gefunden", "Sie hätten ihren Weg gefunden"),
        (sentence_changes.retold, "Wir haben gesucht, aber nichts gefunden", None),
    ],
)
def test_a_change_fits_or_gives_nothing(change: Change, text: str, changed: str | None) -> None:
    assert change(text) == changed
