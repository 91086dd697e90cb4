"""A compared document in, its quotes out, numbered in text order, each with what is wrong with ours."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from attribution.evaluating.evaluation import Compared, Pair
from attribution.evaluating.gold import Labelled, Tokens


class ErrorClass(StrEnum):
    """What can be wrong with a quote of ours, the gravest first."""

    MISSED = "missed"
    FALSE = "false"
    FAR_BOUNDARY = "far-boundary"
    NEAR_BOUNDARY = "near-boundary"
    TYPE = "type"
    WRONG_SPEAKER = "wrong-speaker"
    MISSING_SPEAKER = "missing-speaker"
    NEEDLESS_SPEAKER = "needless-speaker"
    SPEAKER_BOUNDARY = "speaker-boundary"
    CUE = "cue"
    FRAME = "frame"
    ADDRESSEE = "addressee"


@dataclass(frozen=True, slots=True)
class Finding:
    """A quote under its number; no error classes if all is right."""

    number: int
    pair: Pair
    errors: tuple[ErrorClass, ...]

    @property
    def type(self) -> str:
        """The gold type where there is one."""
        return _present(self.pair).type

    @property
    def first_token(self) -> int:
        return _first_token(self.pair)


def findings(compared: Compared) -> list[Finding]:
    """Every quote of the document. Partners without a common word are two quotes: one missed, one false."""
    parted = sorted((part for pair in compared.pairs for part in _parted(pair)), key=_first_token)
    return [Finding(number, pair, errors_of(pair)) for number, pair in enumerate(parted, 1)]


def errors_of(pair: Pair) -> tuple[ErrorClass, ...]:
    """What is wrong with a pair that has a common word or only one side."""
    if pair.gold is None:
        return (ErrorClass.FALSE,)
    if pair.ours is None:
        return (ErrorClass.MISSED,)
    return tuple(_differences(pair, pair.gold, pair.ours))


def _differences(pair: Pair, gold: Labelled, ours: Labelled) -> Iterator[ErrorClass]:
    if gold.parts["quote"] != ours.parts["quote"]:
        yield ErrorClass.NEAR_BOUNDARY if pair.is_right else ErrorClass.FAR_BOUNDARY
    if gold.type != ours.type:
        yield ErrorClass.TYPE
    if error := _speaker_error(gold.parts["speaker"], ours.parts["speaker"]):
        yield error
    for role in (ErrorClass.CUE, ErrorClass.FRAME, ErrorClass.ADDRESSEE):
        if gold.parts[role] != ours.parts[role]:
            yield role


def _speaker_error(wanted: Tokens, given: Tokens) -> ErrorClass | None:
    if wanted == given:
        return None
    if not given:
        return ErrorClass.MISSING_SPEAKER
    if not wanted:
        return ErrorClass.NEEDLESS_SPEAKER
    return ErrorClass.SPEAKER_BOUNDARY if wanted & given else ErrorClass.WRONG_SPEAKER


def _parted(pair: Pair) -> tuple[Pair, ...]:
    if pair.gold and pair.ours and not pair.overlap:
        return Pair(pair.gold, None), Pair(None, pair.ours)
    return (pair,)


def _first_token(pair: Pair) -> int:
    return min(_present(pair).parts["quote"], default=0)


def _present(pair: Pair) -> Labelled:
    present = pair.gold or pair.ours
    assert present is not None, "a pair has at least one side"
    return present
