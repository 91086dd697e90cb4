"""Widgets: they show rows and emit what the user asks for."""
