"""An article's text in, its paragraphs out, made ready for a tokenizer that knows neither datelines nor abbreviations.

Whatever is changed keeps its length, so that places in the text stay true.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from attribution.lexicon import lexicon
from attribution.types import Span

DATELINE = re.compile(r"\s*[A-ZÄÖÜ][\w./, -]{1,60}\([A-Za-zÄÖÜäöü/, .-]{2,30}\)\s*[-–—]\s")
TOWN = r"[A-ZÄÖÜ][a-zäöüß]+(?:-[A-ZÄÖÜ][a-zäöüß]+)?"
BARE_DATELINE = re.compile(
    rf"\s*({TOWN})(?:[/, ]+(?:a\. ?d\. |am |an der |im )?{TOWN}){{0,2}}\.? [-–—] (?=[„“«»\"]?[A-ZÄÖÜ])"
)
TIME_LABEL = re.compile(r"\s*(?:\+\+\+ ?|\[)?\d\d?[.:]\d\d(?: Uhr)?(?: ?\+\+\+|\]| ?[:|]| [-–—])\s+(?=\S)")
"""Before an entry of a live ticker: 17:42 Uhr: …, +++ 17.42 Uhr +++ …"""
STOP_IN_WORD = re.compile(r"(?<=[a-zäöüß\d]{2})\.(?=[a-zäöüß]{2})")
"""ver.di, t-online.de: the tokenizer would take the word apart; with a hyphen it does not."""
INITIAL = re.compile(r"\b(\w[\w-]+) [A-ZÄÖÜ]\.(?= +([A-ZÄÖÜ][a-zäöüß]\w*))")
INITIALS = re.compile(r"\b(?:[A-ZÄÖÜ]\.){2,}(?= +([A-ZÄÖÜ][a-zäöüß]\w*))")
SENTENCE_STARTS = frozenset(
    ("Aber", "Als", "Am", "Auch", "Auf", "Bei", "Beide", "Da", "Dabei", "Damit", "Danach", "Dann", "Das", "Dazu", "Den",
     "Der", "Die", "Dies", "Diese", "Dieser", "Doch", "Ein", "Eine", "Er", "Es", "Für", "Ich", "Ihr", "Ihre", "Im",
     "In", "Laut", "Man", "Mit", "Nach", "Sein", "Seine", "Seit", "Sie", "Was", "Wenn", "Wer", "Wie", "Wir", "Zu",
     "Zudem")
)  # fmt: skip
ROMAN = re.compile(r"\b(?:[Dd](?:er|es|em|en|ie) [IVX]{1,6}\.(?=\s+[A-ZÄÖÜ])|[IVX]{2,6}\.(?=\s+[a-zäöü]))")
"""der VIII. Zivilsenat; Papst Leo XIV. hat: no end of a sentence"""
PLATFORM = re.compile(r"(auf|bei|über|dienst|netzwerk|plattform|portal) X\.$", re.IGNORECASE)
"""auf der Plattform X. Helfer seien …: no initial"""
SCORE = re.compile(r"(?<![\d:])(\d{1,3}:\d{1,3})\.(?=\s+[A-ZÄÖÜ„“»«\"])")
"""Der VfB gewann 2:1. Trainer Kolb war zufrieden: no ordinal number, so an end"""
WRAPPED_LINE = 40
"""A line shorter than this was not broken by its width."""


def without_abbreviations(text: str) -> str:
    """The text, of the same length, without full stops that end no sentence but would be taken for an end, and with
    others behind numbers than those that do end one.

    "Prof. Dr. W. Vogt", "am 3. Februar", "z. B.": the stops become spaces, and that of "ver.di" a hyphen; offsets stay
    true.
    """
    text = STOP_IN_WORD.sub("-", text)
    text = ROMAN.sub(lambda match: match.group().replace(".", " "), text)
    text = _inner_stop().sub(lambda match: match.group().replace(".", " "), text)
    text = SCORE.sub(r"\1!", _number_stop().sub(r"\1!", text))
    text = INITIALS.sub(_without_initials, text)
    return INITIAL.sub(_without_initial, text)


def _without_initials(match: re.Match[str]) -> str:
    """J.P. Morgan is one name; behind "in den U.S.A. Die" a sentence ends."""
    return match.group() if match.group(1) in SENTENCE_STARTS else match.group().replace(".", " ")


def _without_initial(match: re.Match[str]) -> str:
    """Matthias W. Beckmann is one name; behind "Konrad F. Sein" and "auf X. Das" a sentence ends, and "!" says so."""
    if match.group(2) in SENTENCE_STARTS or PLATFORM.search(match.group()):
        return match.group().replace(".", "!")
    return match.group().replace(".", " ") if match.group(1) in lexicon().first_names else match.group()


@cache
def _inner_stop() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, lexicon().abbreviations), key=len, reverse=True))
    months = "Jan|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jän"
    return re.compile(
        rf"(?<![\w.-])(?:{words})\.(?=\s+[\w„\"(])"
        rf"|(?<![\d.,])\d{{1,2}}\.(?=\s+(?:{months}))"
        r"|\b(?:z|u|d|i|o)\.\s?(?:B|a|h|d|R|Ä)\.(?=\s+[\w„])"
        rf"|\b(?:a\.\s?D|e\.\s?V|h\.\s?c)\.(?=\s+(?!(?:{'|'.join(sorted(SENTENCE_STARTS))})\b)[\w„(])"
    )


@cache
def _number_stop() -> re.Pattern[str]:
    """mit 70 : 65. Er …, seit 2019. Die …: behind a number a word that hardly ever follows an ordinal one"""
    return re.compile(rf"(?<![\d.,])(\d+)\.(?=\s+(?:{'|'.join(sorted(SENTENCE_STARTS))})\s)")


def paragraph_spans(text: str) -> list[Span]:
    """Paragraphs that hold anything. A single line break parts them too, unless lines are broken by width."""
    gap = r"\n\s*\n" if is_wrapped(text) else r"\n\s*"
    spans, start = [], 0
    for match in re.finditer(gap, text):
        spans.append(Span(start, match.start()))
        start = match.end()
    spans.append(Span(start, len(text)))
    return [part for span in spans if text[span.start : span.end].strip() for part in _without_dateline(text, span)]


def _without_dateline(text: str, span: Span) -> list[Span]:
    """The dateline of an agency text ("Kiew (dpa) - ", "Berlin – ") or the time in a ticker is a piece of its own."""
    dateline = DATELINE.match(text, *span) or _bare_dateline(text, span) or TIME_LABEL.match(text, *span)
    return [Span(span.start, dateline.end()), Span(dateline.end(), span.end)] if dateline else [span]


def is_wrapped(text: str) -> bool:
    """True if most single line breaks stand in the middle of a sentence, as in a mail or a typed text."""
    lines = text.split("\n")
    breaks = [line for line, below in pairwise(lines) if line and below]
    inside = [line for line in breaks if len(line) > WRAPPED_LINE and line.rstrip()[-1:] not in '.!?:“”»«"']
    return len(breaks) > 2 and len(inside) * 2 > len(breaks)


def _bare_dateline(text: str, span: Span) -> re.Match[str] | None:
    """Berlin – Der Bundestag …: a town, unless an article or the like says that it is none"""
    dateline = BARE_DATELINE.match(text, span.start, span.end)
    return None if dateline is None or dateline.group(1) in SENTENCE_STARTS else dateline
