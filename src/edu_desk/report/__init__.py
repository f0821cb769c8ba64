"""Sentences and tables of figures for people.

Imports store and below; no Qt, no SQL of its own.
"""
