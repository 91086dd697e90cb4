"""Quotes in, tables out. Knows the plain values of `attribution.types` and nothing else of ours.

Read `record` first (an article and a quote in, one plain dict out), then `jsonl` and `csv_table` (records in,
bytes out) and `summary` (who said what and who reported it, for a terminal).
"""
