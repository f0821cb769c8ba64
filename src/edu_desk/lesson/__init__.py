"""Lesson files become frozen practice apps and lessons here.

Imports shared only; no Qt.
"""
