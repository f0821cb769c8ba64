"""How a blind person finds the next thing to do: by what is announced, and by the names of what is there.

Knows no word of the program and nothing of its code. Plain Python, so that the reader on Debian's own
Python uses the same rules.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_QUOTED = re.compile(r"[‘“]([^‘’“”]+)[’”]")
_LATIN = re.compile(r"[a-z]{3,}")
_DIGITS = re.compile(r"\d(?:[\d -]|,(?=\d{3}))*")
"""Digits that stand together; those of a sum have commas between them, which no key writes."""
_ENDS = (",", " ")


class Lost(Exception):
    """What was announced, or what is there, does not say what to do."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something the accessibility tree has; `place` finds it again, `within` holds the places around it."""

    place: tuple[int, ...]
    name: str
    heading: bool = False
    presses: bool = False
    """It has an action that presses it, and is not disabled."""
    takes_text: bool = False
    recommended: bool = False
    """The tree calls it the default."""
    led_to: bool = False
    """The announced advice leads on to it."""

    def within(self, other: "Thing") -> bool:
        return self.place[: len(other.place)] == other.place and self.place != other.place


@dataclass(frozen=True, slots=True)
class Press:
    thing: Thing


@dataclass(frozen=True, slots=True)
class Write:
    thing: Thing
    text: str


Act = Press | Write


def first_choice(things: Sequence[Thing]) -> Act:
    """On a page of choices: the recommended one, or the first after the heading."""
    recommended = [thing for thing in things if thing.recommended and thing.presses]
    if recommended:
        return Press(recommended[0])
    heading = next((at for at, thing in enumerate(things) if thing.heading), None)
    if heading is None:
        raise Lost("the page has no heading")
    choice = next((thing for thing in things[heading:] if thing.presses and thing.name), None)
    if choice is None:
        raise Lost("there is nothing to choose")
    return Press(choice)


def next_acts(announced: str, things: Sequence[Thing]) -> tuple[Act, ...]:
    """What the announcement asks for, with what is there; empty when it names nothing that can be done."""
    for quoted in _QUOTED.finditer(announced):
        found = _called(quoted[1], things)
        pressed = [thing for thing in found if thing.presses or thing.takes_text]
        if pressed:
            thing = next((one for one in pressed if one.led_to), pressed[0])
            return (Write(thing, _text_to_write(announced, quoted)) if thing.takes_text else Press(thing),)
        for holder in found:
            keys = _keys(_to_write(announced, quoted), [one for one in things if one.within(holder)])
            if keys:
                return keys
    return ()


def _called(name: str, things: Sequence[Thing]) -> list[Thing]:
    exact = [thing for thing in things if thing.name == name]
    begun = [thing for thing in things if thing.name.startswith(tuple(f"{name}{end}" for end in _ENDS))]
    return [*exact, *begun]


def _keys(digits: str, inside: Sequence[Thing]) -> tuple[Act, ...]:
    keys = {thing.name: thing for thing in inside if thing.presses}
    return tuple(Press(keys[digit]) for digit in digits) if all(digit in keys for digit in digits) else ()


def _text_to_write(announced: str, quoted: re.Match[str]) -> str:
    text = _to_write(announced, quoted)
    if not text:
        raise Lost(f"nobody says what to write: {announced}")
    return text


def _to_write(announced: str, quoted: re.Match[str]) -> str:
    """The quoted words, digits or Latin word in the same sentence as the name, without the name."""
    end = announced.find(".", quoted.end())
    sentence = announced[quoted.end() : end if end >= 0 else None]
    if words := _QUOTED.search(sentence):
        return words[1]
    written = _DIGITS.search(sentence) or _LATIN.search(sentence)
    return re.sub("[ ,]", "", written[0]) if written else ""
