"""The tables behind the origins of variants, as one step of `db.migrations`.

Who writes: triggers put into `articles_to_share` whose text is new or whose outlet has changed; `sharing` empties it
and fills `shingles` and `shared_texts`; `settling` writes `origins` with the variants.
"""

SHARING = """
CREATE TABLE articles_to_share (article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE);
-- which articles have a shingle, but for the common ones: what an outlet prints under each of its articles. No key to
-- articles, as an index for it would be as large as the table: `sharing` deletes what is gone
CREATE TABLE shingles (
    shingle INTEGER NOT NULL,
    outlet_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    PRIMARY KEY (shingle, outlet_id, article_id)
) WITHOUT ROWID;
CREATE TABLE common_shingles (shingle INTEGER PRIMARY KEY);
-- what of an article stands in another outlet's: so many of its words outside of quotation marks. passages: [[start,
-- end], …] in articles.text. Both directions of a pair, if one of them tells something
CREATE TABLE shared_texts (
    article_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    other_id INTEGER NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
    words INTEGER NOT NULL,
    of INTEGER NOT NULL,
    passages TEXT NOT NULL,
    PRIMARY KEY (article_id, other_id)
) WITHOUT ROWID;
CREATE INDEX shared_texts_other ON shared_texts (other_id);
-- beside: the id of the variant in the article with the same text; share: how much of the text is the same
CREATE TABLE origins (
    quote INTEGER PRIMARY KEY REFERENCES variants (quote) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    beside TEXT,
    share REAL
);
"""

TRIGGERS = """
CREATE TRIGGER articles_share_new AFTER INSERT ON articles BEGIN
    INSERT INTO articles_to_share VALUES (new.id);
END;
-- an outlet's own articles are not compared: with another outlet they may have to be, or no longer
CREATE TRIGGER articles_share_changed AFTER UPDATE OF outlet_id, agencies ON articles
WHEN old.outlet_id <> new.outlet_id OR old.agencies <> new.agencies BEGIN
    INSERT INTO articles_to_share SELECT new.id WHERE new.id NOT IN (SELECT article_id FROM articles_to_share);
    INSERT INTO quotes_to_settle SELECT q.number FROM quotes q JOIN variants v ON v.quote = q.number
        WHERE q.article_id = new.id AND q.number NOT IN (SELECT quote FROM quotes_to_settle);
END;
-- an archive from before has everything still to do
INSERT INTO articles_to_share SELECT id FROM articles;
INSERT INTO quotes_to_settle SELECT quote FROM variants WHERE quote NOT IN (SELECT quote FROM quotes_to_settle);
"""
