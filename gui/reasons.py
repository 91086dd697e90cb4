"""What the program's parts say in German in, the same in the language of the window out.

Reasons are German where they arise and in the archive; an English window knows their sentences again. What it does not
know, as the words of the system itself, stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache

from PySide6.QtCore import QLocale

from ingest.errors import WORDS

GAP = re.compile(r"\{\w*\}")
Sentences = tuple[tuple[re.Pattern[str], str], ...]
"""German as it may come, and English; each has its gaps in the same order."""


def said(reason: str) -> str:
    """German stays German."""
    if QLocale().language() == QLocale.Language.German:
        return reason
    of_work = _told(reason, _of_work(), lambda detail: _told(detail, _details()) or detail)
    return of_work or _told(reason, _of_archives_and_models()) or reason


def _told(german: str, sentences: Sentences, filling: Callable[[str], str] = str) -> str | None:
    """In English, its gaps filled with what stood there; None if there is no such sentence."""
    for pattern, words in sentences:
        if (match := pattern.fullmatch(german)) is not None:
            return words.format(*map(filling, match.groups()))
    return None


@cache
def _of_work() -> Sentences:
    """Of inputs and their analysis, where details are German, too."""
    from gui import english_reasons as english  # a German window starts without it

    problems = {WORDS[problem]: words for problem, words in english.PROBLEMS.items()}
    return _sentences(problems | english.ANALYSIS)


@cache
def _of_archives_and_models() -> Sentences:
    from gui import english_reasons as english

    return _sentences(english.TROUBLES | english.REFUSALS | english.MODELS | english.RULES)


@cache
def _details() -> Sentences:
    from gui import english_reasons as english

    return _sentences(english.DETAILS)


def _sentences(pairs: Mapping[str, str]) -> Sentences:
    return tuple((_pattern(german), GAP.sub("{}", words)) for german, words in pairs.items())


def _pattern(german: str) -> re.Pattern[str]:
    return re.compile("(.*)".join(map(re.escape, GAP.split(german))), re.DOTALL)
