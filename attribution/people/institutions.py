"""A parse in, the institutions of the article out, and of each which country it belongs to.

*das russische Verteidigungsministerium* and *das Verteidigungsministerium in Moskau* are one; *das Ministerium* is the
last one before that ends so; *die WHO* is what stood before the bracket "(WHO)".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from attribution.grammar.noun_phrases import phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.quotation_marks import MARKS
from attribution.people.titles import nominative

ARTICLES = frozenset((
    "das", "dem", "den", "der", "des", "die", "ein", "eine", "einem", "einer", "eines", "unsere", "unserem", "unserer",
    "unseres",
))  # fmt: skip
INDEFINITE = frozenset(("ein", "eine", "einem", "einen", "einer", "eines", "kein", "keine"))
GENDERS = {"Masc": "m", "Fem": "f", "Neut": "n"}
ONE_OF_A_KIND = ("außenamt", "generalstab", "ministerium", "präsidialamt", "regierung")
SHORT = re.compile(r"^[A-ZÄÖÜ][\w.-]{1,7}$")


@dataclass(frozen=True, slots=True)
class Institution:
    """A mention: its name, the noun it ends in, its country if told, m, f or n, and its words."""

    name: str
    head: str
    country: str | None
    gender: str | None
    words: frozenset[int]

    @property
    def start(self) -> int:
        return min(self.words)

    @property
    def is_told_apart(self) -> bool:
        """The name says which one: russische Regierung, Landgericht Oberrode; not die amtierende Regierung."""
        return self.country is not None or len([w for w in self.name.split() if w[0].isupper()]) > 1

    def is_same(self, other: Institution) -> bool:
        """One of a kind in its country: a ministry, but neither police nor embassy."""
        alone = self.head.endswith(ONE_OF_A_KIND) and self.head == other.head
        return alone and self.country is not None and self.country == other.country


def institutions(p: Parse) -> list[Institution]:
    """All mentions of institutions by a common noun, in text order."""
    found: list[Institution] = []
    behind = 0
    for i, word in enumerate(p.words):
        if i < behind or word.upos != "NOUN" or not _is_institution(p, i):
            continue
        start = i
        while start > 0 and p.words[start - 1].upos in ("ADJ", "DET") and p.low[start - 1] not in INDEFINITE:
            start -= 1
        stop = p.sentence(i).end
        comma = next((j for j in range(i, stop) if p.words[j].text in (",", ":", ";")), stop)
        end = phrase_end(p, start, comma)
        if end is not None and end > i and "und" not in p.low[start:end]:
            found.append(institution(p, list(range(start, end)), i))
            behind = end
    return found


def _is_institution(p: Parse, i: int) -> bool:
    """A common noun for one; not Betriebsrätin, nor Nationalrat before a name"""
    names = i + 1 < len(p) and p.words[i + 1].entity.endswith("PER")
    office = lexicon().role_of(p.low[i]) is not None and (names or not lexicon().is_council(p.low[i]))
    return (lexicon().is_institution(p.low[i]) or has_short_name(p, i)) and not office


def institution(p: Parse, words: Sequence[int], head: int) -> Institution:
    """The institution that a phrase with this noun names, without apposition and adverbials."""
    outside = (i for i in words if i > head and p.marked[i] < 0)  # „Tal mit Zukunft“ is all name
    stop = next((i for i in outside if p.words[i].text == "," or _leads_away(p, i)), len(p))
    words = [i for i in words if i < stop]
    start = words[0] + (p.low[words[0]] in ARTICLES)
    name = without_marks(_bare(p, start, head, nominative(p, start, words[-1] + 1)))
    gender = next((g for name_, g in GENDERS.items() if f"Gender={name_}" in p.words[head].feats), None)
    countries = {lexicon().country_of(p.words[i].text) for i in words if i != head} - {None}
    noun = p.low[head].removesuffix("s") if _is_genitive(p, start) else p.low[head]
    return Institution(_without_bracket(name), noun, countries.pop() if len(countries) == 1 else None, gender,
                       frozenset(words))  # fmt: skip


def _leads_away(p: Parse, i: int) -> bool:
    """die Polizei [bei der Durchsuchung]; but Ministerium in Moskau, Institut für Wetterkunde, Bank of X"""
    name = i + 1 < len(p) and p.words[i + 1].upos in ("PROPN", "X")
    return p.words[i].upos == "ADP" and p.low[i] not in ("für", "gegen", "ohne", "zur", "zum") and not name


def abbreviations(p: Parse, found: Sequence[Institution]) -> dict[str, str]:
    """WHO → Weltgesundheitsorganisation: what stands in a bracket right behind an institution or organisation."""
    result: dict[str, str] = {}
    for one in found:
        last = max(one.words)
        short = p.words[last - 1].text if p.words[last].text == ")" and last > 1 else ""
        owned = any(p.low[i] in ("der", "des") for i in one.words if i > one.start)
        if p.words[last - 2].text == "(" and SHORT.match(short) and not owned:
            result[short] = one.name
    return result


def has_short_name(p: Parse, i: int) -> bool:
    """der Naturschutzbund (Nabu): letters of the word, in their order, in a bracket behind it"""
    if i + 3 >= len(p) or p.words[i + 1].text != "(" or p.words[i + 3].text != ")":
        return False
    short, letters = p.words[i + 2].text, iter(p.low[i])
    fits = SHORT.match(short) is not None and short[0] == p.words[i].text[0]
    return fits and all(letter in letters for letter in short.lower())


def before(found: Sequence[Institution], start: int) -> list[Institution]:
    return [one for one in found if max(one.words) < start]


def without_marks(name: str) -> str:
    """„BBC News“ → BBC News; Zeitung „Neue Post“ stays"""
    inner = name[1:-1]
    wholly_marked = len(name) > 2 and name[0] in MARKS and name[-1] in MARKS and not MARKS & set(inner)
    return inner if wholly_marked else name


def _without_bracket(name: str) -> str:
    """Weltgesundheitsorganisation (WHO) → Weltgesundheitsorganisation"""
    return re.sub(r"\s*\([^)]{1,12}\)$", "", name) or name


def _is_genitive(p: Parse, start: int) -> bool:
    return start > 0 and p.low[start - 1] == "des"


def _bare(p: Parse, start: int, head: int, name: str) -> str:
    """A genitive (des Pentagons, Österreichs) back to the name."""
    text = p.words[head].text
    if name == text and text.removesuffix("s").lower() in lexicon().countries:
        return text.removesuffix("s")
    if _is_genitive(p, start) and text.endswith("s"):
        for ending in ("es", "s"):
            bare = text.removesuffix("es")
            if text.endswith(ending) and (
                ending == "s" or p.words[head].lemma == bare or bare.endswith(("s", "z", "ß"))
            ):
                return name.replace(text, text.removesuffix(ending), 1)
    return name
