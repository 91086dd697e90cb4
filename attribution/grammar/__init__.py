"""What rules ask of a parse: clauses, noun phrases, subjects, frames."""
