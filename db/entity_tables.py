"""The tables of people and organisations across articles, as one step of `db.migrations`.

A naming is a name with the role and gender that articles tell; a mention is its place: the speaker of a quote, or one
of several (part); spelling is the surname where the quote itself writes it otherwise. Which entity a naming belongs to
is worked out anew where namings come and go (`entity_resolving`); what people decided stays as it is. quotes.entity
holds the names of the entities.
"""

ENTITIES = """
CREATE TABLE entities (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT,
    gender TEXT
);
CREATE INDEX entities_by_name ON entities (name_key, name);
-- key is shared by all namings that may belong together, first_key by whole names besides (a surname alone has none);
-- level and other say why this one is in its entity.
-- sense is not 0 where a person parted bearers of one name: the decision that did it
CREATE TABLE namings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    name_key TEXT NOT NULL,
    kind TEXT,
    role TEXT,
    gender TEXT,
    sense INTEGER NOT NULL DEFAULT 0,
    key TEXT NOT NULL,
    first_key TEXT,
    entity_id INTEGER REFERENCES entities (id) ON DELETE SET NULL,
    level TEXT,
    other INTEGER REFERENCES namings (id) ON DELETE SET NULL,
    mentions INTEGER NOT NULL DEFAULT 0
);
CREATE UNIQUE INDEX namings_once ON namings (name, coalesce(role, ''), coalesce(gender, ''), coalesce(kind, ''), sense);
CREATE INDEX namings_by_key ON namings (key, first_key);
CREATE INDEX namings_by_entity ON namings (entity_id);
CREATE INDEX namings_by_other ON namings (other);
CREATE INDEX namings_unused ON namings (id) WHERE mentions = 0;
CREATE TABLE mentions (
    quote INTEGER NOT NULL REFERENCES quotes (number) ON DELETE CASCADE,
    part INTEGER NOT NULL,
    naming INTEGER NOT NULL REFERENCES namings (id),
    published TEXT,
    spelling TEXT,
    PRIMARY KEY (quote, part)
) WITHOUT ROWID;
CREATE INDEX mentions_by_naming ON mentions (naming, published);
CREATE INDEX mentions_spelled ON mentions (naming, spelling) WHERE spelling IS NOT NULL;
CREATE TRIGGER mentions_ai AFTER INSERT ON mentions BEGIN
    UPDATE namings SET mentions = mentions + 1 WHERE id = new.naming;
END;
CREATE TRIGGER mentions_ad AFTER DELETE ON mentions BEGIN
    UPDATE namings SET mentions = mentions - 1 WHERE id = old.naming;
END;
CREATE TRIGGER mentions_au AFTER UPDATE OF naming ON mentions BEGIN
    UPDATE namings SET mentions = mentions - 1 WHERE id = old.naming;
    UPDATE namings SET mentions = mentions + 1 WHERE id = new.naming;
END;
-- two people of one surname in one article
CREATE TABLE namesakes (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    one INTEGER NOT NULL REFERENCES namings (id) ON DELETE CASCADE,
    other INTEGER NOT NULL REFERENCES namings (id) ON DELETE CASCADE,
    PRIMARY KEY (article_id, one, other)
) WITHOUT ROWID;
CREATE INDEX namesakes_one ON namesakes (one);
CREATE INDEX namesakes_other ON namesakes (other);
-- articles whose speakers are still to be looked up: all of an archive from before these tables
CREATE TABLE unlinked (article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE);
"""

DECISIONS = """
-- what people decided: merge, split, rename. name: what the entity is called by it; before: naming → its entity then;
-- undone_at: when it was taken back
CREATE TABLE entity_decisions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    entity_id INTEGER NOT NULL,
    name TEXT,
    before TEXT NOT NULL,
    made_at TEXT NOT NULL,
    made_by TEXT NOT NULL,
    undone_at TEXT
);
-- about whom: side 1 is taken out of what it was in, or kept; side 2 is what else there was, or came to it
CREATE TABLE entity_decision_namings (
    decision_id INTEGER NOT NULL REFERENCES entity_decisions (id) ON DELETE CASCADE,
    naming INTEGER NOT NULL REFERENCES namings (id),
    side INTEGER NOT NULL,
    PRIMARY KEY (decision_id, naming)
) WITHOUT ROWID;
CREATE INDEX entity_decision_namings_of ON entity_decision_namings (naming);
-- speakers of single quotes that bear the name in the sense of a decision; the quote's id outlives a new analysis
CREATE TABLE entity_decision_quotes (
    decision_id INTEGER NOT NULL REFERENCES entity_decisions (id) ON DELETE CASCADE,
    quote TEXT NOT NULL,
    part INTEGER NOT NULL,
    PRIMARY KEY (quote, part, decision_id)
) WITHOUT ROWID;
CREATE INDEX entity_decision_quotes_of ON entity_decision_quotes (decision_id);
"""

FILL = "INSERT INTO unlinked SELECT id FROM articles"
