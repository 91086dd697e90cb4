"""The text of an article goes in; the wire services that it credits come out, in order of mention.

A credit is a dateline ("Berlin (dpa) - ", "(sda) Der …"), a byline ("Von Jana Lind, dpa"), a mark at the end of a
paragraph ("… am Abend. (afp/dpa)") or of the text, or a line of its own ("Quelle: SDA", "Mit Material von Reuters",
"Reuters und AP haben zu diesem Bericht beigetragen", "© dpa-infocom, dpa:260302-…"). An agency that the running text
quotes ("wie Tass meldet", "sagte er der Deutschen Presse-Agentur (dpa)") is none, nor is one that a picture is from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from ingest.agencies import listed, named, only_listed

_PLACE_WORD = r"(?:[A-ZÄÖÜ][\w.'’-]*|\d{1,2}\.|am|an|bei|der|den|im|in|ob|und)"
_PLACE = rf"{_PLACE_WORD}(?:(?:[ ]?[/,][ ]?|[ ]){_PLACE_WORD}){{0,8}}"
_TEXT_BEGINS = r"(?=[A-ZÄÖÜ„»«\"])"
# Washington/Moskau/Kiew (dpa) - …   Wien (APA) – …   Berlin, 3. März (Reuters) - …   Bonn (KNA) Die …
# BERLIN (AFP). Die …   BERLIN dpa/afp | …
_DATELINE = re.compile(
    rf"^[ \t]*(?:\[[^\]\n]*\][ \t]*)?(?P<place>{_PLACE})[ \t]*"
    rf"(?:\((?P<bracketed>[^()\n]{{2,40}})\)(?:\.?[ \t]*[-–—:|]|\.?[ \t]+{_TEXT_BEGINS})"
    r"|(?P<bare>\w[\w/-]{1,30})[ \t]*\|)",
    re.MULTILINE,
)
_KINDS = r"(?:Artikel|Beitrag|Bericht|Meldung|Nachricht|Text)"
_LIST = r"(?P<list>[\w-]{2,20}(?:[ ]?[/,][ ]?[\w-]{2,20}){0,5})"
_LINE = r"(?P<list>[^\n.!?]{2,120}?)"
_MATERIAL = r"(?:Agentur)?(?:[Mm]aterial|[Ii]nformationen|[Mm]eldungen|[Ii]nhalten)"

_Reading = Callable[[str], list[str]]
_by_authors = partial(only_listed, authors=True)
# How a credit looks, and how strictly what it lists is read
_CREDITS: tuple[tuple[re.Pattern[str], _Reading], ...] = (
    # (dpa) - Der Streik …   (sda) Der Streik …   dpa | Berlin   sda. Der Streik …   dpa BERLIN. Der Streik …
    (re.compile(rf"^[ \t]*\((?P<list>[^()\n]{{2,40}})\)\.?[ \t]*(?:[-–—:|][ \t]*)?{_TEXT_BEGINS}", re.M), only_listed),
    (re.compile(r"^[ \t]*(?P<list>\w[\w/-]{1,30})[ \t]*\|", re.M), only_listed),
    (
        re.compile(
            rf"^[ \t]*(?P<list>[a-z]{{2,5}}(?:/[a-z]{{2,5}})*)(?:\.|[ ][A-ZÄÖÜ]\w+[.:])[ ]+{_TEXT_BEGINS}", re.M
        ),
        only_listed,
    ),
    # … sagte sie am Abend. (dpa/AFP)   also with the mark alone on its line
    (re.compile(r"(?:^|[.!?…“”\"»«‹›])[ \t]*\((?P<list>[^()\n]{2,60})\)\.?[ \t]*$", re.M), listed),
    # mau/dpa/AFP   as the last line, or behind the last sentence; KNA/epd as a line of its own
    (re.compile(rf"^[ \t]*{_LIST}\s*\Z", re.M), listed),
    (re.compile(rf"[.!?“”\"»«][ \t]+{_LIST}\s*\Z"), only_listed),
    (re.compile(r"^[ \t]*(?P<list>\w{3,9}(?:/\w{3,9}){1,3})[ \t]*$", re.M), only_listed),
    # Von Jana Lind, dpa   Von Jana Lind (dpa)   26.06.2024, 07:27 Uhr | dpa
    (
        re.compile(
            r"^[ \t]*(?:[Vv]on|VON|Autor(?:in)?:)[ \t]+(?P<list>[^\n.!?()]{2,80})(?P<more>\([^()\n]+\))?$", re.M
        ),
        _by_authors,
    ),
    (re.compile(r"\d[^\n|]*\|[ \t]*(?:Quellen?:[ \t]*)?(?P<list>[^|\n]{2,60})$", re.M), _by_authors),
    # Quelle: ntv.de, mau/dpa
    (re.compile(r"^[ \t(]*(?:Quellen?|Text)[ \t]*:[ \t]*(?P<list>[^\n]{2,120})$", re.M), named),
    (re.compile(r"[.!?“”\"»«][ \t]+Quellen?:[ \t]*(?P<list>[^\n]{2,60})\s*\Z"), named),
    # © dpa-infocom, dpa:260302-930-155213/1
    (re.compile(r"^[ \t]*©[ \t]*(?P<list>[\w -]{2,20}),[ \t]*dpa:[\d/-]+", re.M), named),
    # Mit Material von dpa   (mit Agenturmaterial: afp)   Mit dpa-Material.
    (
        re.compile(
            rf"(?:^[ \t]*|[.!?][ \t]+|\()(?:[Mm]it|Unter Verwendung von)[ \t]+(?:\w+[ \t]+)?{_MATERIAL}"
            r"(?:[ \t]+(?:von|der|des|aus|durch)\b|[ \t]*[:(])(?P<list>[^\n]{2,60})$",
            re.M,
        ),
        named,
    ),
    (re.compile(rf"(?:^[ \t(]*|[.!?][ \t]+)[Mm]it[ \t]+(?P<list>[\w/-]{{2,30}})-{_MATERIAL}[.)]*$", re.M), only_listed),
    # Reuters und AFP haben (zu diesem Bericht) beigetragen
    (re.compile(rf"^[ \t(]*{_LINE}[ \t]+(?:hat|haben)[ \t]+beigetragen[.)]*[ \t]*$", re.M), only_listed),
    (
        re.compile(
            rf"(?:^|[.!?][ \t]+){_LINE}[ \t]+(?:hat|haben)[ \t]+zu[ \t]+diese[mr][ \t]+{_KINDS}"
            r"[ \t]+beigetragen[.)]*[ \t]*$",
            re.M,
        ),
        named,
    ),
    # Dieser Text stammt von der Deutschen Presse-Agentur (dpa).   Diese Meldung ist Teil des Angebots der …
    (
        re.compile(
            rf"^[ \t(]*Diese[rs]?[ \t]+{_KINDS}[ \t]+(?:basiert|beruht|entstand|enthält|ist|stammt|wird|wurde)\b"
            r"(?P<list>(?!.*\b(?:nicht|kein\w*|so|sagte)\b)[^\n]{5,160})$",
            re.M,
        ),
        named,
    ),
)


def find_agencies(text: str) -> tuple[str, ...]:
    """The names of the credited agencies, each once."""
    found = sorted(_credits(text))
    return tuple(dict.fromkeys(name for _, names in found for name in names))


def is_dateline(line: str) -> bool:
    """Whether a line begins with a place and the agency in brackets."""
    found = _DATELINE.match(line)
    return bool(found and _in_dateline(found))


def _credits(text: str) -> Iterator[tuple[int, list[str]]]:
    for found in _DATELINE.finditer(text):
        yield found.start(), _in_dateline(found)
    for pattern, agencies_in in _CREDITS:
        for found in pattern.finditer(text):
            more = listed((found.groupdict().get("more") or "").strip("()"))
            yield found.start("list"), agencies_in(found["list"].strip()) + more


def _in_dateline(found: re.Match[str]) -> list[str]:
    """The agencies after the place; "Die Deutsche Presse-Agentur (dpa) …" begins with no place."""
    return [] if named(found["place"]) else listed(found["bracketed"] or found["bare"])
