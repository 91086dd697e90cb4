"""A parse in, the answers of an interview out as direct quotes without marks.

*Bote: Wie geht es dem Werk? ¶ Kolb: Es geht ihm gut.* Paragraphs begin with labels; one who mostly asks is the
interviewer, the others answer. The quote is what stands behind the label, with the paragraphs up to the next label.
Questions may lack their label, and so may later answers where one person alone answers; all labels may be missing where
a question names who is asked. Anything less than a clear
pattern, with somebody who says "I" or "we", is no interview: lists, quizzes and pages of questions and answers have
labels too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from attribution.candidates import Candidate, Place
from attribution.parse import Parse
from attribution.rules.addressed import addressed
from attribution.types import STWRType

RULE = "direct.interview"
FEWEST_TURNS = 4
FEWEST_ANSWERED = 0.6
"""Share of the labels behind a question: others may stand behind an objection (Das bestreitet der Rat.)."""
LONGEST_LABEL = 5
SHORTEST_ANSWER = 2
"""Ja."""
QUESTION = "?"
"""Key of paragraphs that ask without a label."""
ANSWER = "!"
"""Key of answers without a label."""
QUESTION_LABELS = frozenset(("frage", "f", "interviewer", "interviewerin", "moderator", "moderatorin", "redaktion"))
ANSWER_LABELS = frozenset(("antwort", "a"))
FIRST_PERSON = frozenset(("ich", "wir", "mir", "mich", "uns", "mein", "meine", "meinem", "meinen", "meiner", "unser",
                          "unsere", "unserem", "unseren", "unserer"))  # fmt: skip
POLITE = frozenset(("Ihnen", "Ihr", "Ihre", "Ihrem", "Ihren", "Ihrer", "Ihres", "Sie"))
SENTENCE_ENDS = frozenset((".", "!", "?", "…", "...", "“", "”", "«", "»", '"', ")"))

Block = tuple[int, int]


@dataclass(slots=True)
class Turn:
    """One labelled paragraph [start, end): the label [start, name_end), its colon, and the paragraphs behind it."""

    start: int
    name_end: int
    colon: int
    end: int
    key: str
    more: list[Block] = field(default_factory=list)

    @property
    def words(self) -> set[int]:
        """What is said, without the label."""
        return set(range(self.colon + 1, self.end)) | {i for a, b in self.more for i in range(a, b)}


def interviews(p: Parse) -> list[Candidate]:
    """One direct quote for each answer."""
    turns = _turns(p)
    asking = {QUESTION} | {key for key in {turn.key for turn in turns} if _asks(p, turns, key)}
    answers = [turn for turn in turns if turn.key not in asking and not _is_marked(p, turn)]
    if not any(FIRST_PERSON & {p.low[i] for i in turn.words} for turn in answers):
        return []
    return [_answer(p, turn) for turn in answers if len(turn.words) >= SHORTEST_ANSWER]


def without_inner(found: Sequence[Candidate], answers: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those inside an answer, unless they are direct speech with a frame of its own."""
    said = {i for answer in answers for i in answer.words}
    return [c for c in found if c in answers or not c.quote & said or (c.has_own_frame and c.cue)]


def _turns(p: Parse) -> list[Turn]:
    """The turns of the interview; none unless two labels or more take turns, at least one of them asking."""
    blocks = paragraphs(p)
    turns = [turn for block in blocks if (turn := _turn(p, *block))]
    often = {key for key, n in Counter(turn.key for turn in turns).items() if n > 1}
    turns = [turn for turn in turns if turn.key in often]
    asking = {key for key in often if _asks(p, turns, key)}
    if not turns:
        return _addressed_turns(p, blocks)
    if not asking:
        return _with_bare_questions(p, turns, blocks)
    if len(turns) < FEWEST_TURNS or not _take_turns(turns) or asking == often:
        return []
    _join_unlabelled(p, turns, blocks)
    return turns


def _with_bare_questions(p: Parse, turns: Sequence[Turn], blocks: Sequence[Block]) -> list[Turn]:
    """Wie geht es? ¶ Kolb: Gut. — each label answers a paragraph that ends with a question, or speaks to somebody."""
    labelled = {turn.start: turn for turn in turns}
    alone = len({turn.key for turn in turns}) == 1
    result: list[Turn] = []
    for a, b in blocks:
        after_question = bool(result) and result[-1].key == QUESTION
        if a in labelled:
            result.append(labelled[a])
        elif p.marked[a] < 0 and (p.words[b - 1].text == "?" or (b in labelled and _speaks_to_somebody(p, a, b))):
            result.append(Turn(a, a, a - 1, b, QUESTION))
        elif after_question and alone and a > turns[0].start and p.words[b - 1].text in SENTENCE_ENDS:
            result.append(Turn(turns[0].start, turns[0].name_end, a - 1, b, turns[0].key))
    answered = sum(one.key == QUESTION != two.key for one, two in pairwise(result))
    labels = sum(turn.key != QUESTION for turn in result)
    if len(result) < FEWEST_TURNS or labels < 2 or answered < FEWEST_ANSWERED * labels:
        return []
    _join_unlabelled(p, result, blocks)
    return result


