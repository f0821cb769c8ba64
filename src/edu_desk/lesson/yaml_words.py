"""What the YAML parser complains of, in an author's words and at the line where it most likely began."""

from pathlib import Path

import yaml

from edu_desk.lesson.model import Place
from edu_desk.lesson.problems import Problem
from edu_desk.shared.text import N_

_WORDS = (
    ("found character '\\t'", N_("A line may not be indented with tabs; use spaces.")),
    ("cannot start any token", N_("This begins with a character that has a meaning; put it in quotes.")),
    (
        "mapping values are not allowed",
        N_("A colon stands where none may, or this line is indented wrongly."),
    ),
    ("unexpected end of stream", N_("Quotes that begin here are never closed.")),
    ("document separator", N_("Quotes that begin here are never closed.")),
    ("expected ',' or", N_("A bracket or brace that begins here is not closed, or a comma is missing.")),
    ("expected key", N_("This does not go on with what stands around it; look at indentation and quotes.")),
    ("did not find expected '-'", N_("This is indented differently from the list around it.")),
    ("block end", N_("This does not go on with what stands around it; look at indentation and quotes.")),
    ("could not find expected ':'", N_("A colon is missing in this line.")),
    ("unknown escape", N_("A backslash has a meaning in double quotes; use single ones.")),
)
"""The parsers' own words (libyaml's and PyYAML's), and ours."""
_FROM_THE_BEGINNING = ("quoted scalar", "flow sequence", "flow mapping", "flow node")
"""Where one of these is not ended, it is its beginning that is to be mended."""


def not_yaml(error: yaml.YAMLError, file: Path, unclosed: int) -> Problem:
    """The finding for `error`; `unclosed` is the line of quotes that ran over lines just before, or 0."""
    reason = str(getattr(error, "problem", None) or error)
    told = next((ours for theirs, ours in _WORDS if theirs in reason), "")
    message = told or N_("This is not well-formed YAML ({reason}).")
    seen, begun = _line(error, "problem_mark"), _line(error, "context_mark")
    line, other = seen or begun or 1, begun
    context = str(getattr(error, "context", "") or "")
    if begun and any(part in context for part in _FROM_THE_BEGINNING):
        line, other = begun, seen
    if unclosed:
        line, other = unclosed, seen
        message = N_("Quotes that begin here are not closed in this line.")
    also = Place(file, other) if other and other != line else None
    return Problem(Place(file, line), "yaml", message, {"reason": reason}, also=also)


def _line(error: yaml.YAMLError, name: str) -> int:
    mark = getattr(error, name, None)
    return mark.line + 1 if mark else 0
