"""Figures in, drawings out: what there is to see, and what a click on it asks for. No widget, no archive."""
