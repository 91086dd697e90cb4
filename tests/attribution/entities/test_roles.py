"""Roles agree, differ or stay open; roles that agree are found by a family in common."""

from __future__ import annotations

import pytest

from attribution.entities.roles import families, roles_agree

AGREE = [
    ("Kremlsprecher", "Kremlsprecher"),
    ("Kremlsprecher", "Sprecher"),
    ("Pentagon-Sprecher", "Pentagonsprecher"),
    ("Außenminister", "Minister"),
    ("US-Verteidigungsminister", "Verteidigungsminister"),
    ("US-Verteidigungsminister", "amerikanischer Verteidigungsminister"),
    ("ukrainischer Präsident", "Präsident"),
    ("Staatschef", "Präsident"),
    ("Kremlchef", "russischer Präsident"),
    ("Ministerin", "Umweltministerin"),
    ("Vorsitzende", "Vorsitzender"),
    ("OB", "Oberbürgermeisterin"),
]
DIFFER = [
    ("russischer Präsident", "ukrainischer Präsident"),
    ("Präsident", "Vizepräsident"),
    ("Präsident", "Ex-Präsident"),
    ("früherer Minister", "Minister"),
    ("Trainer", "Außenminister"),
    ("Kremlsprecher", "Polizeisprecher"),
    ("Trainer", None),
]


@pytest.mark.parametrize(("one", "other"), AGREE)
def test_roles_that_may_be_one_persons(one: str, other: str) -> None:
    assert roles_agree(one, other)
    assert roles_agree(other, one)
    assert families(one) & families(other)


@pytest.mark.parametrize(("one", "other"), DIFFER)
def test_roles_that_say_nothing_for_one_person(one: str | None, other: str | None) -> None:
    assert not roles_agree(one, other)
    assert not roles_agree(other, one)
