from __future__ import annotations

import pytest

from attribution.matching.tables import opposites, place_or_party, rows, verb_forms, word_group


@pytest.mark.parametrize("name", ["names", "numbers", "opposites", "synonyms", "verbs", "words"])
def test_tables_are_sorted_and_say_each_thing_once(name: str) -> None:
    keys = [row[0] for row in rows(name)]
    assert keys == sorted(set(keys))
    assert len({len(row) for row in rows(name)}) == 1


@pytest.mark.parametrize("name", ["names", "numbers", "opposites", "synonyms", "verbs", "words"])
def test_tables_are_written_as_words_are_compared(name: str) -> None:
    text = "\n".join("\t".join(row) for row in rows(name))
    assert text == text.casefold()


def test_no_form_belongs_to_two_verbs() -> None:
    forms = [form for verb, _, now, past in rows("verbs") for form in {verb, *now.split(), *past.split()}]
    assert len(forms) == len(set(forms))
    assert verb_forms()["käme"] == "kommen"


def test_no_word_has_two_groups_of_synonyms() -> None:
    words = [word for first, others in rows("synonyms") for word in (first, *others.split())]
    assert len(words) == len(set(words))


def test_opposites_hold_both_ways() -> None:
    assert all(one in opposites()[other] for one, others in opposites().items() for other in others)


@pytest.mark.parametrize(
    ("word", "name"),
    [("ukrainische", "ukraine"), ("kiews", "ukraine"), ("russe", "russland"), ("us", "amerika"), ("grünen", "grüne")],
)
def test_countries_and_parties_are_known_by_what_is_derived(word: str, name: str) -> None:
    assert place_or_party(word) == name


@pytest.mark.parametrize("word", ["industrie", "spannung", "brücke", "chor", "us-dollar", "unser"])
def test_other_words_are_no_country(word: str) -> None:
    assert place_or_party(word) is None


def test_negations_are_no_small_words() -> None:
    assert not word_group("negation") & (word_group("function") | word_group("filler") | word_group("person"))
