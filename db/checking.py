"""The words of a quote in, what the archive says of it out: `Verdict`, evidence, and places outside any quote.

Reads only. `attribution.checking` says what a stored quote is worth; here the quotes are found, those whose speaker is
somebody else are told from the others, and the best are read in full.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from attribution.checking.asked import Asked
from attribution.checking.findings import Finding, find
from attribution.matching.names import names_for
from attribution.statement_types import Verdict
from attribution.statements import recent_words
from db.check_candidates import candidates, read_asked
from db.check_evidence import Found, evidence_rows
from db.check_neighbours import Run, runs
from db.check_rows import MOST_WORDS, CheckAnswer, Evidence, NoWordsError, TooManyWordsError
from db.check_speakers import speakers_agree
from db.folding import storable
from db.matchables import names_around, wordings_of
from db.narration import narration

MOST_EVIDENCE = 20
# Of so many the outlets are looked at
MOST_READ = 60
# Articles whose neighbouring quotes are read as one
MOST_ARTICLES = 12
# From so much likeness on another speaker is the news, not another wording
LEAST_LIKE_OF_ANOTHER = 0.7
GOOD = (Verdict.SUPPORTED, Verdict.CUT)


def check(db: Database, text: str, speaker: str | None = None) -> CheckAnswer:
    """Raises NoWordsError if there is no word in the text, TooManyWordsError if it is no quote any more."""
    text = storable(text)
    if (words := len(text.split())) > MOST_WORDS:
        raise TooManyWordsError(words)
    asked = read_asked(db, text)
    if not asked.words.words:
        raise NoWordsError(text)
    wanted = storable(speaker or "").strip() or None
    evidence = _spread(list(evidence_rows(db, _found(db, asked, wanted)[:MOST_READ])))[:MOST_EVIDENCE]
    verdict = evidence[0].verdict if evidence else Verdict.NOT_FOUND
    places = () if verdict in GOOD else narration(db, asked.spelled)
    return CheckAnswer(text, wanted, verdict, tuple(evidence), places)


def _found(db: Database, asked: Asked, speaker: str | None) -> list[Found]:
    """The best first."""
    wordings = wordings_of(db, candidates(db, asked))
    found = _judged(db, asked, [Run((number,), wording) for number, wording in wordings.items()], speaker)
    if any(one.verdict in GOOD for one in found):
        return found
    articles = list(dict.fromkeys(wording.article for wording in wordings.values()))[:MOST_ARTICLES]
    together = _judged(db, asked, list(runs(db, articles)), speaker)
    return _each_once(sorted([*found, *together], key=_rank))


def _judged(db: Database, asked: Asked, several: Sequence[Run], speaker: str | None) -> list[Found]:
    names = names_around(db, (run.wording for run in several))
    nobody = asked.words.wording
    findings = ((run, find(asked, recent_words(run.wording), names_for(run.wording, nobody, names))) for run in several)
    near = [(run, finding) for run, finding in findings if finding is not None]
    agree = speakers_agree(db, {number for run, _ in near for number in run.quotes}, speaker)
    rated = (_rated(run, finding, [agree[number] for number in run.quotes]) for run, finding in near)
    return sorted((one for one in rated if one is not None), key=_rank)


def _rated(run: Run, finding: Finding, agree: Sequence[bool | None]) -> Found | None:
    """None where both the words and the speaker are others."""
    is_speaker = False if False in agree else True if True in agree else None
    if is_speaker is not False:
        return Found(run, finding, finding.verdict, is_speaker)
    if finding.verdict not in GOOD and finding.likeness < LEAST_LIKE_OF_ANOTHER:
        return None
    return Found(run, finding, Verdict.OTHER_SPEAKER, is_speaker)


def _rank(found: Found) -> tuple[object, ...]:
    return found.rank


def _each_once(found: Iterable[Found]) -> list[Found]:
    """A quote that is part of better evidence is none of its own."""
    taken: set[int] = set()
    kept = []
    for one in found:
        if taken.isdisjoint(one.run.quotes):
            taken.update(one.run.quotes)
            kept.append(one)
    return kept


def _spread(evidence: Sequence[Evidence]) -> list[Evidence]:
    """One of each outlet first."""
    first = {one.quote.outlet: one for one in reversed(evidence)}
    heads = [one for one in evidence if first[one.quote.outlet] is one]
    return heads + [one for one in evidence if first[one.quote.outlet] is not one]
