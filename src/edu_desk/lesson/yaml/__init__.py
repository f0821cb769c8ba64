"""YAML text as values that know their line; nothing here knows what a lesson is.

Imports checking and below.
"""
