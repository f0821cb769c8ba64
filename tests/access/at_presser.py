"""Chooses on a page by what the accessibility bus offers, as a screen reader's user does.

Run by Debian's Python. `at_presser.py say` tells the session that a reader runs; `at_presser.py press`
makes the first choice of a page, or with a name behind it presses what has that name, and prints the headings
and names of the page that comes, as JSON. It listens for announcements too, which a reader that has none must
not be cut off by.
"""

import json
import sys

from at_reader import Reader, start_reading
from gi.repository import GLib

from kit.blind import Lost, Press, Thing, first_choice


def press(name: str = "") -> dict[str, list[str]]:
    """The names on the page that comes of the first choice, or of what is called `name`."""
    reader = Reader()
    reader.find_program()
    reader.wait(lambda: _can_choose(reader, name), "a page with choices")
    before = _names(reader)["headings"]
    reader.do(lambda things: (_choice(things, name),))
    reader.wait(lambda: _names(reader)["headings"] not in ([], before), "the next page")
    return _names(reader)


def _choice(things: list[Thing], name: str) -> Press:
    if not name:
        first = first_choice(things)
        if isinstance(first, Press):
            return first
    for thing in things:
        if thing.presses and thing.name == name:
            return Press(thing)
    raise Lost(f"nothing is called {name}")


def _can_choose(reader: Reader, name: str) -> bool:
    try:
        _choice(list(reader.things()), name)
    except (Lost, GLib.GError):
        return False
    return True


def _names(reader: Reader) -> dict[str, list[str]]:
    try:
        there = list(reader.things())
    except GLib.GError:  # the page has just gone
        there = []
    return {
        "headings": [thing.name for thing in there if thing.heading],
        "names": [thing.name for thing in there],
    }


def main() -> int:
    """Do what was asked for."""
    if sys.argv[1] == "say":
        start_reading()
        return 0
    try:
        sys.stdout.write(json.dumps(press(*sys.argv[2:]), ensure_ascii=False))
    except Lost as lost:
        sys.stderr.write(f"lost: {lost}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
