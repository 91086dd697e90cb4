"""`main.py check`: verdict on standard output, as words or as an object, and what is wrong with a call."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def archive(run: Run, articles: Path, tmp_path: Path) -> Path:
    archive = tmp_path / "archiv.db"
    run("import", "--db", archive, articles)
    return archive


def test_the_verdict_comes_first(run: Run, archive: Path) -> None:
    ended = run("check", "--db", archive, "Der Deich hält die Flut aus")
    first, meaning, *rest = ended.data.splitlines()
    assert (ended.code, first, ended.words) == (0, "belegt", "")
    assert meaning == "Die Worte stehen so in mindestens einem Artikel."
    assert any("Hafenkurier, 02.03.2026" in line for line in rest)
    assert any("Alpenpost, 03.03.2026" in line for line in rest)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        (("Der Deich hält die Flut aus",), "belegt"),
        (("Der", "Deich", "hält", "die", "Flut", "aus"), "belegt"),
        (("Der Deich hält",), "verkürzt"),
        (("Der Deich hält die Flut nicht aus",), "abweichend"),
        (("Der Deich hält die Flut aus", "--speaker", "Bach"), "belegt"),
        (("Die Sonne scheint",), "nicht gefunden"),
    ],
)
def test_each_verdict_has_its_word(words: tuple[str, ...], verdict: str, run: Run, archive: Path) -> None:
    ended = run("check", "--db", archive, *words)
    assert (ended.code, ended.data.splitlines()[0]) == (0, verdict)


def test_what_deviates_is_said_in_words(run: Run, archive: Path) -> None:
    data = run("check", "--db", archive, "Der Deich hält die Flut nicht aus").data
    assert "andere Verneinung: „nicht“ steht nicht im Artikel" in data


def test_what_only_stands_elsewhere_is_not_called_replaced(run: Run, archive: Path) -> None:
    data = run("check", "--db", archive, "Der Deich hält aus die Flut").data
    assert "umgestellt: „" in data
    assert "ersetzt" not in data


def test_programs_get_an_object(run: Run, archive: Path) -> None:
    ended = run("check", "--db", archive, "Der Deich hält die Flut nicht aus", "--format", "json")
    record = json.loads(ended.data)
    assert (record["verdict"], record["label"], record["speaker"]) == ("deviating", "abweichend", None)
    best = record["evidence"][0]
    (change,) = best["deviations"]
    assert (change["kind"], change["asked"], change["quote"]) == ("negation", "nicht", None)
    assert "Der Deich hält die Flut nicht aus"[slice(*change["asked_spans"][0])] == "nicht"
    assert (
        Path(best["article"]).read_text(encoding="utf-8")[slice(*best["passage"][0])] == "Der Deich hält die Flut aus"
    )


def test_narration_is_told_apart(run: Run, archive: Path) -> None:
    data = run("check", "--db", archive, "hieß es").data
    assert data.startswith("nicht gefunden\n")
    assert "Steht im Artikel, aber nicht als Zitat:\n- Hafenkurier" in data


def test_an_answer_may_go_into_a_file(run: Run, archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "urteil.txt"
    assert run("check", "--db", archive, "Gut so", "-o", file).data == ""
    assert file.read_text(encoding="utf-8").startswith("belegt\n")


def test_without_words_nothing_can_be_done(run: Run, archive: Path) -> None:
    ended = run("check", "--db", archive, "„…“")
    assert (ended.code, ended.data) == (2, "")
    assert "Es fehlen die Worte des Zitats" in ended.words
    assert run("check", "--db", archive).code == 2


def test_a_whole_text_is_refused_with_the_cure(run: Run, archive: Path) -> None:
    ended = run("check", "--db", archive, "Gut so " * 200)
    assert (ended.code, ended.data) == (2, "")
    assert ended.words == "Das sind 400 Wörter; ein Zitat hat höchstens 300. Bitte einzelne Sätze daraus prüfen.\n"


def test_without_an_archive_nothing_can_be_done(run: Run, tmp_path: Path) -> None:
    ended = run("check", "--db", tmp_path / "fehlt.db", "Gut so")
    assert (ended.code, ended.data) == (2, "")
    assert "gibt es nicht" in ended.words
