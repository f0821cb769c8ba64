"""The command `edu-desk`: a module a command, with its options and what it does.

Imports all below it; Qt only where a command needs it.
"""

from edu_desk.cli.main import main

__all__ = ["main"]
