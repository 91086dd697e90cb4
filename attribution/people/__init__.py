"""Whom a speaker means within an article."""
