"""A candidate in, its named features out: everything the scorer may weigh.

A feature's name begins with the group of the rule ("complement:negated"), so that each kind of evidence is weighed
where it belongs. Values are 0/1 or small numbers; features of value 0 are left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attribution.candidates import Candidate
from attribution.grammar.companions import phrase_with
from attribution.grammar.frames import is_passive
from attribution.grammar.subjects import is_animate
from attribution.lexicon import lexicon
from attribution.parse import Parse
from attribution.parsing.mood import Mood
from attribution.weighing.belonging import belonging
from attribution.weighing.mark_features import MARKS
from attribution.weighing.sentence_features import NEGATIONS, hearsay, neighbours, run, speech_act, wording

PRONOUN_SPEAKERS = frozenset(
    (
        "er",
        "sie",
        "es",
        "man",
        "wir",
        "ich",
        "dieser",
        "diese",
        "dieses",
        "die",
        "der",
        "das",
        "welche",
        "welcher",
        "wer",
    )
)
MODALS = frozenset(("soll", "sollte", "muss", "müsse", "will", "kann", "könnte", "würde"))
FIRST_PERSON = frozenset(("ich", "wir", "mein", "unser", "meine", "unsere"))
OPENERS = frozenset(("dass", "ob", "wie", "was", "wer", "warum"))

Features = dict[str, float]


def features(p: Parse, candidate: Candidate, found: Sequence[Candidate]) -> Features:
    """All features of a candidate among those found with it."""
    group = group_of(candidate)
    result = {f"rule={candidate.rule}": 1.0, "bias": 1.0}
    for extract in BY_GROUP.get(group, COMMON):
        for name, value in extract(p, candidate, found):
            if value:
                result[f"{group}:{name}"] = float(value)
    return result


def group_of(candidate: Candidate) -> str:
    """Which kind of evidence the rule rests on."""
    kind, _, name = candidate.rule.partition(".")
    if kind == "indirect":
        for prefix, group in (("source", "source"), ("noun", "noun"), ("inquit", "inquit"), ("points", "points")):
            if name.startswith(prefix):
                return group
        return "complement"
    return kind


Named = Iterator[tuple[str, float]]


def _form(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    strong = sum(p.moods[i] is Mood.KONJUNKTIV_1 for i in c.quote)
    weak = sum(p.moods[i] is Mood.KONJUNKTIV_2 for i in c.quote)
    yield "log_length", math.log(len(c.quote)) / 3
    yield "konjunktiv_1", min(strong, 2)
    yield "konjunktiv_2", min(weak, 2)
    yield "no_konjunktiv", not strong and not weak


def _speaker(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    if not c.speaker:
        yield "no_speaker", 1
        return
    words = sorted(c.speaker)
    if len(words) == 1 and p.low[words[0]] in PRONOUN_SPEAKERS:
        yield f"speaker={p.low[words[0]]}", 1
    yield "speaker_is_name", any(p.words[i].upos == "PROPN" for i in words)
    yield "speaker_is_person", any("PER" in p.words[i].entity for i in words)
    yield "speaker_is_organisation", any("ORG" in p.words[i].entity for i in words)
    yield "speaker_animate", is_animate(p, c.speaker)
    yield "speaker_has_role", any(lexicon().role_of(p.low[i]) for i in words if p.words[i].upos == "NOUN")


def _cue(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    if c.verb is None:
        return
    word, verb = p.words[c.verb], lexicon().verb(p.verbs[c.verb])
    lemma = p.verbs[c.verb]
    if verb or (word.upos == "NOUN" and word.lemma in lexicon().cue_nouns):
        yield f"cue={lemma}", 1
    yield "known", verb is not None
    yield "rate", c.facts.get("rate", 0)
    if "source" not in c.rule:
        yield f"relation={word.deprel}", 1
    yield "participle", "Part" in word.xpos
    yield "infinitive", "Inf" in word.xpos
    yield "passive", word.is_verb and is_passive(p, c.verb)
    yield "phrase", word.is_verb and any(p.words[i].upos == "NOUN" for i in c.cue)
    yield "cue_in_marks", any(p.marked[i] >= 0 for i in c.cue)
    pointers = {p.low[i] for i in c.cue} & lexicon().pronominal_adverbs
    wanted = verb.company & lexicon().pronominal_adverbs if verb else frozenset()
    yield "pointer", bool(pointers)  # sie besteht darauf, dass …
    yield "wanted_pointer", bool(pointers & wanted)
    yield "lacks_pointer", bool(wanted) and not pointers


def _frame(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.frame}
    yield "negated", bool(low & NEGATIONS)
    yield "modal", any(p.low[i] in MODALS and p.words[i].upos == "AUX" for i in c.frame)
    yield "frame_konjunktiv", any(p.moods[i] is not Mood.OTHER for i in c.frame)
    yield "first_person", bool(low & FIRST_PERSON)
    yield "frame_length", math.log(1 + len(c.frame)) / 3
    yield "frame_first", bool(c.frame) and min(c.frame) < c.first
    opener = p.low[c.first]
    if "source" not in c.rule:  # what a source is cited for begins with anything
        yield f"opens={opener if opener in OPENERS else p.words[c.first].upos}", 1
    yield "colon", p.words[c.first - 1].text == ":" and c.rule.endswith("v2")
    yield "distance", min(c.facts.get("distance", 0), 20) / 10
    if c.frame and p.low[min(c.frame)] in lexicon().subordinators | lexicon().w_words:
        yield f"frame_opens={p.low[min(c.frame)]}", 1


def _inquit(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    """Q, mahnte er; Q, gab er zu bedenken: a verb or phrase that also takes quotes, with its subject right behind it"""
    if c.verb is None:
        return
    verb = lexicon().verb(p.verbs[c.verb])
    yield "takes_quote", (verb is not None and "q" in verb.takes) or bool(phrase_with(p, c.verb, {c.verb}))
    yield "subject_next", bool(c.speaker) and min(c.speaker) == c.verb + 1


def _facts(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    yield from c.facts.items()


def _source(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    noun = next((i for i in sorted(c.speaker) if p.words[i].upos == "NOUN"), None)
    if noun is not None:
        lemma = p.words[noun].lemma.lower()
        if lemma in lexicon().source_nouns:
            yield f"noun={lemma}", 1
    yield "wie_behind", c.rule.endswith("_wie") and min(c.frame) > c.first


COMMON = (_form, _speaker)
BY_GROUP = {
    "complement": (*COMMON, _cue, _frame, _facts, belonging),
    "noun": (*COMMON, _cue, _frame, _facts, belonging),
    "inquit": (*COMMON, _cue, _frame, _facts, _inquit),
    "points": (*COMMON, _cue, _frame, _facts),
    "source": (*COMMON, _cue, _frame, _source),
    "direct": (*COMMON, *MARKS),
    "indirect_free": (*COMMON, run, neighbours),
    "free_indirect": (hearsay,),
    "reported": (*COMMON, neighbours, wording, _facts, speech_act),
}
