"""Paths, addresses and texts in, `Article`s out; says what is wrong with them.

Read: sources (what the user gave), reading (the door), kinds, formats/ and containers/; fetching for addresses.
"""
