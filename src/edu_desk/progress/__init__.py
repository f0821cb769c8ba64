"""What learners can do, and when to do it again: worked out from events, and from nothing else.

Imports runner and below; no Qt.
"""
