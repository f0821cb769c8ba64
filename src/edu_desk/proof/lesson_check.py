"""Checks a folder of lessons: files, names and types, texts, and by search what learners can get into."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from edu_desk.lesson.checking import letters
from edu_desk.lesson.checking.problems import LessonBroken, Problem, ProblemWeight
from edu_desk.lesson.content_walk import texts_of_app, texts_of_lesson
from edu_desk.lesson.library import Library
from edu_desk.lesson.model import App, FilePlace, State
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.machine.machine import Machine
from edu_desk.machine.memo import remembering_task
from edu_desk.proof.case_proof import of_cases
from edu_desk.proof.coverage import Coverage
from edu_desk.proof.coverage_search import seek
from edu_desk.proof.layout_check import Measure, of_layout
from edu_desk.proof.proof_rules import of_app, of_task
from edu_desk.proof.stack_rules import of_stacks
from edu_desk.proof.state_survey import STATES, Survey, survey_states
from edu_desk.proof.text_check import of_lesson_icon, of_names, of_tables, of_texts
from edu_desk.proof.typed_check import of_typed
from edu_desk.shared.text import N_, UNTRANSLATED, Translator

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was looked at for one task: proven where `whole`, else a part of its states."""

    lesson: str
    task: str
    states: int
    whole: bool
    sure: int
    """States from which a way to the goal is known."""
    steps: int | None
    """Actions on the guide's way from the start."""


