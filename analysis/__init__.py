"""Runs `ingest` and `attribution` in child processes and hands plain values back; loads no parser itself.

`jobs` holds what travels through the pipe, `child` is the far end of it, `workers` one child as the parent
sees it, `analyser` the parent's side: sources in, articles with quotes or reasons out.
"""
