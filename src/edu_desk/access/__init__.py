"""What makes the program usable for every body: sizes, contrast and ways of input.

Imports shared only; no Qt.
"""
