"""An interview without labels in, its questions and answers out: *Frau Kolb, wie geht es dem Werk? ¶ Es geht ihm gut.*

The first question names who is asked. What follows is a question if it ends as one. Behind an answer, a short paragraph
in which nobody says "I" may be an objection ("Das haben Sie früher anders gesehen.") and is not taken for his words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attribution.parse import Parse

ADDRESSES = frozenset(("frau", "herr"))
TITLES = frozenset(
    ("doktor", "dr.", "kommissar", "minister", "ministerin", "präsident", "präsidentin", "prof.", "professor",
     "professorin")
)  # fmt: skip
FEWEST_QUESTIONS, FEWEST_ANSWERS = 2, 3
LONGEST_QUESTION, LONGEST_OBJECTION = 60, 25

Block = tuple[int, int]


def addressed(
    p: Parse, blocks: Sequence[Block], first_person: frozenset[str]
) -> tuple[Block, list[tuple[Block, bool]]]:
    """Who is asked, and each block from the first question on with whether it asks; none if this is no interview."""
    first = next((n for n, block in enumerate(blocks) if _asks(p, block) and _whom(p, block)), None)
    if first is None:
        return (0, 0), []
    whom = _whom(p, blocks[first])
    turns: list[tuple[Block, bool]] = []
    for block in blocks[first:]:
        answered = bool(turns) and not turns[-1][1]
        turns.append((block, _asks(p, block) or (answered and _may_object(p, block, first_person))))
    answers = [block for block, asks in turns if not asks]
    spoken = sum(bool(first_person & {p.low[i] for i in range(*block)}) for block in answers)
    changes = sum(one[1] and not two[1] for one, two in pairwise(turns))
    asked = sum(_asks(p, block) for block, _ in turns)
    clear = asked >= FEWEST_QUESTIONS and changes >= FEWEST_ANSWERS and 3 * spoken >= len(answers)
    return (whom, turns) if whom and clear and not _has_marks(p, answers) else ((0, 0), [])


def _asks(p: Parse, block: Block) -> bool:
    return p.words[block[1] - 1].text == "?" and block[1] - block[0] <= LONGEST_QUESTION and p.marked[block[0]] < 0


def _whom(p: Parse, block: Block) -> Block | None:
    """[Frau Kolb], wie geht es? — with the title between: Herr Professor Kolb"""
    for i in range(block[0], block[1] - 2):
        if p.low[i] in ADDRESSES and p.words[i].text[0].isupper():
            end = i + 1
            while p.low[end] in TITLES:
                end += 1
            if p.words[end].text[0].isupper() and "," in (p.words[end + 1].text, p.words[i - 1].text if i else ""):
                return i, end + 1
    return None


def _may_object(p: Parse, block: Block, first_person: frozenset[str]) -> bool:
    return block[1] - block[0] <= LONGEST_OBJECTION and not first_person & {p.low[i] for i in range(*block)}


def _has_marks(p: Parse, answers: Sequence[Block]) -> bool:
    """Answers in quotation marks are direct quotes like any other."""
    return 2 * sum(p.marked[a] >= 0 for a, _ in answers) > len(answers)
