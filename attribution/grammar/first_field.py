"""A phrase in that opens a main clause, its real end out: German has one phrase before the finite verb, however long.

So the whole of *Ines Kolb, Abgeordnete aus Lindhagen und Richterin außer Dienst,* is the subject of *sagte*, whatever
the tree makes of it.
"""

from __future__ import annotations

from attribution.parse import Parse

LONGEST_TAIL = 25
LEAVES = frozenset(("darunter", "deren", "dessen", "so", "wie"))


def first_field_end(p: Parse, start: int, end: int, verb: int) -> int | None:
    """End of the phrase that begins as [start, end) and opens the sentence of `verb`; None if no more belongs to it.

    It ends before the finite verb, which the tagger may have taken for an infinitive ("Die Anwohner hingegen sagen").
    A relative clause is left out.
    """
    if start != p.sentence(start).start or end >= p.sentence(start).end or p.finite[end]:
        return None
    if verb < end:
        return None
    finite = next((i for i in range(end, verb) if p.finite[i] and p.marked[i] < 0), verb)
    stop = next((i for i in range(end, finite) if _leaves_phrase(p, i)), finite)
    while stop > end and (p.words[stop - 1].text in (",", "–") or p.words[stop - 1].upos in ("ADV", "PART")):
        stop -= 1
    far = stop - end > LONGEST_TAIL or p.words[end].upos in ("SCONJ", "VERB")
    return stop if stop > end and not far else None


def _leaves_phrase(p: Parse, i: int) -> bool:
    """A colon, a dash, or the comma before a relative clause or a "so Vogt"."""
    if p.words[i].text != "," or i + 2 >= len(p):
        return p.words[i].text in (":", "–", "—")
    first = i + 1 + (p.words[i + 1].upos == "ADP")
    return "PRONRel" in p.words[first].xpos or p.words[first].upos in ("SCONJ", "PRON") or p.low[first] in LEAVES
