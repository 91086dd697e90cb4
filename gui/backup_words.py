"""Backups, losses and faults in, the words that the window has for them out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from db.backup_loss import Loss
from db.backups import Backup, Occasion
from db.compacting import Compacted
from db.invariants import Fault
from gui import words
from gui.reasons import said


def occasion_label(occasion: Occasion) -> str:
    """Why a backup was made."""
    translate = QCoreApplication.translate
    return {
        Occasion.DAILY: translate("backups", "daily"),
        Occasion.MIGRATION: translate("backups", "before the change to a newer version"),
        Occasion.BULK: translate("backups", "before a great change"),
        Occasion.RESTORE: translate("backups", "before a restore"),
        Occasion.ASKED: translate("backups", "asked for"),
    }[occasion]


def moment(made: datetime) -> str:
    return words.local_time(made.isoformat(timespec="seconds"))


def size(count: int) -> str:
    """1,2 MB"""
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def made_words(backup: Backup) -> str:
    told = QCoreApplication.translate("backups", "Backed up and checked: {time}, {size}.")
    return told.format(time=moment(backup.made), size=size(backup.size))


def sound_words(backup: Backup) -> str:
    told = QCoreApplication.translate("backups", "The backup of {time} is in order.")
    return told.format(time=moment(backup.made))


def restored_words(backup: Backup, kept: Path | None) -> str:
    """`kept`: where the state of before went."""
    translate = QCoreApplication.translate
    told = translate("backups", "The archive is as it was on {time} again.").format(time=moment(backup.made))
    where = translate("backups", "As it was before, it is kept in {file}.")
    return told if kept is None else f"{told} {where.format(file=kept.name)}"


def compacted_words(done: Compacted) -> str:
    told = QCoreApplication.translate("backups", "The archive took {before}, now it takes {after}.")
    return told.format(before=size(done.before), after=size(done.after))


def fault_words(found: Sequence[Fault]) -> str:
    """Every rule that does not hold in a line of its own, and the cure."""
    translate = QCoreApplication.translate
    if not found:
        return translate("backups", "The archive is in order.")
    line = translate("backups", "{times} times: {fault} (for example {example})")
    lines = [line.format(times=fault.times, fault=said(fault.rule), example=fault.example) for fault in found]
    cure = translate("backups", "What to do: restore a backup from the time when all was in order.")
    return "\n".join([*lines, cure])


class LossWords(QObject):
    """A class because the tool that collects strings knows plural forms in `tr` alone."""

    def of(self, loss: Loss | None) -> str:
        """What a restore takes away; None if the present archive is too damaged to be asked."""
        if loss is None:
            return self.tr("The present file is damaged. It is not deleted: it is laid aside under another name.")
        articles = self.tr("%Ln article(s)", "", loss.articles)
        decisions = self.tr("%Ln decision(s)", "", loss.decisions)
        kept = self.tr("The present state is backed up first and stays in the list.")
        if not (loss.articles or loss.decisions):
            return self.tr("Nothing has been added since.") + " " + kept
        lost = self.tr("What came since goes with it: {articles} and {decisions}.")
        return lost.format(articles=articles, decisions=decisions) + " " + kept
