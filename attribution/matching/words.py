"""A `Wording` in, its `Words` out: the words of a quote in the plain form that matching compares.

Quotation marks, punctuation and case are gone, ß is ss, numbers are digits. Beside its plain form each word has
a key: what is left when inflection, mood and person are taken off. „Ich werde gehen“ and "er werde gehen" have
the same keys.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from attribution.matching.numbers import join_thousands, number_of
from attribution.matching.tables import auxiliaries, verb_forms, word_group
from attribution.types import STWRType, Wording

TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[%€$]|[^\W_]+(?:['’][^\W_]+)*")
CLAUSE_END = re.compile(r"[,;:.!?…–—]|\s-\s")
SENTENCE_END = re.compile(r"[:.!?…]")
# The shortest beginning of three letters or more after which only endings follow
STEM = re.compile(r"(.{3,}?)(?:ern|e[mnrst]|te|[enst])*")
PERSON_KEY = "#person"
SYMBOLS = {"%": "prozent", "€": "euro", "$": "dollar"}
LONGEST_PARTICLE = 8
UMLAUTS = str.maketrans("äöü", "aou")


class Role(StrEnum):
    """What a word does in a comparison."""

    CONTENT = "content"
    NUMBER = "number"
    CALENDAR = "calendar"
    NEGATION = "negation"
    PERSON = "person"
    AUXILIARY = "auxiliary"
    FILLER = "filler"
    FUNCTION = "function"


CONTENT_ROLES = frozenset({Role.CONTENT, Role.NUMBER, Role.CALENDAR})
WORD_GROUPS = (Role.NEGATION, Role.PERSON, Role.FILLER, Role.FUNCTION, Role.CALENDAR)


@dataclass(frozen=True, slots=True)
class Form:
    """What can be said of a word without its neighbours."""

    plain: str
    key: str
    role: Role
    is_capital: bool

    @property
    def is_content(self) -> bool:
        return self.role in CONTENT_ROLES


@dataclass(frozen=True, slots=True)
class Word:
    """A form at its place: `place` counts words, `clause` counts clauses, both from 0.

    `is_initial` is true at the head of a sentence, `is_bare` if neither article nor adjective stands before.
    """

    form: Form
    place: int
    clause: int
    is_initial: bool
    is_bare: bool


@dataclass(frozen=True, slots=True)
class Words:
    """A wording, ready to be compared. `letters` has no gaps: „zu Hause“ and "zuhause" meet there."""

    wording: Wording
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    content: Counter[str]
    letters: str

    @property
    def is_direct(self) -> bool:
        return self.wording.type is STWRType.DIRECT

    @property
    def size(self) -> int:
        """How many words carry content."""
        return self.content.total()


def words_of(wording: Wording) -> Words:
    words = tuple(_without_opening(tuple(_read(wording.text))))
    return Words(
        wording=wording,
        words=words,
        keys=tuple(word.form.key for word in words),
        content=Counter(word.form.key for word in words if word.form.is_content),
        letters=letters_of(words),
    )


def letters_of(words: Iterable[Word]) -> str:
    """Words without their gaps; numbers keep theirs, lest „1, 23“ be "12, 3"."""
    return "".join(f"#{word.form.plain}#" if word.form.role is Role.NUMBER else word.form.plain for word in words)


def _read(text: str) -> Iterator[Word]:
    text = join_thousands(unicodedata.normalize("NFC", text).replace("\u00ad", ""))
    clause, end = 0, 0
    before: Form | None = None
    for place, token in enumerate(TOKEN.finditer(text)):
        between = text[end : token.start()]
        clause += bool(before and CLAUSE_END.search(between))
        initial = before is None or bool(SENTENCE_END.search(between))
        form = form_of(token[0])
        yield Word(form, place, clause, initial, initial or before is None or not _leads_to_noun(before))
        before, end = form, token.end()


def _leads_to_noun(form: Form) -> bool:
    return form.plain in word_group("determiner") or (form.role is Role.CONTENT and not form.is_capital)


def _without_opening(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """„dass er komme“ → „er komme“"""
    opens = len(words) > 1 and words[0].form.plain in word_group("opening")
    return words[1:] if opens else words


@lru_cache(maxsize=100_000)
def form_of(token: str) -> Form:
    plain = SYMBOLS.get(token) or re.sub("['’]", "", token.casefold())
    capital = token[0].isupper()
    number = number_of(plain)
    if number is not None:
        return Form(number, number, Role.NUMBER, capital)
    role = next((role for role in WORD_GROUPS if plain in word_group(role)), Role.CONTENT)
    if role is Role.CONTENT and verb_forms().get(plain) in auxiliaries():
        role = Role.AUXILIARY
    return Form(plain, _key(plain, role, capital), role, capital)


def _key(plain: str, role: Role, capital: bool) -> str:
    if role is Role.PERSON:
        return PERSON_KEY
    if role is Role.NEGATION and plain.startswith("kein"):
        return "kein"
    if role is Role.CONTENT or role is Role.AUXILIARY:
        return _verb(plain) or (None if capital else _particle_verb(plain)) or stem(plain)
    return plain


def _verb(plain: str) -> str | None:
    verb = verb_forms().get(plain)
    return None if verb is None else f"={verb}"


def _particle_verb(plain: str) -> str | None:
    """„ausgegangen“, "auszugehen", "ausgehe" → aus=gehen; „fortgesetzt“, "fortsetze" → fortsetz"""
    ends = (end for end in range(min(len(plain) - 4, LONGEST_PARTICLE), 1, -1))
    particle = next((plain[:end] for end in ends if plain[:end] in word_group("particle")), None)
    if particle is None:
        return None
    rest = plain.removeprefix(particle)
    rest = rest.removeprefix("zu") if len(rest) > 6 else rest
    return particle + (_verb(rest) or stem(rest))


def stem(plain: str) -> str:
    """Takes endings, umlauts and the ge- of a participle off: „Verträge“ → vertrag, „gemacht“ → mach"""
    word = plain.translate(UMLAUTS)
    if len(word) > 5 and word.startswith("ge") and word.endswith("t"):
        word = word[2:]
    match = STEM.fullmatch(word)
    return match[1] if match else word
