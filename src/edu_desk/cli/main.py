"""Where `edu-desk` begins. Opening the program needs nothing that is loaded for the other commands."""

import sys
from collections.abc import Sequence

from edu_desk.cli.run import open_program
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import shipped

_PROBLEMS = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns the exit code (0 done, 1 something is wrong, 2 not understood)."""
    match list(sys.argv[1:] if arguments is None else arguments):
        case [] | ["run"]:
            return _open()
        case words:
            from edu_desk.cli.command_line import run_command

            return run_command(words)


def _open() -> int:
    resources = shipped()
    try:
        return open_program(resources, None, None)
    except Fault as fault:
        from edu_desk.shared.text import SOURCE_LANGUAGE, load_translator

        print(fault.tell(load_translator(resources.translations, SOURCE_LANGUAGE)), file=sys.stderr)  # noqa: T201
        return _PROBLEMS
    except KeyboardInterrupt:
        return _PROBLEMS
