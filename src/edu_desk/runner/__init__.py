"""One learner's attempt at a task: run, events, modes, help and score.

Imports guide, machine and lesson; pure.
"""
