"""Each rule proposes candidates of one kind."""
