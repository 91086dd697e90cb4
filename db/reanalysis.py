"""An article analysed anew in, what people decided about its quotes still there: used by `store.save_article`.

Quotes that people corrected or accepted stay even if the analysis no longer finds them; what it finds instead on the
very same stretch is passed over. Runs inside a transaction of the caller.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlite_utils import Database

from attribution.types import Quote, Spans
from db.connection import asked
from db.corrected import held_corrections, remember, settle_quotes, settle_statuses, versions_of, write_rows
from db.entity_resolving import listed
from db.records import archive_id
from db.rows import Status
from db.versions import read_version

_TOUCHED = """
SELECT quote FROM corrections WHERE quote IN (SELECT value FROM json_each(:found))
UNION SELECT quote FROM found_quotes WHERE article_id = :article
UNION SELECT c.quote FROM corrections c JOIN articles a ON a.digest = c.digest AND a.copy = c.copy
    WHERE a.id = :article AND c.aspect = 'add'
"""
_ACCEPTED = "SELECT id FROM quotes WHERE article_id = :article AND status = :accepted"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What people decided about an article's quotes. `touched`: decided about, now or once; `kept`: stay in any case;
    `stretches`: where those that stay stand."""

    touched: frozenset[str]
    kept: frozenset[str]
    stretches: dict[Spans, str]


def reviewed(db: Database, article: int, found: Iterable[str]) -> Reviewed:
    """Asked before the quotes of the new analysis, whose ids are given, replace those of the last."""
    accepted = {row["id"] for row in asked(db, _ACCEPTED, {"article": article, "accepted": Status.ACCEPTED})}
    rows = asked(db, _TOUCHED, {"article": article, "found": listed(found)})
    touched = {row["quote"] for row in rows} | (accepted - set(found))
    if not touched:
        return Reviewed(frozenset(), frozenset(), {})
    remember(db, touched)
    versions, _articles = versions_of(db, touched)
    kept = (versions.keys() & held_corrections(db, touched).keys()) | (versions.keys() & accepted)
    return Reviewed(frozenset(touched), frozenset(kept), {versions[id].quote: id for id in sorted(kept)})


def without_doubles(quotes: Sequence[Quote], decided: Reviewed, copy: int) -> list[Quote]:
    """Those found where no other quote of a person stands already."""
    doubles = {
        quote.id for quote in quotes if decided.stretches.get(quote.quote, here := archive_id(quote.id, copy)) != here
    }
    single = [quote for quote in quotes if quote.id not in doubles]
    return [replace(quote, parent=None) if quote.parent in doubles else quote for quote in single]


def put_back(db: Database, decided: Reviewed, found: Iterable[str]) -> None:
    """Quotes that the analysis no longer finds stand as it last found them, until `lay_over`."""
    gone = decided.kept - set(found)
    sql = "SELECT quote, article_id, version FROM found_quotes WHERE quote IN (SELECT value FROM json_each(:gone))"
    rows = list(asked(db, sql, {"gone": listed(gone)}))
    versions = {row["quote"]: read_version(row["version"]) for row in rows}
    write_rows(db, versions, {row["quote"]: row["article_id"] for row in rows})


def lay_over(db: Database, decided: Reviewed, found: Iterable[str]) -> None:
    """Remembers what was found now, and corrects it as people did before."""
    if not decided.touched:
        return
    fresh = listed(decided.touched & set(found))
    db.execute("DELETE FROM found_quotes WHERE quote IN (SELECT value FROM json_each(?))", [fresh])
    remember(db, decided.touched)
    settle_statuses(db, ids=decided.touched)
    if corrected := held_corrections(db, decided.touched):
        settle_quotes(db, corrected)
