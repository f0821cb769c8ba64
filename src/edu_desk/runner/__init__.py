"""One learner's attempt at a task: run, events, modes, help and score. Pure.

Imports guide, machine, lesson and shared only; no Qt.
"""
