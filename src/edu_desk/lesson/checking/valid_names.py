"""Names that formulas, files and people meet: which ones are possible."""

import re
from keyword import iskeyword

from edu_desk.lesson.checking import limits
from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.model import FilePlace
from edu_desk.shared.text import N_

FRESH = "fresh"
"""In an added record: a number that no record of the list has yet."""
RESERVED = frozenset({"row", "task", "screen", "true", "false", "none", FRESH})
"""What formulas understand by themselves."""
_PLAIN = re.compile(r"\w[\w-]*")


def formula_name(name: str, place: FilePlace) -> str:
    """A name that formulas can use: no Python word, nothing that means something already. Raises `Broken`."""
    if iskeyword(name) or name in RESERVED:
        raise wrong(
            place, "name", N_("“{name}” means something in formulas already; use another name."), name=name
        )
    return part_name(name, place)


def part_name(name: str, place: FilePlace) -> str:
    """A name of letters, digits and `_` that begins with a letter: a column or a record's field."""
    if not name.isidentifier() or iskeyword(name) or len(name) > limits.NAME:
        raise wrong(place, "name", N_("“{name}” cannot be a name here."), name=name)
    return name


def plain_name(name: str, place: FilePlace) -> str:
    """A name of letters, digits, `_` and `-`: an element, a screen, a task. Raises `Broken`."""
    if not _PLAIN.fullmatch(name) or len(name) > limits.NAME:
        raise wrong(place, "name", N_("“{name}” cannot be a name here."), name=name)
    return name
