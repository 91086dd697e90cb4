"""What a text calls a speaker becomes namings with kind, role, gender and a key."""

from __future__ import annotations

import pytest

from attribution.entities.namings import Kind, gender_of, kind_of, naming_key, namings_of, spelled_otherwise


@pytest.mark.parametrize(
    ("entity", "names"),
    [
        ("Anna Vogt", ["Anna Vogt"]),
        ("Anna Vogt und Paul Weber", ["Anna Vogt", "Paul Weber"]),
        ("Pentagon und russisches Ministerium", ["Pentagon", "russisches Ministerium"]),
        ("Polizei und Staatsanwaltschaft", ["Polizei", "Staatsanwaltschaft"]),
        ("Kessler und Blum", ["Kessler und Blum"]),
        ("Ministerium für Arbeit und Soziales", ["Ministerium für Arbeit und Soziales"]),
        ("Amt für Umwelt und Stadt", ["Amt für Umwelt und Stadt"]),
    ],
)
def test_who_is_named_together_is_several(entity: str, names: list[str]) -> None:
    assert [naming.name for naming in namings_of(entity)] == names


def test_role_belongs_to_the_one_who_is_named_alone() -> None:
    (naming,) = namings_of("Vogt", "Ministerin")
    assert (naming.role, naming.gender, naming.kind) == ("Ministerin", "f", Kind.PERSON)
    assert {naming.role for naming in namings_of("Anna Vogt und Paul Weber", "Ministerin")} == {None}


@pytest.mark.parametrize(
    ("name", "role", "kind"),
    [
        ("Anna Vogt", None, Kind.PERSON),
        ("Anna Neustadt", None, Kind.PERSON),
        ("Vogt", "Sprecher", Kind.PERSON),
        ("Vogt", None, None),
        ("russische Führung", None, Kind.ORGANISATION),
        ("Pentagon", None, Kind.ORGANISATION),
        ("TASS", None, Kind.ORGANISATION),
        ("kremlnahe Beamte", None, None),
    ],
)
def test_kind_is_told_by_the_name_or_stays_unknown(name: str, role: str | None, kind: Kind | None) -> None:
    assert kind_of(name, role) is kind


@pytest.mark.parametrize(
    ("name", "role", "text", "gender"),
    [
        ("Anna Vogt", None, None, "f"),
        ("Vogt", None, "Herr Vogt", "m"),
        ("Vogt", "Sprecherin", None, "f"),
        ("Vogt", "Beauftragte", None, None),
        ("Vogt", None, "Vogt", None),
    ],
)
def test_gender(name: str, role: str | None, text: str | None, gender: str | None) -> None:
    assert gender_of(name, role, text) == gender


def test_namings_that_may_belong_together_share_a_key() -> None:
    keys = {naming_key(name, Kind.PERSON) for name in ("Vogt", "Anna Vogt", "P. Vogt", "Anna von Vogt")}
    assert len(keys) == 1
    assert naming_key("Tass", None) == naming_key("TASS", Kind.ORGANISATION)
    assert naming_key("russische Polizei", Kind.ORGANISATION) != naming_key("Polizei", Kind.ORGANISATION)


def test_surname_in_another_spelling_is_told() -> None:
    assert spelled_otherwise("Juri Gawrilow", "Gavrilov, ein Gesandter") == "Gavrilov"
    assert spelled_otherwise("Juri Gawrilow", "der Gesandte Juri Gawrilow") is None
    assert spelled_otherwise("Anna Meier", "Meyer") is None
