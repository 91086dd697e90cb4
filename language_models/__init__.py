"""Which language models there are, on the hub and on this machine: fetched, checked, chosen. Never loads them.

A model set is one folder in Stanza's form: `resources.json`, which names every file with its digest, and
`de/<kind>/<name>.pt`. `sets` are those that the program knows, `resources` reads and writes their lists, `shelf` says
what is installed and in use, `fetching` brings one file and `installing` a set, `verifying` checks digests.
"""
