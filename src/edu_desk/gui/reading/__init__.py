"""As what widgets are read by screen readers.

Imports no other part of gui.
"""
