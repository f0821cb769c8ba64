"""What the YAML parser complains of, in an author's words and at the line where it most likely began."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from edu_desk.lesson.checking.problems import Problem
from edu_desk.lesson.model import FilePlace
from edu_desk.shared.text import N_

_TABS = N_("A line may not be indented with tabs; use spaces.")
_WORDS = (
    ("found character '\\t'", _TABS),
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

_INDENTED = ("mapping values are not allowed", "expected key", "block end", "expected '-'", "expected ':'")
"""Troubles that a line above often makes."""


def not_yaml(error: yaml.YAMLError, file: Path, text: str, unclosed: int) -> Problem:
    """The finding for `error`; `unclosed` is the line of quotes that ran over lines just before, or 0."""
    reason = str(getattr(error, "problem", None) or error)
    told = next((ours for theirs, ours in _WORDS if theirs in reason), "")
    message = told or N_("This is not well-formed YAML ({reason}).")
    seen, begun = _line(error, "problem_mark"), _line(error, "context_mark")
    lines = text.splitlines()
    last = max((number for number, words in enumerate(lines, 1) if words.strip()), default=1)
    line, other = min(seen or begun or 1, last), 0
    context = str(getattr(error, "context", "") or "")
    if begun and any(part in context for part in _FROM_THE_BEGINNING):
        line, other = begun, seen
    elif any(part in reason for part in _INDENTED):
        other = cause_above(lines, line)
    if tab := _tab_before(lines, line):
        line, other, message = tab, 0, _TABS
    if unclosed:
        line, other = unclosed, seen
        message = N_("Quotes that begin here are not closed in this line.")
    also = FilePlace(file, other) if other and other != line else None
    return Problem(FilePlace(file, line), "yaml", message, {"reason": reason}, also=also)


def _tab_before(lines: Sequence[str], line: int) -> int:
    """The line, at or just above `line`, that is indented with a tab; 0 where none is."""
    for number in (line, line - 1):
        text = lines[number - 1] if 0 < number <= len(lines) else ""
        if "\t" in text[: len(text) - len(text.lstrip())]:
            return number
    return 0


def cause_above(lines: Sequence[str], line: int) -> int:
    """The line above that most likely spoiled line number `line`, which was not understood; or 0.

    A line that fits no block around it was either moved itself, or follows a single line that was moved,
    or belongs to a block whose opening was moved. Where it fits, the line just above is not finished.
    """
    open_blocks: list[_Block] = []
    before = 0
    for number, text in enumerate(lines[:line], 1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        indent = len(text) - len(text.lstrip(" "))
        if number == line:
            return _cause(open_blocks, indent) or before
        while open_blocks and open_blocks[-1].indent > indent:
            open_blocks.pop()
        if open_blocks and open_blocks[-1].indent == indent:
            known = open_blocks.pop()
            open_blocks.append(_Block(indent, known.first, number, known.count + 1))
        else:
            open_blocks.append(_Block(indent, number, number, 1))
        before = number
    return 0


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of one indentation that are still open: the first, the last, and how many."""

    indent: int
    first: int
    last: int
    count: int


def _cause(open_blocks: Sequence[_Block], indent: int) -> int:
    """The line where the block begins that `indent` does not fit into; 0 where there is none."""
    deeper = [block for block in open_blocks if block.indent > indent]
    around = [block for block in open_blocks if block.indent <= indent]
    if not deeper or (around and around[-1].indent == indent):
        return 0
    return deeper[0].first if deeper[0].count == 1 or not around else around[-1].last


def _line(error: yaml.YAMLError, name: str) -> int:
    mark = getattr(error, name, None)
    return mark.line + 1 if mark else 0
