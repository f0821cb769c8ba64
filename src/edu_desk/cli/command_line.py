"""The command line: what may be said, and which command does it."""

import argparse
import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from edu_desk import __version__
from edu_desk.cli import (
    access_report,
    backup,
    check,
    classes,
    console,
    kiosk,
    learners,
    lessons,
    play,
    progress,
    rebuild,
    report,
    restore,
    run,
    schema,
    simulate,
    staff,
)
from edu_desk.cli.console import complain, say
from edu_desk.cli.surroundings import INTERRUPTED, PROBLEMS, Surroundings
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.shared.errors import Fault
from edu_desk.shared.languages import LANGUAGES
from edu_desk.shared.log import Log
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import N_, load_translator

if TYPE_CHECKING:
    from _typeshed import SupportsWrite


class Command(Protocol):
    """A module of this package that does one command."""

    HELP: str

    @property
    def add_options(self) -> Callable[[argparse.ArgumentParser], None]:
        """Declares what this command takes beside what all take."""

    @property
    def run(self) -> Callable[[argparse.Namespace, Surroundings], int]:
        """Does it, and returns the exit code. Raises `Fault`."""


COMMANDS: Final[dict[str, Command]] = {
    "run": run,
    "lessons": lessons,
    "check": check,
    "schema": schema,
    "play": play,
    "access-report": access_report,
    "progress": progress,
    "learners": learners,
    "classes": classes,
    "report": report,
    "staff": staff,
    "kiosk": kiosk,
    "backup": backup,
    "restore": restore,
    "rebuild": rebuild,
    "simulate": simulate,
}


def run_command(words: Sequence[str]) -> int:
    """Do what `words` say; returns the exit code. Exits with 2 where they are not understood."""
    resources = shipped()
    given = _parser().parse_args(words)
    language = console.language(given.lang)
    logging.basicConfig(level=logging.INFO if given.verbose else logging.WARNING, stream=sys.stderr)
    tr = load_translator(resources.translations, language)
    try:
        around = Surroundings(resources, tr, given.data, given.lang, given.verbose)
        return COMMANDS[given.command or "run"].run(given, around)
    except Fault as fault:
        complain(fault.tell(tr))
        return PROBLEMS
    except LessonBroken as broken:
        for problem in broken.problems:
            complain(f"{problem.place}: {problem.tell(tr)}")
        return PROBLEMS
    except OSError as error:
        if given.verbose:
            Log(__name__).exception("where it happened")
        complain(_unusable(error).tell(tr))
        return PROBLEMS
    except KeyboardInterrupt:
        return INTERRUPTED


def _unusable(error: OSError) -> Fault:
    """What no command expected of the world."""
    return Fault(
        N_("{file} cannot be used: {reason}."),
        N_("Check the spelling, that the disk is not full and that you may read and write there."),
        file=str(error.filename or "-"),
        reason=error.strerror or str(error),
    )


class _Parser(argparse.ArgumentParser):
    """Says help and what was not understood as all commands speak."""

    def _print_message(self, message: str, file: "SupportsWrite[str] | None" = None) -> None:
        tell = say if file is sys.stdout and file is not None else complain
        tell(message.rstrip("\n"))


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="edu-desk",
        description="Practise everyday digital errands, step by step, with a voice beside you.",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _shared(parser, default=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, command in COMMANDS.items():
        own = commands.add_parser(name, help=command.HELP)
        command.add_options(own)
        _shared(own, default=argparse.SUPPRESS)
    return parser


def _shared(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument(
        "--data", type=Path, metavar="DIR", default=default, help="where progress and settings live"
    )
    parser.add_argument("--lang", choices=LANGUAGES, default=default, help="the language to show")
    parser.add_argument(
        "--verbose",
        action="store_true",
        default=default or False,
        help="say more about what happens",
    )
