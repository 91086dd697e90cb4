"""Sentences in, indirect quotes out that the next sentence points back to: *Q. Das bestätigte Vogt.*"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.content import find_content
from attribution.grammar.frames import agent, impersonal_source, is_impersonal, is_passive, main_verb, verbal_complex
from attribution.grammar.subject_places import subject_after
from attribution.parse import Parse
from attribution.rules.complements import rate_of
from attribution.types import STWRType

POINTS_BACK = frozenset(
    ("angeben", "ankündigen", "behaupten", "bekanntgeben", "bekräftigen", "berichten", "beschließen", "bestätigen",
     "betonen", "entscheiden", "ergeben", "erklären", "fordern", "hervorgehen", "meinen", "melden", "mitteilen",
     "sagen", "schreiben", "urteilen", "vermelden", "verlauten", "zeigen", "äußern")
)  # fmt: skip


def pointing_back(p: Parse, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """*Q. Das bestätigte Vogt.* One quote: the sentence before, and the word "Das"."""
    taken = {i for candidate in found for i in candidate.quote}
    for before, sentence in zip(p.sentences, p.sentences[1:], strict=False):
        start, end = p.core(sentence)
        if end - start < 3 or p.low[start] not in ("das", "dies") or not p.finite[start + 1]:
            continue
        if before.paragraph != sentence.paragraph or taken & set(range(before.start, before.end)):
            continue
        verb = main_verb(p, start + 1, end)
        if p.verbs[verb] not in POINTS_BACK or find_content(p, verb, start, end):
            continue
        yield Candidate(
            STWRType.INDIRECT, "indirect.points_back", set(range(before.start, before.end)) | {start},
            cue=verbal_complex(p, verb) | {start + 1} & {i for i in range(start, end) if p.words[i].upos == "AUX"},
            speaker=_who_confirms(p, verb, start + 1, end), frame=set(range(start + 1, end)), verb=verb,
            facts={"rate": rate_of(p, verb)},
        )  # fmt: skip


def _who_confirms(p: Parse, verb: int, finite: int, end: int) -> set[int]:
    """Das bestätigte Vogt; das wurde von Vogt bestätigt; das geht aus einem Bericht hervor"""
    if is_impersonal(p, verb):
        return impersonal_source(p, finite, end)
    if is_passive(p, verb):
        return agent(p, verb, finite, end)
    found = subject_after(p, finite, end)
    return set(range(*found)) if found else set()
