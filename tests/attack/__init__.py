"""Markup in every text of every record: it stays text, on every page and in every file."""
