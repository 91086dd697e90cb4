"""Rows and figures of the import queue in, the words for them out; none of them needs a plural, which only tr can."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QLocale

from gui.pace import Pace
from gui.queue_rows import IN_HAND, QueueRow, QueueState
from gui.reasons import said
from gui.words import percent

MINUTE, HOUR = 60, 3600


def state_words(row: QueueRow) -> str:
    """What is or was done to a source; a failure with its reason."""
    translate = QCoreApplication.translate
    if row.state is QueueState.ANALYSING:
        return translate("queue", "being analysed, {share}").format(share=percent(row.share))
    if row.state is QueueState.OPENED:
        return _opened_words(row)
    if row.state is QueueState.FAILED:
        return translate("queue", "failed: {reason}").format(reason=said(row.reason))
    return {
        QueueState.WAITING: translate("queue", "waiting"),
        QueueState.READING: translate("queue", "being read"),
        QueueState.DONE: translate("queue", "done"),
        QueueState.CHANGED: translate("queue", "done, text has changed"),
        QueueState.KNOWN: translate("queue", "already known"),
        QueueState.CANCELLED: translate("queue", "cancelled"),
    }[row.state]


def _opened_words(row: QueueRow) -> str:
    translate = QCoreApplication.translate
    words = translate("queue", "opened, articles inside: {number}")
    if row.ended < row.parts:
        words = translate("queue", "opened, articles inside: {number}, {share} done")
    return words.format(number=row.parts, share=percent(row.ended / max(1, row.parts)))


def pace_words(pace: Pace, left: int) -> str:
    """„14 Artikel je Minute, noch etwa 6 Minuten“; empty while nobody can know."""
    translate = QCoreApplication.translate
    per_minute, seconds = pace.per_minute, pace.seconds_left(left)
    if per_minute is None or seconds is None:
        return ""
    number = QLocale().toString(per_minute, "f", 0 if per_minute >= 10 else 1)
    speed = translate("queue", "{number} articles a minute").format(number=number)
    return f"{speed}, {_time_words(seconds)}" if left else speed


def _time_words(seconds: float) -> str:
    translate = QCoreApplication.translate
    if seconds < MINUTE:
        return translate("queue", "less than a minute left")
    if seconds < HOUR:
        return translate("queue", "about {number} min left").format(number=math.ceil(seconds / MINUTE))
    return translate("queue", "about {number} h left").format(number=math.ceil(seconds / HOUR))


def count_words(counts: dict[QueueState, int]) -> str:
    """How many rows are what, the most wanted first: „2 fehlgeschlagen, 37 fertig, 80 warten“."""
    translate = QCoreApplication.translate
    failed, cancelled = counts.get(QueueState.FAILED, 0), counts.get(QueueState.CANCELLED, 0)
    done = sum(counts.get(state, 0) for state in (QueueState.DONE, QueueState.CHANGED))
    known, waiting = counts.get(QueueState.KNOWN, 0), counts.get(QueueState.WAITING, 0)
    in_hand = sum(counts.get(state, 0) for state in IN_HAND)
    said = (
        (failed, translate("queue", "{number} failed")),
        (done, translate("queue", "{number} done")),
        (known, translate("queue", "{number} already known")),
        (in_hand, translate("queue", "{number} in hand")),
        (waiting, translate("queue", "{number} waiting")),
        (cancelled, translate("queue", "{number} cancelled")),
    )
    return ", ".join(words.format(number=QLocale().toString(number)) for number, words in said if number)
