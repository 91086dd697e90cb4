"""Sentences in, indirect quotes out whose frame is put into the content: *Die Lage, sagte Vogt, sei ernst.*"""

from __future__ import annotations

from collections.abc import Iterator

from attribution.candidates import Candidate
from attribution.grammar.companions import phrase_with
from attribution.grammar.frames import impersonal_source, is_impersonal, is_passive, verbal_complex
from attribution.grammar.inserted_frames import Inserted, inserted_frame
from attribution.grammar.subject_places import subject_after
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.rules.complements import is_cue_verb, rate_of
from attribution.types import STWRType


def inserted(p: Parse) -> Iterator[Candidate]:
    """All quotes whose frame stands in their middle and names somebody, or nobody in the way of "heißt es"."""
    for sentence in p.sentences:
        start, end = p.core(sentence)
        for word in range(start, end):
            if p.marked[word] >= 0 or not is_cue_verb(p, word) or not _reports(p, word):
                continue
            frame = inserted_frame(p, word, start, end)
            if frame:
                yield from _candidate(p, word, frame, end)


def _reports(p: Parse, word: int) -> bool:
    known = lexicon().verb(p.verbs[word]) is not None or p.words[word].lemma == "heißen"
    return known or bool(phrase_with(p, word, {word}))


def _candidate(p: Parse, word: int, frame: Inserted, end: int) -> Iterator[Candidate]:
    quote = set(range(frame.start, frame.before)) | set(range(frame.behind + 1, end))
    if is_impersonal(p, word):
        speaker = impersonal_source(p, frame.finite, frame.behind)
    else:
        found = subject_after(p, frame.finite, frame.behind)
        speaker = set(range(*found)) if found else set()
        if not speaker and not is_passive(p, word):
            return
    konjunktiv = any(p.moods[i] is not Mood.OTHER for i in quote)
    yield Candidate(
        STWRType.INDIRECT, "indirect.inquit_inserted", quote,
        cue={i for i in verbal_complex(p, word) if frame.before <= i < frame.behind} | {frame.finite, word},
        speaker=speaker, frame=set(range(frame.before, frame.behind + 1)), verb=word,
        facts={"rate": rate_of(p, word), "konjunktiv_before": float(konjunktiv)},
    )  # fmt: skip
