"""The table of how often articles were divided, as one step of `db.migrations`; most articles are not in it."""

TABLE = """
-- quotes around the places where a text was divided may be missing
CREATE TABLE article_cuts (
    article_id INTEGER PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
    cuts INTEGER NOT NULL CHECK (cuts > 0)
);
"""
