"""Two wordings in, the `Change`s beside their words out: other speaker, other tense of the cue, other date or venue.

Dates are those that the frames name („sagte er am Montag“), not those of publication.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attribution.matching.tenses import time_of_cue
from attribution.matching.words import Role, Words, words_of
from attribution.statement_types import Change, ChangeKind, Wording
from attribution.types import STWRType

RELATIVE = frozenset({"gestern", "heute", "morgen", "vorgestern", "übermorgen"})
WEEKDAYS = frozenset({"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"})


def changes_beside(variant: Wording, fullest: Wording) -> Iterator[Change]:
    times = {time_of_cue(wording.cue) for wording in (variant, fullest) if wording.cue} - {None}
    if len(times) == 2:
        yield Change(ChangeKind.TENSE, beside=(variant.cue or "", fullest.cue or ""))
    if variant.frame and fullest.frame and _dates_differ(_dates(variant.frame), _dates(fullest.frame)):
        yield Change(ChangeKind.DATE, beside=(variant.frame, fullest.frame))
    if variant.venue and fullest.venue and _venues_differ(_content(variant.venue), _content(fullest.venue)):
        yield Change(ChangeKind.VENUE, beside=(variant.venue, fullest.venue))


def _dates(frame: str) -> frozenset[str]:
    """Days and months, and the number before a month: „am 3. Mai“ → 3, mai"""
    words = _words(frame).words
    days = {word.form.key for word in words if word.form.role is Role.CALENDAR}
    numbers = {
        one.form.key
        for one, other in pairwise(words)
        if one.form.role is Role.NUMBER and other.form.role is Role.CALENDAR
    }
    return frozenset(days | numbers)


def _dates_differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """„gestern“ may well be Monday; „am Montag“ may be the third of May."""
    if not ours or not theirs or ours <= theirs or theirs <= ours:
        return False
    both = ours | theirs
    may_agree = bool(both & RELATIVE) and bool(both & WEEKDAYS)
    is_finer = bool(ours & WEEKDAYS) != bool(theirs & WEEKDAYS) and not ours & theirs
    return not may_agree and not is_finer


def _venues_differ(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(ours and theirs) and not ours <= theirs and not theirs <= ours


def _content(venue: str) -> frozenset[str]:
    """„im ZDF“ → zdf; „auf X“ → x"""
    return frozenset(word.form.key for word in _words(venue).words if word.form.is_content)


def _words(text: str) -> Words:
    return words_of(Wording("", "", text, STWRType.DIRECT))
