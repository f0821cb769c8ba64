"""Sentences and tables of figures for people. Opens no SQL statement of its own; no Qt."""
