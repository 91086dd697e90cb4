"""Words of a parse in, the same out, with particles as the part of a name that they are.

*Mohammed bin Salman*, *Lula da Silva*: the tagger takes "bin" for a verb, "da" for an adverb.
*Ursula von der Leyen kam. Später sagte von der Leyen, …* The tagger takes the particle for a preposition. In a passive
and behind a noun it may be one: wurde von Wesenberg gelobt; ein Brief von Wesenberg.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from attribution.lexicon import lexicon
from attribution.parse import Word

PARTICLES = frozenset(("dem", "den", "der", "von", "vom", "zu", "zum", "zur"))
JOINING = frozenset(("bin", "bint", "da", "das", "dos", "ibn"))
FIRST = PARTICLES - {"dem", "den", "der"}
ENDS = frozenset(".,:;!?–—()")

Name = tuple[str, ...]


def with_particle_names(words: Sequence[Word]) -> list[Word]:
    """The same words; such a name is the subject of its verb if that has none."""
    words = _joined(words)
    result, names = list(words), sorted(set(_surnames(words)), key=len, reverse=True)
    done = -1
    for i in range(len(words)):
        name = next((name for name in names if _stands_at(words, i, name)), None) if i > done else None
        if name and _is_name(words, i, i + len(name)):
            done = i + len(name) - 1
            result[i : done + 1] = _as_name(words, i, done + 1)
    return result


def _joined(words: Sequence[Word]) -> list[Word]:
    """Names that go on behind such a particle: B-PER bin E-PER"""
    result = list(words)
    for i in range(1, len(words) - 1):
        if words[i].text in JOINING and _joins(result[i - 1], words[i], words[i + 1]):
            before = result[i - 1]
            place = "B" if before.entity.startswith("S-") else "I"
            result[i - 1] = replace(before, entity=f"{place}-PER")
            for j, tag in ((i, "I-PER"), (i + 1, "E-PER")):
                result[j] = replace(words[j], upos="PROPN", xpos="PROPN", entity=tag, head=i - 1, deprel="flat:name")
            result = [_past(word, n, i, words[i].head) for n, word in enumerate(result)]
    return result


def _joins(before: Word, particle: Word, name: Word) -> bool:
    """A name stands on both sides; "das" and "da" have other uses: … nannte Vogt das Ende"""
    named = before.entity in ("E-PER", "S-PER") and name.text[0].isupper()
    if particle.text in ("da", "dos") and name.entity == "S-LOC":  # Lula da Costa
        return named and name.text not in lexicon().places
    return named and (particle.text in ("bin", "bint", "ibn") or name.entity in ("S-PER", "B-PER", "E-PER"))


def _past(word: Word, n: int, particle: int, head: int) -> Word:
    """What the tree hung on the particle hangs on what that hung on."""
    return replace(word, head=head if head != n else -1) if word.head == particle else word


def _surnames(words: Sequence[Word]) -> Iterator[Name]:
    """("von", "der", "Leyen") of every full name with a particle, and of an office that has such a name behind it"""
    for i, word in enumerate(words):
        if i == 0 or word.text not in FIRST:
            continue
        end = i
        while end + 1 < len(words) and words[end].text in PARTICLES:
            end += 1
        name = tuple(word.text for word in words[i : end + 1])
        full = word.entity == "I-PER" and words[end].entity == "E-PER" and name[-1][0].isupper()
        office = words[end].upos == "PROPN" and lexicon().role_of(words[i - 1].text.lower())
        if full or (office and _speaks(words, name)):
            yield name


def _speaks(words: Sequence[Word], name: Name) -> bool:
    """Ministerin von der Heide … sagte von der Heide; not: die Chefin von der Caritas"""
    size = len(name)
    places = (i for i in range(len(words) - size) if _stands_at(words, i, name))
    return any(words[i - 1].is_finite if i and words[i].text in FIRST else words[i + size].is_finite for i in places)


def _stands_at(words: Sequence[Word], i: int, name: Name) -> bool:
    """Without a first name before it; at the beginning of a sentence the particle has a capital."""
    found = tuple(word.text for word in words[i : i + len(name)])
    return found[1:] == name[1:] and found[0].lower() == name[0] and not words[i].entity


def _is_name(words: Sequence[Word], start: int, end: int) -> bool:
    before = words[start - 1] if start else None
    if before and before.is_nominal and before.text not in ENDS and not lexicon().role_of(before.text.lower()):
        return False
    return not _is_passive(words, start, end)


def _is_passive(words: Sequence[Word], start: int, end: int) -> bool:
    first, last = start, end
    while first > 0 and words[first - 1].text not in ENDS:
        first -= 1
    while last < len(words) and words[last].text not in ENDS:
        last += 1
    helped = any(word.lemma == "werden" for word in (*words[first:start], *words[end:last]))
    return helped and any(word.xpos == "VERBPart" for word in words[end:last])


def _as_name(words: Sequence[Word], start: int, end: int) -> Iterator[Word]:
    last = words[end - 1]
    has_subject = any(word.head == last.head and word.deprel.startswith("nsubj") for word in words)
    free = last.head >= 0 and words[last.head].is_verb and not has_subject
    relation = "nsubj" if free and last.deprel.startswith(("obl", "obj")) else last.deprel
    for i in range(start, end):
        place = "B" if i == start else "E" if i == end - 1 else "I"
        deprel = relation if i == end - 1 else "flat:name"
        yield replace(words[i], upos="PROPN", xpos="PROPN", entity=f"{place}-PER", deprel=deprel)
