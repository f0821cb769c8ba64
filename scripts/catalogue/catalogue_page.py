"""The text of docs/catalogue.md: practice apps with their lessons, lessons with their errands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from edu_desk.lesson.library import Library
from edu_desk.lesson.model import App
from edu_desk.lesson.teaching import Lesson
from edu_desk.present.tongue import Tongue

PAGE = Path("docs") / "catalogue.md"
SHEETS = Path("docs") / "catalogue"
_SHOWN = 12
"""Digits of a digest."""


@dataclass(frozen=True, slots=True)
class AppEntry:
    """A practice app with its lessons."""

    folder: Path
    app: App
    lessons: tuple[Lesson, ...]
    digest: str
    """Of all files that decide what its screens show."""

    @property
    def sheet(self) -> str:
        """The name of the picture of its screens."""
        return f"{self.app.name}.jpg"

    @property
    def mark(self) -> str:
        """What the page says of the sheet: which files it was drawn from."""
        return f"<!-- drawn from {self.digest} -->"


def app_entries(library: Library) -> tuple[AppEntry, ...]:
    """Every app that has a lesson, in the order of its first. Raises `LessonBroken`."""
    lessons: dict[str, list[Lesson]] = {}
    folders = {folder.name: folder for folder in library.folders()}
    for head in library.index().heads:
        lessons.setdefault(head.app, []).append(library.lesson(head.id))
    entries = []
    for folder in library.app_folders():
        if found := lessons.get(folder.name):
            digest = files_digest([folder, *(folders[one.id] for one in found)])
            entries.append(AppEntry(folder, found[0].app, tuple(found), digest))
    order = list(lessons)
    return tuple(sorted(entries, key=lambda entry: order.index(entry.app.name)))


def files_digest(folders: Sequence[Path]) -> str:
    """A short digest of all files in `folders`."""
    digest = sha256()
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            digest.update(path.relative_to(folder.parent).as_posix().encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:_SHOWN]


def catalogue_page(entries: Sequence[AppEntry], english: Tongue) -> str:
    """The whole page."""
    return "\n".join([*_head(entries), *(line for entry in entries for line in _app(entry, english))]) + "\n"


def _head(entries: Sequence[AppEntry]) -> Iterator[str]:
    lessons = [lesson for entry in entries for lesson in entry.lessons]
    errands = sum(len(lesson.tasks) for lesson in lessons if lesson.tasks[0].case is None)
    cases = sum(len(lesson.tasks) for lesson in lessons if lesson.tasks[0].case is not None)
    yield "<!-- written by `python -m scripts.catalogue`; change the lessons, not this page -->"
    yield "# What can be practised"
    yield ""
    yield f"{len(entries)} practice apps, {len(lessons)} lessons, {errands} errands, {cases} cases to judge."
    yield (
        "Each picture shows the screens that the guide passes, as they are left; all else that can be"
        " touched works as well."
    )


def _app(entry: AppEntry, english: Tongue) -> Iterator[str]:
    yield ""
    yield f"## {entry.app.title.source} · `{entry.app.name}`"
    yield ""
    yield f"![{entry.app.title.source}](catalogue/{entry.sheet}) {entry.mark}"
    for lesson in entry.lessons:
        yield ""
        yield f"### {lesson.title.source} · `{lesson.id}`"
        yield ""
        yield f"{english.say(lesson.title)}: {english.say(lesson.summary)} About {lesson.minutes} minutes."
        yield ""
        if lesson.tasks[0].case is None:
            yield from (f"- {task.goal_text.source}" for task in lesson.tasks)
        else:
            yield f"{len(lesson.tasks)} cases."
