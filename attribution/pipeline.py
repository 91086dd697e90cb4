"""Article in, attributed article out: all steps, in order, on one screen."""

from __future__ import annotations

from attribution.addressees import addressees
from attribution.candidates import Candidate
from attribution.complements import complements
from attribution.direct import carry_on, direct, inherit_from_hosts
from attribution.inquits import inquits, pointing_back
from attribution.konjunktiv import bare_konjunktiv
from attribution.parse import Parse
from attribution.reported import hearsay_speakers, reported
from attribution.sources import so_phrases, sources, wie_clauses


def find_candidates(p: Parse) -> list[Candidate]:
    """Every reading that a rule proposes, generously; scoring and overlaps choose among them."""
    found = [*wie_clauses(p), *complements(p), *inquits(p), *sources(p), *so_phrases(p)]
    found = [c for c in found if c.quote]
    found += pointing_back(p, found)
    found += direct(p, found)
    found += reported(p, found)
    found += bare_konjunktiv(p, found)
    carry_on(p, found)
    inherit_from_hosts(p, found)
    hearsay_speakers(p, found)
    addressees(p, found)
    return found
