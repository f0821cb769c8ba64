"""Who learns and with whom: persons, and what is said of them where others look on.

Imports shared only; no SQL, no Qt.
"""
