"""The tables: read as they should be, refused as they should be, and kept in good order."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from attribution.lexicon import FOLDER, LexiconError, lexicon, read_table
from attribution.types import Medium

TABLES = sorted(path.stem for path in FOLDER.glob("*.tsv"))


def write(folder: Path, *lines: str) -> Path:
    path = folder / "words.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def rows_of(name: str) -> list[tuple[str, ...]]:
    """Rows of a table of ours, whatever its columns."""
    path = FOLDER / f"{name}.tsv"
    header = next(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return read_table(path, tuple(header.split("\t")))


@pytest.mark.parametrize("name", TABLES)
def test_a_table_can_be_read_and_holds_something(name: str) -> None:
    assert rows_of(name)


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_sorted_and_stand_once(name: str) -> None:
    keys = [row[0] for row in rows_of(name)]
    assert keys == sorted(set(keys))


@pytest.mark.parametrize("name", TABLES)
def test_no_white_space_stands_at_the_edge_of_a_cell(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    cells = [cell for line in text.splitlines() if not line.startswith("#") for cell in line.split("\t")]
    assert [cell for cell in cells if cell != " ".join(cell.split())] == []
    assert text.endswith("\n")
    assert "\r" not in text


@pytest.mark.parametrize("name", TABLES)
def test_words_are_composed_characters(name: str) -> None:
    text = (FOLDER / f"{name}.tsv").read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_remarks_and_empty_lines_are_no_rows(tmp_path: Path) -> None:
    path = write(tmp_path, "# remark", "word\tgender", "", "Anna\tf", "# remark", "Otto\tm")
    assert read_table(path, ("word", "gender")) == [("Anna", "f"), ("Otto", "m")]


@pytest.mark.parametrize("header", ["word", "word\tsex", "gender\tword", "word\tgender\tyear", "Word\tgender"])
def test_an_unknown_or_missing_column_is_refused(tmp_path: Path, header: str) -> None:
    with pytest.raises(LexiconError, match=r"words\.tsv.*word, gender"):
        read_table(write(tmp_path, header, "Anna\tf"), ("word", "gender"))


def test_an_empty_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"words\.tsv"):
        read_table(write(tmp_path, "# nothing"), ("word",))


def test_a_word_that_stands_twice_is_named(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"words\.tsv: Anna: twice"):
        read_table(write(tmp_path, "word", "Anna", "Otto", "Anna"), ("word",))


@pytest.mark.parametrize("row", ["Anna", "Anna\tf\t1980"])
def test_a_row_with_too_few_or_too_many_cells_is_named(tmp_path: Path, row: str) -> None:
    with pytest.raises(LexiconError, match=r"words\.tsv: Anna"):
        read_table(write(tmp_path, "word\tgender", row), ("word", "gender"))


def test_cue_verbs_take_known_complements_and_media_and_have_shares() -> None:
    for lemma, verb in lexicon().cue_verbs.items():
        assert verb.takes <= set("dkzvqn"), lemma
        assert verb.takes, lemma
        assert verb.medium in set(Medium), lemma
        assert verb.to <= {"acc", "dat", "always-dat", "an", "mit", "von", "zu"}, lemma
        assert 0 <= verb.rate <= 1, lemma
        assert 0 <= verb.reported <= 1, lemma


def test_cue_verbs_name_the_words_that_they_call_for() -> None:
    verbs = lexicon().cue_verbs
    assert {"davon"} <= verbs["ausgehen"].company
    assert {"sich"} <= verbs["äußern"].company
    assert verbs["melden"].to == frozenset()
    assert ("zum", "Ausdruck") in lexicon().cue_phrases["bringen"]


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("russische", "Russland"),
        ("Russlands", "Russland"),
        ("Moskau", "Russland"),
        ("Französin", "Frankreich"),
        ("US-Präsident", "USA"),
        ("Brücke", None),
        ("Minister", None),
    ],
)
def test_words_tell_their_country(word: str, country: str | None) -> None:
    assert lexicon().country_of(word) == country


def test_first_names_and_roles_have_known_genders() -> None:
    assert set(lexicon().first_names.values()) == {"m", "f"}
    assert set(lexicon().roles.values()) == {"m", "f", "*"}


@pytest.mark.parametrize("lemma", ["sagen", "mitteilen", "erklären", "betonen", "ankündigen", "schreiben", "fragen"])
def test_common_verbs_of_saying_take_a_clause(lemma: str) -> None:
    assert lexicon().verb(lemma) is not None


@pytest.mark.parametrize("lemma", ["fahren", "regnen", "brennen", "öffnen"])
def test_verbs_of_doing_report_nothing(lemma: str) -> None:
    assert lexicon().verb(lemma) is None
    assert not lexicon().is_speech_act(lemma)


@pytest.mark.parametrize("lemma", ["kritisieren", "fordern", "warnen", "ankündigen", "ablehnen"])
def test_speech_acts_need_no_clause(lemma: str) -> None:
    assert lexicon().is_speech_act(lemma)


@pytest.mark.parametrize(
    ("noun", "role"),
    [
        ("brückenministerin", "ministerin"),
        ("sprecher", "sprecher"),
        ("regierungssprecher", "sprecher"),
        ("brücke", None),
    ],
)
def test_the_role_at_the_end_of_a_compound_is_found(noun: str, role: str | None) -> None:
    assert lexicon().role_of(noun) == role


@pytest.mark.parametrize(
    ("noun", "speaks"),
    [
        ("verteidigungsministerium", True),
        ("ministeriums", True),
        ("polizei", True),
        ("brücke", False),
        ("regen", False),
    ],
)
def test_institutions_are_known_by_the_end_of_the_word(noun: str, speaks: bool) -> None:
    assert lexicon().is_institution(noun) is speaks
