"""Models in, how many of sixty sentences that report speech they read right.

The sentences stand in `reported_sentences.tsv` and were written for it; nothing is trained on them. A sentence is right
if the verb, its subject, what is said and every Konjunktiv are. Konjunktiv is asked twice: of the tagger, and of the
program (`attribution.parsing.mood`), where the forms of a verb have a vote beside the tagger.
"""

from __future__ import annotations

import csv
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from attribution.parsing.mood import Mood, is_of_the_speaker, mood_of
from attribution.parsing.tags import our_tag

TABLE = Path(__file__).with_name("reported_sentences.tsv")
SUBJECTS = ("nsubj", "nsubj:pass", "expl")
SAID = ("ccomp", "xcomp", "csubj", "parataxis", "acl")
PUT_IN = ("parataxis", "advcl")
"""How a reporting verb hangs on what is said: put in or behind, or with wie."""


@dataclass(frozen=True, slots=True)
class Reported:
    """One row of the table: words by their place in `words`, counted from 0."""

    text: str
    words: tuple[str, ...]
    verb: int
    subject: int
    clause: int
    governor: int
    konjunktiv: frozenset[int]


@dataclass(frozen=True, slots=True)
class Reading:
    """What models make of one sentence."""

    verb: bool
    subject: bool
    clause: bool
    tagged: frozenset[int]
    voted: frozenset[int]

    def is_right(self, konjunktiv: Collection[int]) -> bool:
        return self.verb and self.subject and self.clause and self.voted == konjunktiv


def reported_sentences() -> list[Reported]:
    """The table; ValueError for a row whose words are not in its sentence."""
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [_row(row) for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)]


def _row(row: dict[str, str]) -> Reported:
    words = tuple(word for token in row["sentence"].split() for word in _pieces(token))
    clause, _, governor = row["clause"].partition("<")
    return Reported(
        row["sentence"], words, _place(words, row["verb"]), _place(words, row["subject"]), _place(words, clause),
        _place(words, governor or row["verb"]), frozenset(_place(words, form) for form in row["konjunktiv"].split()),
    )  # fmt: skip


def _pieces(token: str) -> list[str]:
    """A token and the marks around it."""
    core = token.strip("„“,.:")
    start = token.index(core)
    return [*token[:start], core, *token[start + len(core) :]]


def _place(words: Sequence[str], form: str) -> int:
    word, _, number = form.partition("#")
    places = [i for i, each in enumerate(words) if each == word]
    if len(places) < int(number or 1):
        raise ValueError(f"{form} is not in {' '.join(words)}")
    return places[int(number or 1) - 1]


def read_by(pipeline: Any, sentence: Reported) -> Reading | None:
    """None if the models cut the sentence in two or make other words of it."""
    document = pipeline(sentence.text)
    if len(document.sentences) != 1 or len(document.sentences[0].tokens) != len(sentence.words):
        return None
    (parsed,) = document.sentences
    mains = [_main(token) for token in parsed.tokens]
    place = {word.id: n for n, token in enumerate(parsed.tokens) for word in token.words}
    heads = [place.get(word.head, -1) for word in mains]
    verb, subject, clause = mains[sentence.verb], mains[sentence.subject], mains[sentence.clause]
    below = heads[sentence.clause] == sentence.governor and clause.deprel.split(":")[0] in SAID
    above = heads[sentence.verb] == sentence.clause and verb.deprel in PUT_IN
    return Reading(
        verb.upos == "VERB", heads[sentence.subject] == sentence.verb and subject.deprel in SUBJECTS, below or above,
        frozenset(n for n, word in enumerate(mains) if "Mood=Sub" in (word.feats or "")),
        konjunktiv_forms(mains),
    )  # fmt: skip


def _main(token: Any) -> Any:
    ids = {word.id for word in token.words}
    return next((word for word in token.words if word.head not in ids), token.words[0])


def konjunktiv_forms(words: Sequence[Any]) -> frozenset[int]:
    """Places of what the program takes for Konjunktiv in a sentence, from what the tagger says of its words."""
    low = [word.text.lower() for word in words]
    return frozenset(
        i for i, word in enumerate(words)
        if (mood := _mood(word)) is Mood.KONJUNKTIV_2 or (mood is Mood.KONJUNKTIV_1 and not is_of_the_speaker(low, i))
    )  # fmt: skip


def _mood(word: Any) -> Mood:
    upos, feats = word.upos or "X", word.feats or ""
    tag = our_tag(upos, word.xpos or "", feats)
    return mood_of(word.text, word.lemma or word.text, upos in ("VERB", "AUX"), tag, feats)
