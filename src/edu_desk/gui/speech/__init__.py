"""The voice in the window's thread.

Imports no other part of gui.
"""
