"""The text for the word vectors, and the features that go behind them."""

from __future__ import annotations

import lzma
import random
from pathlib import Path

import pytest

from training.text import lines_of, news_paragraphs, prepared, tokens
from training.word_features import (
    NAMES,
    feature_table,
    job_features,
    list_features,
    name_features,
    noun_features,
    row,
    tagged_features,
    town_features,
    verb_features,
)

PARADIGM = (
    "bleiben,bleibe,bleibst,bleibt,bleiben,bleibt,bleibend,blieb,bliebst,blieb,blieben,bliebt,geblieben,bleibe,bleibt,"
    "bleiben,bleibe,bleibest,bleiben,bleibet,bliebe,bliebest,blieben,bliebet"
)


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Am 3. Februar", "Am|3.|Februar"),
        ("Dr. Vogt sagte: „Ja.“", "Dr.|Vogt|sagte|:|„|Ja|.|“"),
        ("1.250,5 Euro, SPD-Chef", "1.250,5|Euro|,|SPD-Chef"),
        ("Er kam 1999.", "Er|kam|1999|."),
        ("Ein- und Ausgang ...", "Ein-|und|Ausgang|..."),
    ],
)
def test_tokens_are_about_those_of_the_trees(line: str, wanted: str) -> None:
    assert tokens(line) == wanted.split("|")


def test_some_contractions_are_parted_and_some_are_not() -> None:
    words = prepared(["Im"] * 100, random.Random(1))
    assert {"im", "in", "dem"} == set(words)
    assert 20 < words.count("im") < 80


def test_only_the_text_of_a_news_record_is_read(tmp_path: Path) -> None:
    path = tmp_path / "news.jsonl.xz"
    with lzma.open(path, "wt", encoding="utf-8") as out:
        out.write('{"text": "Eins.\\n\\n Zwei. ", "quotes": [{"quote": "geheim"}]}\n')
    assert list(news_paragraphs(path)) == ["Eins.", "Zwei."]
    assert len(list(lines_of(path))) == 1


def test_features_of_a_paradigm() -> None:
    pairs = set(verb_features([";;; comment\n", PARADIGM + "\n"]))
    assert {f for form, f in pairs if form == "bleibe"} == {"present_1", "imperative", "sub_1", "sub_only"}
    assert {f for form, f in pairs if form == "blieben"} == {"past_plural", "sub_2"}
    assert ("geblieben", "participle_2") in pairs
    assert ("bliebe", "sub_only") in pairs


def test_features_of_lists() -> None:
    assert set(tagged_features([";;; x\n", "Haus NN\n", "laufe VVFIN VVIMP\n"])) == {
        ("haus", "noun"),
        ("laufe", "finite"),
    }
    names = set(name_features(["name\tm\tw\n", "Marie\t36\t7320\n", "Xyz\t1\t0\n"]))
    assert names == {("marie", "first_name"), ("marie", "female")}
    assert list(job_features(["Konstrukteur\n", "Leiter der Abteilung\n"])) == [("konstrukteur", "job")]


def test_the_row_of_a_word_has_a_place_for_each_feature(tmp_path: Path) -> None:
    files = {"pattern-de-verbs.txt": PARADIGM, "pattern-de-lexicon.txt": "Bleibe NN",
             "berlin_vornamen_2012-2023.tsv": "Marie\t1\t99", "german_jobtitles.txt": "Koch"}  # fmt: skip
    for name, content in files.items():
        (tmp_path / name).write_text(content + "\n", encoding="utf-8")
    table = feature_table(list_features(tmp_path))
    cells = dict(zip(NAMES, row("bleibe", table, 0.5), strict=True))
    assert {name for name, size in cells.items() if size} == {"present_1", "imperative", "sub_1", "sub_only", "noun"}
    assert set(row("unbekannt", table, 0.5)) == {0.0}
    every = {feature for found in table.values() for feature in found}
    assert every <= set(NAMES)


HOUSE = {"lemma": "Haus", "pos": "Substantiv", "genus": "n", "nominativ singular": "Haus", "genitiv singular": "Hauses",
         "dativ singular": "Haus", "dativ singular*": "Hause", "nominativ plural": "Häuser", "dativ plural": "Häusern",
         "akkusativ plural": ""}  # fmt: skip


def test_features_of_a_declension() -> None:
    pairs = set(noun_features([HOUSE]))
    of = {form: {feature for other, feature in pairs if other == form} for form, _ in pairs}
    assert of["haus"] == {"noun", "neuter", "singular"}
    assert of["hauses"] == {"noun", "neuter", "singular", "only_genitive"}
    assert of["häusern"] == {"noun", "neuter", "plural", "only_dative"}
    assert "" not in of


def test_a_surname_is_known_as_such() -> None:
    row = {"lemma": "Müller", "pos": "Substantiv,Nachname", "genus": "", "nominativ singular": ""}
    assert set(noun_features([row])) == {("müller", "surname")}


def test_towns_count_from_a_size_that_depends_on_how_near_they_are() -> None:
    def town(name: str, country: str, people: int, *others: str) -> dict[str, object]:
        return {"name": name, "countrycode": country, "population": people, "alternatenames": list(others)}

    towns = [town("Munich", "DE", 1_500_000, "MUC", "München", "Monaco di Baviera", "myunhen"),
             town("Bad Ems", "DE", 9_000), town("Kronach", "DE", 17_000), town("Elko", "US", 20_000)]  # fmt: skip
    large = {(name, size) for name in ("munich", "münchen") for size in ("town", "large_town")}
    assert set(town_features(towns)) == large | {("kronach", "town")}
