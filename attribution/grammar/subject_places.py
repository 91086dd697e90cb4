"""A verb in, the phrases out that word order makes its subject: before the finite verb, behind it, further left."""

from __future__ import annotations

import re

from attribution.grammar.agreement import AND
from attribution.grammar.clauses import is_relative
from attribution.grammar.noun_cores import head_noun
from attribution.grammar.noun_phrases import is_dative, phrase_end
from attribution.lexicon import lexicon
from attribution.parse import Parse

OBLIQUE = frozenset(("ihm", "ihn", "ihnen", "mich", "mir", "sich", "uns"))
SUBJECT_TAGS = frozenset(("NOUN", "PROPN", "PRON", "X", "ADJ", "DET", "NUM"))
ACCUSATIVES = frozenset(
    ("den", "diesen", "einen", "ihren", "jeden", "jenen", "keinen", "meinen", "seinen", "unseren", "welchen")
)
"""Determiners and pronouns that no nominative has: lehnte einen Rücktritt ab"""
OPENS_CLAUSE = frozenset((",", ";", "aber", "doch", "und"))
FEMININE = re.compile(
    r"(heit|keit|schaft|tät|(?<!spr)(?<!schw)ung|(?<!p)ion|agentur|presse|polizei|partei|behörde)$"
    r"|^(afd|afp|apa|ap|ard|bbc|cdu|csu|dpa|epd|eu|faz|fdp|fpö|kna|nato|nzz|ögb|övp|sda|spd|spö|svp|sz|taz|uno)$"
)
"""Endings of feminine nouns in the singular, of which "der" is dative or genitive; not Sprung, Champion."""


def subject_first(p: Parse, finite: int, start: int) -> tuple[int, int] | None:
    """The phrase that opens the clause right before the finite verb, if it can be a nominative."""
    if (
        finite <= start
        or not p.finite[finite]
        or is_dative(p, start)
        or p.low[start] in ACCUSATIVES | {"es", "des", "eines"}
    ):
        return None
    word = p.words[start]
    opens = word.upos in ("DET", "PROPN", "NOUN", "PRON", "NUM") or (word.upos == "ADJ" and word.text[0].isupper())
    if is_oblique_feminine(p, start, finite):
        return None
    end = phrase_end(p, start, finite) if opens else _name_with_von(p, start, finite)
    reaches = end is not None and (end >= finite - 1 or _is_relative_between(p, end, finite))
    return (start, end) if end is not None and reaches else None


def subject_of_second(p: Parse, finite: int, start: int) -> tuple[int, int] | None:
    """Vogt wurde gefasst, [andere Quellen] berichten, …: the phrase that opens a second main clause"""
    if not p.finite[finite]:
        return None
    for i in range(finite - 1, start, -1):
        if p.low[i - 1] in OPENS_CLAUSE and p.marked[i] < 0 and phrase_end(p, i, finite) == finite:
            opened = any(p.finite[j] and p.marked[j] < 0 for j in range(start, i))
            return (i, finite) if opened and _can_be_subject(p, i, finite) else None
        if p.finite[i] or p.words[i].text == ",":
            return None
    return None


def _is_relative_between(p: Parse, end: int, finite: int) -> bool:
    """Präsident Vogt[, der das angekündigt hatte,] nannte: the phrase still stands before the verb."""
    commas = end + 1 < finite and p.words[end].text == p.words[finite - 1].text == ","
    return commas and is_relative(p, end + 1, finite - 1)


def _name_with_von(p: Parse, start: int, finite: int) -> int | None:
    """Von der Leyen betonte: a name, not a preposition"""
    words = p.words[start:finite]
    is_name = (
        words[0].text in ("Von", "Zu")
        and words[-1].upos in ("NOUN", "PROPN")
        and all(w.text in ("Von", "Zu", "der", "den") for w in words[:-1])
    )
    if len(words) < 2 or not is_name or p.words[finite].lemma == "werden":
        return None
    known = words[-1].upos == "PROPN" or _is_known_name(p, start, finite)
    return finite if known else None


