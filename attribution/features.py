"""A candidate in, its named features out: everything the scorer may weigh.

A feature's name begins with the group of the rule ("complement:negated"), so that each kind of evidence is weighed
where it belongs. Values are 0/1 or small numbers; features of value 0 are left out.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from attribution.belonging import belonging
from attribution.candidates import Candidate
from attribution.frames import is_passive
from attribution.lexicon import lexicon
from attribution.mark_features import MARKS
from attribution.mood import Mood
from attribution.parse import Parse
from attribution.subjects import is_animate
from attribution.types import STWRType

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
NEGATIONS = frozenset(("nicht", "kein", "keine", "keinen", "nie", "niemand"))
MODALS = frozenset(("soll", "sollte", "muss", "müsse", "will", "kann", "könnte", "würde"))
FIRST_PERSON = frozenset(("ich", "wir", "mein", "unser", "meine", "unsere"))
CONDITIONS = frozenset(("andernfalls", "ansonsten", "dann", "falls", "ohne", "sollte", "sonst", "wenn"))
TELLING_PREPOSITIONS = ("von", "vor", "auf", "für", "als", "um", "gegen", "über", "mit")
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
    yield "speaker_has_role", any(lexicon().role_of(p.low[i]) for i in words if p.words[i].upos == "NOUN")
    nouns = [i for i in words if p.words[i].upos == "NOUN"]
    if nouns:
        yield f"speaker_ends={p.low[nouns[0]][-4:]}", 1


def _cue(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    if c.verb is None:
        return
    word, verb = p.words[c.verb], lexicon().verb(p.verbs[c.verb])
    lemma = p.verbs[c.verb]
    if verb or (word.upos == "NOUN" and word.lemma in lexicon().cue_nouns):
        yield f"cue={lemma}", 1
    yield "known", verb is not None
    yield "phrase", word.is_verb and any(p.words[i].upos == "NOUN" for i in c.cue)
    yield "rate", c.facts.get("rate", 0)
    yield f"relation={word.deprel}", 1
    yield "participle", "Part" in word.xpos
    yield "infinitive", "Inf" in word.xpos
    yield "passive", word.is_verb and is_passive(p, c.verb)
    yield "cue_in_marks", any(p.marked[i] >= 0 for i in c.cue)


def _frame(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.frame}
    yield "negated", bool(low & NEGATIONS)
    yield "modal", any(p.low[i] in MODALS and p.words[i].upos == "AUX" for i in c.frame)
    yield "frame_konjunktiv", any(p.moods[i] is not Mood.OTHER for i in c.frame)
    yield "first_person", bool(low & FIRST_PERSON)
    yield "frame_length", math.log(1 + len(c.frame)) / 3
    yield "frame_first", bool(c.frame) and min(c.frame) < c.first
    opener = p.low[c.first]
    yield f"opens={opener if opener in OPENERS else p.words[c.first].upos}", 1
    yield "distance", min(c.facts.get("distance", 0), 20) / 10
    if c.frame and p.low[min(c.frame)] in lexicon().subordinators | lexicon().w_words:
        yield f"frame_opens={p.low[min(c.frame)]}", 1


def _facts(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    yield from c.facts.items()


def _source(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    noun = next((i for i in sorted(c.speaker) if p.words[i].upos == "NOUN"), None)
    if noun is not None:
        lemma = p.words[noun].lemma.lower()
        yield f"noun={lemma if lemma in lexicon().source_nouns else p.low[noun][-6:]}", 1


def _neighbours(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    near = [o for o in found if o is not c and o.type not in (STWRType.REPORTED, STWRType.FREE_INDIRECT)]
    sentences = {p.sentence_of[o.first] for o in near}
    yield "quote_before", p.sentence_of[c.first] - 1 in sentences
    yield "quote_behind", p.sentence_of[max(c.quote)] + 1 in sentences
    yield "quotes_in_article", min(len(near), 8) / 4
    yield "no_quote_in_article", not near
    yield "opens_paragraph", c.first == 0 or p.paragraph(c.first) != p.paragraph(c.first - 1)


def _sentence(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.quote}
    lemma = p.verbs[c.verb] if c.verb is not None else ""
    for preposition in TELLING_PREPOSITIONS:
        yield f"with={preposition}", preposition in low
        if lexicon().is_speech_act(lemma):
            yield f"{lemma}+{preposition}", preposition in low
    yield "werden", any(p.words[i].lemma == "werden" for i in c.quote)
    yield "perfect_haben", bool(low & {"hat", "haben", "hatte", "hatten"})
    yield "commas", min(3, sum(p.words[i].text == "," for i in c.quote)) / 3
    yield "has_marks", any(p.marked[i] >= 0 for i in c.quote)
    if lexicon().is_speech_act(lemma):
        yield f"verb={lemma}", 1


def _run(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.quote}
    yield "gap", c.facts.get("gap", 9) / 3
    yield "gap=1", c.facts.get("gap", 9) <= 1
    yield "condition", bool(low & CONDITIONS)
    yield "first_person", bool(low & {"ich", "wir"})
    if c.verb is not None:
        yield f"main={p.moods[c.verb].name}", 1
        if p.moods[c.verb] is Mood.KONJUNKTIV_2:
            yield f"main_verb={p.words[c.verb].lemma}", 1
            yield "stands_for_konjunktiv_1", p.low[c.verb].endswith("en") and p.low[c.verb] not in ("wären", "möchten")
        yield "sollte", p.low[c.verb].startswith("soll")
    yield "speaker_sure", c.facts.get("speaker_known", 0)
    sentences = len({p.sentence_of[i] for i in c.quote})
    yield "sentences", min(sentences, 4) / 4
    yield "has_marks", any(p.marked[i] >= 0 for i in c.quote)


def _speech_act(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    low = {p.low[i] for i in c.quote if p.marked[i] < 0}
    yield "animate", is_animate(p, c.speaker)
    yield "negated", bool(low & NEGATIONS)
    yield "reflexive", "sich" in low
    yield "subordinate", bool(low & lexicon().subordinators)
    yield "speaker_first", bool(c.speaker) and min(c.speaker) == c.first
    if c.verb is not None:
        yield "passive", is_passive(p, c.verb)
        yield f"relation={p.words[c.verb].deprel}", 1
        yield "present", "Tense=Pres" in p.words[c.verb].feats


def _hearsay(p: Parse, c: Candidate, found: Sequence[Candidate]) -> Named:
    """Few, because the annotated articles hold few of them."""
    yield "no_speaker", not c.speaker
    yield from c.facts.items()
    yield from ((name, value) for name, value in _neighbours(p, c, found) if name not in ("quotes_in_article",))


COMMON = (_form, _speaker)
BY_GROUP = {
    "complement": (*COMMON, _cue, _frame, _facts, belonging),
    "noun": (*COMMON, _cue, _frame, _facts, belonging),
    "inquit": (*COMMON, _cue, _frame, _facts),
    "points": (*COMMON, _cue, _frame, _facts),
    "source": (*COMMON, _cue, _frame, _source),
    "direct": (*COMMON, *MARKS),
    "indirect_free": (*COMMON, _run, _neighbours),
    "free_indirect": (_hearsay,),
    "reported": (*COMMON, _neighbours, _sentence, _facts, _speech_act),
}
