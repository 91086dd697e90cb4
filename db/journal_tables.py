"""The tables behind undo and redo, as one step of `db.migrations`: one journal of all that people decide.

The two journals of before, about statements and about entities, become rows of this one. What a decision is about
stands in tables of its own: `decision_quotes` for statements, `decision_namings` and `decision_speakers` for entities,
`corrections` for quotes. A quote is derived: what the analysis found, with all corrections that hold over it.
"""

SET_ASIDE = """
CREATE TABLE old_decisions AS SELECT * FROM decisions;
CREATE TABLE old_quotes AS SELECT * FROM decision_quotes;
CREATE TABLE old_entity_decisions AS SELECT * FROM entity_decisions;
CREATE TABLE old_namings AS SELECT * FROM entity_decision_namings;
CREATE TABLE old_speakers AS SELECT * FROM entity_decision_quotes;
DROP TABLE decision_quotes;
DROP TABLE decisions;
DROP TABLE entity_decision_namings;
DROP TABLE entity_decision_quotes;
DROP TABLE entity_decisions;
"""

JOURNAL = """
-- what people decided. subject: quotes, statements or entities; before: what was there, as JSON; told: what a list says
-- about it, as JSON; undone_at: when it was taken back; redo_rank: the highest is made again first, and none is NULL.
-- entity_id, name: whom a decision about entities is about, and what it is called by it
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    subject TEXT NOT NULL,
    kind TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    undone_at TEXT,
    redo_rank INTEGER,
    before TEXT NOT NULL,
    told TEXT NOT NULL,
    entity_id INTEGER,
    name TEXT
);
CREATE INDEX decisions_to_redo ON decisions (redo_rank) WHERE redo_rank IS NOT NULL;
-- quotes by id, not by number: a decision outlives an article that is deleted and imported again
CREATE TABLE decision_quotes (
    decision INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (decision, part, rank)
) WITHOUT ROWID;
CREATE INDEX decision_quotes_quote ON decision_quotes (quote);
-- side 1 is taken out of what it was in, or kept; side 2 is what else there was, or came to it
CREATE TABLE decision_namings (
    decision INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    naming INTEGER NOT NULL REFERENCES namings (id),
    side INTEGER NOT NULL,
    PRIMARY KEY (decision, naming)
) WITHOUT ROWID;
CREATE INDEX decision_namings_of ON decision_namings (naming);
-- speakers of single quotes that bear the name in the sense of a decision
CREATE TABLE decision_speakers (
    decision INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    quote TEXT NOT NULL,
    part INTEGER NOT NULL,
    PRIMARY KEY (quote, part, decision)
) WITHOUT ROWID;
CREATE INDEX decision_speakers_of ON decision_speakers (decision);
"""

CORRECTIONS = """
-- before, after: the aspect of the quote as it was and as it is to be; digest, copy: the article of an added quote
CREATE TABLE corrections (
    decision INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    quote TEXT NOT NULL,
    aspect TEXT NOT NULL,
    before TEXT,
    after TEXT,
    digest TEXT,
    copy INTEGER,
    PRIMARY KEY (quote, aspect, decision)
) WITHOUT ROWID;
CREATE INDEX corrections_of ON corrections (decision);
CREATE INDEX corrections_added ON corrections (digest) WHERE digest IS NOT NULL;
-- quotes that people corrected, as the analysis found them last
CREATE TABLE found_quotes (
    quote TEXT PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    version TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX found_quotes_article ON found_quotes (article_id);
-- the queue of the review: unreviewed quotes by confidence
CREATE INDEX quotes_to_review ON quotes (status, confidence, article_id, position, level);
"""

# Decisions about entities keep their numbers, which namings.sense knows; those about statements get the numbers after
TAKE_OVER = """
INSERT INTO decisions (id, subject, kind, made_at, made_by, undone_at, before, told, entity_id, name)
    SELECT id, 'entities', kind, made_at, made_by, undone_at, before, '{}', entity_id, name FROM old_entity_decisions;
INSERT INTO decision_namings SELECT decision_id, naming, side FROM old_namings;
INSERT INTO decision_speakers SELECT decision_id, quote, part FROM old_speakers;
INSERT INTO decisions (id, subject, kind, made_at, made_by, undone_at, before, told)
    SELECT id + (SELECT coalesce(max(id), 0) FROM old_entity_decisions), 'statements', kind, made, '', undone, before,
        '{}' FROM old_decisions;
INSERT INTO decision_quotes
    SELECT decision + (SELECT coalesce(max(id), 0) FROM old_entity_decisions), part, rank, quote FROM old_quotes;
DROP TABLE old_decisions;
DROP TABLE old_quotes;
DROP TABLE old_entity_decisions;
DROP TABLE old_namings;
DROP TABLE old_speakers;
"""
