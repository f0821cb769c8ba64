"""The devices that a practice app seems to run on.

Imports the rest of simulator but elements.
"""
