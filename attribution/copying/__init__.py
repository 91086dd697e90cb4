"""Who had it first, who copied: articles in, the text that they share and the origin of each variant out.

`passages` finds what two articles share outside of quotation marks (everybody quotes the same words; what stands around
them is the journalist's own), `shingles` makes a few numbers of an article by which those that may share text find each
other, `origins` judges the variants of one statement.
"""
