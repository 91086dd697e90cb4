"""What rules see of a parsed text: words with lemma, tags and heads, sentences, paragraphs, quotation marks.

A `Word` is one token of the text as written ("am" is one word although the treebank has two). All indices
count words of the whole article. A `Parse` computes once what every rule asks for again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from attribution.lexicon import lexicon
from attribution.parsing.mood import Mood, mood_of
from attribution.parsing.quotation_marks import quoted_spans
from attribution.parsing.spelling import as_the_lexicon
from attribution.types import Span, Spans

INSEPARABLE = ("be", "ent", "er", "ver", "äuß")
"""Verbs of saying that begin so take no particle."""
MODALS = frozenset(("dürfen", "können", "mögen", "müssen", "sollen", "wollen"))
GOVERNS = MODALS | {"lassen", "werden"}
"""Verbs behind which an infinitive stands."""
CLAUSE_END = frozenset('.,:;!?“”"«»–)')


@dataclass(frozen=True, slots=True)
class Word:
    """One token. `head` is the index of the governing word in the article, -1 at the root of a sentence."""

    text: str
    lemma: str
    upos: str
    xpos: str
    feats: str
    head: int
    deprel: str
    span: Span
    entity: str = ""

    @property
    def is_finite(self) -> bool:
        """True for verbs and auxiliaries with a finite form, as the tagger sees it."""
        return "Fin" in self.xpos and self.upos in ("VERB", "AUX")

    @property
    def is_verb(self) -> bool:
        return self.upos in ("VERB", "AUX")

    @property
    def is_nominal(self) -> bool:
        return self.upos in ("NOUN", "PROPN", "PRON", "X")


def lemma_of(word: Word) -> str:
    """The lemma, mended where the tagger is known to err: "hieß" is no form of hassen, "gedacht" has two lemmas."""
    if not word.is_verb:
        return word.lemma
    if as_the_lexicon(word.text) in ("hieß", "hießen", "geheißen"):
        return "heißen"
    return next((one for one in word.lemma.split("|") if one in lexicon().cue_verbs), word.lemma)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words [start, end) of the article, and the number of the paragraph they stand in."""

    start: int
    end: int
    paragraph: int


