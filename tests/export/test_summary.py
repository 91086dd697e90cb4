"""The short table of who said what and who reported it."""

from __future__ import annotations

import pytest

from export.summary import SummaryRow, condensed, display_width, shortened, summary

LONG = "„Wir werden die Brücke erst dann wieder öffnen, wenn jede einzelne Schraube geprüft worden ist.“"
ROWS = [
    SummaryRow("Ada Brink", "„Nein.“", ("Bote",)),
    SummaryRow("Ole Tamm", LONG, ("Bote", "Hafenkurier", "Tagblatt")),
    SummaryRow(None, "Es gebe\nkeine   Eile.", ("Bote", "Tagblatt")),
]


def body(rows: list[SummaryRow], width: int = 120) -> list[str]:
    return summary(rows, width).splitlines()[2:]


def test_one_line_a_statement_most_outlets_first() -> None:
    assert [line.split("  ")[0] for line in body(ROWS)] == ["Ole Tamm", "—", "Ada Brink"]


def test_the_outlets_are_named() -> None:
    assert body(ROWS)[0].endswith("  Bote, Hafenkurier, Tagblatt")


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    rows = [
        *ROWS,
        SummaryRow("Anna-Lena von der Heide-Großkopf zu Altenwerder", LONG, ("Bote am Sonntag",) * 12),
    ]
    assert max(map(display_width, summary(rows, width).splitlines())) <= width


def test_columns_stand_under_each_other_whatever_the_letters() -> None:
    rows = [SummaryRow("Ütz", "北京 bleibt", ("Bote",)), SummaryRow("U\u0308tz", "ja", ("Bote",))]
    starts = {display_width(line[: line.index("Bote")]) for line in body(rows)}
    assert len(starts) == 1


def test_too_many_outlets_are_counted() -> None:
    assert body([SummaryRow("A", "b", tuple(f"Zeitung {n}" for n in range(30)))], 80)[0].endswith("+28")


def test_long_names_of_outlets_are_shortened_before_one_is_left_out() -> None:
    names = tuple(f"{n}_Neue Allgemeine Morgenzeitung" for n in range(3))
    (line,) = body([SummaryRow("A", "b", names)])
    assert [f"{n}_Neue" in line for n in range(3)] == [True] * 3


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("kurz", 10, "kurz"),
        ("eine Brücke bricht", 14, "eine Brücke…"),
        ("Donaudampfschifffahrt", 10, "Donaudamp…"),
        ("ja, gewiss doch", 5, "ja…"),
        ("eins … zwei", 8, "eins…"),
    ],
)
def test_texts_are_cut_at_a_word_where_that_costs_little(text: str, room: int, short: str) -> None:
    assert shortened(text, room) == short


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("Er schließt einen Fehler der Technik nicht aus", 30, "Er schließt… Technik nicht aus"),
        ("Er schließt nichts aus", 22, "Er schließt nichts aus"),
        ("Donaudampfschifffahrtsgesellschaftskapitän", 10, "Donaudamp…"),
        ("eins zwei drei vier", 8, "ei… vier"),
    ],
)
def test_statements_keep_their_end_where_verb_and_negation_stand(text: str, room: int, short: str) -> None:
    assert condensed(text, room) == short
    assert display_width(short) <= room


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "Das kann für das ganze Land nicht gut ausgehen, sagte er",
            "Das kann… nicht gut ausgehen, sagte er",
        ),
        ("Das kann nicht nur ihm, sondern dem Land im Ganzen guttun", "Das kann nicht nur ihm, sondern dem…"),
    ],
)
def test_no_negation_is_lost_from_the_middle(text: str, short: str) -> None:
    assert condensed(text, 38) == short


def test_no_statement_leaves_the_head_alone() -> None:
    assert summary([]).splitlines()[0] == "Sprecher  Aussage  berichtet von"
