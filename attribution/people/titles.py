"""A place before a name in, the title out: office and degrees, in the nominative and without an article.

*Kremlsprecher*, *ukrainischer Präsident*, *Vorstandschefin Dr.*
"""

from __future__ import annotations

from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.people.appositions import office_before, office_behind

DEGREES = frozenset(("DI", "Dipl.-Ing", "Dr", "Ing", "Mag", "Prof"))
FACULTIES = frozenset(("habil", "h.c", "iur", "jur", "med", "nat", "phil", "rer", "theol", "vet"))
"""Dr. rer. nat."""
DEFINITE = frozenset(("der", "die", "das", "dem", "den", "des"))
NEUTER = ("amt", "gericht", "institut", "komitee", "ministerium", "parlament", "präsidium", "unternehmen", "zentrum")
ENDINGS = {"Masc": "r", "Neut": "s"}


def role_before(p: Parse, start: int) -> str | None:
    """Title or office right before a name: Kremlsprecher, ukrainische Präsident, Prof. Dr."""
    first = start = degrees_before(p, start)
    while first > 0 and p.words[first - 1].upos in ("NOUN", "PROPN") and lexicon().role_of(p.low[first - 1]):
        first -= 1
    if first == start:
        office = office_before(p, start)
        return nominative(p, *office) if office else None
    if first > 0 and p.words[first - 1].upos == "ADJ":
        first -= 1
    return nominative(p, first, start)


def role_behind(p: Parse, end: int, gender: str | None) -> str | None:
    """Peter Kern, Pfarrer in Kiel: an office of the same gender"""
    office = office_behind(p, end)
    if office is None:
        return None
    told = lexicon().roles[lexicon().role_of(p.low[office[0]]) or ""]
    return nominative(p, *office) if gender is None or told in (gender, "*") else None


def degrees_before(p: Parse, start: int) -> int:
    """Where the degrees before a name begin: Prof. Dr. med."""
    while start > 0 and p.words[start - 1].text.rstrip(".") in DEGREES | FACULTIES:
        start -= 1
    return start


def nominative(p: Parse, start: int, end: int) -> str:
    """A phrase as it stands without its article: der russische Präsident → russischer Präsident."""
    ends = [p.words[i].span.end for i in range(start, end)]
    texts = [p.text[a:b] for a, b in zip([p.words[start].span.start, *ends], ends, strict=False)]
    head = next((i for i in range(start, end) if p.words[i].upos in ("NOUN", "PROPN")), start)
    if start > 0 and p.low[start - 1] in DEFINITE:
        plain = "Number=Plur" in p.words[head].feats or p.low[start - 1] == "die"
        neuter = p.low[start - 1] == "das" or p.low[head].removesuffix("s").endswith(NEUTER)
        ending = "" if plain else "s" if neuter else ENDINGS.get(_grammatical_gender(p, head), "")
        for i in range(start, head):
            if p.words[i].upos == "ADJ" and p.low[i].endswith(("e", "en")):
                texts[i - start] = texts[i - start].removesuffix("n") + ending
    return " ".join("".join(texts).split())


def _grammatical_gender(p: Parse, i: int) -> str:
    role = lexicon().role_of(p.low[i])
    by_role = {"m": "Masc", "f": "Fem"}.get(lexicon().roles[role]) if role else None
    return by_role or next((g for g in ("Masc", "Fem", "Neut") if f"Gender={g}" in p.words[i].feats), "")
