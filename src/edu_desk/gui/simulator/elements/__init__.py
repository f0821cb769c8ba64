"""One module for each kind of element that a practice app's screen is made of.

Imports the rest of simulator but frames.
"""
