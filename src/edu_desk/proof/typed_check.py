"""Whether what is right to type can be typed into its field at all."""

from collections.abc import Iterator

from edu_desk.lesson.checking.problems import Problem
from edu_desk.lesson.content_walk import elements_of
from edu_desk.lesson.model import App, Element, Entry
from edu_desk.lesson.teaching import Task
from edu_desk.machine.typed_classes import RIGHT, stand_in
from edu_desk.shared.text import N_

_HELD = N_("Task “{task}”: “{text}” cannot be typed into “{element}”, which would hold “{held}” ({format}).")
_LENGTH = N_("Task “{task}”: “{text}” has {count} letters or digits, but “{element}” says {length}.")


def of_typed(app: App, task: Task) -> Iterator[Problem]:
    """Right texts that a field's format changes, or that are not as long as it says."""
    for screen in app.screens.values():
        for element in elements_of(screen):
            match element.spec:
                case Entry() as entry if entry.index in task.typed:
                    yield from _of_entry(element, entry, task)
                case _:
                    continue


def _of_entry(element: Element, entry: Entry, task: Task) -> Iterator[Problem]:
    text = task.typed[entry.index]
    held = stand_in(entry, text, RIGHT)
    said = {"task": task.id, "text": text, "element": element.id}
    if held != text:
        values: dict[str, object] = {**said, "held": held, "format": entry.format.value}
        yield Problem(task.place, "typed-format", _HELD, values, also=element.place)
    elif entry.length and len(text) != entry.length:
        values = {**said, "count": len(text), "length": entry.length}
        yield Problem(task.place, "typed-length", _LENGTH, values, also=element.place)
