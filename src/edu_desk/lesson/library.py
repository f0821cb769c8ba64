"""The lessons of a folder: heads at once, whole lessons and practice apps when they are wanted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from edu_desk.lesson.checking.problems import LessonBroken, Problem, twice, unknown, wrong
from edu_desk.lesson.diagnostic import Diagnostic
from edu_desk.lesson.formulas.scope import Scope
from edu_desk.lesson.kept_heads import FilesStamp, keep_heads, kept_heads, stamp_of
from edu_desk.lesson.model import App, FilePlace
from edu_desk.lesson.reading.read_app import FILE as APP_FILE
from edu_desk.lesson.reading.read_app import read_app
from edu_desk.lesson.reading.read_diagnostic import FILE as DIAGNOSTIC_FILE
from edu_desk.lesson.reading.read_diagnostic import read_diagnostic
from edu_desk.lesson.reading.read_lesson import FILE as LESSON_FILE
from edu_desk.lesson.reading.read_lesson import LessonHead, read_lesson, read_lesson_head
from edu_desk.lesson.teaching import Lesson
from edu_desk.lesson.topic_order import in_order
from edu_desk.lesson.yaml.lesson_files import outside
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

APPS = "apps"

AppRead = tuple[App, Scope]


@dataclass(frozen=True, slots=True)
class BrokenLesson:
    """A lesson that cannot be used, and why: shown to its author, never in a learner's way."""

    id: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """What a folder of lessons holds."""

    heads: tuple[LessonHead, ...]
    broken: tuple[BrokenLesson, ...]


