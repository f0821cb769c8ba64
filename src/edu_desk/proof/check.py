"""Checks a folder of lessons: files, names and types, translations, and that every goal can be reached."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from edu_desk.lesson.library import Library
from edu_desk.lesson.model import Place, Text
from edu_desk.lesson.problems import Broken, Problem
from edu_desk.lesson.read_app import read_app
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.lesson.walk import texts_of_app, texts_of_lesson
from edu_desk.runner.run import prepare
from edu_desk.shared.text import N_, Translator

_LONGEST_WAY = 200


def check(root: Path, translators: Sequence[Translator] = ()) -> tuple[Problem, ...]:
    """Every problem of the lessons and practice apps under `root`, in order of file and line.

    `root` may also be the folder of one lesson inside a lessons folder; then only that one is checked.
    """
    library, wanted = _library(root)
    found: list[Problem] = []
    for folder in library.app_folders() if wanted is None else ():
        try:
            app, _ = read_app(folder)
        except Broken as broken:
            found.extend(broken.problems)
        else:
            found.extend(_translations(texts_of_app(app), translators))
    for folder in library.folders():
        if wanted is not None and folder.resolve() != wanted:
            continue
        try:
            lesson = library.read(folder)
        except Broken as broken:
            found.extend(broken.problems)
        else:
            found.extend(_translations(texts_of_lesson(lesson), translators))
            found.extend(_unreachable(lesson, folder))
    if not library.folders():
        found.append(Problem(Place(root, 1), "empty", N_("There is no lesson in this folder.")))
    unique = {
        (str(problem.place), problem.rule, problem.message, str(problem.values)): problem for problem in found
    }
    return tuple(sorted(unique.values(), key=lambda problem: (str(problem.place.file), problem.place.line)))


def _library(root: Path) -> tuple[Library, Path | None]:
    folder = root.parent if root.is_file() else root
    if (folder / "lesson.yaml").is_file():
        return Library(folder.parent.parent), folder.resolve()
    return Library(folder), None


def _translations(texts: Iterator[Text], translators: Sequence[Translator]) -> Iterator[Problem]:
    """Translations whose computed pieces are no longer right."""
    for text in texts:
        for tr in translators:
            if not text.source:
                continue
            try:
                text.parts(tr.lesson(text.source))
            except Broken as broken:
                yield Problem(
                    text.place,
                    "translation",
                    N_("The translation into {language} cannot be used: {reason}"),
                    {"language": tr.locale, "reason": broken.problems[0].tell(tr)},
                )


def _unreachable(lesson: Lesson, folder: Path) -> Iterator[Problem]:
    """Tasks whose goal the guide cannot reach from the start."""
    place = Place(folder / "lesson.yaml", 1)
    for task in lesson.tasks:
        if task.goal(task.start):
            yield Problem(
                place, "goal", N_("Task “{task}”: the goal holds before anything is done."), {"task": task.id}
            )
        elif steps_to_goal(lesson, task) is None:
            yield Problem(place, "reach", N_("Task “{task}”: no way leads to the goal."), {"task": task.id})


def steps_to_goal(lesson: Lesson, task: Task) -> int | None:
    """How many actions the guide's way takes from the start of `task`; None where it does not arrive."""
    errand = prepare(lesson, task.id)
    if errand is None:
        return None
    state = task.start
    for taken in range(_LONGEST_WAY):
        if task.goal(state):
            return taken
        action = errand.guide.next_action(state)
        after = errand.machine.act(state, action) if action else None
        if after is None:
            return None
        state = after
    return None
