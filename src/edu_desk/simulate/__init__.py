"""Simulated learners: a load test of the engine and a look at the fading rule, no evidence of learning.

Imports runner and below; no Qt.
"""
