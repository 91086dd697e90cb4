"""The archive on disk: one SQLite file, written by one process, readable by several.

`connection` opens it, `migrations` holds its tables, `store` the deeds (each one transaction, each returning
`Changes`), `queries` the questions (read only, answered in frozen `rows`), `errors` what can go wrong.

Who writes: `save_article` runs, outlets, articles, quotes and spans; `linking.link` statements and
variants; `save_failure` failures; `set_status` a quote's status. Triggers write articles_fts and quotes_fts.
People and organisations have modules of their own: `entity_tables`, `entity_linking` and `entity_resolving` (what
`save_article` does for them), `entities` (deeds), `entity_queries` (questions), `entity_rows`.
Who copied: `sharing_tables`, `sharing` (text that articles have in common), `origin_queries`, `origin_rows`.
"""
