"""Sentences in, bare Konjunktiv out: what goes on in the Konjunktiv with no frame of its own.

*Das Ministerium teilte mit, …* **Beloussow habe auf die Gefahr hingewiesen. Es seien Fragen besprochen worden.**
The speaker is that of the quote before, or the subject of the sentence before if its verb can report; neighbours in
one paragraph are one quote.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from attribution.candidates import Candidate
from attribution.clauses import main_finite
from attribution.frames import finite_of
from attribution.lexicon import lexicon
from attribution.mood import Mood
from attribution.parse import Parse, Sentence
from attribution.subjects import subject
from attribution.types import STWRType

RULE = "indirect_free.carried_on"
CONDITIONS = frozenset(("wenn", "falls", "ohne"))
FAR = 9


@dataclass(slots=True)
class State:
    """The source whose words go on, the sentence where it last spoke, and the speaker before "demnach"."""

    source: Candidate | None = None
    last: int = -FAR
    earlier_speaker: frozenset[int] = frozenset()


def bare_konjunktiv(p: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """Runs of Konjunktiv sentences that no other quote covers."""
    taken = _taken(p, found)
    by_sentence = _sources(p, found)
    state, result = State(), list[Candidate]()
    for number, sentence in enumerate(p.sentences):
        if taken & set(range(sentence.start, sentence.end)):
            if by_sentence.get(number):
                _follow(p, state, by_sentence[number])
            state.last = number
            continue
        if by_sentence.get(number):
            state.source, state.last = _strongest(by_sentence[number], by_frame=False), number
        if _is_bare(p, sentence, number - state.last) and _add(p, sentence, number, state, result):
            state.last = number
    return result


def _taken(p: Parse, found: Iterable[Candidate]) -> set[int]:
    words: set[int] = set()
    for c in found:
        if c.type is not STWRType.DIRECT:
            words |= c.quote if _is_strong(p, c) else set()
        elif c.has_own_frame:
            words |= c.words
    return words


def _is_strong(p: Parse, candidate: Candidate) -> bool:
    """Not a clause behind any noun that happens to have a comma, nor one whose own verb is in the Konjunktiv."""
    if candidate.verb is not None and candidate.type is STWRType.INDIRECT and p.words[candidate.verb].upos == "VERB":
        finite = finite_of(p, candidate.verb)
        if finite is not None and p.moods[finite] is not Mood.OTHER:
            return False
    return bool(candidate.facts.get("known_noun", 1.0))


def _sources(p: Parse, found: Sequence[Candidate]) -> dict[int, list[Candidate]]:
    """Sentence → quotes that end there and whose speaker may go on."""
    result: dict[int, list[Candidate]] = {}
    for c in found:
        if not _is_strong(p, c) or any(c.cue and c.words <= other.quote for other in found if other is not c):
            continue
        if c.type is STWRType.DIRECT and not c.has_own_frame:
            sentence = p.sentence(max(c.quote))
            main = main_finite(p, sentence.start, sentence.end)
            if main is None or p.moods[main] is not Mood.OTHER:
                continue
        result.setdefault(p.sentence_of[max(c.words)], []).append(c)
    return result


def _strongest(candidates: Sequence[Candidate], *, by_frame: bool) -> Candidate:
    def rank(c: Candidate) -> tuple[bool, bool, int, int]:
        own = c.type is not STWRType.DIRECT or c.has_own_frame
        return bool(c.speaker), own, min(c.frame, default=0) if by_frame else 0, len(c.quote)

    return max(candidates, key=rank)


def _follow(p: Parse, state: State, candidates: Sequence[Candidate]) -> None:
    if state.source and state.source.speaker and not _points_back(p, state.source):
        state.earlier_speaker = frozenset(state.source.speaker)
    state.source = _strongest(candidates, by_frame=True)


def _points_back(p: Parse, candidate: Candidate) -> bool:
    """The source is a mere "demnach"."""
    return any(p.low[i] in ("demnach", "danach") for i in candidate.cue)


def _is_bare(p: Parse, sentence: Sentence, gap: int) -> bool:
    """The main clause is in the Konjunktiv; Konjunktiv II alone needs a quote right before, and no condition."""
    start, end = p.core(sentence)
    outside = [i for i in range(start, end) if p.marked[i] < 0]
    strong = [i for i in outside if p.moods[i] is Mood.KONJUNKTIV_1]
    finite = [i for i in outside if p.finite[i]]
    if not any(p.moods[i] is not Mood.OTHER for i in outside) or _is_set_phrase(p, sentence):
        return False
    main = main_finite(p, start, end)
    in_main = main is not None and p.moods[main] is not Mood.OTHER
    if not in_main and not (strong and main is None) and not (strong and 2 * len(strong) > len(finite)):
        return False
    if main is not None and p.moods[main] is Mood.KONJUNKTIV_2 and not strong:
        return gap <= 1 and not CONDITIONS & set(p.low[start:end])
    return True


def _is_set_phrase(p: Parse, sentence: Sentence) -> bool:
    """es sei denn; Sei es, dass …; Möge die Reise gelingen"""
    return p.low[sentence.start] in ("sei", "möge", "mögen") or "es sei denn" in " ".join(
        p.low[sentence.start : sentence.end]
    )


def _add(p: Parse, sentence: Sentence, number: int, state: State, result: list[Candidate]) -> bool:
    """Joins the sentence to the run before it or begins a new one; False if nobody can be speaking."""
    words = set(range(sentence.start, sentence.end))
    previous = result[-1] if result else None
    neighbour = previous and p.sentence_of[max(previous.quote)] == number - 1
    if previous and neighbour and p.sentences[number - 1].paragraph == sentence.paragraph:
        previous.quote |= words
        return True
    speaker = _speaker(p, sentence, number, state)
    if not speaker and not any(p.moods[i] is Mood.KONJUNKTIV_1 for i in words):
        return False
    main = main_finite(p, *p.core(sentence))
    result.append(
        Candidate(
            STWRType.INDIRECT_FREE_INDIRECT, RULE, words, speaker=speaker,
            source=state.source, verb=main,
            facts={"gap": float(min(number - state.last, FAR))},
        )
    )  # fmt: skip
    return True


def _speaker(p: Parse, sentence: Sentence, number: int, state: State) -> set[int]:
    carried = set(state.source.speaker) if state.source else set()
    if state.source and _points_back(p, state.source):
        carried = set(state.earlier_speaker) or carried
    before = p.sentences[number - 1] if number else None
    if before is None or state.last >= number - 1 or before.paragraph != sentence.paragraph:
        return carried
    main = main_finite(p, before.start, before.end)
    if main is None:
        return carried
    verbs = [i for i in range(before.start, before.end) if p.words[i].upos == "VERB"]
    reports = any(lexicon().verb(p.verbs[i]) or lexicon().is_speech_act(p.verbs[i]) for i in verbs)
    own = subject(p, main, before.start, before.end)
    return own if own and (reports or not carried) else carried
