"""YAML text as values that know their line.

Imports checking and the lesson's data; nothing here knows what a lesson is.
"""
