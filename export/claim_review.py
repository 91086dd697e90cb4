"""An archive and a filter in, a ClaimReview skeleton per claim out (schema.org, JSON-LD).

It says what was said, by whom and where it appeared. Rating, review and reviewer are for the fact-checker to fill in:
none is made up here. Quotes that a person has rejected are no claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TextIO

from attribution.types import Article
from db.connection import Database
from db.entity_queries import entity_entries
from db.rows import QuoteFilter, Status
from export.claims import Claim, Wording, claims
from export.json_list import write_json_list
from export.record import outlet_name
from export.references import web_address

CONTEXT = "https://schema.org"
_TYPES = {"person": "Person", "organisation": "Organization"}


def write_claim_reviews(db: Database, filter: QuoteFilter, stream: TextIO) -> int:
    """Writes one object with all of them in its graph and says how many."""
    kinds = {entry.name: _TYPES.get(entry.kind or "") for entry in entity_entries(db, None)}
    reviews = (claim_review(claim, held, kinds) for claim in claims(db, filter) if (held := _held(claim)))
    return write_json_list({"@context": CONTEXT}, "@graph", reviews, stream)


def claim_review(claim: Claim, held: tuple[Wording, ...], kinds: Mapping[str, str | None]) -> dict[str, Any]:
    """The skeleton of one claim; `held` are its wordings that nobody has rejected."""
    fullest = claim.fullest if claim.fullest in held else held[0]
    appearances = [_appearance(wording.article) for wording in held]
    return {
        "@type": "ClaimReview",
        "@id": f"urn:zitatspur:claimreview:{claim.id}",
        "claimReviewed": fullest.text,
        "itemReviewed": {
            "@type": "Claim",
            "@id": f"urn:zitatspur:claim:{claim.id}",
            "author": _author(held, kinds),
            "datePublished": next((wording.article.published for wording in held if wording.article.published), None),
            "firstAppearance": next((a for a, w in zip(appearances, held, strict=True) if _is_first(w)), None),
            "appearance": appearances,
        },
    }


def _held(claim: Claim) -> tuple[Wording, ...]:
    return tuple(wording for wording in claim.wordings if wording.status is not Status.REJECTED)


def _is_first(wording: Wording) -> bool:
    return wording.origin is not None and wording.origin.first


def _author(held: tuple[Wording, ...], kinds: Mapping[str, str | None]) -> dict[str, Any] | None:
    """Whoever the first wording with a name has; of what kind only where the archive knows."""
    quote = next((wording.quote for wording in held if wording.quote.entity), None)
    if quote is None or quote.entity is None:
        return None
    kind = kinds.get(quote.entity)
    return {"@type": kind, "name": quote.entity, "jobTitle": quote.role if kind == "Person" else None}


def _appearance(article: Article) -> dict[str, Any]:
    return {
        "@type": "NewsArticle",
        "url": web_address(article),
        "archivedAt": article.archived,
        "headline": article.title,
        "datePublished": article.published,
        "dateModified": article.updated,
        "author": {"name": article.author} if article.author else None,
        "publisher": {"@type": "NewsMediaOrganization", "name": outlet_name(article.outlet, article.origin)},
    }
