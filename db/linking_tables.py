"""The tables behind statements, for `db.migrations`: what waits, the index of wordings, likenesses, decisions.

Who writes: triggers put into `quotes_to_compare` whose wording is new or has changed, and into `quotes_to_settle` who
was like a quote that is deleted. `comparing` empties the first and fills the index and the likenesses, `settling`
empties the second and writes the statements. A run that is killed leaves the rest waiting.
"""

from __future__ import annotations

INDEX = """
CREATE TABLE quotes_to_compare (quote INTEGER PRIMARY KEY REFERENCES quotes (number) ON DELETE CASCADE);
CREATE TABLE quotes_to_settle (quote INTEGER PRIMARY KEY REFERENCES quotes (number) ON DELETE CASCADE);
-- one row while all is linked anew; what it began may be done in several runs
CREATE TABLE rebuilds (started TEXT NOT NULL);

-- an element of a wording (a word of content as matching compares it, or @speaker); how often it was put into each
-- family of postings
CREATE TABLE terms (
    id INTEGER PRIMARY KEY,
    term TEXT NOT NULL UNIQUE,
    everywhere INTEGER NOT NULL,
    telling INTEGER NOT NULL,
    small INTEGER NOT NULL
);
-- numbers (of 32 bits) of the quotes that have a word, in chunks that only grow. place: term, family, chunk
CREATE TABLE postings (place INTEGER PRIMARY KEY, quotes BLOB NOT NULL);
-- the quotes that are in the index. letters: a hash of all letters; content: the ids of its terms, each as often as it
-- occurs; article_id, entity, published: what else decides whether a quote is worth a look
CREATE TABLE wordings (
    quote INTEGER PRIMARY KEY REFERENCES quotes (number) ON DELETE CASCADE,
    article_id INTEGER NOT NULL,
    letters INTEGER,
    entity TEXT,
    published TEXT,
    content BLOB NOT NULL
);
CREATE INDEX wordings_letters ON wordings (letters) WHERE letters IS NOT NULL;
-- who is the same statement as a fuller wording; statements are made of these
CREATE TABLE likenesses (
    fuller INTEGER NOT NULL REFERENCES quotes (number) ON DELETE CASCADE,
    lesser INTEGER NOT NULL REFERENCES quotes (number) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    deviations TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (fuller, lesser)
) WITHOUT ROWID;
CREATE INDEX likenesses_lesser ON likenesses (lesser);
"""

DECISIONS = """
-- what people decided about statements. before: what was there, as JSON; undone: when it was taken back
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    made TEXT NOT NULL,
    before TEXT NOT NULL,
    undone TEXT
);
-- quotes by id, not by number: a decision outlives an article that is deleted and imported again
CREATE TABLE decision_quotes (
    decision INTEGER NOT NULL REFERENCES decisions (id) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    rank INTEGER NOT NULL,
    quote TEXT NOT NULL,
    PRIMARY KEY (decision, part, rank)
) WITHOUT ROWID;
CREATE INDEX decision_quotes_quote ON decision_quotes (quote);
"""

# Whose names an article knows counts for all its quotes: if they change, all are compared again. NOT IN stands for OR
# IGNORE, which in a trigger gives way to what the statement that set it off wants
TRIGGERS = """
CREATE TRIGGER quotes_compare_new AFTER INSERT ON quotes BEGIN
    INSERT INTO quotes_to_compare SELECT number FROM quotes
        WHERE article_id = new.article_id AND (number = new.number OR new.entity IS NOT NULL)
        AND number NOT IN (SELECT quote FROM quotes_to_compare);
END;
CREATE TRIGGER quotes_compare_changed AFTER UPDATE OF text, type, entity, status ON quotes
WHEN old.text <> new.text OR old.type <> new.type OR old.entity IS NOT new.entity
    OR (old.status = 'rejected') <> (new.status = 'rejected')
BEGIN
    INSERT INTO quotes_to_compare SELECT number FROM quotes
        WHERE article_id = new.article_id AND number NOT IN (SELECT quote FROM quotes_to_compare);
END;
CREATE TRIGGER quotes_settle_gone BEFORE DELETE ON quotes BEGIN
    INSERT INTO quotes_to_settle SELECT near.quote FROM (
        SELECT lesser AS quote FROM likenesses WHERE fuller = old.number
        UNION SELECT fuller FROM likenesses WHERE lesser = old.number
        UNION SELECT other.quote FROM variants v JOIN variants other ON other.statement_id = v.statement_id
            WHERE v.quote = old.number AND other.quote <> old.number
    ) near WHERE near.quote NOT IN (SELECT quote FROM quotes_to_settle);
    INSERT INTO quotes_to_compare SELECT number FROM quotes
        WHERE article_id = old.article_id AND number <> old.number AND old.entity IS NOT NULL
        AND number NOT IN (SELECT quote FROM quotes_to_compare);
END;
CREATE TRIGGER articles_compare_changed AFTER UPDATE OF published ON articles
WHEN old.published IS NOT new.published BEGIN
    INSERT INTO quotes_to_compare SELECT number FROM quotes
        WHERE article_id = new.id AND number NOT IN (SELECT quote FROM quotes_to_compare);
END;
-- an archive from before has everything still to do
INSERT INTO quotes_to_compare SELECT number FROM quotes;
"""
