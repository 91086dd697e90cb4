"""A `Wording` in, its `Words` out: the words of a quote in the plain form that matching compares.

Quotation marks, punctuation and case are gone, ß is ss, numbers are digits. Beside its plain form each word has
a root, which is what is left when inflection, mood and person are taken off („Ich werde gehen“ and "er werde gehen"
have the same roots), and a key, which words of one meaning share. Each word knows its place in the raw text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from attribution.matching.numbers import WRITTEN, digits_of, number_of, scaled
from attribution.matching.stems import key_of
from attribution.matching.synonyms import meaning_of, phrase_at
from attribution.matching.tables import auxiliaries, verb_forms, word_group
from attribution.statement_types import Wording
from attribution.types import Span, STWRType

# Accents that stand alone and hyphens that do not show are inside a word
LETTERS = "[^\\W_](?:[^\\W_]|[\u00ad\u0300-\u036f])*"
TOKEN = re.compile(rf"{WRITTEN}|[%€$]|{LETTERS}(?:['’]{LETTERS})*")
CLAUSE_END = re.compile(r"[,;:.!?…–—]|\s-\s")
SENTENCE_END = re.compile(r"[:.!?…]")
PERSON_KEY = "#person"
SYMBOLS = {"%": "prozent", "€": "euro", "$": "dollar"}


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
    root: str
    key: str
    role: Role
    is_capital: bool

    @property
    def is_content(self) -> bool:
        return self.role in CONTENT_ROLES


@dataclass(frozen=True, slots=True)
class Word:
    """A form at its place: `place` counts words, `clause` counts clauses, both from 0.

    `is_initial` is true at the head of a sentence, `is_bare` if neither article nor adjective stands before,
    `is_titled` if a word such as „Frau“ or "Gemeinde" does. `span` counts code points of the wording's text.
    """

    form: Form
    place: int
    clause: int
    is_initial: bool
    is_bare: bool
    is_titled: bool
    span: Span


@dataclass(frozen=True, slots=True)
class Words:
    """A wording, ready to be compared. `letters` has no gaps: „zu Hause“ and "zuhause" meet there.

    `opening` is the „dass“ before it, which is none of its words.
    """

    wording: Wording
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    content: Counter[str]
    letters: str
    opening: Span | None

    @property
    def is_direct(self) -> bool:
        return self.wording.type is STWRType.DIRECT

    @property
    def size(self) -> int:
        """How many words carry content."""
        return self.content.total()


def words_of(wording: Wording) -> Words:
    opening, words = _opening(tuple(_read(wording.text)))
    return _words(wording, words, opening)


def with_words(whole: Words, words: tuple[Word, ...]) -> Words:
    """The same wording with other words, or only some of them."""
    return _words(whole.wording, words, whole.opening)


def _words(wording: Wording, words: tuple[Word, ...], opening: Span | None) -> Words:
    return Words(
        wording=wording,
        words=words,
        keys=tuple(word.form.key for word in words),
        content=Counter(word.form.key for word in words if word.form.is_content),
        letters=letters_of(words),
        opening=opening,
    )


def letters_of(words: Iterable[Word]) -> str:
    """Words without their gaps; numbers keep theirs, lest „1, 23“ be "12, 3"."""
    return "".join(f"#{word.form.plain}#" if word.form.role is Role.NUMBER else word.form.plain for word in words)


def _read(text: str) -> Iterator[Word]:
    clause, end = 0, 0
    before: Form | None = None
    for place, (form, span) in enumerate(_forms(text)):
        between = text[end : span.start]
        clause += bool(before and CLAUSE_END.search(between))
        initial = before is None or bool(SENTENCE_END.search(between))
        is_bare = initial or before is None or not _leads_to_noun(before)
        titled = form.is_capital and before is not None and not initial and before.plain in word_group("title")
        yield Word(form, place, clause, initial, is_bare, titled, span)
        before, end = form, span.end


def _forms(text: str) -> Iterator[tuple[Form, Span]]:
    """Numbers and phrases of several words are one form: „2 Millionen“, "rund um die Uhr"."""
    spans = [Span(*token.span()) for token in TOKEN.finditer(text)]
    forms = [form_of(_written(text[start:end])) for start, end in spans]
    plains = [form.plain for form in forms]
    start = 0
    while start < len(forms):
        size, form = _joined(forms, plains, start)
        yield form, Span(spans[start].start, spans[start + size - 1].end)
        start += size


def _written(token: str) -> str:
    return digits_of(unicodedata.normalize("NFC", token).replace("\u00ad", ""))


def _joined(forms: list[Form], plains: list[str], start: int) -> tuple[int, Form]:
    form = forms[start]
    number = scaled(form.plain, forms[start + 1].plain) if start + 1 < len(forms) else None
    if number is not None:
        return 2, Form(number, number, number, Role.NUMBER, False)
    size, key = phrase_at(plains, start) or (1, form.key)
    if size == 1:
        return 1, form
    plain = "".join(plains[start : start + size])
    return size, Form(plain, plain, key, Role.CONTENT, form.is_capital)


def _leads_to_noun(form: Form) -> bool:
    return form.plain in word_group("determiner") or (form.role is Role.CONTENT and not form.is_capital)


def _opening(words: tuple[Word, ...]) -> tuple[Span | None, tuple[Word, ...]]:
    """„dass er komme“ → „dass“, „er komme“"""
    opens = len(words) > 1 and words[0].form.plain in word_group("opening")
    return (words[0].span, words[1:]) if opens else (None, words)


@lru_cache(maxsize=100_000)
def form_of(token: str) -> Form:
    plain = SYMBOLS.get(token) or re.sub("['’]", "", token.casefold())
    capital = token[0].isupper() or token in SYMBOLS
    number = number_of(plain)
    if number is not None:
        return Form(number, number, number, Role.NUMBER, capital)
    role = next((role for role in WORD_GROUPS if plain in word_group(role)), Role.CONTENT)
    if role is Role.CONTENT and verb_forms().get(plain) in auxiliaries():
        role = Role.AUXILIARY
    root = _root(plain, role, capital)
    return Form(plain, root, meaning_of(root) if role is Role.CONTENT else root, role, capital)


def _root(plain: str, role: Role, capital: bool) -> str:
    if role is Role.PERSON:
        return PERSON_KEY
    if role is Role.NEGATION and plain.startswith("kein"):
        return "kein"
    return key_of(plain, capital) if role in (Role.CONTENT, Role.AUXILIARY) else plain
