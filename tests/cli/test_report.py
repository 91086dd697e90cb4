"""What the user reads while a run goes on, and how it ends."""

from __future__ import annotations

import pytest

from cli.report import NothingDoneError, Report, counted


@pytest.mark.parametrize(("number", "words"), [(0, "0 Zitate"), (1, "1 Zitat"), (2, "2 Zitate")])
def test_one_is_singular(number: int, words: str) -> None:
    assert counted(number, "Zitat", "Zitate") == words


def test_every_input_has_its_line_and_number(capsys: pytest.CaptureFixture[str]) -> None:
    report = Report(10)
    report.attributed("a.txt", 1)
    report.failed("b.txt", "Grund.")
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == ["[ 1/10] a.txt: 1 Zitat", "[ 2/10] b.txt: FEHLER: Grund."]


@pytest.mark.parametrize(("failures", "code"), [(0, 0), (1, 1)])
def test_a_failure_shows_in_the_exit_code(failures: int, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    report = Report(2)
    report.attributed("a.txt", 38)
    for _ in range(failures):
        report.failed("b.txt", "Grund.")
    assert report.finish() == code
    last = capsys.readouterr().err.splitlines()[-1]
    assert last.startswith("38 Zitate in 1 Artikel (")
    assert ("1 Eingabe fehlgeschlagen" in last) == bool(failures)


def test_nothing_done_is_an_end_of_its_own() -> None:
    report = Report(1)
    report.failed("b.txt", "Grund.")
    with pytest.raises(NothingDoneError, match="1 Eingabe fehlgeschlagen"):
        report.demand_success()
