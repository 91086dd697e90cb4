"""The door itself: German help, German words for wrong calls, exit codes, and the real thing in a process."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import main

COMMANDS = ("extract", "import", "export", "check", "match", "models", "archive", "evaluate")
OF_ARCHIVE = ("check", "backup", "restore", "compact")
OF_MODELS = ("list", "install", "use", "verify", "reanalyse")


OF_GROUPS = (*(f"models {command}" for command in OF_MODELS), *(f"archive {command}" for command in OF_ARCHIVE))


@pytest.mark.parametrize("command", ["", *COMMANDS, *OF_GROUPS])
def test_help_is_german(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main([*command.split(), "--help"]) == 0
    page = capsys.readouterr().out
    assert page.startswith(f"Aufruf: main.py {command}".rstrip())
    assert "Optionen:" in page
    for english in ("Usage", "Options", "Commands", "Show this", "required", "default"):
        assert english not in page


def test_the_commands_are_those_that_other_programs_know() -> None:
    assert sorted(main.door.commands) == sorted(COMMANDS)
    assert sorted(main.models.commands) == sorted(OF_MODELS)
    assert sorted(main.archive.commands) == sorted(OF_ARCHIVE)


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (["exprt"], "Den Befehl „exprt“ gibt es nicht. Gemeint ist vielleicht: export"),
        (["import", "--dbb", "a"], "Die Option --dbb gibt es nicht. Gemeint ist vielleicht: --db"),
        (["import", "--db", "a.db"], "Es fehlt PFAD..."),
        (["export"], "Es fehlt --db DB."),
        (["export", "--db"], "Die Option --db steht ohne Wert"),
        (["extract", "a", "--format", "xls"], "--format [jsonl|csv]: erlaubt ist jsonl, csv."),
        (["import", "--db", "a", "b", "--jobs", "0"], "--jobs N: nötig ist eine ganze Zahl ab 1."),
        (["export", "--db", "a", "--min-confidence", "7"], "nötig ist eine Zahl ab 0 bis 1."),
        (["export", "--db", "a", "--from", "gestern"], "„gestern“ ist kein Datum. So geht es: 2024-06-26"),
        (["import", "--db", "a", "b", "--published", "31.02.2024"], "„31.02.2024“ ist kein Datum."),
        (["match", "--db", "a", "b"], "Zu viele Angaben: b."),
        (["--db", "a", "match", "--db", "a"], "--db steht nach dem Befehl"),
    ],
)
def test_a_wrong_call_is_told_in_german(call: list[str], words: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(call) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert words in err
    assert "Hilfe: main.py" in err


def test_a_missing_gold_file_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main.main(["evaluate", str(tmp_path / "fehlt.jsonl")]) == 2
    assert "fehlt.jsonl: Die Datei gibt es nicht" in capsys.readouterr().err


def test_a_reader_that_leaves_is_no_error(root: Path) -> None:
    """… | head: the program ends without a word."""
    script = """
import sys
from cli.ending import ending
from cli.output import destination
with ending() as end, destination(None) as stream:
    stream.write(b"x" * 10_000_000)
sys.exit(end.code)
"""
    process = subprocess.Popen([sys.executable, "-c", script], cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(10) == 0
    process.stderr.close()


@pytest.mark.stanza
def test_from_a_file_to_its_quotes_in_a_real_process(root: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("„Der Deich hält“, sagte Sprecherin Ute Bach am Montag in Nordhafen.\n")
    command = [sys.executable, "main.py", "extract", str(tmp_path / "a.txt"), str(tmp_path / "fehlt.txt")]
    ended = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=False)
    (record,) = [json.loads(line) for line in ended.stdout.splitlines()]
    assert ended.returncode == 1
    assert record["entity"] == "Ute Bach"
    assert "fehlt.txt" in ended.stderr


@pytest.fixture
def heeds_ctrl_c() -> Iterator[None]:
    """What a shell starts in the background ignores Ctrl-C, and so do its children."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.stanza
@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C for a group of processes")
@pytest.mark.parametrize("lines", [1, 2], ids=["while the child starts", "among the articles"])
@pytest.mark.usefixtures("heeds_ctrl_c")
def test_ctrl_c_ends_without_a_traceback_and_leaves_no_child(lines: int, root: Path, tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(f"„Der Deich {number} hält“, sagte Ute Bach am Montag.\n" * 20)
    command = [sys.executable, "main.py", "import", "--db", str(tmp_path / "a.db"), str(tmp_path)]
    process = subprocess.Popen(command, cwd=root, stderr=subprocess.PIPE, text=True, start_new_session=True)
    assert process.stderr is not None
    for _ in range(lines):
        process.stderr.readline()
    os.killpg(process.pid, signal.SIGINT)
    words = process.stderr.read()
    assert process.wait(20) == 130
    assert "Abgebrochen" in words
    assert "Traceback" not in words
    assert _group_is_gone(process.pid)
    process.stderr.close()


def _group_is_gone(group: int) -> bool:
    """Within seconds: a process that has ended may wait to be noticed."""
    for _ in range(50):
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.1)
    return False
