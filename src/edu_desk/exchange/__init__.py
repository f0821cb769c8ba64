"""What comes in and goes out as files: rosters now.

Imports report and below; no Qt. Nothing is guessed: a file is read strictly or refused with what to do.
"""
