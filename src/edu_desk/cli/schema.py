"""`edu-desk schema`: prints the JSON Schema of lesson files, for editors."""

from argparse import ArgumentParser, Namespace

from edu_desk.cli.console import say_json
from edu_desk.cli.surroundings import OK, Surroundings

HELP = "print the JSON Schema of lesson files, for editors"


def add_options(parser: ArgumentParser) -> None:
    """Of which file."""
    parser.add_argument(
        "file", nargs="?", choices=("app", "lesson", "cases"), default="lesson", help="default: %(default)s"
    )


def run(given: Namespace, _around: Surroundings) -> int:
    """Print the schema."""
    from edu_desk.lesson.checking.json_schema import SCHEMAS

    say_json(SCHEMAS[given.file]())
    return OK