@dataclass(frozen=True, slots=True)
class Report:
    """All findings, in order of file and line, and what they rest on."""

    problems: tuple[Problem, ...]
    looked: tuple[Looked, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What keeps a lesson from being used."""
        return tuple(one for one in self.problems if one.weight is ProblemWeight.ERROR)

    @property
    def notes(self) -> tuple[Problem, ...]:
        """What is worth a look."""
        return tuple(one for one in self.problems if one.weight is ProblemWeight.NOTE)


@dataclass(frozen=True, slots=True)
class Wish:
    """How a check is to be made."""

    translators: Sequence[Translator] = ()
    icons: frozenset[str] | None = None
    """The names of all icons; None leaves icons unchecked."""
    states: int = STATES
    measure: Measure | None = None
    """Draws the screens; None leaves the layout unchecked."""
    shipped: Path | None = None
    """The lessons beside which those of one's own stand; None where the folder stands alone."""
    progress: Progress = field(default=lambda _what: None)


def check(root: Path, translators: Sequence[Translator] = (), states: int = STATES) -> tuple[Problem, ...]:
    """What keeps the lessons and practice apps under `root` from being used, in order of file and line."""
    return prove(root, Wish(translators, states=states)).errors


def leaning(root: Path, shipped: Path) -> Path | None:
    """The lessons folder of `root` where its lessons need practice apps of `shipped`; None where they do not.

    `root` is such a folder, or that of one lesson or practice app in it.
    """
    library, _ = _library(root, None)
    if library.root.resolve() == shipped.resolve():
        return None
    own = {folder.name for folder in library.app_folders()}
    theirs = {folder.name for folder in Library(shipped).app_folders()}
    needs = not own or any(head.app in theirs - own for head in library.index().heads)
    return library.root if needs and library.folders() else None


def prove(root: Path, wish: Wish) -> Report:
    """Everything that reading and exploring the lessons under `root` shows.

    `root` may also be the folder of one lesson inside a lessons folder; then only that one is checked, with
    the texts of its practice app and of no other. Or it is the folder of one practice app, which is checked
    with all lessons that can be read of it.
    """
    library, wanted = _library(root, wish.shipped)
    found = [*letters.of_names(root if root.is_dir() else root.parent, whole=wanted is not None)]
    app = next((folder for folder in library.app_folders() if folder.resolve() == wanted), None)
    alone = wanted is not None and app is None
    lessons: list[Lesson] = []
    for folder in library.folders() if wanted is not None else _under(root, library.folders()):
        if alone and folder.resolve() != wanted:
            continue
        try:
            lessons.append(library.read(folder))
        except LessonBroken as broken:
            found.extend(broken.problems if app is None else ())
    lessons = [lesson for lesson in lessons if app is None or lesson.app.name == app.name]
    named = {lesson.app.name for lesson in lessons}
    apps = library.app_folders()
    for folder in _under(root, apps) if wanted is None else apps:
        if wanted is None or folder == app or folder.name in named:
            found.extend(_app(folder, wish))
    if app is None and not _under(root, library.folders()):
        found.append(Problem(FilePlace(root, 1), "empty", N_("There is no lesson in this folder.")))
    looked: list[Looked] = []
    for lesson in lessons:
        found.extend(of_texts(texts_of_lesson(lesson), wish.translators))
        found.extend(of_tables(lesson.app))
        found.extend(of_lesson_icon(lesson, wish.icons))
        for task in lesson.tasks:
            found.extend(of_typed(lesson.app, task))
    for together in _by_app(lessons):
        of_others = wanted is None and together[0].app.name not in {one.name for one in _under(root, apps)}
        problems, parts = _explore(together, wish, alone=alone or of_others)
        found.extend(problems)
        looked.extend(parts)
    return Report(_in_order(found), tuple(looked))


def _app(folder: Path, wish: Wish) -> Iterator[Problem]:
    try:
        app, _ = read_app(folder)
    except LessonBroken as broken:
        yield from broken.problems
        return
    for one in (app, *app.looks.values()):
        yield from of_texts(texts_of_app(one), wish.translators)
        yield from of_names(one, wish.icons)
    yield from of_tables(app)


def _by_app(lessons: Sequence[Lesson]) -> list[list[Lesson]]:
    groups: dict[str, list[Lesson]] = {}
    for lesson in lessons:
        groups.setdefault(lesson.app.name, []).append(lesson)
    return list(groups.values())


def _explore(lessons: Sequence[Lesson], wish: Wish, *, alone: bool) -> tuple[list[Problem], list[Looked]]:
    """All tasks of the lessons on one practice app; what none of them shows is only told of all together."""
    seen, found, looked = Coverage(), list[Problem](), list[Looked]()
    states: dict[str, list[State]] = {}
    whole = True
    for lesson in lessons:
        found.extend(of_cases(lesson, wish.translators[0] if wish.translators else UNTRANSLATED))
        watched = seen.watch(lesson.app)
        for task in lesson.tasks:
            wish.progress(f"{lesson.id}/{task.id}")
            surveyed = explore(watched, task, wish.states)
            whole = whole and surveyed.whole
            found.extend(of_task(surveyed))
            found.extend(of_stacks(surveyed))
            looked.append(_looked(lesson, surveyed))
            _remember(seen, surveyed)
            states.setdefault(task.look, []).extend(surveyed.graph.states)
    if wish.measure is not None:
        wish.progress(lessons[0].app.name)
        for look, some in states.items():
            app = lessons[0].app.looks.get(look, lessons[0].app)
            found.extend(of_layout(app, some, wish.translators, wish.measure))
    if not alone:
        if not whole:
            wish.progress(lessons[0].app.name)
            seek(seen.watch(lessons[0].app), lessons[0].tasks[0], seen, wish.states)
        found.extend(of_app(lessons[0].app, seen, whole=whole))
    return found, looked


def explore(app: App, task: Task, states: int = STATES) -> Survey:
    """The survey of one task on `app`."""
    task = remembering_task(task)
    return survey_states(Machine(app, task.typed, wide=True), task, states)


def _remember(seen: Coverage, surveyed: Survey) -> None:
    for screen, element, used in surveyed.graph.machine.reached():
        seen.screens.add(screen)
        seen.shown.add((screen, element))
        if used:
            seen.used.add((screen, element))


def _looked(lesson: Lesson, surveyed: Survey) -> Looked:
    return Looked(
        lesson=lesson.id,
        task=surveyed.task.id,
        states=surveyed.graph.explored,
        whole=surveyed.whole,
        sure=surveyed.sure,
        steps=len(surveyed.way) - 1 if surveyed.way else None,
    )


def _in_order(found: Sequence[Problem]) -> tuple[Problem, ...]:
    """Each finding once: several lessons read the same app."""
    unique = {(str(one.place), one.rule, one.message, str(one.values)): one for one in found}
    return tuple(sorted(unique.values(), key=lambda one: (str(one.place.file), one.place.line)))


def _under(root: Path, folders: Sequence[Path]) -> tuple[Path, ...]:
    """Those that were asked about: a folder of one's own stands beside the shipped one."""
    home = root.parent if root.is_file() else root
    return tuple(folder for folder in folders if folder.is_relative_to(home))


def _library(root: Path, shipped: Path | None) -> tuple[Library, Path | None]:
    folder = root.parent if root.is_file() else root
    one = (folder / "lesson.yaml").is_file() or (folder / "app.yaml").is_file()
    home = folder.parent.parent if one else folder
    beside = shipped is not None and home.resolve() != shipped.resolve()
    library = Library(shipped, (home,)) if shipped is not None and beside else Library(home)
    return library, folder.resolve() if one else None
