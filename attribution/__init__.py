"""Text in, quotes out.

Read in this order: `types`, `parse` (what rules see of a sentence), `quotation_marks`, `mood`, `clauses`,
`noun_phrases`, `subjects`, `frames`; `candidates`, then the rules (`complements`, `inquits`, `sources`, `direct`,
`konjunktiv`, `reported`, `headlines`, `interviews`, `addressees`, `venues`, `chains`), `features`, `scoring`,
`overlaps`, `names`, `coreference`; and `pipeline`, which has all steps on one screen. `parser` alone knows Stanza.
`statements` links quotes across articles (its parts are in `matching/`), `entities/` finds people and organisations
across them; `gold` and `evaluation` measure against gold quotes, `evaluation_report`, `error_classes`, `marked_text`
and `error_page` show it.
"""
