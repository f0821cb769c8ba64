"""Measurements with their goals beside them: ratios and spreads, never tests that pass or fail."""
