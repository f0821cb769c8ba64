"""What every layer may use: faults, translated text, clock, ids and paths.

Imports no other part of the program.
"""
