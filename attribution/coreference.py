"""A speaker phrase in, the one it means out: name, role, antecedent, and why.

Names are looked up among the people of the article; a pronoun goes to the most salient fitting name before it
(speaker of the quote before, subject, nearness); "der Staatschef" to whoever holds such a role; institutions keep
their own name. Where two fit equally, nobody is chosen: unknown stays empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from attribution.clauses import main_finite
from attribution.lexicon import lexicon
from attribution.names import Mention, Person, nominative, people
from attribution.parse import Parse
from attribution.quotation_marks import MARKS
from attribution.subjects import subject

PERSONAL = {"er": "m", "ihm": "m", "ihn": "m", "dieser": "m", "sie": "f", "ihr": "f", "diese": "f"}
ARTICLES = frozenset(("der", "die", "das", "den", "dem", "des", "ein", "eine", "einem", "einer", "eines"))
REACH = 4
"""Sentences back in which a pronoun looks for its antecedent."""
SPEAKER_BONUS, SUBJECT_BONUS, UNKNOWN_GENDER = 2.0, 1.5, -0.5
MARGIN = 0.4
LONGEST_CHAIN = 8
POSSESSIVES = {"sein": "m", "ihr": "f"}
POINTING_BACK = frozenset(("demnach", "danach", "wonach"))


@dataclass(frozen=True, slots=True)
class Resolved:
    """`antecedent` holds words of the mention that a pronoun or role points to."""

    entity: str | None = None
    role: str | None = None
    antecedent: frozenset[int] = frozenset()
    evidence: tuple[str, ...] = ()


NOBODY = Resolved()


class Coreference:
    """Resolves the speakers of one article."""

    def __init__(self, p: Parse) -> None:
        self.parse = p
        self.institutions: dict[str, tuple[str, frozenset[int]]] = {}

    @cached_property
    def people(self) -> list[Person]:
        return people(self.parse)

    def resolve(self, speaker: set[int], earlier: Sequence[set[int]] = ()) -> Resolved:
        """`earlier` are the speaker phrases of the quotes before this one, in text order."""
        if not speaker:
            return NOBODY
        words = sorted(speaker)
        if self.parse.low[words[0]] in POINTING_BACK:
            return self._source_before(words[0], earlier)
        named = self._named(words)
        if named:
            return named
        if len(words) == 1 and self.parse.low[words[0]] in PERSONAL:
            return self._pronoun(words[0], PERSONAL[self.parse.low[words[0]]], earlier)
        own = self._own(words, earlier)
        if own:
            return own
        return self._both(words, earlier) or self._role(words) or self._institution(words)

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
        pair = [self.resolve({i for i in words if i < joint}, earlier), self.resolve({i for i in words if i > joint})]
        names = [one.entity for one in pair if one.entity]
        return Resolved(" und ".join(names), evidence=pair[0].evidence) if len(names) == len(pair) else NOBODY

    def _named(self, words: list[int]) -> Resolved | None:
        """Names in the phrase; of nested ones (Sprecher von Vogt) the first; coordinated ones together."""
        inside = [
            (mention, person)
            for person in self.people
            for mention in person.mentions
            if mention.start in words and mention.end - 1 in words
        ]
        if not inside or self._speaks_for_another(words, inside[0][0]):
            return None
        inside.sort(key=lambda pair: pair[0].start)
        chosen = [inside[0]]
        for before, after in pairwise(inside):
            between = self.parse.low[before[0].end : after[0].start]
            if "und" in between or between == [","]:
                chosen.append(after)
        names = list(dict.fromkeys(person.name for _, person in chosen))
        role = chosen[0][0].role or chosen[0][1].role if len(names) == 1 else None
        return Resolved(" und ".join(names), role, evidence=("name",))

    def _speaks_for_another(self, words: list[int], mention: Mention) -> bool:
        """ein Sprecher Merkels, der Anwalt von Vogt: the one named is not the one who speaks."""
        p = self.parse
        before = [i for i in words if i < mention.start]
        nouns = [i for i in before if p.words[i].upos == "NOUN"]
        if not before or (nouns and _is_source_noun(p.low[nouns[0]]) and len(nouns) == 1):
            return False
        if p.low[before[-1]] in ("von", "vom", "des", "für", "um", "gegen", "über"):
            return True
        last = p.words[mention.end - 1]
        return p.low[before[0]] in ("ein", "eine", "einer") or (
            last.xpos.endswith("Gen") and last.text.endswith("s") and last.deprel.startswith("nmod")
        )

    def _shares_genitive(self, words: list[int], joint: int) -> bool:
        """die Minister Russlands und der USA: one phrase with two genitives, not two speakers"""
        low = self.parse.low
        genitive = low[joint + 1] in ("der", "des")
        return genitive and low[words[0]] not in ("der", "des") and not _is_source_noun(low[words[0]])

    def _own(self, words: list[int], earlier: Sequence[set[int]]) -> Resolved | None:
        """seiner Meinung nach: the one that the possessive means; nach eigenen Angaben: the subject of the sentence."""
        p = self.parse
        for i in words[:2]:
            gender = next((g for stem, g in POSSESSIVES.items() if p.low[i].startswith(stem)), None)
            if gender and p.words[i].upos in ("DET", "PRON") and len(words) <= 3:
                return self._pronoun(i, gender, earlier)
            if p.low[i].startswith("eigene"):
                sentence = p.sentence(i)
                main = main_finite(p, sentence.start, sentence.end)
                own = subject(p, main, sentence.start, sentence.end) if main is not None else set()
                who = self.resolve(own - set(words), earlier)
                evidence = (f"{p.words[i].text} → {who.entity}",)
                return Resolved(who.entity, who.role, frozenset(own), evidence) if who.entity else NOBODY
        return None

    def _pronoun(self, word: int, gender: str, earlier: Sequence[set[int]]) -> Resolved:
        p = self.parse
        ranked = sorted(
            ((self._salience(person, mention, word, gender, earlier), person, mention)
             for person in self.people for mention in person.mentions
             if mention.end <= word and p.sentence_of[word] - p.sentence_of[mention.start] <= REACH
             and person.gender in (gender, None)),
            key=lambda row: -row[0],
        )  # fmt: skip
        if not ranked:
            return NOBODY
        best, person, mention = ranked[0]
        rival = next((row[0] for row in ranked if row[1] is not person), None)
        if rival is not None and best - rival < MARGIN:
            return NOBODY
        evidence = f"{p.words[word].text} → {person.name}"
        return Resolved(person.name, person.role, frozenset(range(mention.start, mention.end)), (evidence,))

    def _salience(self, person: Person, mention: Mention, word: int, gender: str, earlier: Sequence[set[int]]) -> float:
        p = self.parse
        score = -float(p.sentence_of[word] - p.sentence_of[mention.start])
        if any(self._relation(i).startswith("nsubj") for i in range(max(0, mention.start - 2), mention.end)):
            score += SUBJECT_BONUS
        if earlier and any(m.start in earlier[-1] for m in person.mentions):
            score += SPEAKER_BONUS
        if person.gender is None:
            score += UNKNOWN_GENDER
        return score

    def _relation(self, word: int) -> str:
        """Relation of the whole phrase: that of the first conjunct, of the title before the name."""
        words = self.parse.words
        for _ in range(LONGEST_CHAIN):  # joined compounds may leave a ring of heads
            if words[word].deprel not in ("conj", "appos", "flat", "flat:name") or words[word].head < 0:
                break
            word = words[word].head
        return words[word].deprel

    def _role(self, words: list[int]) -> Resolved | None:
        """der Staatschef, die Ministerin: the last one before who holds such a role."""
        p = self.parse
        nouns = [i for i in words if p.words[i].upos == "NOUN"]
        if len(words) == 1:
            return self._headline_role(words[0])
        if not nouns or p.low[words[0]] not in ("der", "die", "das"):
            return None
        noun = p.low[nouns[0]]
        role = noun if noun in lexicon().role_kin else lexicon().role_of(noun)
        if role is None:
            return None
        gender = lexicon().roles.get(lexicon().role_of(noun) or "", "*")
        if "Number=Plur" in p.words[nouns[0]].feats or (p.low[words[0]] == "die" and gender == "m"):
            return None
        fitting = [
            (mention, person) for person in self.people for mention in person.mentions
            if mention.end <= words[0] and person.takes_up(role) and person.gender in (gender, None, "*")
        ]  # fmt: skip
        if not fitting:
            return None
        mention, person = max(fitting, key=lambda pair: pair[0].start)
        evidence = f"{p.words[nouns[0]].text} → {person.name}"
        return Resolved(person.name, person.role, frozenset(range(mention.start, mention.end)), (evidence,))

    def _headline_role(self, word: int) -> Resolved | None:
        """Kremlsprecher: … — the one person of the article who bears this very title."""
        low = self.parse.low[word]
        bearers = [
            (person, mention)
            for person in self.people
            for mention in person.mentions
            if mention.role and mention.role.split()[-1].lower() == low
        ]
        if not bearers or any(person is not bearers[0][0] for person, _ in bearers) or not lexicon().role_of(low):
            return None
        person, mention = bearers[0]
        evidence = (f"{self.parse.words[word].text} → {person.name}",)
        return Resolved(person.name, person.role, frozenset(range(mention.start, mention.end)), evidence)

    def _institution(self, words: list[int]) -> Resolved:
        """das russische Verteidigungsministerium, Moskau, die Polizei; nobody for "ein Sprecher"."""
        p = self.parse
        contiguous = list(range(words[0], words[-1] + 1)) == words
        if p.low[words[0]] in ("ein", "eine", "einer", "eines") or not contiguous:
            return NOBODY
        start = words[0] + (p.low[words[0]] in ARTICLES)
        nouns = [i for i in words if i >= start and p.words[i].upos in ("NOUN", "PROPN")]
        if not nouns or any(p.low[i] in ("von", "vom") and i < nouns[0] for i in words):
            return NOBODY
        if _is_source_noun(p.low[nouns[0]]) and len(nouns) > 1:
            return self.resolve({i for i in words if i > nouns[0]})
        if not self._is_institution(start, nouns):
            return NOBODY
        before = self._named_before(words, nouns)
        if before:
            return before
        name = nominative(p, start, words[-1] + 1)
        name = _without_marks(_bare(p, start, nouns, name))
        self.institutions[p.low[nouns[0]]] = (name, frozenset(words))
        return Resolved(name, evidence=("institution",))

    def _named_before(self, words: list[int], nouns: list[int]) -> Resolved | None:
        """Das Ministerium: the last institution before that ends so."""
        p = self.parse
        if p.low[words[0]] not in ("der", "die", "das") or len(words) > 2:
            return None
        for head, (name, antecedent) in reversed(self.institutions.items()):
            if head.endswith(p.low[nouns[0]]):
                return Resolved(name, None, antecedent, (f"{p.words[nouns[0]].text} → {name}",))
        return None

    def _is_institution(self, start: int, nouns: list[int]) -> bool:
        """A proper name, or a common noun for an institution: die Polizei, das Verteidigungsministerium."""
        p = self.parse
        head = p.words[nouns[0]]
        if head.upos == "PROPN" or head.entity.endswith(("ORG", "LOC")) or _place(head.text):
            return not lexicon().role_of(p.low[nouns[0]])
        return lexicon().is_institution(p.low[nouns[0]])


def is_pronoun(p: Parse, speaker: set[int]) -> bool:
    """er, sie, demnach: a speaker that names nobody by itself"""
    return len(speaker) == 1 and p.low[min(speaker)] in PERSONAL.keys() | POINTING_BACK


def _place(text: str) -> bool:
    """Moskau, Pentagon, (des) Pentagons"""
    return text in lexicon().places or text.removesuffix("s") in lexicon().places


def _is_source_noun(low: str) -> bool:
    return low.endswith(("angaben", "angabe")) or low in lexicon().source_nouns


def _without_marks(name: str) -> str:
    """„BBC News“ → BBC News; Zeitung „Neue Post“ stays"""
    inner = name[1:-1]
    wholly_marked = len(name) > 2 and name[0] in MARKS and name[-1] in MARKS and not MARKS & set(inner)
    return inner if wholly_marked else name


def _bare(p: Parse, start: int, nouns: list[int], name: str) -> str:
    """A genitive (des Pentagons) back to the name."""
    word = p.words[nouns[0]]
    genitive = start > 0 and p.low[start - 1] == "des"
    if len(nouns) == 1 and genitive and word.text.endswith("s"):
        return name.removesuffix(word.text) + word.text[:-1]
    return name
