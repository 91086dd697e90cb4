"""What leaves an archive: an archive and a filter in, files out; or records of quotes in, tables out.

Read `record` first (an article and a quote in, one plain dict out), then `csv_table`, `xlsx_table` and `jsonl`.
`writing` is the door of all exports; `claims` has the statements for `dossier` and `claim_review`, `references` the
articles for `ris` and `bibtex`. `summary` (who said what and who reported it) is for a terminal.
"""
