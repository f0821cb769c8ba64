"""The parts of lesson files, read one by one into frozen apps and lessons.

Imports tables and below.
"""
