"""A name between commas in, the office that it explains out: *der Gouverneur der Region Lohen, Ilja Kern, schrieb*;
*Ilja Kern, Gouverneur der Region Lohen, schrieb*.

The first only behind the article of an office; so a name is known for one even where the entity tagger takes it for a
place.
"""

from __future__ import annotations

from attribution.lexicon import lexicon
from attribution.parse import Parse

REACH = 8
"""Words of the phrase before the comma."""
PHRASE = frozenset(("ADJ", "ADP", "DET", "NOUN", "PROPN"))


def office_before(p: Parse, start: int) -> tuple[int, int] | None:
    """The office, without its article and what it is the office of, if a comma stands between it and the word."""
    if start < 3 or p.words[start - 1].text != ",":
        return None
    for k in range(start - 3, max(p.sentence(start).start, start - REACH) - 1, -1):
        if p.words[k].upos not in PHRASE:
            return None
        if p.words[k].upos == "DET":
            noun = next((n for n in (k + 1, k + 2) if p.words[n].upos == "NOUN"), None)
            if noun is not None and noun < start - 1 and lexicon().role_of(p.low[noun]):
                return k + 1, noun + 1
    return None


def office_behind(p: Parse, end: int) -> tuple[int, int] | None:
    """The office that follows a name: Peter Kern, Pfarrer in Kiel, …; Anna Vogt (45), die Chefin der Bank, …

    Not somebody else beside it: Anna Vogt, Bürgermeister Kern und …
    """
    if end + 2 < len(p) and p.words[end].text == "(":
        end = next((i + 1 for i in range(end, min(end + REACH, len(p))) if p.words[i].text == ")"), end)
    if end + 1 >= len(p) or p.words[end].text != ",":
        return None
    first = end + 1
    while first < len(p) and p.words[first].upos in ("ADJ", "DET") and first < end + REACH:
        first += 1
    if first + 1 >= len(p) or p.words[first].upos != "NOUN" or not lexicon().role_of(p.low[first]):
        return None
    behind = p.words[first + 1]
    beside = behind.upos in ("PROPN", "X") or behind.entity.endswith("PER") or behind.text in ("und", ":")
    plural = "Number=Plur" in p.words[first].feats
    return None if beside or plural else (first, first + 1)


def apposed_end(p: Parse, i: int) -> int | None:
    """End of two words between commas that explain an office; no place that is known."""
    end = i + 2
    if end >= len(p) or p.words[end].text != "," or office_before(p, i) is None:
        return None
    are_names = all(w.upos == "PROPN" and w.entity.endswith("LOC") for w in p.words[i:end])
    return end if are_names and p.words[i].text not in lexicon().places else None