@dataclass(slots=True)
class Library:
    """Lessons under `root` (`<topic>/<lesson>/lesson.yaml`, practice apps in `apps/<app>/app.yaml`)."""

    root: Path
    own: tuple[Path, ...] = ()
    """More such folders. Their lessons may use the apps of `root`, and take none of its names."""
    heads_file: Path | None = None
    """Where heads are kept from one start to the next; None is not at all."""
    _lessons: dict[str, Lesson] = field(default_factory=dict)
    _heads: dict[Path, tuple[FilesStamp, LessonHead]] = field(default_factory=dict)
    """Heads that were read: the first page is made at each return to it."""
    _heads_read: int = 0
    """How many of them from their lessons' files, not from where they were kept."""
    _apps: dict[Path, tuple[FilesStamp, AppRead]] = field(default_factory=dict)
    """Practice apps that were read: most lessons share theirs with others."""

    def index(self) -> Index:
        """The heads of all lessons in the order of their folders; broken heads apart.

        Lessons of one's own are read wholly, so that whoever writes them sees at once what is wrong.
        """
        if self.heads_file is not None and not self._heads:
            self._heads |= kept_heads(self.heads_file)
        read_before = self._heads_read
        heads: list[LessonHead] = []
        broken: list[BrokenLesson] = []
        folders = self.folders()
        first = _first_of(folders)
        for folder in folders:
            try:
                self._settle(folder, first[folder.name])
                head = self._head(folder)
                if self._is_own(folder):
                    self.lesson(folder.name)
                heads.append(head)
            except LessonBroken as fault:
                broken.append(BrokenLesson(folder.name, fault.problems))
        if self.heads_file is not None and self._heads_read > read_before:
            keep_heads(self.heads_file, {one: self._heads[one] for one in folders if one in self._heads})
        told = {problem.place for one in broken for problem in one.problems}
        broken += (one for one in self._taken_apps() if one.problems[0].place not in told)
        return Index(tuple(heads), tuple(broken))

    def folders(self) -> tuple[Path, ...]:
        """The folders that hold a lesson file."""
        return self._holding(f"*/*/{LESSON_FILE}")

    def app_folders(self) -> tuple[Path, ...]:
        """The folders that hold a practice app."""
        return self._holding(f"{APPS}/*/{APP_FILE}")

    def lesson(self, name: str) -> Lesson:
        """The whole lesson `name`; read once. Raises `Fault` (unknown name) or `LessonBroken`."""
        if name not in self._lessons:
            folder = next((folder for folder in self.folders() if folder.name == name), None)
            if folder is None:
                known = ", ".join(folder.name for folder in self.folders()) or "-"
                raise Fault(
                    N_("There is no lesson “{name}”."),
                    N_("Choose one of these: {known}."),
                    name=name,
                    known=known,
                )
            self._lessons[name] = self.read(folder)
        return self._lessons[name]

    def holds(self, name: str) -> bool:
        """Whether the whole lesson `name` was read: asking for it takes no time."""
        return name in self._lessons

    def keep(self, lesson: Lesson) -> None:
        """Hold a lesson that another library of the same folders has read."""
        self._lessons.setdefault(lesson.id, lesson)

    def diagnostic(self) -> Diagnostic:
        """The errands by which gain is measured; without any where there is no such file.

        Raises `LessonBroken`.
        """
        file = self.root / DIAGNOSTIC_FILE
        return read_diagnostic(file) if file.is_file() else Diagnostic()

    def read(self, folder: Path) -> Lesson:
        """The lesson in `folder`, read anew; its app only where that changed. Raises `LessonBroken`."""
        self._settle(folder, _first_of(self.folders()).get(folder.name, folder))
        return read_lesson(folder, self._app)

    def _holding(self, pattern: str) -> tuple[Path, ...]:
        """The folders of the files like `pattern`, those of `root` first."""
        roots = (self.root, *self.own)
        return tuple(file.parent for root in roots for file in in_order(root.glob(pattern)))

    def _is_own(self, folder: Path) -> bool:
        return any(folder.is_relative_to(root) for root in self.own)

    def _inside(self, folder: Path) -> bool:
        roots = (self.root, *self.own)
        if folder.parent.parent in roots and not (folder.is_symlink() or folder.parent.is_symlink()):
            return True  # no link leads elsewhere
        return any(folder.resolve().is_relative_to(root.resolve()) for root in roots)

    def _taken_apps(self) -> Iterator[BrokenLesson]:
        """The practice apps of one's own that are called as another: they are not used."""
        folders = self.app_folders()
        first = _first_of(folders)
        for folder in folders:
            if first[folder.name] is not folder:
                yield BrokenLesson(folder.name, self._taken(folder / APP_FILE, first[folder.name]).problems)

    def _taken(self, file: Path, first: Path) -> LessonBroken:
        """The exception for a name that the folder `first` has already."""
        place = FilePlace(file, 1)
        if self._is_own(first):
            return twice(place, file.parent.name, FilePlace(first / file.name, 1))
        message = N_("“{name}” is the name of one that ships with the program. Give yours another name.")
        return wrong(place, "twice", message, name=file.parent.name)

    def _settle(self, folder: Path, first: Path) -> None:
        """Make sure that it lies under `root` and is the `first` of its name. Raises `LessonBroken`."""
        place = FilePlace(folder / LESSON_FILE, 1)
        if not self._inside(folder):
            raise outside(place, folder.name)
        if first != folder and first.resolve() != folder.resolve():
            if self._is_own(folder):
                raise self._taken(place.file, first)
            raise twice(place, folder.name, FilePlace(first / LESSON_FILE, 1))

    def _app(self, named: SourceValue, rows: SourceValue | None) -> tuple[App, Scope, Path]:
        folders: dict[str, Path] = {}
        for folder in self.app_folders():
            first = folders.setdefault(folder.name, folder)
            beside = named.place.file.is_relative_to(folder.parent.parent)
            if first is not folder and folder.name == named.text() and beside:
                raise self._taken(folder / APP_FILE, first)
        name = named.text()
        if name not in folders:
            raise unknown(named.place, "app", N_("There is no practice app “{name}”."), name, folders)
        if not self._inside(folders[name]):
            raise outside(named.place, name)
        read = self._read_app(folders[name]) if rows is None else read_app(folders[name], rows)
        return *read, folders[name]

    def _head(self, folder: Path) -> LessonHead:
        try:
            stamp = stamp_of(folder / LESSON_FILE)
        except OSError:
            return read_lesson_head(folder)  # which tells what is wrong with the file
        before = self._heads.get(folder)
        if before is None or before[0] != stamp:
            before = self._heads[folder] = stamp, read_lesson_head(folder)
            self._heads_read += 1
        return before[1]

    def _read_app(self, folder: Path) -> AppRead:
        stamp = _stamp_of(folder)
        before = self._apps.get(folder)
        if before is None or before[0] != stamp:
            before = self._apps[folder] = stamp, read_app(folder)
        return before[1]


def _first_of(folders: Iterable[Path]) -> dict[str, Path]:
    """Of each name the folder that has it first."""
    first: dict[str, Path] = {}
    for folder in folders:
        first.setdefault(folder.name, folder)
    return first


def _stamp_of(folder: Path) -> FilesStamp:
    return stamp_of(*(path for path in sorted(folder.rglob("*")) if path.is_file()))
