"""Addressee, venue, via, and whoever speaks on."""
