"""Two words of one root, or two cues, in; whether they tell of different times, out.

„ist“ and "war", „sagte“ and "hatte gesagt" do. Retelling a quote changes its verbs without changing its time: „kommt“ →
"komme", "käme"; „kam“ → "gekommen sei".
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from attribution.matching.tables import preterites, verb_forms, word_group
from attribution.matching.words import Role, Word, form_of

WEAK_PAST = re.compile(r".{2,}(?:te|ten)")
PARTICIPLE = re.compile(r"(?:(?:zu|be|ver|ent|er|zer)?\w*ge\w{2,}|(?:be|ver|ent|er|zer)\w{2,})(?:t|en)")
PERFECT = frozenset({"haben", "sein"})
WITHOUT_TIME = frozenset(["gemäß", "laut", "nach", "so", "zufolge"])
CUE_WORD = re.compile(r"[^\W\d_]+")


class CueTime(StrEnum):
    """When the frame says that something was said: „sagt“, "sagte" or "hat gesagt", "hatte gesagt"."""

    PRESENT = "present"
    PAST = "past"
    BEFORE = "before the past"


def tells_another_time(one: Word, other: Word, crosses: bool, added: Iterable[Word]) -> bool:
    """`added` are the words that only one of the two quotes has; `crosses` is true where one retells the other."""
    if one.form.root != other.form.root or one.form.role not in (Role.CONTENT, Role.AUXILIARY):
        return False
    pasts = [is_past(word.form.plain, word.form.root) for word in (one, other)]
    if pasts == [False, False]:
        return _is_perfect_of(one, other, added) if crosses else False
    if pasts == [True, True] or (crosses and one.form.role is Role.AUXILIARY):
        return False
    now = (other if pasts[0] else one).form.plain
    return now.endswith("e") if crosses else not PARTICIPLE.fullmatch(now)


def is_past(plain: str, root: str) -> bool:
    """„kam“, "ankam", "verlief", "sagte"."""
    if "=" in root:
        prefix, _, verb = root.partition("=")
        rest = plain.removeprefix(prefix)
        return rest in preterites() and verb_forms()[rest] == verb
    return WEAK_PAST.fullmatch(plain) is not None and len(root) < len(plain.rstrip("nst")) - 1 and root[-2:] != "te"


def time_of_cue(cue: str) -> CueTime | None:
    """None for a cue without a verb: „laut“, „nach Angaben“, „so“."""
    spelled = CUE_WORD.findall(cue)
    if all(word[0].isupper() or word in WITHOUT_TIME for word in spelled):
        return None
    words = [word.casefold() for word in spelled]
    helpers = [word for word in words if verb_forms().get(word) in PERFECT and word not in word_group("person")]
    if any(PARTICIPLE.fullmatch(word) for word in words) and helpers:
        return CueTime.BEFORE if any(word in preterites() for word in helpers) else CueTime.PAST
    return CueTime.PAST if any(is_past(word, form_of(word).root) for word in words) else CueTime.PRESENT


def _is_perfect_of(one: Word, other: Word, added: Iterable[Word]) -> bool:
    """„wir arbeiten“ against "man habe gearbeitet"."""
    participles = [PARTICIPLE.fullmatch(word.form.plain) is not None for word in (one, other)]
    has_helper = any(verb_forms().get(word.form.plain) in PERFECT for word in added)
    return one.form.role is Role.CONTENT and not one.form.is_capital and has_helper and sum(participles) == 1
