"""The parts of lesson files, read one by one into frozen apps and lessons.

Imports every other part of lesson but library and index.
"""
