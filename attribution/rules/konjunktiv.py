"""Sentences in, bare Konjunktiv out: what goes on in the Konjunktiv with no frame of its own.

*Das Ministerium teilte mit, …* **Beloussow habe auf die Gefahr hingewiesen. Es seien Fragen besprochen worden.**
Neighbours in one paragraph are one quote; whose words it is, `carried_speakers` weighs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.clauses import Complement, finite_verbs, main_finite, opens_main_clause, segments
from attribution.grammar.companions import phrase_with
from attribution.grammar.frames import finite_of
from attribution.lexicon import lexicon
from attribution.parse import Parse, Sentence
from attribution.parsing.mood import Mood, is_of_the_speaker, stands_for_konjunktiv_1
from attribution.roles.carried_speakers import Kind, carried_speaker
from attribution.rules.embedded import for_whom
from attribution.types import STWRType

RULE = "indirect_free.carried_on"
FAR = 9
ADVISES = frozenset(("sollte", "sollten"))
"""Angehörige sollten wachsam sein: with nothing around it as likely a duty or a past"""
KNOWN_RATE = 0.1
JUDGED = frozenset(("bedeuten", "sein"))
COMPLEMENTS = tuple(f"indirect.{complement}" for complement in Complement)
UNLESS = ["es", "sei", "denn"]
ASKED = ("man beachte", "man bedenke", "man stelle sich ", "man vergleiche", "man verzeihe")
"""What readers are asked to do."""
WHOLE_SENTENCE = (STWRType.REPORTED, STWRType.FREE_INDIRECT)


def bare_konjunktiv(p: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """Runs of Konjunktiv sentences that no other quote covers."""
    taken, ends = _taken(p, found), _ends(p, found)
    runs, last = list[Candidate](), -FAR
    degrees = [_degree(p, sentence) for sentence in p.sentences]
    for number, sentence in enumerate(p.sentences):
        is_taken = bool(taken & set(range(sentence.start, sentence.end)))
        if is_taken or number in ends:
            last = number
        if is_taken:
            continue
        start = sentence.start if _is_bare(p, number, degrees, number - last) else _late_clause(p, sentence)
        if start is not None:
            _add(p, range(start, _end(p, sentence)), min(number - last, FAR), runs)
            last = number
    return list(_with_speakers(p, runs, found))


def _taken(p: Parse, found: Iterable[Candidate]) -> set[int]:
    """Words that belong to other quotes."""
    words: set[int] = set()
    for c in found:
        if c.type is STWRType.DIRECT:
            words |= c.words if c.has_own_frame else set()
        elif c.type not in WHOLE_SENTENCE and _is_known(p, c):
            words |= c.quote
    return words


def _is_known(p: Parse, c: Candidate) -> bool:
    """Neither behind any verb that happens to have a comma, nor in a main clause in the Konjunktiv."""
    if not _is_strong(p, c):
        return False
    if c.verb is None or not c.rule.startswith(("indirect.noun", *COMPLEMENTS)):
        return True
    if c.speaker and c.first and p.words[c.first - 1].text == ":":  # Vogt blieb dabei: Die Halle sei zu teuer
        return True
    sentence = p.sentence(c.verb)
    main = main_finite(p, sentence.start, sentence.end)
    if main in c.frame and p.moods[main] is not Mood.OTHER:
        return False
    return not c.rule.startswith(COMPLEMENTS) or c.facts.get("rate", 1.0) >= KNOWN_RATE


def _is_strong(p: Parse, candidate: Candidate) -> bool:
    """Not a clause behind any noun that happens to have a comma, nor one whose own verb is in the Konjunktiv."""
    if candidate.verb is not None and candidate.type is STWRType.INDIRECT and p.words[candidate.verb].upos == "VERB":
        finite = finite_of(p, candidate.verb)
        if finite is not None and p.moods[finite] is not Mood.OTHER:
            return False
    return bool(candidate.facts.get("known_noun", 1.0))


def _ends(p: Parse, found: Sequence[Candidate]) -> set[int]:
    """Sentences in which a quote ends that may go on."""
    result = set()
    for c in found:
        if not _is_strong(p, c) or any(c.cue and c.words <= other.quote for other in found if other is not c):
            continue
        if c.type is STWRType.DIRECT and not c.has_own_frame:
            sentence = p.sentence(max(c.quote))
            main = main_finite(p, sentence.start, sentence.end)
            if main is None or p.moods[main] is not Mood.OTHER:
                continue
        result.add(p.sentence_of[max(c.words)])
    return result | {number for number, sentence in enumerate(p.sentences) if _tells(p, sentence)}


def _tells(p: Parse, sentence: Sentence) -> bool:
    """Entwarnung gab die Leitstelle nicht: a fixed phrase of saying without what was said"""
    main = main_finite(p, *p.core(sentence))
    return main is not None and p.moods[main] is Mood.OTHER and bool(phrase_with(p, main, {main}))


def _degree(p: Parse, sentence: Sentence) -> Mood:
    """In which Konjunktiv the sentence is as a whole: its main clause, or else most of its clauses."""
    start, end = p.core(sentence)
    outside = [i for i in range(start, end) if p.marked[i] < 0 and not is_of_the_speaker(p.low, i)]
    strong = [i for i in outside if p.moods[i] is Mood.KONJUNKTIV_1]
    finite = [i for i in outside if p.finite[i]]
    if not any(p.moods[i] is not Mood.OTHER for i in outside) or _is_set_phrase(p, sentence):
        return Mood.OTHER
    main = main_finite(p, start, end)
    in_main = main in outside and p.moods[main] is not Mood.OTHER
    if not in_main and not (strong and main is None) and not (strong and 2 * len(strong) > len(finite)):
        return Mood.OTHER
    return Mood.KONJUNKTIV_1 if strong else Mood.KONJUNKTIV_2


def _is_bare(p: Parse, number: int, degrees: Sequence[Mood], gap: int) -> bool:
    """Konjunktiv II alone needs a quote near before or Konjunktiv I right behind."""
    sentence = p.sentences[number]
    main = main_finite(p, *p.core(sentence))
    advises = main is not None and p.low[main] in ADVISES and p.marked[main] < 0
    if degrees[number] is not Mood.KONJUNKTIV_2 and not advises:
        return degrees[number] is Mood.KONJUNKTIV_1
    reach = 2 if main is not None and stands_for_konjunktiv_1(p.low[main]) else 1
    behind = number + 1 < len(degrees) and degrees[number + 1] is Mood.KONJUNKTIV_1
    if advises:
        return gap <= 1 and behind
    return gap <= reach or (behind and p.sentences[number + 1].paragraph == sentence.paragraph)


def _late_clause(p: Parse, sentence: Sentence) -> int | None:
    """Die Frau ist krank, [und er wolle sie pflegen]: a main clause in Konjunktiv I behind one in the indicative."""
    start, end = p.core(sentence)
    main = main_finite(p, start, end)
    if main is None or p.marked[main] >= 0 or p.moods[main] is not Mood.OTHER:
        return None
    behind = ((begin, stop) for begin, stop in segments(p, start, end) if begin > main)
    return next((begin for begin, stop in behind if _is_main_konjunktiv(p, begin, stop)), None)


def _is_main_konjunktiv(p: Parse, begin: int, stop: int) -> bool:
    """The verb in second place: what stands behind it is more than the rest of a subordinate clause."""
    verb = main_finite(p, begin, stop)
    if verb is None or p.moods[verb] is not Mood.KONJUNKTIV_1 or is_of_the_speaker(p.low, verb):
        return False
    inner = {p.low[i] for i in range(begin, verb)}
    if inner & (lexicon().subordinators | lexicon().w_words | {"dass"}) or p.low[begin : begin + 3] == UNLESS:
        return False
    return begin < verb < stop - 1


def _is_set_phrase(p: Parse, sentence: Sentence) -> bool:
    """es sei denn; Sei es, dass …; Möge die Reise gelingen; Man stelle sich vor"""
    said = " ".join(p.low[sentence.start : sentence.end])
    return p.low[sentence.start] in ("sei", "möge", "mögen") or " ".join(UNLESS) in said or said.startswith(ASKED)


def _add(p: Parse, said: range, gap: int, runs: list[Candidate]) -> None:
    """Joins what is said to the run before it or begins a new one."""
    first = said.start
    if runs and first - 1 in runs[-1].quote and p.paragraph(first - 1) == p.paragraph(first):
        runs[-1].quote |= set(said)
        return
    main = main_finite(p, first, p.core(p.sentence(first))[1])
    runs.append(Candidate(STWRType.INDIRECT_FREE_INDIRECT, RULE, set(said), verb=main, facts={"gap": float(gap)}))


def _end(p: Parse, sentence: Sentence) -> int:
    """Fragen seien besprochen worden[, Details nannte das Amt nicht]: what is told of the saying is not said"""
    start, end = p.core(sentence)
    *others, (begin, last) = segments(p, start, end)
    main = main_finite(p, start, begin) if others else None
    if main is None or p.moods[main] is Mood.OTHER or not opens_main_clause(p, begin, last):
        return sentence.end
    verb = finite_verbs(p, begin, last)[0]
    return begin - 1 if p.verbs[verb] in lexicon().cue_verbs else sentence.end


def _with_speakers(p: Parse, runs: Sequence[Candidate], found: Sequence[Candidate]) -> Iterator[Candidate]:
    """Runs that somebody can be speaking: known, or told by Konjunktiv I."""
    for run in runs:
        option = carried_speaker(p, run.quote, Kind.RUN, found)
        judge = _judge(p, run)
        run.speaker, run.source = judge or set(option.speaker), None if judge else option.source
        run.facts["speaker_known"] = 1.0 if judge else option.probability
        if run.speaker or any(p.moods[i] is Mood.KONJUNKTIV_1 for i in run.quote):
            yield run


def _judge(p: Parse, run: Candidate) -> set[int]:
    """[Für den Theologen Vogt] sei das verständlich: at the beginning of a paragraph nobody else can be meant"""
    start = run.first
    if run.verb is None or p.words[run.verb].lemma not in JUDGED or start != p.sentence(start).start:
        return set()
    opens = start == 0 or p.sentence(start - 1).paragraph != p.sentence(start).paragraph
    return for_whom(p, start, run.verb) if opens else set()
