"""Raw text in, sentences that report speech out: what silver trees are wanted for.

A parser of 2,000 trees has met few of the constructions that this program lives on; raw text has thousands. Each
pattern is one construction that parsers get wrong: inversion ("Das teilte X mit"), dass-clauses behind a prepositional
phrase, bare Konjunktiv, inquits, sources ("laut", "zufolge"), fronted datives, names with "von".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

VERBS = (
    "sag(?:t|te|ten)|erkl[äa]r(?:t|te|ten)|beton(?:t|te|ten)|teil(?:t|te|ten)|bericht(?:et|ete|eten)|meld(?:et|ete|eten)"
    "|meint(?:e|en)?|forder(?:t|te|ten)|kritisier(?:t|te|ten)|warn(?:t|te|ten)|kündig(?:t|te|ten)|äußer(?:t|te|ten)"
    "|erläuter(?:t|te|ten)|bestätig(?:t|te|ten)|schrieb(?:en)?|schreib(?:t|en)|versicher(?:t|te|ten)|gab|gaben"
    "|behaupt(?:et|ete|eten)|vermut(?:et|ete|eten)|füg(?:t|te|ten)|verlang(?:t|te|ten)|sprach(?:en)?|wies(?:en)?"
    "|räum(?:t|te|ten)|hieß|zitier(?:t|te|ten)"
)
KONJUNKTIV = (
    "sei|seien|habe|werde|könne|müsse|solle|wolle|dürfe|gebe|komme|stehe|gehe|bleibe|lasse|wisse|hätten?|wären?|würden?"
)
PATTERNS = {
    "inversion": rf"^(?:Das|Dies|So|Darauf|Damit) (?:{VERBS})\b",
    "particle": rf"\b(?:{VERBS})\b[^,.;]* (?:mit|an|hin|ein|hinzu|bekannt|aus)[,.]",
    "that_clause": rf"\b(?:{VERBS})\b[^.;]{{0,80}}, (?:dass|daß|ob|wie|warum)\b",
    "inquit": rf"[“\"«»], (?:so |{VERBS})",
    "bare_konjunktiv": rf"\b(?:{VERBS})\b[^.;]{{0,60}}, (?:[\w-]+ ){{1,5}}(?:{KONJUNKTIV})\b",
    "konjunktiv": rf"\b(?:{KONJUNKTIV})\b",
    "source": r"\b(?:[Ll]aut|[Nn]ach Angaben|[Nn]ach Aussagen?|zufolge|[Nn]ach Ansicht|[Nn]ach den Worten)\b",
    "dative": r"^(?:Dem|Der|Den|Einem|Einer|Ihm|Ihr|Ihnen) [^,.]{3,50}(?:zufolge|gegenüber|wurde|wird|gelang|droht)",
    "noble": rf"\b[VvDd](?:on|an|e) de[rn] [A-ZÄÖÜ]\w+[^.;]{{0,40}} (?:{VERBS})\b"
    rf"|\b(?:{VERBS}) (?:\w+ ){{0,3}}[A-ZÄÖÜ]\w+ von [A-ZÄÖÜ]",
    "relative": rf"\b(?:{VERBS})\b[^.;]{{0,60}}, (?:der|die|das|dem|den|deren|dessen) [^,]{{5,60}}, ",
}
SENTENCE = re.compile(r"(?<=[.!?“])\s+(?=[A-ZÄÖÜ„»])")
SHORTEST, LONGEST = 6, 40
WELL_FORMED = re.compile(r"[A-ZÄÖÜ„»«\"].*[.!?“«»\"]$")

_COMPILED = {name: re.compile(pattern) for name, pattern in PATTERNS.items()}


def constructions(sentence: str) -> list[str]:
    """The constructions that a sentence shows.

    >>> constructions("Das teilte die Polizei am Montag mit.")
    ['inversion', 'particle']
    """
    return [name for name, pattern in _COMPILED.items() if pattern.search(sentence)]


def sentences(paragraphs: Iterable[str]) -> Iterator[str]:
    """Whole sentences of moderate length."""
    for paragraph in paragraphs:
        for sentence in SENTENCE.split(paragraph.strip()):
            if SHORTEST <= sentence.count(" ") + 1 <= LONGEST and WELL_FORMED.match(sentence):
                yield sentence


def chosen(paragraphs: Iterable[str], most: int) -> Iterator[str]:
    """Sentences that report speech, each once, at most so many of each construction."""
    counts: Counter[str] = Counter()
    seen: set[str] = set()
    for sentence in sentences(paragraphs):
        shown = [name for name in constructions(sentence) if counts[name] < most]
        if shown and sentence not in seen:
            seen.add(sentence)
            counts.update(shown)
            yield sentence