class Parse:
    """A parsed article. `words` are in text order, `sentences` cover them without gaps.

    `cuts` is how often an overlong sentence had to be divided.
    """

    def __init__(self, text: str, words: Sequence[Word], sentences: Iterable[Sentence], cuts: int = 0) -> None:
        self.text = text
        self.cuts = cuts
        self.words = tuple(words)
        self.sentences = tuple(sentences)

    def __len__(self) -> int:
        return len(self.words)

    @cached_property
    def low(self) -> list[str]:
        """Lower-cased words, those of Swiss texts with ß, short offices in full."""
        return [as_the_lexicon(word.text) for word in self.words]

    @cached_property
    def sentence_of(self) -> list[int]:
        """Word → number of its sentence."""
        return [n for n, s in enumerate(self.sentences) for _ in range(s.start, s.end)]

    @cached_property
    def children(self) -> list[list[int]]:
        """Word → words that it governs."""
        result: list[list[int]] = [[] for _ in self.words]
        for i, word in enumerate(self.words):
            if word.head >= 0:
                result[word.head].append(i)
        return result

    @cached_property
    def moods(self) -> list[Mood]:
        """Word → its Konjunktiv, if it is one."""
        return [mood_of(word.text, word.lemma, word.is_verb, word.xpos, word.feats) for word in self.words]

    @cached_property
    def finite(self) -> list[bool]:
        return [
            (w.is_finite and not self._is_infinitive(i)) or self.moods[i] is not Mood.OTHER or self._is_plural(i)
            for i, w in enumerate(self.words)
        ]

    def _is_infinitive(self, i: int) -> bool:
        """will der Richter wissen: the form of a plural and of the infinitive, behind a modal verb"""
        word = self.words[i]
        helpers = (self.words[j] for j in self.children[i] if j < i and self.words[j].deprel == "aux")
        return word.upos == "VERB" and word.text == word.lemma and any(w.lemma in MODALS for w in helpers)

    def _is_plural(self, i: int) -> bool:
        """Er wurde gefasst, Zeugen [sagen], dass er floh: a second main clause, whose verb looks like an infinitive"""
        word, begin = self.words[i], i
        if word.upos != "VERB" or "Inf" not in word.xpos or word.text != word.lemma or self.low[i + 1 : i + 2] != [","]:
            return False
        while begin > 0 and self.words[begin - 1].upos in ("ADJ", "DET", "NOUN", "PROPN"):
            begin -= 1
        start = self.sentence(i).start
        opened = start < begin < i and self.low[begin - 1] in (",", "und")
        helpers = (w for w in self.words[start:begin] if w.is_finite and not w.text.startswith("wurde"))
        return opened and not any(w.lemma in GOVERNS for w in helpers)

    @cached_property
    def particles(self) -> dict[int, int]:
        """Verb → its separated particle: by the tree, else the particle that closes the clause or stands before."""
        found: dict[int, int] = {}
        for i, word in enumerate(self.words):
            if word.deprel == "compound:prt" and self._is_particle(word.head, i):
                found.setdefault(word.head, i)
        for i, word in enumerate(self.words):
            if i not in found and word.upos == "VERB":
                particle = self._closing_particle(i) if word.is_finite else self._particle_before(i)
                if particle is not None and self._is_particle(i, particle):
                    found[i] = particle
        return found

    def _is_particle(self, verb: int, particle: int) -> bool:
        """teilte … mit; but neither "anerklären" nor "dazumeinen", and not across a quotation mark."""
        if verb < 0 or self.low[particle] == "weiter" or (self.marked[verb] >= 0) != (self.marked[particle] >= 0):
            return False
        if self._has_nearer_verb(verb, particle):
            return False
        bare, low = lemma_of(self.words[verb]), self.low[particle]
        if low + bare in lexicon().cue_verbs:
            return True
        return low in lexicon().particles and not (bare in lexicon().cue_verbs and bare.startswith(INSEPARABLE))

    def _has_nearer_verb(self, verb: int, particle: int) -> bool:
        """hieß es, man warte ab: the particle is that of the next clause."""
        for i in range(particle - 1, verb, -1):
            if self.words[i].text == ",":
                return False
            if self.words[i].is_finite:  # sagte, das Licht sei aus
                return True
        return False

    def _particle_before(self, verb: int) -> int | None:
        """bekannt gegeben"""
        known = verb > 0 and self.low[verb - 1] + lemma_of(self.words[verb]) in lexicon().cue_verbs
        return verb - 1 if known and self.low[verb - 1] in lexicon().particles else None

    def _closing_particle(self, verb: int) -> int | None:
        end = self.sentence(verb).end
        for i in range(verb + 1, end):
            closes = i + 1 >= end or self.low[i + 1] in CLAUSE_END or self.low[i + 1] in ("und", "oder")
            if closes and self.low[i] in lexicon().particles:
                return i
            if self.words[i].is_finite and self.words[i].upos == "VERB":
                return None
        return self._particle_before(verb)

    @cached_property
    def verbs(self) -> list[str]:
        """Word → lemma with its separated particle in front ("teilte … mit" → "mitteilen")."""
        lemmas = [lemma_of(word) for word in self.words]
        for verb, particle in self.particles.items():
            if not lemmas[verb].startswith(self.low[particle]):
                lemmas[verb] = self.low[particle] + lemmas[verb]
        return lemmas

    @cached_property
    def surnames(self) -> frozenset[str]:
        """Last words of names of persons that have several."""
        return frozenset(word.text for word in self.words if word.entity == "E-PER")

    @cached_property
    def marks(self) -> list[tuple[int, int]]:
        """Pairs of words: opening and closing quotation mark, outermost pairs only, in text order."""
        starts = {word.span.start: i for i, word in enumerate(self.words)}
        ends = {word.span.end: i for i, word in enumerate(self.words)}
        pairs = []
        for span in quoted_spans(self.text):
            first, last = starts.get(span.start), ends.get(span.end)
            if first is not None and last is not None and first < last:
                pairs.append((first, last))
        return pairs

    @cached_property
    def marked(self) -> list[int]:
        """Word → number of the pair of marks around it (marks included), -1 outside."""
        result = [-1] * len(self.words)
        for n, (first, last) in enumerate(self.marks):
            for i in range(first, last + 1):
                result[i] = n
        return result

    def sentence(self, word: int) -> Sentence:
        return self.sentences[self.sentence_of[word]]

    def paragraph(self, word: int) -> int:
        return self.sentence(word).paragraph

    def core(self, sentence: Sentence) -> tuple[int, int]:
        """The sentence without its final punctuation: [start, end)."""
        return sentence.start, self.strip(sentence.start, sentence.end)

    def strip(self, start: int, end: int) -> int:
        """`end` moved left over final full stops and the like."""
        while end > start and self.low[end - 1] in (".", "!", "?", "…", "...", ";", ":"):
            end -= 1
        return end

    def spans(self, words: Iterable[int]) -> Spans:
        """Character spans of words: neighbours joined, in text order."""
        result: list[Span] = []
        previous = -2
        for i in sorted(words):
            start, end = self.words[i].span
            if i == previous + 1:
                start = result.pop().start
            result.append(Span(start, end))
            previous = i
        return tuple(result)
