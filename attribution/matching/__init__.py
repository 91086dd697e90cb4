"""The parts of `attribution.statements`: what makes two quotes the same statement, and in what they differ.

Read in this order: `words` (a quote as normalised words), `numbers`, `dates`, `speakers`, `candidates` (which pairs are
looked at), `alignment` and `moves` (words against words), `deviations`, `levels` (all thresholds), `comparison`.
"""
