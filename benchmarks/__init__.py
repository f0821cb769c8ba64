"""Measurements: ratios and spreads, never timed tests."""
