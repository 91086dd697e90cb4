"""Candidates in, those that stand out: features, scorer, overlaps."""
