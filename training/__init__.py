"""Makes what the program ships and cannot compute for itself: the scorer's weights (later the language models)."""
