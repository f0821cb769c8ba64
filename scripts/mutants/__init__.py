"""Mutants of the core, and whether the tests find them: `python -m scripts.mutants`."""
