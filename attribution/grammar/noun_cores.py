"""A parse and a place in, the core of a noun phrase out: article, adjectives and nouns, before anything that follows.

Words are read from left to right by part of speech; names in marks, lower-case names and extended attributes (der
[seit Mai amtierende] Bürgermeister) belong to the core.
"""

from __future__ import annotations

import re

from attribution.lexicon import lexicon
from attribution.parse import Parse, Word

PREMODIFIERS = frozenset(("DET", "ADJ", "NUM"))
PERSONAL = frozenset(("er", "es", "ich", "ihm", "ihn", "ihnen", "ihr", "man", "mir", "sich", "sie", "uns", "wir"))
LONE = frozenset(
    ("beide", "diese", "dieser", "eine", "einer", "ersterer", "erstere", "jene", "jener", "letztere", "letzterer",
     "manche", "mancher", "viele")
)  # fmt: skip
"""sagt einer, der dabei war; rief einer aus dem Rang; schrieb dieser am Montag; sagen viele"""
FOCUS = frozenset(("auch", "nur", "selbst", "sogar"))
ATTRIBUTE_STARTS = frozenset(("ADP", "ADV", "NUM", "PART", "PRON"))
PARTICIPLE = re.compile(
    r"((nd|[^aeiouäöü]t|[dt]et|en)|ansässig|beheimatet|tätig|verantwortlich|wohnhaft|zuständig)e[nrsm]?$"
)
"""What an extended attribute ends in."""
POSSESSIVE = re.compile(r"(sein|ihr)(e[mnrs]?)?")
ADDRESS = re.compile(r"^[A-Za-z]+\d+$|\w\.(at|ch|com|de|eu|info|net|org|tv)$")
LONGEST_ATTRIBUTE = 10
LONGEST_NAME = 8


def core_end(p: Parse, start: int, stop: int) -> int | None:
    """End of article, adjectives and nouns, before anything that follows them."""
    i = _behind_attributes(p, start, stop)
    if i < stop and p.words[i].upos == "PRON" and p.low[i] != "sich":
        return i + 1
    first_noun = i
    while i < stop:
        name_end = marked_name_end(p, i, stop)
        if name_end is not None:
            i = name_end
        elif _is_noun(p, first_noun, i) or _goes_on_after_name(p, first_noun, i, stop):
            i += 1
        else:
            break
    if i > first_noun:
        return i
    if i == start + 1 and p.low[start] in LONE and (i >= stop or p.words[i].upos in ("ADP", "ADV", "PUNCT")):
        return i
    last = p.words[i - 1]
    substantivised = (
        i > start and last.upos != "DET" and last.text[0].isupper() and last.text.endswith(("e", "er", "en"))
    )
    return i if substantivised or (i > start and p.words[i - 1].text[0].isdigit()) else None


def head_noun(p: Parse, start: int, end: int) -> int | None:
    """The first noun behind article and attributes: der an der Planung beteiligte [Architekt] aus Wien"""
    behind = _behind_attributes(p, start, end)
    return next((i for i in range(behind, end) if p.words[i].upos in ("NOUN", "PROPN")), None)


def _behind_attributes(p: Parse, start: int, stop: int) -> int:
    i = start
    while i < stop and (_premodifies(p, start, i, stop) or _participle(p, start, i, stop)):
        i = _participle(p, start, i, stop) or i + 1
    return i


def _premodifies(p: Parse, start: int, i: int, stop: int) -> bool:
    upos = p.words[i].upos
    follower = p.words[i + 1].upos if i + 1 < stop else ""
    if upos in PREMODIFIERS:
        return not is_address(p.words[i].text) and not (upos == "ADJ" and follower == "DET")
    if upos == "ADV":
        return follower in PREMODIFIERS and (i > start or follower != "DET" or p.low[i] in FOCUS)
    if upos == "CCONJ":
        return follower == "ADJ" and i > 0 and p.words[i - 1].upos == "ADJ"
    name_end = marked_name_end(p, i + 1, stop) if i + 1 < stop else None
    if upos == "PRON" and name_end is not None and name_end < len(p) and p.finite[name_end]:
        return p.low[i] in ("das", "der", "die")  # …, die „Nordpost“ schrieb von
    return upos == "PRON" and p.low[i] not in PERSONAL and follower in ("NOUN", "ADJ", "PROPN")


def _participle(p: Parse, start: int, i: int, stop: int) -> int | None:
    """The participle of an extended attribute, from the word behind the article: den [in Wien lebenden] Diplomaten"""
    if i == start or p.words[i - 1].upos not in ("DET", "NUM") or p.words[i].upos not in ATTRIBUTE_STARTS:
        return None
    noun = p.words[i - 1].head
    for j in range(i + 1, min(i + LONGEST_ATTRIBUTE, stop - 1)):
        if p.finite[j] or p.words[j].text in (",", ":", ";"):
            return None
        by_tree = p.words[j].upos == "ADJ" and p.words[j].head == noun and j < noun < stop
        by_form = p.words[j].upos == "ADJ" and PARTICIPLE.search(p.low[j]) and p.words[j + 1].text[0].isupper()
        if by_tree or by_form:
            return j
    return None


