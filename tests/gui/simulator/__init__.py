"""The simulator's tests."""
