"""What a check answers in, the words that the window has for it out."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from attribution.statement_types import Verdict
from db.check_rows import CheckAnswer, Evidence
from gui import words


def verdict_label(verdict: Verdict) -> str:
    translate = QCoreApplication.translate
    return {
        Verdict.SUPPORTED: translate("check", "supported"),
        Verdict.CUT: translate("check", "cut short"),
        Verdict.DEVIATING: translate("check", "deviating"),
        Verdict.OTHER_SPEAKER: translate("check", "other speaker"),
        Verdict.NOT_FOUND: translate("check", "not found"),
    }[verdict]


def meaning(answer: CheckAnswer) -> str:
    """One sentence below the verdict."""
    translate = QCoreApplication.translate
    if answer.verdict is Verdict.SUPPORTED and answer.evidence[0].is_retold:
        return translate("check", "It was said, but stands there only in direct or only in indirect speech.")
    if answer.verdict is Verdict.NOT_FOUND and answer.narration:
        return translate("check", "The words stand in an article, but not as a quote.")
    return {
        Verdict.SUPPORTED: translate("check", "The words stand so in an article."),
        Verdict.CUT: translate(
            "check", "The words stand so in an article, but others around or between them are left out."
        ),
        Verdict.DEVIATING: translate("check", "An article has something like it, but not the same."),
        Verdict.OTHER_SPEAKER: translate("check", "The words stand in an article, but somebody else says them there."),
        Verdict.NOT_FOUND: translate("check", "No quote in this archive reads so or nearly so."),
    }[answer.verdict]


def caution(answer: CheckAnswer) -> str:
    """Empty where no outlet contradicts."""
    told = QCoreApplication.translate("check", "Number, negation, name or day are different in: {outlets}")
    return told.format(outlets=", ".join(answer.contradicted_by)) if answer.contradicted_by else ""


def notes(one: Evidence, answer: CheckAnswer) -> str:
    """What is to be said of evidence beside its words."""
    return " · ".join(_notes(one, answer))


def _notes(one: Evidence, answer: CheckAnswer) -> Iterator[str]:
    translate = QCoreApplication.translate
    if one.verdict is Verdict.OTHER_SPEAKER and one.wording is not Verdict.SUPPORTED:
        yield translate("check", "Wording: {verdict}").format(verdict=verdict_label(one.wording))
    if answer.speaker and one.is_speaker is None:
        yield translate("check", "The article does not name the speaker")
    if one.is_retold:
        yield translate("check", "Other form: this is {type} speech").format(type=words.type_label(one.quote.type))
    for ours, theirs in one.respellings:
        told = translate("check", "Spelling: “{here}”, in the article “{there}”")
        yield told.format(here=answer.asked[slice(*ours)], there=one.quote.quote[slice(*theirs)])
