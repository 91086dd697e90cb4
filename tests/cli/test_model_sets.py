"""`main.py models`: what is there, what is fetched, what is in use, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli import model_sets
from language_models.sets import BUNDLED_SET, named_set
from language_models.shelf import Shelf
from tests.cli.conftest import Run
from tests.cli.fake_analyser import FakeAnalyser
from tests.language_models.hub import Hub

OFFICIAL = named_set("official")


def lines_of(run: Run, *arguments: str | Path) -> dict[str, str]:
    """What `models list` says, by the name of the set."""
    listed = run("models", "list", *arguments).data.splitlines()
    return {line[2:].split()[0]: line for line in listed[:3]}


def test_at_first_the_bundled_models_are_in_use_and_the_way_to_others_is_told(run: Run, shelf: Shelf) -> None:
    lines = lines_of(run)
    assert list(lines) == ["bundled", "official", "official-fast"]
    assert lines["bundled"].startswith("* ")
    assert "mitgeliefert" in lines["bundled"]
    assert " MB" in lines["bundled"]
    assert "nicht geladen: main.py models install official" in lines["official"]


def test_official_models_are_fetched_and_in_use_at_once(run: Run, hub: Hub, shelf: Shelf) -> None:
    ended = run("models", "install", "official")
    assert (ended.code, ended.data) == (0, "")
    assert "[8/8]" in ended.words
    assert "main.py models use bundled" in ended.words
    assert shelf.in_use() == OFFICIAL
    assert lines_of(run)["official"].startswith("* ")
    assert "combined_charlm" in lines_of(run)["official"]


def test_there_is_a_way_back(run: Run, hub: Hub, shelf: Shelf) -> None:
    run("models", "install", "official")
    assert run("models", "use", "bundled").code == 0
    assert shelf.in_use() == BUNDLED_SET
    assert run("models", "use", "official").code == 0
    assert shelf.in_use() == OFFICIAL


@pytest.mark.parametrize("command", ["install", "use"])
def test_an_unknown_name_is_told_with_its_cure(command: str, run: Run, shelf: Shelf) -> None:
    ended = run("models", command, "riesig")
    assert (ended.code, ended.data) == (2, "")
    assert "„riesig“" in ended.words
    assert "main.py models list" in ended.words


def test_without_a_network_nothing_changes(run: Run, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_URL", "http://127.0.0.1:9")
    ended = run("models", "install", "official")
    assert (ended.code, ended.data) == (2, "")
    assert "nicht zu erreichen" in ended.words
    assert shelf.in_use() == BUNDLED_SET


def test_an_interrupt_says_that_it_goes_on_later(
    run: Run, hub: Hub, shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(model_sets._Bars, "show", interrupted)
        ended = run("models", "install", "official")
    assert ended.code == 130
    assert "Weiter geht es mit: main.py models install official" in ended.words
    assert shelf.in_use() == BUNDLED_SET
    assert run("models", "install", "official").code == 0


def test_whole_models_are_told_to_be_whole(run: Run, hub: Hub, shelf: Shelf) -> None:
    run("models", "install", "official-fast")
    ended = run("models", "verify")
    assert ended.code == 0
    assert ended.data.splitlines() == [
        "bundled: 7 Dateien, alle unverändert",
        "official-fast: 7 Dateien, alle unverändert",
    ]


def test_a_changed_file_is_named_with_the_cure(run: Run, hub: Hub, shelf: Shelf) -> None:
    run("models", "install", "official")
    (shelf.folder(OFFICIAL) / "de" / "mwt" / "combined.pt").write_bytes(b"x")
    (shelf.folder(OFFICIAL) / "de" / "pretrain" / "conll17.pt").unlink()
    ended = run("models", "verify")
    assert ended.code == 1
    assert "official: 2 von 8 Dateien fehlerhaft" in ended.data
    assert "de/mwt/combined.pt: ist verändert" in ended.data
    assert "de/pretrain/conll17.pt: fehlt" in ended.data
    assert "main.py models install official" in ended.words
    assert run("models", "install", "official").code == 0
    assert run("models", "verify").code == 0


def test_the_analysis_gets_the_models_in_use(
    run: Run, hub: Hub, shelf: Shelf, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[Path | None] = []
    made = FakeAnalyser.__init__
    monkeypatch.setattr(FakeAnalyser, "__init__", lambda self, **o: (given.append(o["models"]), made(self, **o))[1])
    run("extract", articles)
    run("models", "install", "official")
    run("extract", articles)
    run("import", "--db", tmp_path / "archiv.db", articles)
    assert given == [None, shelf.folder(OFFICIAL), shelf.folder(OFFICIAL)]


def test_models_that_are_gone_are_told_and_the_bundled_ones_used(
    run: Run, hub: Hub, shelf: Shelf, articles: Path
) -> None:
    run("models", "install", "official")
    shelf.folder(OFFICIAL).rename(shelf.root / "weg")
    ended = run("extract", articles)
    assert ended.code == 0
    assert "Die Sprachmodelle „official“ fehlen; es gelten die mitgelieferten" in ended.words


def test_the_models_behind_the_quotes_of_an_archive_are_told(
    run: Run, shelf: Shelf, articles: Path, tmp_path: Path
) -> None:
    archive = tmp_path / "archiv.db"
    run("import", "--db", archive, articles)
    assert "  3 Zitate in 2 Artikeln: none" in run("models", "list", "--db", archive).data
    assert run("models", "list", "--db", tmp_path / "fehlt.db").code == 2


def test_without_a_word_the_help_lists_what_can_be_done(run: Run, shelf: Shelf) -> None:
    ended = run("models")
    assert (ended.code, ended.data) == (2, "")
    assert ended.words.startswith("Aufruf: main.py models [OPTIONEN] BEFEHL …")
    assert "nicht möglich" not in ended.words
    assert all(command in ended.words for command in ("list", "install", "use", "verify"))
