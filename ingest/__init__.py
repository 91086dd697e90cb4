"""Paths in, `Article`s out; says what is wrong with a file. Read: sources, text_file, metadata, reading."""
