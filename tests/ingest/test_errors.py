"""Every problem is told in German, with the file's name, the reason and a cure."""

from __future__ import annotations

import errno

import pytest

from ingest.errors import InputError, Problem, from_os_error


@pytest.mark.parametrize("problem", list(Problem))
def test_every_problem_names_the_file_and_a_cure(problem: Problem) -> None:
    error = InputError("meldungen/a.txt", problem, "Beispiel")
    assert str(error).startswith("meldungen/a.txt: ")
    assert "itte" in error.reason


@pytest.mark.parametrize("problem", [Problem.TOO_LARGE, Problem.UNREADABLE, Problem.UNSUPPORTED])
def test_the_detail_stands_in_the_reason(problem: Problem) -> None:
    assert "Beispiel" in InputError("a.txt", problem, "Beispiel").reason


@pytest.mark.parametrize(
    ("error", "problem", "words"),
    [
        (FileNotFoundError(errno.ENOENT, "No such file"), Problem.MISSING, "gibt es nicht"),
        (PermissionError(errno.EACCES, "Permission denied"), Problem.UNREADABLE, "keine Leserechte"),
        (OSError(errno.EIO, "Input/output error"), Problem.UNREADABLE, "Input/output error"),
    ],
)
def test_what_the_system_refuses_is_sorted(error: OSError, problem: Problem, words: str) -> None:
    told = from_os_error("a.txt", error)
    assert told.problem is problem
    assert words in told.reason
