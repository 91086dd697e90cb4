"""An entity is called by its most frequent whole name."""

from __future__ import annotations

from attribution.entities.naming_choice import Use, chosen_gender, chosen_kind, chosen_name
from attribution.entities.namings import Kind, namings_of


def use(name: str, mentions: int = 1, since: str | None = None, role: str | None = None) -> Use:
    return Use(namings_of(name, role)[0], mentions, since)


def test_a_full_name_before_a_frequent_surname() -> None:
    assert chosen_name([use("Vogt", 90), use("A. Vogt", 20), use("Anna Vogt", 1)]) == "Anna Vogt"


def test_of_whole_names_the_most_frequent_over_all_roles() -> None:
    uses = [use("Juri Gavrilov", 3), use("Juri Gawrilow", 2), use("Juri Gawrilow", 2, role="Diplomat")]
    assert chosen_name(uses) == "Juri Gawrilow"


def test_of_equally_frequent_ones_the_earliest() -> None:
    uses = [use("Pentagon", 2), use("US-Verteidigungsministerium", 2, "2024-06-26")]
    assert chosen_name(uses) == "US-Verteidigungsministerium"


def test_kind_and_gender_by_most_mentions_and_none_where_nothing_tells() -> None:
    uses = [use("Kim Berg", 1), use("Berg", 2, role="Sprecher"), use("Berg", 5, role="Sprecherin")]
    assert (chosen_kind(uses), chosen_gender(uses)) == (Kind.PERSON, "f")
    assert (chosen_kind([use("Blum")]), chosen_gender([use("Blum")])) == (None, None)
