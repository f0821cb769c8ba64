"""The only SQL: runs and their events in one SQLite file that outlives a crash.

Imports progress, jobs and below; no Qt.
"""
