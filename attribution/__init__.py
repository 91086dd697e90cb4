"""Text in, quotes out.

Read in this order: `types`, `parse` (what rules see of a sentence), `quotation_marks`, `mood`, `clauses`,
`noun_phrases`, `frames`; then the rules (`direct`, `complements`, `inquits`, `sources`, `konjunktiv`, `reported`),
`overlaps`, `scoring`, `coreference`; and `pipeline`, which has all steps on one screen. `parser` alone knows
Stanza. `statements` links quotes across articles, `evaluation` measures against gold quotes.
"""
