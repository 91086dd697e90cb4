"""Text in, `Parse` out: paragraphs, Stanza, moods, quotation marks."""
