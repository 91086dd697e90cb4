"""A speaker whom somebody asks for and what the archive calls a quote's speaker in, an `Agreement` out.

Asked may be a name, a surname, a role or both: „Kremlsprecher Peskow“, "die Bürgermeisterin", "Zelensky".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from attribution.entities.comparison import bear_one_name, contradict, level
from attribution.entities.institutions import country_of
from attribution.entities.namings import Kind, Naming, gender_of, kind_of
from attribution.entities.roles import roles_agree
from attribution.entities.spelling import fold
from attribution.lexicon import lexicon
from attribution.matching import speakers
from attribution.matching.speakers import Agreement

ARTICLES = frozenset({"der", "die", "das", "ein", "eine"})
# „Frau“ and "Dr." are no part of a name, "Bürgermeisterin" is a role
MANNERS = frozenset({"frau", "herr", "herrn"})


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """`name` is None where only a role was asked for, `naming` what the name and role are as a naming."""

    name: str | None
    role: str | None
    naming: Naming | None


@lru_cache(maxsize=1_000)
def read_speaker(text: str) -> AskedSpeaker:
    words = text.split()
    manner = gender_of("", None, " ".join(words))
    while words and words[0].casefold() in ARTICLES | MANNERS:
        words = words[1:]
    end = max((number + 1 for number, word in enumerate(words) if _is_role(word)), default=0)
    opens_role = all(_is_role(word) or country_of(word, is_state=True) or word[0].islower() for word in words[:end])
    role, name = (words[:end], words[end:]) if opens_role else ([], words)
    return _asked_speaker(" ".join(name) or None, " ".join(role) or None, manner)


def same_speaker(asked: AskedSpeaker, named: Sequence[Naming], text: str | None = None) -> Agreement:
    """`named` are all namings of the quote's speakers, `text` is what the article calls them. Unknown is neutral."""
    found = [_agreement(asked, naming) for naming in named]
    if not found:
        return Agreement.SAME if _is_called(asked, text) else Agreement.UNKNOWN
    for agreement in (Agreement.SAME, Agreement.UNKNOWN):
        if agreement in found:
            return agreement
    return Agreement.DIFFERENT


def _asked_speaker(name: str | None, role: str | None, manner: str | None) -> AskedSpeaker:
    if name is None:
        return AskedSpeaker(None, role, None)
    kind = kind_of(name, role, manner)
    gender = None if kind is Kind.ORGANISATION else manner or gender_of(name, role)
    return AskedSpeaker(name, role, Naming(-1, name, kind, role, gender))


def _is_role(word: str) -> bool:
    return word[0].isupper() and lexicon().role_of(word.casefold()) is not None


def _agreement(asked: AskedSpeaker, naming: Naming) -> Agreement:
    if asked.naming is None:
        if naming.role is None:
            return Agreement.UNKNOWN
        return Agreement.SAME if roles_agree(asked.role, naming.role) else Agreement.DIFFERENT
    if level(asked.naming, naming) is not None:
        return Agreement.SAME
    if bear_one_name(asked.naming, naming) and not contradict(asked.naming, naming):
        return Agreement.SAME
    if Kind.ORGANISATION not in (asked.naming.kind, naming.kind):
        return Agreement.DIFFERENT
    found = speakers.agreement(asked.name, naming.name)
    return Agreement.UNKNOWN if found is Agreement.PERHAPS else found


def _is_called(asked: AskedSpeaker, text: str | None) -> bool:
    """„die Polizei“, who bears no name."""
    wanted, called = (_plain(words) for words in (asked.name or asked.role or "", text or ""))
    return bool(wanted) and wanted == called


def _plain(text: str) -> Iterable[str]:
    return [fold(word) for word in text.split() if word.casefold() not in ARTICLES]
