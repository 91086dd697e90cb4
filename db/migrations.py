"""The tables, as steps from a blank file to today's archive. Steps are only ever added, never changed.

Offsets count code points of articles.text. `number` is a quote's row, `id` what the program calls it by.
The columns words, names and mentions are what the full text search sees: the same text with ß as ss, because
SQLite's tokenizer takes the dots off umlauts but leaves ß alone. The columns …_key are for sorting.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from db import cut_tables, journal_tables, linking_tables, sharing_tables, source_tables
from db.entity_tables import DECISIONS, ENTITIES, FILL

MIGRATIONS = Migrations("zitatspur")
TOKENIZE = "unicode61 remove_diacritics 2"


def known_steps() -> set[str]:
    """All steps that this program knows."""
    with Database(memory=True) as blank:
        return {step.name for step in MIGRATIONS.pending(blank)}


@MIGRATIONS()
def m001_first_tables(db: Database) -> None:
    db.executescript(_ARTICLES)
    db.executescript(_QUOTES)
    db.executescript(_STATEMENTS)
    db.table("articles").enable_fts(["words"], tokenize=TOKENIZE, create_triggers=True)
    db.table("quotes").enable_fts(["words", "names", "mentions"], tokenize=TOKENIZE, create_triggers=True)
    db.executescript(_ONLY_WORDS)


@MIGRATIONS()
def m002_linking(db: Database) -> None:
    db.executescript(linking_tables.INDEX)
    db.executescript(linking_tables.DECISIONS)
    db.executescript(linking_tables.TRIGGERS)


@MIGRATIONS()
def m003_entities(db: Database) -> None:
    """`connection` then looks up the speakers of the articles that are already there."""
    db.executescript(ENTITIES)
    db.executescript(DECISIONS)
    db.execute(FILL)


@MIGRATIONS()
def m004_sharing(db: Database) -> None:
    """`linking` then finds what the articles that are already there share."""
    db.executescript(sharing_tables.SHARING)
    db.executescript(sharing_tables.TRIGGERS)


@MIGRATIONS()
def m005_journal(db: Database) -> None:
    db.executescript(journal_tables.SET_ASIDE)
    db.executescript(journal_tables.JOURNAL)
    db.executescript(journal_tables.CORRECTIONS)
    db.executescript(journal_tables.TAKE_OVER)


@MIGRATIONS()
def m006_sources(db: Database) -> None:
    """Articles from before tell no source; their text is compared only by origin."""
    db.executescript(source_tables.SOURCES)
    db.executescript(source_tables.VERSIONS)
    db.executescript(source_tables.TRIGGERS)


@MIGRATIONS()
def m007_days(db: Database) -> None:
    """Small archives were counted, too, for the planner: see `linking.FEWEST_COUNTED`."""
    db.executescript(source_tables.DAYS)
    if db.table("quotes").count < 5_000:
        db.execute("DROP TABLE IF EXISTS sqlite_stat1")


@MIGRATIONS()
def m008_cuts(db: Database) -> None:
    """Of articles from before it is not known where they were divided, until they are analysed anew."""
    db.executescript(cut_tables.TABLE)


_ARTICLES = """
CREATE TABLE runs (
    id INTEGER PRIMARY KEY,
    program TEXT NOT NULL,
    parser TEXT NOT NULL,
    models TEXT NOT NULL,
    started TEXT NOT NULL,
    UNIQUE (program, parser, models, started)
);
-- name is the outlet's, or what the origin tells where no outlet is known
CREATE TABLE outlets (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    name_key TEXT NOT NULL
);
-- copy counts the articles of one text: 0 for the first. text stands last: rows are read without it
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    digest TEXT NOT NULL,
    copy INTEGER NOT NULL,
    origin TEXT NOT NULL,
    outlet_id INTEGER NOT NULL REFERENCES outlets (id),
    outlet_told INTEGER NOT NULL,
    title TEXT,
    published TEXT,
    retrieved TEXT,
    imported TEXT NOT NULL,
    agencies TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    text TEXT NOT NULL,
    words TEXT AS (replace(replace(coalesce(title, '') || char(10) || text, 'ß', 'ss'), 'ẞ', 'SS')) VIRTUAL,
    UNIQUE (digest, copy),
    UNIQUE (origin, digest)
);
CREATE INDEX articles_outlet ON articles (outlet_id);
CREATE INDEX articles_published ON articles (published);
CREATE TABLE failures (
    origin TEXT PRIMARY KEY,
    reason TEXT NOT NULL,
    failed_at TEXT NOT NULL
);
"""

_QUOTES = """
-- parent is the id of a quote of the same article; both are always written together
CREATE TABLE quotes (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    level INTEGER NOT NULL,
    parent TEXT,
    type TEXT NOT NULL,
    medium TEXT NOT NULL,
    confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
    status TEXT NOT NULL DEFAULT 'unreviewed',
    speaker TEXT AS (coalesce(entity, speaker_text)) VIRTUAL,
    entity TEXT,
    speaker_text TEXT,
    role TEXT,
    speaker_key TEXT,
    text_key TEXT NOT NULL,
    rule TEXT NOT NULL,
    evidence TEXT NOT NULL,
    run_id INTEGER NOT NULL REFERENCES runs (id),
    text TEXT NOT NULL,
    words TEXT AS (replace(replace(text, 'ß', 'ss'), 'ẞ', 'SS')) VIRTUAL,
    names TEXT AS (replace(replace(coalesce(entity, speaker_text), 'ß', 'ss'), 'ẞ', 'SS')) VIRTUAL,
    mentions TEXT AS (
        replace(replace(coalesce(speaker_text, '') || ' ' || coalesce(role, ''), 'ß', 'ss'), 'ẞ', 'SS')
    ) VIRTUAL
);
CREATE INDEX quotes_place ON quotes (article_id, position, level);
-- one for each column that a table of quotes can be sorted by: any page of it is then found at once
CREATE INDEX quotes_by_speaker ON quotes (speaker_key, article_id, position, level);
CREATE INDEX quotes_by_text ON quotes (text_key, article_id, position, level);
CREATE INDEX quotes_by_type ON quotes (type, article_id, position, level);
CREATE INDEX quotes_by_confidence ON quotes (confidence, article_id, position, level);
CREATE INDEX quotes_by_status ON quotes (status, article_id, position, level);
CREATE TABLE spans (
    quote INTEGER NOT NULL REFERENCES quotes (number) ON DELETE CASCADE,
    role TEXT NOT NULL,
    part INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    PRIMARY KEY (quote, role, part, piece),
    CHECK (0 <= start AND start < "end")
) WITHOUT ROWID;
"""

# A review changes no word: the library's own trigger would index each reviewed quote anew
_ONLY_WORDS = """
DROP TRIGGER quotes_au;
CREATE TRIGGER quotes_au AFTER UPDATE OF text, entity, speaker_text, role ON quotes BEGIN
    INSERT INTO quotes_fts (quotes_fts, rowid, words, names, mentions)
        VALUES ('delete', old.number, old.words, old.names, old.mentions);
    INSERT INTO quotes_fts (rowid, words, names, mentions)
        VALUES (new.number, new.words, new.names, new.mentions);
END;
"""

_STATEMENTS = """
-- variants: how many there are
CREATE TABLE statements (
    id TEXT PRIMARY KEY,
    variants INTEGER NOT NULL
) WITHOUT ROWID;
-- rank 0 is the fullest wording
CREATE TABLE variants (
    quote INTEGER PRIMARY KEY REFERENCES quotes (number) ON DELETE CASCADE,
    statement_id TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
    rank INTEGER NOT NULL,
    kind TEXT NOT NULL,
    deviations TEXT NOT NULL,
    first INTEGER NOT NULL,
    copy_of TEXT REFERENCES quotes (id) ON DELETE SET NULL
);
CREATE INDEX variants_statement ON variants (statement_id, rank);
CREATE INDEX variants_copy_of ON variants (copy_of) WHERE copy_of IS NOT NULL;
"""
