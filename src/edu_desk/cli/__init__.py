"""The command `edu-desk`: a module a command, with its options and what it does."""

from edu_desk.cli.main import main

__all__ = ["main"]
