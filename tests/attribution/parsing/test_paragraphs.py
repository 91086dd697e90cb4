"""From text to paragraphs: datelines apart, lines broken by width joined, stops that end no sentence masked."""

from __future__ import annotations

from time import process_time

import pytest

from attribution.parsing.paragraphs import is_wrapped, paragraph_spans, without_abbreviations

LINE = "Die Brücke über den Fluss bleibt bis zum Sommer für alle"


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraph_spans(text)]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Eins.\n\nZwei.", ["Eins.", "Zwei."]),
        ("Titel\nEins.\nZwei.", ["Titel", "Eins.", "Zwei."]),
        ("Eins.\n \n\n\nZwei.\n", ["Eins.", "Zwei."]),
        ("Kiew (Nordpress) - Die Brücke ist zu.", ["Kiew (Nordpress) - ", "Die Brücke ist zu."]),
        ("Bad Lindhagen (npa/ls) – Es regnet.", ["Bad Lindhagen (npa/ls) – ", "Es regnet."]),
        ("Berlin – Der Rat tagt.", ["Berlin – ", "Der Rat tagt."]),
        ("Kiew/Moskau - „Wir gehen“, hieß es.", ["Kiew/Moskau - ", "„Wir gehen“, hieß es."]),
        ("Frankfurt am Main – Es regnet.", ["Frankfurt am Main – ", "Es regnet."]),
        ("Das – So sagt man – stimmt.", ["Das – So sagt man – stimmt."]),
        ("Lindhagen – eine Stadt sucht Hilfe.", ["Lindhagen – eine Stadt sucht Hilfe."]),
        ("17:42 Uhr: Es regnet.", ["17:42 Uhr: ", "Es regnet."]),
        ("+++ 9.05 Uhr +++ „Halt“, rief er.", ["+++ 9.05 Uhr +++ ", "„Halt“, rief er."]),
        ("[17:42] Es regnet.", ["[17:42] ", "Es regnet."]),
        ("16.31 Uhr – Es regnet.", ["16.31 Uhr – ", "Es regnet."]),
        ("16.31 Uhr war es, da kam er.", ["16.31 Uhr war es, da kam er."]),
        ("17:42", ["17:42"]),
        ("Karin Lohse (50) sagte nichts.", ["Karin Lohse (50) sagte nichts."]),
        ("", []),
        (" \n\n \n", []),
    ],
)
def test_a_text_falls_into_paragraphs_and_datelines(text: str, pieces: list[str]) -> None:
    assert paragraphs(text) == pieces


def test_lines_broken_by_width_are_one_paragraph() -> None:
    text = f"{LINE}\n{LINE}\n{LINE}\nWagen gesperrt.\n\nNeuer Absatz."
    assert paragraphs(text) == [text.partition("\n\n")[0], "Neuer Absatz."]


@pytest.mark.parametrize(
    ("text", "wrapped"),
    [
        (f"{LINE}\n{LINE}\n{LINE}\n{LINE}", True),
        (f"{LINE}.\n{LINE}.\n{LINE}.\n{LINE}.", False),
        ("Kurz\nKurz\nKurz\nKurz", False),
        (f"{LINE}\n{LINE}", False),
        ("", False),
    ],
)
def test_only_long_lines_without_a_full_stop_are_broken_by_width(text: str, wrapped: bool) -> None:
    assert is_wrapped(text) is wrapped


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Matthias W. Kolb kam.", "Matthias W  Kolb kam."),
        ("Es schwieg Konrad F. Sein Anwalt sprach.", "Es schwieg Konrad F! Sein Anwalt sprach."),
        ("Sie schrieb auf X. Das half.", "Sie schrieb auf X! Das half."),
        ("Es gibt einen Plan B. Er hilft.", "Es gibt einen Plan B! Er hilft."),
        ("Vitamin C. Lohse sprach.", "Vitamin C. Lohse sprach."),
        ("Prof. Dr. Kolb kam.", "Prof  Dr  Kolb kam."),
        ("K.L. Kolb kam.", "K L  Kolb kam."),
        ("Er lebt in den U.S.A. Das weiß man.", "Er lebt in den U.S.A. Das weiß man."),
    ],
)
def test_a_letter_with_a_full_stop_is_an_initial_or_ends_a_sentence(text: str, masked: str) -> None:
    assert without_abbreviations(text) == masked


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Die Gewerkschaft bau.di streikt.", "Die Gewerkschaft bau-di streikt."),
        ("Auf hafen24.de steht es.", "Auf hafen24-de steht es."),
        ("Sie ging.Er blieb.", "Sie ging.Er blieb."),
        ("Dr. med. Kolb kam.", "Dr  med  Kolb kam."),
        ("Dr. h. c. Kolb kam.", "Dr  h  c  Kolb kam."),
        ("Major a. D. Kolb kam.", "Major a  D  Kolb kam."),
        ("Er ist Major a. D. Das hilft.", "Er ist Major a. D. Das hilft."),
    ],
)
def test_a_stop_in_a_word_or_behind_a_title_ends_no_sentence(text: str, masked: str) -> None:
    assert without_abbreviations(text) == masked


def test_a_line_without_end_is_looked_through_once() -> None:
    started = process_time()
    assert not is_wrapped("12 " * 100_000)
    assert process_time() - started < 1


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("Der VfB gewann 2:1. Trainer Kolb", True),
        ("Es endete 28:28. „So etwas“", True),
        ("im Amt seit 2019. Sie sagte", True),
        ("Zweite mit 70. Der Trainer", True),
        ("am 3. Februar", False),
        ("der 2. Bürgermeister", False),
        ("um 12:30 Uhr", False),
    ],
)
def test_a_number_before_a_stop_may_end_a_sentence(text: str, ends: bool) -> None:
    assert ("!" in without_abbreviations(text)) is ends
    assert len(without_abbreviations(text)) == len(text)
