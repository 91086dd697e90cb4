"""The command line in this process, with a fake analyser; and a folder of articles for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

import main
from cli import extracting, importing
from tests.cli.fake_analyser import FakeAnalyser


@dataclass(frozen=True, slots=True)
class Ended:
    """What a run left behind."""

    code: int
    data: str
    words: str


Run = Callable[..., Ended]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Runs `main.py` with the arguments given."""
    monkeypatch.setattr(extracting, "Analyser", FakeAnalyser)
    monkeypatch.setattr(importing, "Analyser", FakeAnalyser)

    def run(*arguments: str | Path) -> Ended:
        capfdbinary.readouterr()
        code = main.main([str(argument) for argument in arguments])
        data, words = capfdbinary.readouterr()
        return Ended(code, data.decode(), words.decode())

    return run


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Two outlets that share a quote, one with a second quote of its own."""
    texts: Sequence[tuple[str, str]] = (
        (
            "Hafenkurier/2026-03-02 Deich.txt",
            "„Der Deich hält die Flut aus“, sagte Bach. „Gut so“, hieß es.",
        ),
        ("Alpenpost/2026-03-03 Flut.txt", "Titel\n\n„Der Deich hält die Flut aus“, so Bach.\n"),
    )
    folder = tmp_path / "artikel"
    for name, text in texts:
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return folder
