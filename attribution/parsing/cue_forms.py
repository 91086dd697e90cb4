"""Forms of verbs of saying with a particle, and the verbs that stand in them: aufgerufen, vorzuschlagen, zugesichert.

The lemmatiser spells rare ones as it thinks best ("aufrefen").
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from attribution.lexicon import FOLDER, lexicon, read_table

SHORTEST_VERB = 3
WITHOUT_GE = ("be", "ent", "er", "ge", "ver", "zer")
"""Verbs that begin so form their participle without "ge"."""
HARD = ("d", "t", "chn", "dn", "tm")
"""Behind these an e is spoken: geordnet."""


@cache
def bare_verbs() -> dict[str, frozenset[str]]:
    """Verb without its particle → the particles that make it one of saying: "teilen" → "mit"."""
    found: dict[str, set[str]] = {}
    for particle, bare in _parted():
        found.setdefault(bare, set()).add(particle)
    return {bare: frozenset(particles) for bare, particles in found.items()}


def known_lemma(form: str, lemma: str) -> str:
    """The verb of saying that a participle or an infinitive with "zu" belongs to, else the lemma as it is.

    >>> known_lemma("aufgerufen", "aufrefen"), known_lemma("gerannt", "rennen")
    ('aufrufen', 'rennen')
    """
    return _forms().get(form.lower(), lemma)


@cache
def _forms() -> dict[str, str]:
    strong = {verb: participle for verb, participle in read_table(FOLDER / "participles.tsv", ("verb", "participle"))}
    return {
        particle + form: particle + bare
        for particle, bare in _parted()
        for form in (f"zu{bare}", strong.get(bare) or _weak_participle(bare))
    }


def _weak_participle(verb: str) -> str:
    stem = verb.removesuffix("n").removesuffix("e")
    return ("" if verb.startswith(WITHOUT_GE) else "ge") + stem + ("et" if stem.endswith(HARD) else "t")


def _parted() -> Iterator[tuple[str, str]]:
    for verb in {*lexicon().cue_verbs, *lexicon().judging_verbs}:
        for particle in lexicon().particles:
            bare = verb.removeprefix(particle)
            if bare != verb and len(bare) >= SHORTEST_VERB:
                yield particle, bare
