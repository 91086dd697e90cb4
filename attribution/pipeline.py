"""Article in, attributed article out: all steps, in order, on one screen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from attribution.candidates import Candidate
from attribution.lexicon import lexicon
from attribution.model_folder import describe
from attribution.parse import Parse
from attribution.people.cast import Resolved
from attribution.people.coreference import Coreference, is_pronoun
from attribution.progress import Told, unheard
from attribution.roles.addressees import addressees
from attribution.roles.chains import chain, vias
from attribution.roles.venues import venues
from attribution.rules.believed import believed
from attribution.rules.carrying_on import carry_on
from attribution.rules.complements import complements, nested
from attribution.rules.contained import name_documents
from attribution.rules.direct import direct
from attribution.rules.echoes import echo_speakers
from attribution.rules.embedded import inherit_from_hosts, share_frames
from attribution.rules.headlines import headlines
from attribution.rules.hearsay import hearsay_speakers
from attribution.rules.inquits import inquits
from attribution.rules.inserted import inserted
from attribution.rules.interviews import interviews, without_inner
from attribution.rules.konjunktiv import bare_konjunktiv
from attribution.rules.pointing_back import pointing_back
from attribution.rules.reported import reported
from attribution.rules.short_marks import sign_short
from attribution.rules.so_phrases import so_phrases
from attribution.rules.sources import sources
from attribution.rules.wie_clauses import wie_clauses
from attribution.stretches import in_whole_text, stretches
from attribution.types import (
    Article,
    AttributedArticle,
    Medium,
    Provenance,
    Quote,
    Run,
    STWRType,
    quote_id,
)
from attribution.weighing.overlaps import parents, settle
from attribution.weighing.scoring import THRESHOLDS, score

if TYPE_CHECKING:
    from attribution.parsing.parser import Parser

PROGRAM = "zitatspur 0.1.0"
SUREST = 0.99
"""No quote is shown as certain: in cross-validation 3 of 1,000 candidates above this are wrong."""


class Attributor:
    """Finds and attributes the quotes of articles. The language models are loaded at the first article."""

    def __init__(self, models: Path | None = None, threads: int | None = None) -> None:
        self._models, self._threads = models, threads

    @cached_property
    def parser(self) -> Parser:
        from attribution.parsing.parser import Parser

        return Parser(self._models, self._threads)

    def run(self) -> Run:
        """What makes the quotes from now on."""
        started = datetime.now(UTC).isoformat(timespec="seconds")
        return Run(PROGRAM, self.parser.version, describe(self._models), started)

    def attribute(self, article: Article) -> AttributedArticle:
        return self.attribute_many([article])[0]

    def attribute_many(self, articles: Sequence[Article], told: Told = unheard) -> list[AttributedArticle]:
        """Articles parsed together, which is faster than one by one; results in their order.

        `told` hears now and then how much of the work is done, from 0 to 1.
        """
        run = self.run()
        parses = self.parser.parse(articles, told)
        return [_attributed(article, parse, run) for article, parse in zip(articles, parses, strict=True)]


def _attributed(article: Article, parse: Parse, run: Run) -> AttributedArticle:
    """A very long text is taken stretch by stretch."""
    parts = stretches(parse)
    if len(parts) == 1:
        return AttributedArticle(article, find_quotes(article, parse), run, parse.cuts)
    digest = article.digest
    quotes = [q for offset, part in parts for q in in_whole_text(find_quotes(article, part), offset, digest)]
    return AttributedArticle(article, tuple(quotes), run, parse.cuts + len(parts) - 1)


def find_candidates(p: Parse) -> list[Candidate]:
    """Every reading that a rule proposes, generously; scoring and overlaps choose among them."""
    found = [*wie_clauses(p), *complements(p), *inquits(p), *inserted(p), *sources(p), *believed(p), *so_phrases(p)]
    found += nested(p, found)
    found = [c for c in found if c.quote]
    found += pointing_back(p, found)
    found += direct(p, found)
    share_frames(p, found)
    name_documents(p, found)
    found += headlines(p)
    answers = interviews(p)
    found += answers
    vias(p, found)
    found += reported(p, found)
    found += bare_konjunktiv(p, found)
    carry_on(p, found)
    echo_speakers(p, found)
    inherit_from_hosts(p, found)
    hearsay_speakers(p, found)
    sign_short(p, found)
    addressees(p, found)
    venues(p, found)
    return without_inner(found, answers)


def find_quotes(article: Article, p: Parse) -> tuple[Quote, ...]:
    """Candidates → scores → those that stand → speakers → quotes, in text order."""
    found = find_candidates(p)
    score(p, found)
    standing = settle(found, THRESHOLDS)
    digest = article.digest
    ids = [quote_id(digest, c.type, p.spans(c.quote)) for c in standing]
    around, coreference = parents(standing), Coreference(p)
    result: list[Quote] = []
    earlier: list[set[int]] = []  # who spoke before, by name
    for n, candidate in enumerate(standing):
        within = candidate.type is STWRType.REPORTED or candidate.rule == "indirect.points_back"
        said = set() if within else candidate.quote  # Vogt kommt. Das betont er: the speaker stands in what is said
        who = coreference.resolve(candidate.speaker, earlier, said)
        result.append(_quote(p, candidate, ids, n, around, who))
        if n not in around and _names(p, candidate.speaker):
            earlier.append(candidate.speaker)
        elif who.antecedent and not who.entity:  # er, who has no name, goes on
            earlier.append(set(who.antecedent))
    return tuple(result)


def _quote(p: Parse, c: Candidate, ids: Sequence[str], n: int, around: Mapping[int, int], who: Resolved) -> Quote:
    level, outer = 1, around.get(n)
    while outer is not None:
        level, outer = level + 1, around.get(outer)
    parent = around.get(n)
    return Quote(
        id=ids[n],
        type=c.type,
        quote=p.spans(c.quote),
        provenance=Provenance(c.rule, (*_evidence(p, c), *who.evidence)),
        medium=_medium(p, c),
        cue=p.spans(c.cue),
        speaker=p.spans(c.speaker),
        frame=p.spans(c.frame),
        addressee=p.spans(c.addressee),
        venue=p.spans(c.venue),
        via=chain(p, c),
        antecedent=p.spans(who.antecedent),
        entity=who.entity,
        role=who.role,
        parent=None if parent is None else ids[parent],
        level=level,
        confidence=round(min(c.probability, SUREST), 3),
    )


def _names(p: Parse, speaker: set[int]) -> bool:
    return bool(speaker) and not is_pronoun(p, speaker)


def _evidence(p: Parse, c: Candidate) -> tuple[str, ...]:
    """What in the text speaks for the quote, in the words of the text."""
    reasons = []
    if c.cue:
        reasons.append("cue: " + " … ".join(p.text[s:e] for s, e in p.spans(c.cue)))
    if c.source is not None and c.speaker:
        reasons.append("speaker of: " + " … ".join(p.text[s:e] for s, e in p.spans(c.source.quote))[:80])
    return tuple(reasons)


def _medium(p: Parse, c: Candidate) -> Medium:
    """What the verb of the frame says; a quote without one goes on as the quote before it."""
    told = c.source if c.type is STWRType.INDIRECT_FREE_INDIRECT else c
    verb = told.verb if told else None
    entry = lexicon().cue_verbs.get(p.verbs[verb]) if verb is not None else None
    return Medium(entry.medium) if entry else Medium.SPEECH
