"""Whoever is asked for by name, surname, role or institution is told from others; unknown is neutral."""

from __future__ import annotations

import pytest

from attribution.checking.speakers import read_speaker, same_speaker
from attribution.entities.namings import namings_of
from attribution.matching.speakers import Agreement


@pytest.mark.parametrize(
    ("text", "name", "role_of_name", "role"),
    [
        ("Kremlsprecher Peskow", "Peskow", "Kremlsprecher", None),
        ("die Bürgermeisterin", None, None, "Bürgermeisterin"),
        ("Richter", "Richter", None, "Richter"),
        ("Trainer Finn Richter", "Finn Richter", "Trainer", None),
        ("Brinkmann", "Brinkmann", None, None),
        ("Frau Vogt", "Vogt", None, None),
        ("der russische Präsident Wladimir Putin", "Wladimir Putin", "russische Präsident", None),
        ("russisches Verteidigungsministerium", "russisches Verteidigungsministerium", None, None),
        ("Anna  Lürßen", "Anna Lürßen", None, None),
    ],
)
def test_name_and_role_are_read(text: str, name: str | None, role_of_name: str | None, role: str | None) -> None:
    found = read_speaker(text)
    assert (found.naming.name if found.naming else None) == name
    assert (found.naming.role if found.naming else None) == role_of_name
    assert found.role == role


@pytest.mark.parametrize(
    ("asked", "entity", "role", "agreement"),
    [
        ("Peskow", "Dmitri Peskow", "Kremlsprecher", Agreement.SAME),
        ("Kremlsprecher", "Dmitri Peskow", "Kremlsprecher", Agreement.SAME),
        ("Zelensky", "Wolodymyr Selenskyj", None, Agreement.SAME),
        ("Luerssen", "Anna Lürßen", None, Agreement.SAME),
        ("Anna Vogt", "Vogt", None, Agreement.SAME),
        ("Anna Vogt", "Peter Vogt", None, Agreement.DIFFERENT),
        ("Frau Vogt", "Peter Vogt", None, Agreement.DIFFERENT),
        ("ukrainischer Präsident", "Wladimir Putin", "russischer Präsident", Agreement.DIFFERENT),
        ("Präsident", "Wladimir Putin", None, Agreement.UNKNOWN),
        ("Pentagon", "Patrick Ryder", "Pentagon-Sprecher", Agreement.UNKNOWN),
        ("Moskauer Verteidigungsministerium", "Verteidigungsministerium in Moskau", None, Agreement.SAME),
        ("Brinkmann", "Jette Marquardt", None, Agreement.DIFFERENT),
        ("Richter", "Paul Richter", None, Agreement.SAME),
        ("Richter", "Paul Weber", "Richter", Agreement.SAME),
        ("Richterin", "Petra Vogt", "Ärztin", Agreement.DIFFERENT),
        ("Petra Vogt", "Petra Vogt und Paul Weber", None, Agreement.SAME),
    ],
)
def test_speakers_are_compared_as_entities_are(asked: str, entity: str, role: str | None, agreement: Agreement) -> None:
    assert same_speaker(read_speaker(asked), namings_of(entity, role)) is agreement


def test_who_bears_no_name_may_be_anybody() -> None:
    assert same_speaker(read_speaker("Peskow"), (), "sie") is Agreement.UNKNOWN
    assert same_speaker(read_speaker("Polizei"), (), "die Polizei") is Agreement.SAME