def marked_name_end(p: Parse, i: int, stop: int) -> int | None:
    """End of a short name in marks that begins at i: die Zeitung „Neue Post“."""
    pair = p.marked[i]
    if pair < 0 or p.marks[pair][0] != i:
        return None
    last = p.marks[pair][1]
    if last >= stop or last - i > LONGEST_NAME:
        return None
    if not p.words[i + 1].text[0].isupper() and last > i + 2:
        return None
    named = i > 0 and p.words[i - 1].upos == "DET" and p.words[last - 1].text[-1].isalnum()
    return last + 1 if named or not any(p.finite[j] for j in range(i, last)) else None


def _is_noun(p: Parse, first: int, i: int) -> bool:
    word = p.words[i]
    if i > first and word.entity[:2] in ("I-", "E-"):
        return True
    if p.low[i] in lexicon().sentence_adverbs or not any(sign.isalnum() for sign in word.text):
        return False
    if i > first and (word.lemma in lexicon().time_nouns or _begins_anew(p, i) or _is_another_name(p, i)):
        return False
    if word.upos in ("NOUN", "PROPN"):
        return True
    if word.upos == "X":
        return word.text[0].isalnum()
    if is_address(word.text):
        return True
    if i > first and p.low[i] in ("von", "van", "de", "bin", "al", "el", "der") and p.words[i - 1].upos == "PROPN":
        return i + 1 < len(p) and p.words[i + 1].upos == "PROPN" and word.upos in ("PROPN", "ADP", "X")
    return i > first and word.text[0].isupper() and not word.is_verb and word.upos not in ("ADP", "PRON", "DET")


def is_address(text: str) -> bool:
    """hafen24, lindhagen.de: a name in lower case"""
    return bool(ADDRESS.search(text))


def _goes_on_after_name(p: Parse, first: int, i: int, stop: int) -> bool:
    """Lindhagens [früherer] Bürgermeister"""
    if i == first or i + 1 >= stop or p.words[i].upos != "ADJ" or not p.low[i].endswith(("e", "er", "es")):
        return False
    return p.words[i - 1].upos == "PROPN" and p.low[i - 1].endswith("s") and p.words[i + 1].upos in ("NOUN", "ADJ")


def _begins_anew(p: Parse, i: int) -> bool:
    """Two common nouns side by side that the tree does not join: "teilte Ministerium Journalisten mit"."""
    one, two = p.words[i - 1], p.words[i]
    if one.head == i and two.upos == "NOUN" and not two.entity and _is_governed(p, i - 1):
        return True
    if _are_many_told(one, two):
        return True
    if one.head == i or two.head == i - 1 or one.upos != "NOUN":
        return False
    if two.entity.endswith("PER") and two.entity[:2] in ("B-", "S-"):
        return lexicon().is_institution(p.low[i - 1])
    both = one.head >= 0 and p.words[one.head].is_verb  # warf dem Bürgermeister Untätigkeit vor
    apart = one.head != two.head or one.deprel != two.deprel or both
    return two.upos == "NOUN" and apart and not two.entity


def _are_many_told(one: Word, two: Word) -> bool:
    """sagte der Mann Reportern: several people, without an article, are no apposition to one"""
    somebody = all(word.upos == "NOUN" and lexicon().role_of(word.lemma.lower()) for word in (one, two))
    return somebody and not two.entity and two.text.endswith("n") and not two.lemma.endswith("n")


def _is_governed(p: Parse, i: int) -> bool:
    """waren laut Ministerium Arbeiten …: the preposition goes with the first noun alone"""
    return i > 0 and p.words[i - 1].upos == "ADP" and p.words[i - 1].head == i


def _is_another_name(p: Parse, i: int) -> bool:
    """Im Mai hatte Austin Moskau aufgefordert, sagte Hanna Vogt Reportern; Vogts Sohn is one phrase"""
    one, two = p.words[i - 1].entity, p.words[i].entity
    if p.low[i - 1].endswith("s") and p.words[i].upos == "NOUN" and not two:
        return False
    if one == "E-PER" and not two and (p.words[i].upos == "NOUN" or lexicon().role_of(p.low[i].removesuffix("n"))):
        return True
    if one[:2] in ("E-", "S-") and not two and p.words[i].upos == "NOUN":
        return p.words[i].head != i - 1 and p.words[i - 1].head != i
    if one == "E-PER" and two == "B-PER":  # wirft Anna Vogt Peter Meier vor
        return True
    return one[:2] in ("E-", "S-") and two[:2] in ("B-", "S-") and "PER" in (one[2:], two[2:]) and one[2:] != two[2:]


def genitive_before(p: Parse, noun: int) -> set[int]:
    """[Hanna Vogts] Antwort; empty if no name in the genitive stands right before the noun"""
    first = noun - 1
    if first < 0 or p.words[first].upos != "PROPN" or not p.low[first].endswith("s"):
        return set()
    while first and p.words[first - 1].entity.endswith("PER") and p.words[first].entity[:2] in ("I-", "E-"):
        first -= 1
    return set(range(first, noun))
