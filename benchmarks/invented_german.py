"""A seed in, articles of invented German quotes out: as many as wanted, as long and as varied as real ones.

Function words are real and take their usual share; words of content are made of syllables and endings and are as
frequent as in a language (Zipf, Mandelbrot), half of them by an article's topic. A share of the quotes are planted
variants of one of the last few thousand: copied, cut, reworded or retold.
"""

from __future__ import annotations

import random
from bisect import bisect
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate, product

FUNCTION_WORDS = (
    "der die das und in zu den ist nicht von mit sich des auf für dem im eine als auch es an werden aus er hat dass sie"
    " nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis durch"
    " man sein wurde wenn unter wir soll ich ihr können schon muss"
)
ONSETS = "b bl br d dr f fl g gr h k kl kr l m n p pf pr r s sch schl schw st str t tr v w z zw"
NUCLEI = "a e i o u au ei eu ie ä ö ü"
CODAS = ["", "", "n", "r", "l", "s", "t", "ch", "ck", "nd", "rt", "ng", "lz", "mm"]
NOUN_ENDINGS = ("ung", "heit", "er", "e", "schaft", "en", "nis", "")
OTHER_ENDINGS = ("en", "lich", "ig", "te", "isch", "t", "e", "sam")
FLATTENED = 17
"""Of Mandelbrot: with it the words of content that are most frequent stand in one quote of 23 to 45, as in news."""
VOCABULARY, TOPICS, TOPIC_WORDS, SPEAKERS = 300_000, 3_000, 400, 20_000
CONTENT_SHARE, TOPIC_SHARE, VARIANT_SHARE = 0.48, 0.5, 0.3
REMEMBERED = 5_000
QUOTES_A_DAY = 300
FIRST_DAY = date(2015, 1, 1)


@dataclass(frozen=True, slots=True)
class InventedQuote:
    """`origin` is the number of the quote it is a planted variant of."""

    text: str
    speaker: str | None
    origin: int | None


@dataclass(frozen=True, slots=True)
class InventedArticle:
    number: int
    published: str
    quotes: tuple[InventedQuote, ...]


class Generator:
    """The same seed gives the same articles."""

    def __init__(self, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        self._function_words = FUNCTION_WORDS.split()
        self._words = list(self._invented(VOCABULARY))
        self._weights = list(accumulate(1 / (rank + FLATTENED) for rank in range(VOCABULARY)))
        self._topic_weights = list(accumulate(1 / (rank + 2.7) for rank in range(TOPIC_WORDS)))
        self._topics = [[self._common() for _ in range(TOPIC_WORDS)] for _ in range(TOPICS)]
        # The most quoted has one quote in fifty
        self._speaker_weights = list(accumulate(1 / (rank + 5) for rank in range(SPEAKERS)))
        self._names = [f"{self._name()} {self._name()}" for _ in range(SPEAKERS)]
        self._recent: deque[tuple[int, list[str], str]] = deque(maxlen=REMEMBERED)
        self._quotes = self._articles = 0

    def articles(self, quotes: int, quotes_each: int = 20) -> Iterator[InventedArticle]:
        """Further articles until so many further quotes are there."""
        for _ in range(quotes // quotes_each):
            day = FIRST_DAY + timedelta(self._quotes // QUOTES_A_DAY)
            topic = self._chance.choice(self._topics)
            self._articles += 1
            found = tuple(self._quote(topic) for _ in range(quotes_each))
            yield InventedArticle(self._articles, f"{day}T12:00:00+01:00", found)

    def _quote(self, topic: list[str]) -> InventedQuote:
        self._quotes += 1
        if self._recent and self._chance.random() < VARIANT_SHARE:
            origin, words, speaker = self._chance.choice(self._recent)
            said = speaker if self._chance.random() < 0.8 else None
            return InventedQuote(" ".join(self._changed(words)), said, origin)
        words = [self._word(topic) for _ in range(self._length())]
        words[0] = words[0].capitalize()
        speaker = self._names[self._at(self._speaker_weights)]
        self._recent.append((self._quotes, words, speaker))
        return InventedQuote(" ".join(words), speaker, None)

    def _length(self) -> int:
        """Half of the quotes have fewer than 16 words, one in fifty more than 50."""
        return max(4, min(80, round(self._chance.lognormvariate(2.75, 0.6))))

    def _word(self, topic: list[str]) -> str:
        if self._chance.random() > CONTENT_SHARE:
            return self._chance.choice(self._function_words)
        if self._chance.random() < TOPIC_SHARE:
            return topic[self._at(self._topic_weights)]
        return self._common()

    def _changed(self, words: list[str]) -> list[str]:
        """Copied, cut at one end, a word in eight replaced, or some words put in another form."""
        match self._chance.choices(("copied", "cut", "reworded", "retold"), (45, 20, 20, 15))[0]:
            case "cut":
                kept = max(4, round(len(words) * self._chance.uniform(0.5, 0.9)))
                start = self._chance.choice((0, len(words) - kept)) if kept < len(words) else 0
                return words[start : start + kept]
            case "reworded":
                return [self._common() if self._chance.random() < 0.12 else word for word in words]
            case "retold":
                return ["dass", *(_retold(word) for word in words)]
        return words

    def _common(self) -> str:
        return self._words[self._at(self._weights)]

    def _at(self, weights: list[float]) -> int:
        return bisect(weights, self._chance.random() * weights[-1], hi=len(weights) - 1)

    def _invented(self, amount: int) -> Iterator[str]:
        """The frequent ones are short."""
        seen: set[str] = set()
        syllables = ["".join(parts) for parts in product(ONSETS.split(), NUCLEI.split(), CODAS)]
        while len(seen) < amount:
            size = 1 + (len(seen) > 500) + (len(seen) > 20_000)
            is_noun = self._chance.random() < 0.6
            ending = self._chance.choice(NOUN_ENDINGS if is_noun else OTHER_ENDINGS)
            word = "".join(self._chance.choices(syllables, k=size)) + ending
            if word not in seen:
                seen.add(word)
                yield word.capitalize() if is_noun else word

    def _name(self) -> str:
        return self._words[self._chance.randrange(600, 20_000)].capitalize()


def _retold(word: str) -> str:
    return {"ist": "sei", "hat": "habe", "wird": "werde", "wir": "sie", "ich": "er", "muss": "müsse"}.get(word, word)
