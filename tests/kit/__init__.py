"""Builders, fakes at the edge of the world, and ways through the program, for tests."""
