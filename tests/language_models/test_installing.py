"""Official models come whole or not at all, go on where they were cut, and every failure has words of its own."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import filelock
import pytest

from attribution.model_folder import BUNDLED, describe
from attribution.parsing.parser import Parser
from attribution.types import Article
from language_models.errors import CancelledError, ModelsError, Trouble
from language_models.installing import LOCK, InstallProgress, install, resources_version
from language_models.resources import LIST, listed
from language_models.sets import BUNDLED_SET, named_set
from language_models.shelf import Shelf
from language_models.verifying import verify
from tests.language_models.hub import Hub, content

OFFICIAL, FAST = named_set("official"), named_set("official-fast")
PARSER = "depparse/combined_charlm"


def part_of(shelf: Shelf, hub: Hub, place: str) -> Path:
    """Where a file lies until it is whole."""
    kind, name = place.split("/")
    md5 = hub.german[kind][name]["md5"]
    return shelf.root / ".official.part" / "de" / kind / f".{name}.pt.{md5}.part"


def trouble_of(shelf: Shelf) -> ModelsError:
    with pytest.raises(ModelsError) as caught:
        install(shelf, OFFICIAL)
    assert not shelf.has(OFFICIAL)
    return caught.value


def test_a_set_comes_whole_with_all_it_stands_on_and_nothing_else(hub: Hub, shelf: Shelf) -> None:
    install(shelf, OFFICIAL)
    names = {path.relative_to(shelf.folder(OFFICIAL) / "de").with_suffix("").as_posix()
             for path in shelf.folder(OFFICIAL).rglob("*.pt")}  # fmt: skip
    assert names == {
        "tokenize/combined", "mwt/combined", "pos/combined_charlm", "lemma/combined_nocharlm", PARSER,
        "ner/germeval2014", "pretrain/conll17", "forward_charlm/newswiki",
    }  # fmt: skip
    assert [verdict.fault for verdict in verify(shelf.folder(OFFICIAL))] == [None] * 8
    assert sorted(hub.fetched()) == sorted(names)


def test_the_address_is_that_of_the_stanza_that_is_installed(hub: Hub, shelf: Shelf) -> None:
    install(shelf, FAST)
    version = resources_version()
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert hub.asked[0] == (f"/resources_{version}.json", None)
    assert hub.asked[1][0] == f"/stanza-de/v{version}/models/tokenize/combined.pt"


def test_how_far_it_is_is_told(hub: Hub, shelf: Shelf) -> None:
    told: list[InstallProgress] = []
    install(shelf, OFFICIAL, told.append)
    size = len(content("tokenize/combined"))
    assert told[0] == InstallProgress(1, 8, "tokenize/combined", 0, size)
    assert told[-1].number == told[-1].files == 8
    of_first = [each.loaded for each in told if each.number == 1]
    assert of_first == sorted(of_first)
    assert len(set(of_first)) > 3
    assert of_first[-1] == size


def test_a_cut_connection_goes_on_where_it_was_cut(hub: Hub, shelf: Shelf) -> None:
    hub.cuts[PARSER] = 2
    install(shelf, OFFICIAL)
    first, *later = [wanted for path, wanted in hub.asked if path.endswith(f"{PARSER}.pt")]
    starts = [int((wanted or "").removeprefix("bytes=").removesuffix("-")) for wanted in later]
    assert first is None
    assert 0 < starts[0] < starts[1] < len(content(PARSER))
    assert all(verdict.fault is None for verdict in verify(shelf.folder(OFFICIAL)))


def test_a_server_that_only_gives_whole_files_is_asked_again(hub: Hub, shelf: Shelf) -> None:
    hub.cuts[PARSER], hub.keeps_ranges = 1, False
    install(shelf, OFFICIAL)
    assert shelf.has(OFFICIAL)


def test_a_connection_that_brings_nothing_more_is_given_up_and_taken_up_later(hub: Hub, shelf: Shelf) -> None:
    hub.cuts[PARSER] = 100
    assert trouble_of(shelf).trouble is Trouble.CUT
    kept = part_of(shelf, hub, PARSER).stat().st_size
    assert kept > 0
    hub.cuts.clear()
    hub.asked.clear()
    install(shelf, OFFICIAL)
    assert (f"bytes={kept}-") in [wanted for _, wanted in hub.asked]
    assert "tokenize/combined" not in hub.fetched(), "whole files are not fetched twice"


def test_a_file_that_changed_since_the_cut_is_fetched_from_the_start(hub: Hub, shelf: Shelf) -> None:
    part = part_of(shelf, hub, PARSER)
    part.parent.mkdir(parents=True)
    part.write_bytes(b"from another file")
    install(shelf, OFFICIAL)
    assert all(verdict.fault is None for verdict in verify(shelf.folder(OFFICIAL)))


def test_a_wrong_digest_is_refused_and_thrown_away(hub: Hub, shelf: Shelf) -> None:
    hub.files[PARSER] = b"something else"
    error = trouble_of(shelf)
    assert error.trouble is Trouble.WRONG_DIGEST
    assert "combined_charlm.pt" in str(error)
    assert "Prüfsumme" in str(error)
    assert not part_of(shelf, hub, PARSER).exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told_with_its_cure(hub: Hub, shelf: Shelf) -> None:
    part = part_of(shelf, hub, PARSER)
    part.parent.mkdir(parents=True)
    part.symlink_to("/dev/full")
    error = trouble_of(shelf)
    assert error.trouble is Trouble.FULL
    assert "Platz" in str(error)
    part.unlink()
    install(shelf, OFFICIAL)
    assert shelf.has(OFFICIAL)


def test_a_folder_that_cannot_be_written_is_told(hub: Hub, shelf: Shelf) -> None:
    shelf.root.write_text("Hier liegt eine Datei.")
    assert trouble_of(shelf).trouble is Trouble.UNWRITABLE


def test_without_a_network_the_words_say_what_still_works(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STANZA_RESOURCES_URL", "http://127.0.0.1:9")
    error = trouble_of(shelf)
    assert error.trouble is Trouble.NO_NETWORK
    assert "127.0.0.1:9" in str(error)
    assert "mitgelieferten" in str(error)


@pytest.mark.parametrize("address", ["", "kein Netz", "ftp://127.0.0.1/x"])
def test_what_is_no_web_address_is_told(address: str, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("language_models.installing.HUB", "http://127.0.0.1:9")
    monkeypatch.setenv("STANZA_RESOURCES_URL", address)
    assert trouble_of(shelf).trouble is Trouble.NO_NETWORK


def test_a_file_that_the_server_does_not_have_is_told(hub: Hub, shelf: Shelf) -> None:
    del hub.files[PARSER]
    error = trouble_of(shelf)
    assert error.trouble is Trouble.REFUSED
    assert "404" in str(error)


@pytest.mark.parametrize("stands_there", [b"<html>", b"[]", b"{}", b'{"url": "http://x/"}', b"\xff\xfe\x00"])
def test_an_address_without_a_list_is_told(stands_there: bytes, hub: Hub, shelf: Shelf) -> None:
    hub.list_bytes = stands_there
    assert trouble_of(shelf).trouble is Trouble.NO_HUB


def test_a_package_that_is_not_offered_is_told(hub: Hub, shelf: Shelf) -> None:
    del hub.german["packages"]["default"]
    assert trouble_of(shelf).trouble is Trouble.NOT_OFFERED


@pytest.mark.parametrize("name", ["../../outside", "a/b", "/etc/x", ".hidden", ""])
def test_a_list_cannot_name_a_place_outside(name: str, hub: Hub, shelf: Shelf) -> None:
    hub.german["packages"]["default"] = hub.german["packages"]["default"] | {"pos": name}
    hub.german["pos"][name] = {"md5": "0" * 32}
    assert trouble_of(shelf).trouble is Trouble.NO_HUB


def test_a_cancel_keeps_what_is_loaded(hub: Hub, shelf: Shelf) -> None:
    with pytest.raises(CancelledError):
        install(shelf, OFFICIAL, cancelled=lambda: len(hub.fetched()) > 3)
    assert not shelf.has(OFFICIAL)
    hub.asked.clear()
    install(shelf, OFFICIAL)
    assert "tokenize/combined" not in hub.fetched()
    assert shelf.has(OFFICIAL)


def test_two_at_a_time_are_refused(hub: Hub, shelf: Shelf) -> None:
    shelf.root.mkdir(parents=True)
    with filelock.FileLock(shelf.root / LOCK):
        error = trouble_of(shelf)
    assert error.trouble is Trouble.BUSY
    install(shelf, OFFICIAL)
    assert shelf.has(OFFICIAL)


def test_a_second_install_fetches_nothing(hub: Hub, shelf: Shelf) -> None:
    install(shelf, OFFICIAL)
    hub.asked.clear()
    install(shelf, OFFICIAL)
    assert hub.fetched() == []
    assert shelf.has(OFFICIAL)


def test_a_damaged_file_alone_is_fetched_again(hub: Hub, shelf: Shelf) -> None:
    install(shelf, OFFICIAL)
    (shelf.folder(OFFICIAL) / "de" / "mwt" / "combined.pt").write_bytes(b"")
    hub.asked.clear()
    install(shelf, OFFICIAL)
    assert hub.fetched() == ["mwt/combined"]
    assert all(verdict.fault is None for verdict in verify(shelf.folder(OFFICIAL)))


def test_an_end_while_the_new_set_takes_its_place_loses_nothing(hub: Hub, shelf: Shelf) -> None:
    install(shelf, OFFICIAL)
    shelf.folder(OFFICIAL).rename(shelf.root / ".official.old")
    hub.asked.clear()
    install(shelf, OFFICIAL)
    assert hub.fetched() == []
    assert shelf.has(OFFICIAL)
    assert not (shelf.root / ".official.old").exists()


def test_what_came_with_the_program_needs_no_hub(shelf: Shelf) -> None:
    install(shelf, BUNDLED_SET)
    assert not shelf.root.exists()


def test_nothing_is_put_into_the_program(hub: Hub, shelf: Shelf, root: Path) -> None:
    install(shelf, OFFICIAL)
    assert not shelf.folder(OFFICIAL).is_relative_to(root)
    assert {each.name for each in shelf.root.iterdir()} <= {"official", LOCK}


def test_stanza_is_not_loaded_for_it(root: Path) -> None:
    script = "import sys; from language_models import installing; installing.resources_version(); print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", script], cwd=root, capture_output=True, text=True, check=True,
                           env=os.environ | {"PYTHONPATH": str(root)})  # fmt: skip
    assert not {"stanza", "torch"} & set(ended.stdout.split())


@pytest.mark.stanza
def test_a_fetched_set_parses(hub: Hub, shelf: Shelf) -> None:
    """The hub's files are for once real models: our own."""
    resources = json.loads((BUNDLED / LIST).read_text())
    hub.german = resources["de"]
    hub.files = {f"{file.kind}/{file.name}": (BUNDLED / file.place).read_bytes() for file in listed(BUNDLED)}
    install(shelf, OFFICIAL)
    shelf.use("official")
    (parse,) = Parser(shelf.models(), threads=1).parse([Article("Bach sagte, er komme.", "a.txt")])
    assert [word.text for word in parse.words if word.is_finite] == ["sagte", "komme"]
    assert shelf.described() == describe()
