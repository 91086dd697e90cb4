"""A speaker phrase in, the people out whom it names; and whether they speak, or somebody who is theirs.

*Trainer Jens Brandner*, *Vogt und Prill*; not *ein Sprecher Merkels*, *Vogts Vorgängerin*.
"""

from __future__ import annotations

from itertools import pairwise

from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.cast import Cast, Resolved
from attribution.people.names import Mention


def named(cast: Cast, words: list[int]) -> Resolved | None:
    """Names in the phrase; of nested ones (Sprecher von Vogt) the first; coordinated ones together."""
    inside = [
        (mention, person)
        for person in cast.people
        for mention in person.mentions
        if mention.start in words and mention.end - 1 in words
    ]
    inside.sort(key=lambda row: row[0].start)
    if len(inside) > 1 and _owns_office(cast.parse, inside[0][0], inside[1][0]):
        del inside[0]
    if not inside or _speaks_for_another(cast.parse, words, inside[0][0]):
        return None
    chosen = [inside[0]]
    for one, other in pairwise(inside):
        between = cast.parse.low[one[0].end : other[0].start]
        if "und" in between or between == [","]:
            chosen.append(other)
    names = list(dict.fromkeys(person.name for _, person in chosen))
    role = chosen[0][0].role or chosen[0][1].role if len(names) == 1 else None
    return Resolved(" und ".join(names), role, evidence=("name",))


def _owns_office(p: Parse, one: Mention, two: Mention) -> bool:
    """Lembergs Trainer Jens Brandner; der Sprecher von Vogt, Hanno Prill: the second one speaks"""
    if two.role and p.words[two.start - 1].text == "," and p.low[one.start - 1] in ("von", "vom"):
        return True
    offices = p.words[one.end : two.start]
    return p.low[one.end - 1].endswith("s") and bool(offices) and all(w.upos == "NOUN" for w in offices)


def _speaks_for_another(p: Parse, words: list[int], mention: Mention) -> bool:
    """ein Sprecher Merkels, der Anwalt von Vogt, Vogts Vorgängerin: the one named is not the one who speaks."""
    owns = p.low[mention.end - 1].rstrip("'’").endswith(("s", "x", "z", "ß"))
    if owns and mention.end in words and p.words[mention.end].upos == "NOUN":
        return not is_source_noun(p, mention.end)  # nach Vogts Ansicht
    ahead = [i for i in words if i < mention.start]
    nouns = [i for i in ahead if p.words[i].upos == "NOUN"]
    if not ahead or (nouns and is_source_noun(p, nouns[0]) and len(nouns) == 1):
        return False
    if p.low[ahead[-1]] in ("von", "vom", "des", "für", "um", "gegen", "über"):
        return True
    last = p.words[mention.end - 1]
    return p.low[ahead[0]] in ("ein", "eine", "einer") or (
        last.xpos.endswith("Gen") and last.text.endswith("s") and last.deprel.startswith("nmod")
    )


def is_source_noun(p: Parse, i: int) -> bool:
    """Angaben, Informationen, Behördenangaben"""
    known = lexicon().source_nouns
    return p.low[i].endswith(("angaben", "angabe")) or p.low[i] in known or p.words[i].lemma.lower() in known
