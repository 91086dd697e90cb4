"""Item models over rows: no widget, no query text."""
