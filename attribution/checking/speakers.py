"""A speaker whom somebody asks for and what the archive calls a quote's speaker in, an `Agreement` out.

Asked may be a name, a surname, a role or both: „Kremlsprecher Peskow“, "die Bürgermeisterin", "Zelensky".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from attribution.entities.comparison import bear_one_name, contradict, level
from attribution.entities.institutions import country_of
from attribution.entities.namings import Kind, Naming, gender_of, kind_of
from attribution.entities.roles import roles_agree
from attribution.entities.spelling import fold
from attribution.lexicon import lexicon
from attribution.matching import speakers
from attribution.matching.speakers import Agreement

ARTICLES = frozenset({"der", "die", "das", "ein", "eine"})
MANNERS = frozenset({"frau", "herr", "herrn"})
# „Brinkmann“ is no role
ENDINGS_OF_SURNAMES = frozenset({"mann", "frau"})


@dataclass(frozen=True, slots=True)
class AskedSpeaker:
    """`naming` is the name with what role and gender tell of it; None where no word can be a name.

    `role` stands alone where all the words may be a role: „Richter“ may be one or be called so.
    """

    naming: Naming | None
    role: str | None


@lru_cache(maxsize=1_000)
def read_speaker(text: str) -> AskedSpeaker:
    words = text.split()
    manner = gender_of("", None, " ".join(words))
    while words and words[0].casefold() in ARTICLES | MANNERS:
        words = words[1:]
    opening = list(takewhile(_may_open_a_role, words))
    while opening and not _is_role(opening[-1]):
        opening.pop()
    rest = words[len(opening) :]
    if rest:
        return AskedSpeaker(_naming(" ".join(rest), " ".join(opening) or None, manner), None)
    may_be_name = bool(words) and not _is_feminine(words[-1])
    name = _naming(words[-1], " ".join(words[:-1]) or None, manner) if may_be_name else None
    return AskedSpeaker(name, " ".join(words) or None)


def same_speaker(asked: AskedSpeaker, named: Sequence[Naming], text: str | None = None) -> Agreement:
    """`named` are all namings of the quote's speakers, `text` is what the article calls them. Unknown is neutral."""
    if not named:
        return Agreement.SAME if _is_called(asked, text) else Agreement.UNKNOWN
    found = [_by_name(asked.naming, naming) for naming in named] if asked.naming else []
    if Agreement.SAME in found:
        return Agreement.SAME
    if asked.role is not None:
        return _by_role(asked.role, [naming.role for naming in named if naming.role])
    return Agreement.UNKNOWN if Agreement.UNKNOWN in found else Agreement.DIFFERENT


def _naming(name: str, role: str | None, manner: str | None) -> Naming:
    kind = kind_of(name, role, manner)
    gender = None if kind is Kind.ORGANISATION else manner or gender_of(name, role)
    return Naming(-1, name, kind, role, gender)


def _may_open_a_role(word: str) -> bool:
    return _is_role(word) or word[0].islower() or country_of(word, is_state=True) is not None


def _is_role(word: str) -> bool:
    low = word.casefold()
    role = lexicon().role_of(low)
    return word[0].isupper() and role is not None and (role == low or role not in ENDINGS_OF_SURNAMES)


def _is_feminine(word: str) -> bool:
    role = lexicon().role_of(word.casefold())
    return role is not None and lexicon().roles[role] == "f"


def _by_role(role: str, known: Sequence[str]) -> Agreement:
    if not known:
        return Agreement.UNKNOWN
    return Agreement.SAME if any(roles_agree(role, other) for other in known) else Agreement.DIFFERENT


def _by_name(asked: Naming, naming: Naming) -> Agreement:
    if level(asked, naming) is not None:
        return Agreement.SAME
    if bear_one_name(asked, naming) and not contradict(asked, naming):
        return Agreement.SAME
    if Kind.ORGANISATION not in (asked.kind, naming.kind):
        return Agreement.DIFFERENT
    found = speakers.agreement(asked.name, naming.name)
    return Agreement.UNKNOWN if found is Agreement.PERHAPS else found


def _is_called(asked: AskedSpeaker, text: str | None) -> bool:
    """„die Polizei“, who bears no name."""
    wanted = asked.role or (asked.naming.name if asked.naming else "")
    return bool(wanted) and _plain(wanted) == _plain(text or "")


def _plain(text: str) -> list[str]:
    return [fold(word) for word in text.split() if word.casefold() not in ARTICLES]
