"""Copies of the records: made every day and kept by rotation, looked into, and put back in their place.

Imports the rest of store; no Qt.
"""
