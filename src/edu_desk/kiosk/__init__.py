"""A screen that runs itself in a lobby: its session, what staff set, its keys, and what was used.

Imports shared only; no Qt, no SQL.
"""
