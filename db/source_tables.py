"""The tables of where articles came from and of their earlier versions, as steps of `db.migrations`.

They stand beside `articles` and not in it: rows of that are read without what stands behind the text. An original is
kept once, however many articles were read from it, and goes with the last of them.
"""

SOURCES = """
CREATE TABLE originals (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    packed BLOB NOT NULL
);
-- address: the canonical one, address_key: the same for comparison; archived: a copy in a web archive
CREATE TABLE article_sources (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    address TEXT,
    address_key TEXT,
    archived TEXT,
    updated TEXT,
    author TEXT,
    section TEXT,
    original_id INTEGER REFERENCES originals (id)
);
CREATE INDEX article_sources_address ON article_sources (address_key);
CREATE INDEX article_sources_original ON article_sources (original_id);
"""

VERSIONS = """
-- what an article said before it was changed. quotes: as JSON, those of this text with what people decided about them
CREATE TABLE article_versions (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    title TEXT,
    published TEXT,
    updated TEXT,
    retrieved TEXT,
    imported TEXT NOT NULL,
    replaced TEXT NOT NULL,
    original_id INTEGER REFERENCES originals (id),
    quotes TEXT NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX article_versions_of ON article_versions (article_id, id);
CREATE INDEX article_versions_original ON article_versions (original_id);
-- eight numbers that near-identical texts share, most of them: who is worth a comparison
CREATE TABLE article_sketches (
    value INTEGER NOT NULL,
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    PRIMARY KEY (value, article_id)
) WITHOUT ROWID;
CREATE INDEX article_sketches_of ON article_sketches (article_id);
"""

DAYS = """
-- what an outlet printed on a day: among these an article is looked for that comes again
DROP INDEX articles_outlet;
CREATE INDEX articles_outlet ON articles (outlet_id, substr(published, 1, 10));
"""

TRIGGERS = """
-- a new version may share other passages with other outlets
CREATE TRIGGER articles_share_version AFTER UPDATE OF text ON articles WHEN old.text <> new.text BEGIN
    INSERT INTO articles_to_share SELECT new.id WHERE new.id NOT IN (SELECT article_id FROM articles_to_share);
END;
CREATE TRIGGER article_sources_gone AFTER DELETE ON article_sources WHEN old.original_id IS NOT NULL BEGIN
    DELETE FROM originals WHERE id = old.original_id
        AND NOT EXISTS (SELECT 1 FROM article_sources WHERE original_id = old.original_id)
        AND NOT EXISTS (SELECT 1 FROM article_versions WHERE original_id = old.original_id);
END;
CREATE TRIGGER article_versions_gone AFTER DELETE ON article_versions WHEN old.original_id IS NOT NULL BEGIN
    DELETE FROM originals WHERE id = old.original_id
        AND NOT EXISTS (SELECT 1 FROM article_sources WHERE original_id = old.original_id)
        AND NOT EXISTS (SELECT 1 FROM article_versions WHERE original_id = old.original_id);
END;
"""
