"""What to do next from any state, by search over the machine's states.

Imports machine, lesson and shared only; no Qt.
"""
