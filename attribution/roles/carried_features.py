"""Those who may speak on in, named features out: how far back they spoke, in what frame, what kind of mention.

"quoted=1": spoke in the sentence before; "subject:1": subject of the sentence before, ":past" if no quote stands
between it and here, ":same" if there is one in its own sentence. Values lie between 0 and 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.clauses import main_finite
from attribution.grammar.companions import phrase_with
from attribution.grammar.frames import agent, is_passive
from attribution.grammar.reactions import hands_over, who_differs
from attribution.grammar.subjects import is_animate, subject
from attribution.lexicon import lexicon
from attribution.parse import Parse, Sentence
from attribution.parsing.mood import Mood
from attribution.types import STWRType
from attribution.weighing.features import Features, group_of

Speaker = frozenset[int]
Evidence = list[tuple[Speaker, Candidate]]
Named = Iterator[tuple[Speaker, str, float]]

SUBJECT_REACH = 3
"""Sentences back in which subjects are asked."""
FAR = 3
IMPERSONAL = frozenset(
    ("das", "der", "die", "dies", "diese", "dieser", "dieses", "es", "man", "welche", "welcher", "wer")
)
"""Pronouns that are asked only if they already spoke."""
TURN = ("=main", ":1", ":1:animate", ":1:person", ":reports", ":turn")
"""What holds of Hanno Prill in "Ganz anders Hanno Prill."."""
ASKING = frozenset(("ansprechen", "befragen", "fragen", "hören", "interviewen", "vernehmen", "zitieren"))
"""Whom it is done to speaks: Vogt wurde befragt."""
REACTING = frozenset(
    ("abwiegeln", "abwinken", "beschwichtigen", "dagegenhalten", "dementieren", "entgegnen", "kontern", "verneinen",
     "widersprechen", "zurückweisen")
)  # fmt: skip
"""Das Land winkt ab: even a subject that is no house speaks."""
TURN_COUNTS = 3.0
"""The training articles hold few such sentences: so much more than 1 that the penalty weighs less on the weight."""
GENDERS = {"Gender=Masc": "m", "Gender=Fem": "f", "Gender=Neut": "n"}


def of_quotes(p: Parse, number: int, evidence: Evidence) -> Named:
    """Who spoke: when, in what kind of quote, first or last of those in the last quoted sentence."""
    if not evidence:
        return
    last = last_quoted(p, evidence)
    times: dict[Speaker, int] = {}
    for speaker, candidate in evidence:
        times[speaker] = times.get(speaker, 0) + 1
        for name in _names(p, number, candidate, last):
            yield speaker, name, 1.0
        if any(candidate.cue and candidate.words <= o.quote for _, o in evidence if o is not candidate):
            yield speaker, "inside_another_quote", 1.0
    for speaker, rate in _rates(evidence).items():
        yield speaker, "rate", rate
        yield speaker, "times", min(times[speaker], 3) / 3
    near = [(speaker, c) for speaker, c in evidence if p.sentence_of[max(c.words)] == last]
    yield min(near, key=lambda pair: min(pair[1].frame or pair[1].quote))[0], "first_of_last", 1.0
    yield max(near, key=lambda pair: len(pair[1].words))[0], "widest_of_last", 1.0
    yield evidence[-1][0], "very_last", 1.0


def last_quoted(p: Parse, evidence: Evidence) -> int | None:
    """The last sentence before in which a quote ends."""
    return p.sentence_of[max(evidence[-1][1].words)] if evidence else None


def _names(p: Parse, number: int, c: Candidate, last: int | None) -> Iterator[str]:
    sentence = p.sentence_of[max(c.words)]
    group = group_of(c)
    yield f"quoted={min(_quiet(p, sentence, number) + 1, FAR)}"
    yield f"paragraphs={min(p.sentences[number].paragraph - p.sentences[sentence].paragraph, 2)}"
    yield f"as={group}"
    if group in ("source", "direct"):
        yield f"as={c.rule}"
    if sentence == last:
        yield "in_last_quote"
        if c.type is not STWRType.DIRECT or c.has_own_frame:
            yield "in_last_frame"
    if c.host is not None:
        yield "has_host"
    if c.verb is not None and p.finite[c.verb] and p.moods[c.verb] is not Mood.OTHER:
        yield "frame_konjunktiv"
    if group == "complement" and c.verb is not None:
        yield "known_verb" if lexicon().verb(p.verbs[c.verb]) else "unknown_verb"


def _quiet(p: Parse, first: int, last: int) -> int:
    """Sentences between two that are not in the Konjunktiv themselves."""
    between = (range(s.start, s.end) for s in p.sentences[first + 1 : last])
    return sum(all(p.moods[i] is Mood.OTHER for i in words) for words in between)


def _rates(evidence: Evidence) -> dict[Speaker, float]:
    rates: dict[Speaker, float] = {}
    for speaker, c in evidence:
        rates[speaker] = max(rates.get(speaker, 0.0), c.facts.get("rate", 0.0))
    return rates


def of_subjects(p: Parse, number: int, evidence: Evidence) -> Named:
    """The subjects of the sentences before, those of subordinate clauses, too."""
    last = last_quoted(p, evidence)
    for n in range(max(0, number - SUBJECT_REACH), number):
        sentence = p.sentences[n]
        main = main_finite(p, sentence.start, sentence.end)
        near = "" if last is None or last < n else ":past" if last > n else ":same"
        if n + 1 == number and (differs := frozenset(who_differs(p, *p.core(sentence)))):
            yield from ((differs, f"subject{name}", TURN_COUNTS if name == ":turn" else 1.0) for name in TURN)
        for finite in range(sentence.start, sentence.end):
            if not p.finite[finite] or p.marked[finite] >= 0:
                continue
            words = _acting(p, finite, sentence)
            if not words or (len(words) == 1 and p.low[min(words)] in IMPERSONAL):
                continue
            reacts = finite == main and any(p.verbs[i] in REACTING for i in _verbs_with(p, sentence, finite))
            animate = is_animate(p, set(words)) or reacts
            turn = animate and n + 1 == number and finite == main and hands_over(p, words, *p.core(sentence))
            for name in _subject_names(p, sentence, finite, number - n, near if finite == main else None, turn=turn):
                yield words, name, TURN_COUNTS if name == "subject:turn" else 1.0
            if sentence.paragraph != p.sentences[number].paragraph:
                yield words, "subject:other_paragraph", 1.0
            if finite == main and animate:
                yield words, f"subject:{min(number - n, 2)}{near}:animate", 1.0
                if n + 1 == number and any(p.words[i].entity.endswith("PER") for i in words):
                    yield words, f"subject:1{near}:person", 1.0


def _acting(p: Parse, finite: int, sentence: Sentence) -> Speaker:
    """The subject; of a passive whoever did it, not whom it was done to: Kern wurde von Vogt angezeigt"""
    words = frozenset(subject(p, finite, sentence.start, sentence.end))
    verb = next((i for i in _verbs_with(p, sentence, finite) if is_passive(p, i)), None)
    if verb is not None and p.verbs[verb] not in ASKING and (by := agent(p, verb, sentence.start, sentence.end)):
        return frozenset(by)
    claims = any(p.words[i].lemma in lexicon().cue_nouns for i in words)  # Kerns Vorwurf ließ Vogt kalt
    return frozenset() if claims and p.words[max(words)].upos == "NOUN" else words


def _subject_names(
    p: Parse, sentence: Sentence, finite: int, back: int, near: str | None, *, turn: bool
) -> Iterator[str]:
    """`near` tells whether quotes stand between; None for the subject of a subordinate clause."""
    yield "subject=other" if near is None else "subject=main"
    if p.moods[finite] is not Mood.OTHER:
        yield "subject:konjunktiv"
    if near is None:
        return
    yield f"subject:{back}{near}"
    verbs = [p.verbs[i] for i in _verbs_with(p, sentence, finite)]
    reacts = any(p.low[i] in lexicon().reactions for i in range(sentence.start, sentence.end))  # Kritik kam von Vogt
    told = any(lexicon().verb(verb) for verb in verbs) or phrase_with(p, finite, {finite})  # Entwarnung gab Vogt
    if turn or reacts or told:
        yield f"subject:reports{near}"
    if turn:
        yield "subject:turn"
    if any(lexicon().is_speech_act(verb) for verb in verbs):
        yield f"subject:speech_act{near}"


def _verbs_with(p: Parse, sentence: Sentence, finite: int) -> Iterator[int]:
    """The full verbs that the finite one is, governs or hangs on."""
    for i in range(sentence.start, sentence.end):
        if p.words[i].upos == "VERB" and (i == finite or p.words[i].head == finite or p.words[finite].head == i):
            yield i


def of_mention(p: Parse, speaker: Speaker, quote: set[int], *, by_subject: bool) -> Features:
    """What kind of words the mention is made of, and whether the quote speaks of it."""
    words = sorted(speaker)
    nouns = [i for i in words if p.words[i].upos == "NOUN"]
    heads = {p.words[i].lemma for i in words if p.words[i].upos in ("NOUN", "PROPN")}
    back = p.sentence_of[min(quote)] - p.sentence_of[words[0]]
    pronoun, gender = _subject_pronoun(p, p.sentence(min(quote))), _gender(p, words)
    result = {
        f"mention={min(back, FAR + 1)}": True,
        "pronoun": len(words) == 1 and p.words[words[0]].upos in ("PRON", "DET"),
        "animate": is_animate(p, set(speaker)),
        "name": any(p.words[i].upos == "PROPN" for i in words),
        "person": any("PER" in p.words[i].entity for i in words),
        "organisation": any("ORG" in p.words[i].entity for i in words),
        "role": any(lexicon().role_of(p.low[i]) for i in nouns),
        "source_noun": any(p.low[i] in lexicon().source_nouns for i in nouns[:1]),
        "no_noun": not any(p.words[i].is_nominal for i in words),
        "named_in_quote": any(p.words[i].lemma in heads for i in quote if p.words[i].upos in ("NOUN", "PROPN")),
        "agrees": bool(pronoun and gender) and pronoun in gender,
        "disagrees": bool(pronoun and gender) and pronoun not in gender,
        "only_subject": by_subject,
    }
    return {name: 1.0 for name, holds in result.items() if holds}


def _subject_pronoun(p: Parse, sentence: Sentence) -> str:
    """er, sie as the subject of the quote's first sentence: m, f or p(lural)."""
    for i in range(sentence.start, sentence.end):
        if p.low[i] == "er":
            return "m"
        if p.low[i] == "sie" and p.words[i].deprel.startswith("nsubj"):
            return "p" if "Number=Plur" in p.words[i].feats else "f"
    return ""


def _gender(p: Parse, words: Sequence[int]) -> str:
    """Which pronouns may take the mention up: m, f, n, p(lural); empty where nothing tells."""
    if any(p.low[i] in ("und", "sowie") for i in words):
        return "p"
    if len(words) == 1 and p.low[words[0]] in ("er", "sie"):
        return "m" if p.low[words[0]] == "er" else "fp"
    for i in words:
        word = p.words[i]
        if word.upos == "PROPN" and word.text in lexicon().first_names:
            return lexicon().first_names[word.text]
        if word.upos == "NOUN" and "Number=Plur" in word.feats:
            return "p"
        told = next((gender for name, gender in GENDERS.items() if name in word.feats), "")
        if word.upos == "NOUN" and told:
            return told
    return ""


def of_nobody(p: Parse, number: int, evidence: Evidence) -> Features:
    last = last_quoted(p, evidence)
    result: Features = {"nobody": 1.0}
    if last is None:
        result["nobody:nothing_before"] = 1.0
    elif _quiet(p, last, number) > 1:
        result["nobody:far"] = 1.0
    return result
