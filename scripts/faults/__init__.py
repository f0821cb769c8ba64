"""Faults of the world, tried on the real program: `make faults`."""
