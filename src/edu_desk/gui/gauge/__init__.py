"""Measures pages that are shown: what is painted, what is touched, and what happens by itself.

Imports all below it.
"""
