"""Lesson files become frozen practice apps and lessons here."""
