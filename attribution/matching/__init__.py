"""The parts of `attribution.statements`: what makes two quotes the same statement, and in what they differ.

Read in this order: `words` (a quote as normalised words), `stems`, `synonyms`, `numbers`, `dates`, `speakers`,
`candidates` (which pairs are looked at), `alignment` and `moves` (words against words), `facts`, `tenses` and
`deviations` (what the differences amount to), `levels` (all thresholds), `comparison`; and, for whoever draws them,
`changes` and `beside`.
"""
