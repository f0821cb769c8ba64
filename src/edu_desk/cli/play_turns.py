"""`edu-desk play --all`: every task of a lesson in every mode, one after the other in one process."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle
from pathlib import Path

from edu_desk.cli.console import say
from edu_desk.cli.lesson_player import play
from edu_desk.cli.play_report import PlayOrder, letters_note
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.events import Mode
from edu_desk.shared.errors import Fault
from edu_desk.shared.paths import Resources
from edu_desk.shared.text import N_, Translator


def play_all(
    order: PlayOrder, resources: Resources, data: Path | None, language: str | None, tr: Translator
) -> bool:
    """Play all turns of the lesson of `order`, tell each, say whether all reached the goal and are stored.

    Raises `Fault` where there is no such lesson.
    """
    library = Library(resources.lessons, resources.own)
    well = True
    for task, mode in turns(library.lesson(order.lesson)):
        name = f"{order.lesson} {task} {mode.value}"
        try:
            played = play(replace(order, task=task, mode=mode.value), resources, data, language, library)
        except Fault as fault:
            well = False
            say(f"{name}: {fault.tell(tr)}")
            continue
        reached = N_("The goal was reached.") if played.finished else N_("The goal was not reached.")
        told = [tr(reached), letters_note(order, played, tr)]
        told += [] if played.trouble is None else [played.trouble.tell(tr)]
        well = well and played.well(order)
        say(f"{name}: {' '.join(one for one in told if one)}")
    return well


def turns(lesson: Lesson) -> Iterator[tuple[str, Mode]]:
    """Every task in every mode; of cases, which are many and alike, each in one mode, all modes in turn."""
    tasks = [task.id for task in lesson.tasks]
    if lesson.tasks[0].case is None:
        yield from ((task, mode) for task in tasks for mode in Mode)
    elif len(tasks) < len(Mode):
        yield from zip(cycle(tasks), Mode, strict=False)
    else:
        yield from zip(tasks, cycle(Mode), strict=False)
