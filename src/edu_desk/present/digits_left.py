"""How many digits a number still lacks: said where the practice app refuses it, or a touch does nothing."""

from typing import Final

from edu_desk.lesson.kinds import DIGITS
from edu_desk.lesson.model import Element, Entry, State
from edu_desk.machine.action import Target
from edu_desk.machine.machine import Machine
from edu_desk.present.target_names import target_name
from edu_desk.present.view import ScreenView
from edu_desk.shared.text import N_, Translator

MORE: Final = N_("“{name}” needs {count} more digits.")
ONE_MORE: Final = N_("“{name}” needs one more digit.")


def digits_left(machine: Machine, state: State, screen: ScreenView, tr: Translator) -> str:
    """The sentence on the first number on the screen that is begun and not complete; empty where none is."""
    for element in machine.elements(state):
        left = _left(element, machine, state)
        if left:
            name = target_name(Target(element.id), screen)
            return tr(ONE_MORE, name=name) if left == 1 else tr(MORE, name=name, count=left)
    return ""


def is_complete(entry: Entry, right: str | None, text: str) -> bool:
    """Whether as many digits are typed as there are to be."""
    return entry.format in DIGITS and 0 < _wanted(entry, right) <= len(text)


def _left(element: Element, machine: Machine, state: State) -> int:
    entry = element.spec
    if not isinstance(entry, Entry) or entry.format not in DIGITS:
        return 0
    typed = len(state[entry.index])
    return max(0, _wanted(entry, machine.typed.get(entry.index)) - typed) if typed else 0


def _wanted(entry: Entry, right: str | None) -> int:
    return entry.length or sum(letter.isdigit() for letter in right or "")
