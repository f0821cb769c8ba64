"""What lessons, their tasks and their milestones are called; what cannot be read goes by its id."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import QObject
from shiboken6 import Shiboken

from edu_desk.jobs import Completed, Failed, Jobs, JobWork, Moved
from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.diagnostic import Diagnostic
from edu_desk.lesson.library import Library
from edu_desk.lesson.literacy import Literacy
from edu_desk.lesson.reading.read_lesson import LessonHead
from edu_desk.lesson.teaching import Lesson, Task
from edu_desk.present.tongue import Tongue
from edu_desk.runner.run import Errand, prepare
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

GONE: Final = N_("a step that the lesson no longer has")


class LessonNames:
    """Reads a lesson once, when something of it must be named; `read_soon` does so beside the window."""

    def __init__(self, library: Library, tongue: Callable[[], Tongue]) -> None:
        self._library, self._tongue = library, tongue
        self._heads: dict[str, LessonHead] = {}
        self._awaited: set[str] = set()
        """Lessons that are being read: until they are, what is in them has no name."""
        self._waiters: list[tuple[QObject, set[str], Callable[[], None]]] = []
        self._broken: set[str] = set()

    def read_soon(
        self, page: QObject, jobs: Jobs, lessons: Iterable[str], then: Callable[[], None]
    ) -> tuple[str, ...]:
        """Have those of `lessons` read that were not, and call `then` if `page` still stands; returns which.

        A lesson takes a tenth of a second, and a class of twenty may be at as many. What was begun is read
        to its end and kept, so that who leaves the page and comes back does not wait for it again.
        """
        wanted = tuple(
            name
            for name in dict.fromkeys(lessons)
            if name in self._read() and not self._library.holds(name) and name not in self._broken
        )
        if not wanted:
            return ()
        self._waiters.append((page, set(wanted), then))
        if fresh := tuple(name for name in wanted if name not in self._awaited):
            self._awaited.update(fresh)

            def hear(fact: Moved | Completed[tuple[Lesson, ...]] | Failed) -> None:
                self._arrived(fresh, fact.result if isinstance(fact, Completed) else ())

            jobs.start(_reading(Library(self._library.root, self._library.own), fresh), hear)
        return wanted

    def _arrived(self, asked: Sequence[str], lessons: Sequence[Lesson]) -> None:
        """They were read: whoever waits for the last of them is told, where the page still stands."""
        for lesson in lessons:
            self._library.keep(lesson)
        self._broken.update(name for name in asked if not self._library.holds(name))
        self._awaited.difference_update(asked)
        for waiter in tuple(self._waiters):
            page, missing, then = waiter
            missing.difference_update(asked)
            if not missing:
                self._waiters.remove(waiter)
                if Shiboken.isValid(page):
                    then()

    def ids(self) -> tuple[str, ...]:
        """All lessons, in order."""
        return tuple(self._read())

    def by_topic(self) -> dict[str, tuple[str, ...]]:
        """All lessons by their topic, in order."""
        found: dict[str, list[str]] = {}
        for name, head in self._read().items():
            found.setdefault(head.topic, []).append(name)
        return {topic: tuple(names) for topic, names in found.items()}

    def title(self, lesson: str) -> str:
        """What a lesson is called."""
        return self._tongue().tr.lesson(self._title(lesson)) or lesson

    def task(self, lesson: str, task: str) -> str:
        """What a task of a lesson is called."""
        if lesson in self._awaited:
            return ""
        found = self._task(lesson, task)
        return self._tongue().say(found.title, found.start) if found else task

    def milestone(self, lesson: str, task: str, milestone: str) -> str:
        """What a milestone is called, or that it is no more; empty while its lesson is being read."""
        if lesson in self._awaited:
            return ""
        found = self._task(lesson, task)
        for one in found.milestones if found else ():
            if one.id == milestone and found is not None:
                return self._tongue().say(one.title, found.start)
        return milestone if found is None else self._tongue().tr(GONE)

    def errand(self, lesson: str, task: str) -> Errand | None:
        """A task of a lesson, ready to be run; None where it cannot be read or is there no more."""
        try:
            return prepare(self._library.lesson(lesson), task)
        except (LessonBroken, Fault):
            return None

    @property
    def tongue(self) -> Tongue:
        """The language."""
        return self._tongue()

    @property
    def literacy(self) -> dict[str, Literacy]:
        """Area and level of each lesson that has them."""
        return {name: head.literacy for name, head in self._read().items() if head.literacy is not None}

    @property
    def diagnostic(self) -> Diagnostic:
        """The errands by which gain is measured; none where their file cannot be read."""
        try:
            return self._library.diagnostic()
        except LessonBroken:
            return Diagnostic()

    def _title(self, lesson: str) -> str:
        head = self._read().get(lesson)
        return head.title.source if head is not None else ""

    def _read(self) -> dict[str, LessonHead]:
        if not self._heads:
            self._heads = {head.id: head for head in self._library.index().heads}
        return self._heads

    def _task(self, lesson: str, name: str) -> Task | None:
        try:
            tasks = self._library.lesson(lesson).tasks
        except (LessonBroken, Fault):
            return None
        return next((task for task in tasks if task.id == name), None)


def _reading(library: Library, lessons: Sequence[str]) -> JobWork[tuple[Lesson, ...]]:
    """Those of `lessons` that can be read."""
    read = []
    for name in lessons:
        yield None
        try:
            read.append(library.lesson(name))
        except (LessonBroken, Fault):
            continue  # it goes by its id
    return tuple(read)
