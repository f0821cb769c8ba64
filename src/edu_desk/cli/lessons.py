"""`edu-desk lessons`: lists the lessons."""

from argparse import ArgumentParser, Namespace

from edu_desk.cli.console import complain, say, say_json
from edu_desk.cli.surroundings import OK, PROBLEMS, Surroundings, add_lessons_option, with_own
from edu_desk.lesson.library import Library

HELP = "list the lessons"


def add_options(parser: ArgumentParser) -> None:
    """How they are listed."""
    add_lessons_option(parser)
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(given: Namespace, around: Surroundings) -> int:
    """List the lessons, and tell on the side which are broken."""
    around = with_own(around, given.lessons)
    tr, resources = around.tr, around.resources
    index = Library(resources.lessons, resources.own).index()
    rows = [
        {
            "id": head.id,
            "topic": head.topic,
            "title": tr.lesson(head.title.source),
            "summary": tr.lesson(head.summary.source),
            "minutes": head.minutes,
        }
        for head in index.heads
    ]
    if given.json:
        say_json(rows)
    else:
        for row in rows:
            say(f"{row['id']:<16} {row['title']} — {row['summary']}")
    for broken in index.broken:
        for problem in broken.problems:
            complain(f"{problem.place}: {problem.tell(tr)}")
    return PROBLEMS if index.broken else OK
