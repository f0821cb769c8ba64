"""The typed data of a practice app: its tables and variables.

Imports formulas, yaml and below.
"""
