"""The controls and surfaces every page is built of; each is given a `Look` and never restyled.

Imports reading and theme only.
"""
