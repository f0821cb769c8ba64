"""The command `edu-desk`: a module a command, with its options and what it does.

Imports all below it; Qt only where a command needs it.
"""

from edu_desk.shared.dataclass_methods import compile_when_called

compile_when_called()

from edu_desk.cli.main import main  # noqa: E402 - the classes that it imports are made from here on

__all__ = ["main"]
