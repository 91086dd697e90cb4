"""A speaker phrase in, the one it means out: name, role, antecedent, and why.

Names are looked up among the people of the article; pronouns, offices and ages point back to one of them; institutions
keep their own name, or the one under which they came first. Where two fit equally, nobody is chosen: unknown stays
empty.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace
from functools import cached_property

from attribution.grammar.attachment import without_date
from attribution.grammar.clauses import main_finite
from attribution.grammar.subjects import subject
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.cast import NOBODY, Cast, Resolved
from attribution.people.houses import House, common_house, houses, is_common
from attribution.people.institutions import ARTICLES, before, institution, without_marks
from attribution.people.names import fold
from attribution.people.offices import by_description
from attribution.people.phrases import is_source_noun, named
from attribution.people.pronouns import PERSONAL, is_plural, pair, pronoun
from attribution.people.relative_pronouns import is_relative_pronoun, relative
from attribution.people.strangers import several, stranger

POSSESSIVES = {"sein": "m", "ihr": "f"}
POINTING_BACK = frozenset(("demnach", "danach", "wonach"))
ARTICLE_OF = {"m": "der", "f": "die", "n": "das"}
COMPOUND_SOURCE = re.compile(r"(angaben?|berichte?n?|informationen|recherchen)$")
MAIN_CLAUSE = 5
"""Words of the shortest one before "wie sie", comma included."""
INDEFINITE = frozenset(("ein", "eine", "einem", "einer", "eines"))


class Coreference:
    """Resolves the speakers of one article."""

    def __init__(self, p: Parse) -> None:
        self.parse = p
        self.cast = Cast(p)
        self._meant: dict[frozenset[int], Resolved] = {}

    def resolve(
        self, speaker: set[int], earlier: Sequence[set[int]] = (), said: Collection[int] = frozenset()
    ) -> Resolved:
        """`earlier` are the speaker phrases of the quotes before this one, in text order; `said` the words of this one.

        A phrase that speaks again means the same as the first time.
        """
        key = frozenset(speaker)
        if key not in self._meant:
            self._meant[key] = self._resolve(speaker, earlier, said)
        return self._meant[key]

    def _resolve(self, speaker: set[int], earlier: Sequence[set[int]], said: Collection[int]) -> Resolved:
        if not speaker:
            return NOBODY
        words = sorted(speaker)
        low = self.parse.low[words[0]]
        if low in POINTING_BACK:
            return self._source_before(words[0], earlier)
        by_name = named(self.cast, words)
        if by_name:
            return by_name
        if len(words) == 1 and low in PERSONAL:
            return self._personal(words[0], earlier, said)
        if is_relative_pronoun(self.parse, words):
            return relative(self.cast, words[0])
        own = self._own(words, earlier)
        if own:
            return own
        both = self._both(words, earlier)
        return both or by_description(self.cast.without(said), words, earlier) or self._institution(words, earlier)

    def _personal(self, word: int, earlier: Sequence[set[int]], said: Collection[int]) -> Resolved:
        if not is_plural(self.parse, word):
            gender, last = PERSONAL[self.parse.low[word]], earlier[-1] if earlier else set()
            as_told = self._as_told(word, gender, earlier)
            who = as_told or pronoun(self.cast, word, gender, earlier, said)
            both = pair(self.cast, word) if self.parse.words[word].upos == "DET" else NOBODY  # Ihr Fazit: „Q“
            return both if both.entity else who if who.entity else stranger(self.cast, word, gender, last)
        who = self.resolve(earlier[-1], earlier[:-1]) if earlier else NOBODY
        if who.entity and " und " in who.entity:
            return replace(who, antecedent=frozenset(earlier[-1]))
        both = pair(self.cast, word)
        return both if both.entity else several(self.cast, word, earlier[-1] if earlier else set())

    def _as_told(self, word: int, gender: str, earlier: Sequence[set[int]]) -> Resolved | None:
        """Die FDP lehnt das ab, wie sie mitteilte: the subject of the clause before, if its article agrees"""
        p = self.parse
        start = p.sentence(word).start
        if word - start < MAIN_CLAUSE or p.low[word - 1] != "wie":
            return None
        main = main_finite(p, start, word - 1)
        own = subject(p, main, start, word - 1) if main is not None else set()
        who = self.resolve(own, earlier) if own and ARTICLE_OF[gender] == p.low[min(own)] else NOBODY
        evidence = (f"{p.words[word].text} → {who.entity}",)
        return Resolved(who.entity, who.role, frozenset(own), evidence) if who.entity else None

    def _source_before(self, word: int, earlier: Sequence[set[int]]) -> Resolved:
        """demnach: whoever spoke last"""
        if not earlier:
            return NOBODY
        who = self.resolve(earlier[-1], earlier[:-1])
        evidence = f"{self.parse.words[word].text} → {who.entity}"
        return Resolved(who.entity, who.role, frozenset(earlier[-1]), (evidence,)) if who.entity else NOBODY

    def _both(self, words: list[int], earlier: Sequence[set[int]]) -> Resolved | None:
        """das Pentagon und das Ministerium: two speakers, if both are known."""
        low = self.parse.low
        joint = next((i for i in words[1:-1] if low[i] == "und"), None)
        if joint is None or self._shares_genitive(words, joint):
            return None
        sides = [{i for i in words if i < joint}, {i for i in words if i > joint}]
        names = [who.entity for who in (self.resolve(side, earlier) for side in sides) if who.entity]
        return Resolved(" und ".join(names), evidence=("both",)) if len(names) == len(sides) else NOBODY

    def _shares_genitive(self, words: list[int], joint: int) -> bool:
        """die Minister Russlands und der USA: one phrase with two genitives, not two speakers"""
        low = self.parse.low
        genitive = low[joint + 1] in ("der", "des")
        return genitive and low[words[0]] not in ("der", "des") and not is_source_noun(self.parse, words[0])

    def _own(self, words: list[int], earlier: Sequence[set[int]]) -> Resolved | None:
        """seiner Meinung nach: the one that the possessive means; nach eigenen Angaben: the subject of the sentence."""
        p = self.parse
        opinion = len(words) <= 3 and any(is_source_noun(p, i) for i in words)
        for i in words[:2]:
            gender = next((g for stem, g in POSSESSIVES.items() if p.low[i].startswith(stem)), None)
            if gender and p.words[i].upos in ("DET", "PRON"):
                alone = len(words) == 1  # Sein Fazit: „Q“; else: seiner Meinung nach
                return pronoun(self.cast, i, gender, earlier) if alone or opinion else NOBODY
            if p.low[i].startswith("eigene"):
                sentence = p.sentence(i)
                main = main_finite(p, sentence.start, sentence.end)
                own = subject(p, main, sentence.start, sentence.end) if main is not None else set()
                who = self.resolve(own - set(words), earlier)
                evidence = (f"{p.words[i].text} → {who.entity}",)
                return Resolved(who.entity, who.role, frozenset(own), evidence) if who.entity else NOBODY
        return None

    def _institution(self, words: list[int], earlier: Sequence[set[int]]) -> Resolved:
        """das russische Verteidigungsministerium, Moskau, die Polizei; nobody for "ein Sprecher"."""
        p = self.parse
        words = without_date(p, words)
        contiguous = list(range(words[0], words[-1] + 1)) == words
        if p.low[words[0]] in INDEFINITE or not contiguous:
            return NOBODY
        start = words[0] + (p.low[words[0]] in ARTICLES)
        nouns = [i for i in words if i >= start and p.words[i].upos in ("NOUN", "PROPN")]
        if not nouns or any(p.low[i] in ("von", "vom") and i < nouns[0] for i in words):
            return NOBODY
        compound = p.low[words[-1]].startswith("-") and COMPOUND_SOURCE.search(p.low[words[-1]])
        if compound and any(p.marked[i] >= 0 for i in words):
            nouns = [i for i in words if p.marked[i] >= 0 and p.words[i].text[0].isalnum()]  # „Nordpost“-Informationen
            return Resolved(" ".join(p.words[i].text for i in nouns), evidence=("institution",))
        if is_source_noun(p, nouns[0]):
            owner = {i for i in words if i > nouns[0] and not (i == nouns[0] + 1 and p.low[i] in ("von", "vom"))}
            return self.resolve(owner, earlier) if owner else _named_in_compound(p, nouns[0])
        of_person = p.words[nouns[0]].entity.endswith("PER") and p.words[nouns[-1]].upos == "NOUN"
        national = len(words) == 2 and p.low[nouns[0]] in lexicon().nationals  # die Deutsche
        if of_person or national or not self._is_institution(nouns[0]):  # Hanna Vogts Anwalt
            return NOBODY
        if is_common(p.low[nouns[0]]) and nouns == [words[-1]] and nouns[0] == start:
            return common_house(p, self._houses, words, nouns[0])
        name = without_marks(institution(p, words, nouns[0]).name)
        return self._named_before(words, nouns[0], earlier) or Resolved(
            self.cast.abbreviations.get(name, name), evidence=("institution",)
        )

    def _named_before(self, words: list[int], head: int, earlier: Sequence[set[int]]) -> Resolved | None:
        """Das Ministerium: the last institution before that ends so; a ministry under the name it had first."""
        this = institution(self.parse, words, head)
        known = before(self.cast.institutions, words[0])
        same = next((one for one in known if one.is_same(this)), None)
        if same:
            return self.cast.pointing_to(words, same) if same.name != this.name else None
        if self.parse.low[words[0]] not in ("der", "die", "das", "dem", "des") or len(words) > 2:
            return None
        longer = [one for one in known if one.head.endswith(this.head) and (one.head != this.head or one.is_told_apart)]
        spoke = [one for one in longer if earlier and one.words & earlier[-1]]
        if not longer or (not spoke and len({one.country for one in longer}) > 1):
            return None
        return self.cast.pointing_to(words, (spoke or longer)[-1])

    def _is_institution(self, head: int) -> bool:
        """A proper name, or a common noun for an institution: die Polizei, das Verteidigungsministerium."""
        p = self.parse
        word = p.words[head]
        if p.marked[head] >= 0:
            return True
        office = lexicon().role_of(p.low[head]) and not lexicon().is_council(p.low[head])
        if fold(word.text) in self._surnames or (office and word.upos == "NOUN"):  # der Landrat
            return False
        if word.upos == "PROPN" or word.entity.endswith(("ORG", "LOC")) or _place(word.text):
            return not office
        known = word.text in self.cast.abbreviations or any(one.head == p.low[head] for one in self.cast.institutions)
        return known or lexicon().is_institution(p.low[head])

    @cached_property
    def _houses(self) -> list[House]:
        return houses(self.parse)

    @property
    def _surnames(self) -> set[str]:
        """A bare surname that two people share is nobody, and no institution either."""
        return {fold(person.name.split()[-1]) for person in self.cast.people}


def is_pronoun(p: Parse, speaker: set[int]) -> bool:
    """er, sie, demnach: a speaker that names nobody by itself"""
    return len(speaker) == 1 and p.low[min(speaker)] in PERSONAL.keys() | POINTING_BACK


def _named_in_compound(p: Parse, i: int) -> Resolved:
    """UNHCR-Angaben, Polizeiangaben"""
    name, _, rest = p.words[i].text.rpartition("-")
    if name and name[0].isupper() and rest:
        return Resolved(name, evidence=("institution",))
    stem = p.low[i].removesuffix("angaben")
    owner = next((noun for noun in (stem, stem.removesuffix("s")) if noun in lexicon().institutions), None)
    return Resolved(owner.capitalize(), evidence=("institution",)) if owner else NOBODY


def _place(text: str) -> bool:
    """Moskau, Pentagon, (des) Pentagons"""
    return text in lexicon().places or text.removesuffix("s") in lexicon().places