def _is_known_name(p: Parse, start: int, end: int) -> bool:
    """The same words follow a name elsewhere in the article: Ursula von der Leyen"""
    name = p.low[start:end]
    size = len(name)
    return any(
        p.low[i : i + size] == name and p.words[i - 1].text[0].isupper() for i in range(1, len(p) - size) if i != start
    )


def subject_after(p: Parse, finite: int, stop: int) -> tuple[int, int] | None:
    """The first phrase behind the finite verb that can be its subject: not dative, no time, no preposition."""
    i = finite + 1
    while i < stop:
        adverbial = p.words[i].upos in ("ADV", "PART", "SCONJ", "ADJ") and not _opens_phrase(p, i, stop)
        if adverbial or p.low[i] in OBLIQUE:
            i += 1
        elif p.words[i].upos == "ADP":
            i = phrase_end(p, i + 1, stop) or i + 1
        elif p.words[i].text in (",", ":") or p.finite[i]:
            return None
        else:
            end = phrase_end(p, i, stop)
            if end is None:
                return None
            if _can_be_subject(p, i, end):
                return i, end
            i = end
    return None


def _opens_phrase(p: Parse, i: int, stop: int) -> bool:
    return p.words[i].upos == "ADJ" and phrase_end(p, i, stop) is not None


def _can_be_subject(p: Parse, start: int, end: int) -> bool:
    if (
        p.low[start] in ACCUSATIVES | {"des", "eines", "es"}
        or p.words[end - 1].text.isdigit()
        or is_dative(p, start)
        or is_oblique_feminine(p, start, end)
    ):
        return False
    head = head_noun(p, start, end)  # schrieb „Die Zeit“: a name in marks is no time
    return head is None or p.marked[head] >= 0 or p.words[head].lemma not in lexicon().time_nouns


def is_oblique_feminine(p: Parse, start: int, end: int) -> bool:
    """der englischsprachigen Zeitung, der „Neuen Post“: no nominative (feminine noun or weak adjective)"""
    if p.low[start] != "der" or start + 1 >= end:
        return False
    weak = p.words[start + 1].upos == "ADJ" and p.low[start + 1].endswith("en")
    noun = head_noun(p, start, end)
    return weak or (noun is not None and FEMININE.search(p.low[noun]) is not None)


def _ends_clause(p: Parse, verb: int) -> bool:
    """Während Vogt erklärte, …: no preposition, though the tagger takes it for one"""
    return verb + 1 < len(p) and p.words[verb + 1].text == ","


def subject_before(p: Parse, verb: int, start: int) -> tuple[int, int] | None:
    """The first phrase left of the verb that can be its subject."""
    i = start
    while i < verb:
        if p.words[i].upos == "ADP" and not (p.low[i] == "während" and _ends_clause(p, verb)):
            i = phrase_end(p, i + 1, verb) or i + 1
            continue
        end = phrase_end(p, i, verb) if p.words[i].upos in SUBJECT_TAGS or p.marked[i] >= 0 else None
        if end is not None and _can_be_subject(p, i, end) and not _has_own_verb(p, end, verb):
            return i, end
        i = end or i + 1
    return None


def _has_own_verb(p: Parse, end: int, verb: int) -> bool:
    """Auf die Frage, ob [er] bleibe, antwortete sie: its clause ends with another verb before ours begins.

    Behind und our verb may go on with the same subject: [Vogt] sagte, es reiche, und kündigte an.
    """
    if p.low[verb - 1] in AND:
        return False
    own = next((i for i in range(end, verb) if p.words[i].text == "," or (p.finite[i] and p.marked[i] < 0)), None)
    return own is not None and p.finite[own] and own + 1 < verb and p.words[own + 1].text == ","
