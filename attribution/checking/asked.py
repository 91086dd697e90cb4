"""What a user types or pastes in, the `Asked` words out, in the same plain form in which stored quotes are compared."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from functools import cache

from attribution.checking.passages import MARKED
from attribution.lexicon import lexicon
from attribution.matching.stems import key_of
from attribution.matching.tables import place_or_party, verb_forms, word_group
from attribution.matching.words import Form, Role, Word, Words, form_of, with_words, words_of
from attribution.statement_types import Wording
from attribution.types import STWRType

STARTS_WITH_QUOTE = re.compile(r'\s*[„“»«"]')
# „…“, sagte sie; „….“ So die Ministerin
LEAVES_QUOTE = re.compile(r'[“”«»"]\s*,|[.!?][“”«»"]\s*\w')
SOURCES = frozenset({"so", "laut", "zufolge"})
UMLAUTS = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"))


@dataclass(frozen=True, slots=True)
class Asked:
    """`strange` are the places of words that the archive does not know: they may be misspelt.

    `spelled` are the words as they were written, but with their umlauts.
    """

    words: Words
    strange: frozenset[int]
    spelled: tuple[str, ...]


def read(text: str) -> Words:
    """The words, as direct or as indirect speech: as the words themselves have it."""
    direct = _without_frame(words_of(Wording("", "", text, STWRType.DIRECT)))
    return replace(direct, wording=replace(direct.wording, type=_form(direct)))


def keys_to_look_up(words: Words) -> set[str]:
    """Of which the archive is to say whether it knows them."""
    return {form.key for word in words.words for form in (word.form, *_with_umlauts(word))}


def asked(words: Words, known: Set[str]) -> Asked:
    """`known` are those of the keys that the archive has; „fuer“ is für, „Zuege“ are Züge where it knows Züge."""
    forms = {word.place: form for word in words.words if (form := _umlauted(word, known)) is not None}
    plain = reformed(words, forms)
    strange = frozenset(word.place for word in plain.words if _is_strange(word.form, known))
    text = words.wording.text
    spelled = (forms[word.place].plain if word.place in forms else text[slice(*word.span)] for word in words.words)
    return Asked(plain, strange, tuple(spelled))


def as_retold(words: Words) -> Words:
    """The same as indirect speech."""
    return replace(words, wording=replace(words.wording, type=STWRType.INDIRECT))


def reformed(words: Words, forms: Mapping[int, Form]) -> Words:
    """The same places with other words."""
    if not forms:
        return words
    return with_words(words, tuple(replace(word, form=forms.get(word.place, word.form)) for word in words.words))


def _without_frame(words: Words) -> Words:
    """„Wir bleiben“, sagte Lürßen. → Wir bleiben"""
    text = words.wording.text
    if not STARTS_WITH_QUOTE.match(text) or not LEAVES_QUOTE.search(text):
        return words
    marked = [found.span() for found in MARKED.finditer(text)]
    inside = [word for word in words.words if any(start <= word.span.start < end for start, end in marked)]
    if not inside or not any(_tells_of_speech(word) for word in words.words if word not in inside):
        return words
    return with_words(words, tuple(replace(word, place=place) for place, word in enumerate(inside)))


def _tells_of_speech(word: Word) -> bool:
    return word.form.root in _cue_roots() or word.form.plain in SOURCES


@cache
def _cue_roots() -> frozenset[str]:
    return frozenset(key_of(verb, False) for verb in lexicon().cue_verbs)


def _form(words: Words) -> STWRType:
    plains = [word.form.plain for word in words.words]
    if not word_group("first_person").isdisjoint(plains):
        return STWRType.DIRECT
    is_retold = not word_group("retold").isdisjoint(plains)
    return STWRType.INDIRECT if words.opening or is_retold else STWRType.DIRECT


def _with_umlauts(word: Word) -> Iterator[Form]:
    """„zuegig“ → zügig; each reading of a word that has such letters."""
    plain = word.form.plain
    if word.form.role is not Role.CONTENT or not any(letters in plain for letters, _ in UMLAUTS):
        return
    for reading in _readings(plain):
        yield form_of(reading.capitalize() if word.form.is_capital else reading)


def _readings(plain: str) -> Iterable[str]:
    found = [plain]
    for letters, umlaut in UMLAUTS:
        found += [reading.replace(letters, umlaut) for reading in found if letters in reading]
    return found[1:]


def _umlauted(word: Word, known: Set[str]) -> Form | None:
    if not _is_strange(word.form, known):
        return None
    return next((form for form in _with_umlauts(word) if not _is_strange(form, known)), None)


def _is_strange(form: Form, known: Set[str]) -> bool:
    if form.role is not Role.CONTENT or form.key in known or form.plain in verb_forms():
        return False
    return place_or_party(form.plain) is None and form.plain not in word_group("opening")