def _speaks_to_somebody(p: Parse, start: int, end: int) -> bool:
    """Das haben [Sie] früher anders gesehen."""
    return any(p.words[i].text in POLITE and p.sentence(i).start < i for i in range(start, end))


def _addressed_turns(p: Parse, blocks: Sequence[Block]) -> list[Turn]:
    """Frau Kolb, wie geht es dem Werk? ¶ Gut."""
    (start, end), parts = addressed(p, blocks, FIRST_PERSON)
    turns: list[Turn] = []
    for (a, b), asks in parts:
        if asks:
            turns.append(Turn(a, a, a - 1, b, QUESTION))
        elif turns[-1].key == QUESTION:
            turns.append(Turn(start, end, a - 1, b, ANSWER))
        elif p.words[b - 1].text in SENTENCE_ENDS:
            turns[-1].more.append((a, b))
    return turns


def paragraphs(p: Parse) -> list[Block]:
    """Paragraphs as ranges of words."""
    result: list[Block] = []
    for before, sentence in zip((None, *p.sentences), p.sentences, strict=False):
        if before and before.paragraph == sentence.paragraph:
            result[-1] = (result[-1][0], sentence.end)
        else:
            result.append((sentence.start, sentence.end))
    return result


def _turn(p: Parse, start: int, end: int) -> Turn | None:
    """A paragraph that begins with a short label in capitals: Kolb: — Ines Kolb (lacht):"""
    colon = next((i for i in range(start, min(end, start + LONGEST_LABEL + 1)) if p.words[i].text == ":"), None)
    if colon is None or colon == start or colon + 1 >= end:
        return None
    name_end = next((i for i in range(start + 1, colon) if p.words[i].text == "("), colon)
    bare = not any(p.marked[i] >= 0 or p.words[i].upos == "ADP" for i in range(start, name_end))
    named = p.words[start].text[0].isupper() and p.words[name_end - 1].text[0].isupper()
    return Turn(start, name_end, colon, end, p.low[name_end - 1]) if bare and named else None


def _take_turns(turns: Sequence[Turn]) -> bool:
    """Hardly ever two turns of the same one in a row."""
    changes = sum(one.key != two.key for one, two in pairwise(turns))
    return changes >= 0.8 * (len(turns) - 1)


def _asks(p: Parse, turns: Sequence[Turn], key: str) -> bool:
    """The label says so, or most of the turns end with a question."""
    own = [turn for turn in turns if turn.key == key]
    questions = sum(p.words[turn.end - 1].text == "?" for turn in own)
    if key in QUESTION_LABELS or (key not in ANSWER_LABELS and 2 * questions > len(own)):
        return True
    others = {turn.key for turn in turns} - {key}
    return any("?" in p.low[turn.colon : turn.end] and _addresses(p, turn, others) for turn in own)


def _addresses(p: Parse, turn: Turn, others: set[str]) -> bool:
    """Frau Kolb, wie geht es dem Werk? — by the name of the other label"""
    return p.low[turn.colon + 1] in ("frau", "herr") and p.low[turn.colon + 2] in others


def _join_unlabelled(p: Parse, turns: Sequence[Turn], blocks: Sequence[Block]) -> None:
    """Paragraphs between two turns belong to the first; behind the last one only while somebody says "I"."""
    for n, turn in enumerate(turns):
        last = n + 1 == len(turns)
        stop = len(p) if last else turns[n + 1].start
        for a, b in blocks:
            if turn.end <= a and b <= stop:
                if last and not FIRST_PERSON & set(p.low[a:b]):
                    break
                if p.words[b - 1].text in SENTENCE_ENDS:
                    turn.more.append((a, b))


def _is_marked(p: Parse, turn: Turn) -> bool:
    """The whole answer stands in quotation marks: a direct quote like any other."""
    pair = p.marked[turn.colon + 1]
    return pair >= 0 and p.marks[pair][1] >= turn.end - 2


def _answer(p: Parse, turn: Turn) -> Candidate:
    name = set() if turn.key in ANSWER_LABELS else set(range(turn.start, turn.name_end))
    frame = set(range(turn.start, turn.colon + 1)) if p.words[turn.colon].text == ":" else set()
    return Candidate(STWRType.DIRECT, RULE, turn.words, speaker=name, frame=frame, place=Place.COLON)
