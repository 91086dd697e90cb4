"""An archive in, what in it contradicts itself out: nothing, if all is well. Reads only.

`faults` is asked by `main.py archive check`, and by every test that has killed the program. Waiting work (quotes
still to be compared) is no fault: the next run does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from sqlite_utils import Database

from db.connection import asked
from db.matchables import MATCHABLE


class Rule(StrEnum):
    """What always holds; the words are for the user and complete "so many times: …"."""

    FILE = "die Datei ist beschädigt"
    REFERENCE = "ein Verweis führt ins Leere"
    SPAN_WITHIN = "eine Fundstelle liegt außerhalb ihres Artikels"
    QUOTE_PLACED = "ein Zitat hat keine Fundstelle"
    QUOTE_WORDS = "ein Zitat lautet anders als seine Fundstelle"
    QUOTE_AROUND = "ein Zitat liegt in einem, das es in seinem Artikel nicht gibt"
    CORRECTION_HELD = "ein geprüftes Zitat hat einen anderen Stand, als eine Person entschieden hat"
    DELETED_GONE = "ein Zitat, das eine Person gelöscht hat, ist noch da"
    REDO_UNDONE = "eine Entscheidung gilt und steht zugleich zum Wiederholen an"
    STATEMENT_SHARED = "eine Aussage hat weniger als zwei Varianten oder zählt sie falsch"
    STATEMENT_FULLEST = "eine Aussage hat nicht genau eine vollständigste Variante"
    INDEX_COMPLETE = "ein Zitat fehlt im Verzeichnis der Wortlaute und wartet auch nicht darauf"
    INDEX_FREE = "im Verzeichnis der Wortlaute steht, was nicht hineingehört"
    SPEAKER_KNOWN = "eine Nennung gehört zu niemandem"
    MENTIONS_COUNTED = "die Nennungen eines Namens sind falsch gezählt"
    SEARCH_COMPLETE = "die Volltextsuche kennt nicht alle Wörter"


@dataclass(frozen=True, slots=True)
class Fault:
    """A rule that does not hold, how often, and an example of where."""

    rule: Rule
    times: int
    example: str


def faults(db: Database) -> list[Fault]:
    """In a file that is damaged nothing else is asked."""
    return list(_damage(db)) or [*_references(db), *_broken_rules(db), *_search(db)]


# SQLite's length() ends at the character 0, which a text may have
_LETTERS = "CASE WHEN instr(CAST(text AS BLOB), x'00') THEN length(CAST(text AS BLOB)) ELSE length(text) END"

# Each gives the places where the rule does not hold, as one column
_QUESTIONS: Mapping[Rule, str] = {
    Rule.SPAN_WITHIN: f"""
        WITH sizes AS MATERIALIZED (SELECT id, {_LETTERS} AS size FROM articles)
        SELECT q.id FROM spans s JOIN quotes q ON q.number = s.quote JOIN sizes a ON a.id = q.article_id
        WHERE s.start < 0 OR s."end" <= s.start OR s."end" > a.size
    """,
    Rule.QUOTE_PLACED: """
        SELECT id FROM quotes q WHERE NOT EXISTS (SELECT 1 FROM spans WHERE quote = q.number AND role = 'quote')
    """,
    Rule.QUOTE_WORDS: """
        SELECT q.id FROM spans s JOIN quotes q ON q.number = s.quote JOIN articles a ON a.id = q.article_id
        WHERE s.role = 'quote' AND instr(q.text, substr(a.text, s.start + 1, s."end" - s.start)) = 0
    """,
    Rule.QUOTE_AROUND: """
        SELECT id FROM quotes q WHERE parent IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM quotes o WHERE o.id = q.parent AND o.article_id = q.article_id)
    """,
    Rule.CORRECTION_HELD: """
        SELECT q.id FROM quotes q JOIN corrections c ON c.quote = q.id
        WHERE c.aspect = 'status' AND c.after <> q.status AND c.decision = (
            SELECT max(o.decision) FROM corrections o JOIN decisions d ON d.id = o.decision
            WHERE o.quote = q.id AND o.aspect = 'status' AND d.undone_at IS NULL)
    """,
    Rule.DELETED_GONE: """
        SELECT q.id FROM quotes q JOIN corrections c ON c.quote = q.id JOIN decisions d ON d.id = c.decision
        WHERE c.aspect = 'delete' AND d.undone_at IS NULL
    """,
    Rule.REDO_UNDONE: "SELECT id FROM decisions WHERE redo_rank IS NOT NULL AND undone_at IS NULL",
    Rule.STATEMENT_SHARED: """
        SELECT id FROM statements s LEFT JOIN (SELECT statement_id, count(*) AS there FROM variants GROUP BY 1) v
        ON v.statement_id = s.id WHERE coalesce(v.there, 0) < 2 OR v.there <> s.variants
    """,
    Rule.STATEMENT_FULLEST: """
        SELECT id FROM statements s WHERE 1 <> (SELECT count(*) FROM variants WHERE statement_id = s.id AND rank = 0)
        AND NOT EXISTS (SELECT 1 FROM variants v WHERE v.statement_id = s.id AND (
            v.quote IN (SELECT quote FROM quotes_to_settle) OR v.quote IN (SELECT quote FROM quotes_to_compare)))
    """,
    Rule.INDEX_COMPLETE: f"""
        SELECT q.id FROM quotes q WHERE {MATCHABLE} AND q.number NOT IN (SELECT quote FROM wordings)
        AND q.number NOT IN (SELECT quote FROM quotes_to_compare)
    """,
    Rule.INDEX_FREE: f"""
        SELECT q.id FROM quotes q JOIN wordings w ON w.quote = q.number WHERE NOT ({MATCHABLE})
        AND q.number NOT IN (SELECT quote FROM quotes_to_compare)
    """,
    Rule.SPEAKER_KNOWN: "SELECT name FROM namings WHERE mentions > 0 AND entity_id IS NULL",
    Rule.MENTIONS_COUNTED: """
        SELECT name FROM namings n LEFT JOIN (SELECT naming, count(*) AS there FROM mentions GROUP BY 1) m
        ON m.naming = n.id WHERE n.mentions <> coalesce(m.there, 0)
    """,
}
_SEARCHED = ("articles_fts", "quotes_fts")


def _damage(db: Database) -> Iterator[Fault]:
    found = [next(iter(row.values())) for row in asked(db, "PRAGMA integrity_check")]
    if found != ["ok"]:
        yield Fault(Rule.FILE, len(found), str(found[0]))


def _references(db: Database) -> Iterator[Fault]:
    found = list(asked(db, "PRAGMA foreign_key_check"))
    if found:
        yield Fault(Rule.REFERENCE, len(found), f"{found[0]['table']} → {found[0]['parent']}")


def _broken_rules(db: Database) -> Iterator[Fault]:
    for rule, question in _QUESTIONS.items():
        (row,) = asked(db, f"WITH found (place) AS ({question}) SELECT count(*) AS times, min(place) AS one FROM found")
        if row["times"]:
            yield Fault(rule, row["times"], str(row["one"]))


def _search(db: Database) -> Iterator[Fault]:
    """The index is asked by the word it has for every row that is searched: one without any has not been read in."""
    for index in _SEARCHED:
        source = index.removesuffix("_fts")
        sql = f"SELECT (SELECT count(*) FROM {source}) AS rows, (SELECT count(*) FROM {index}_docsize) AS known"
        (row,) = asked(db, sql)
        if row["rows"] != row["known"]:
            yield Fault(Rule.SEARCH_COMPLETE, abs(row["rows"] - row["known"]), index)
