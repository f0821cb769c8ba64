"""The formulas of lesson files: parsed once, every name and type checked, compiled to closures.

Imports checking and below.
"""
