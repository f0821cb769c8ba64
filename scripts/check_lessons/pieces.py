"""What there is to check, piece by piece, and the digest of all that a piece's outcome depends on."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from edu_desk.lesson.checking.problems import LessonBroken
from edu_desk.lesson.library import Library
from edu_desk.lesson.teaching import Lesson
from edu_desk.shared.errors import Fault

ENGINE = ("src", "assets", "translations", "pyproject.toml")
"""What every piece depends on, beside its lesson."""
APP_STATES = "400"
"""States of each task from which an app's screens are drawn, with all its lessons."""
NEEDS_TESTS = "tests/gui/learner/test_two_needs.py"
NEEDS = 12
"""In so many cases these look at each app."""
NEEDS_AT_ONCE = 3
_LEFT_OUT = frozenset({".mo", ".pyc"})
_PYTEST = ("-m", "pytest", "-q", "--exhaustive", "-m", "exhaustive", "-p", "no:cacheprovider")

_BY_LESSON = (
    "tests/gui/reading",
    "tests/gui/learner/test_begins_in_sight.py",
    "tests/gui/learner/test_field_labels.py",
    "tests/gui/learner/test_instruction_in_sight.py",
    "tests/gui/simulator/test_shipped_tags.py",
    "tests/present",
    "tests/runner",
)
"""Exhaustive tests whose cases are lessons: what is read, in sight, said and marked at every step."""


_OF_PAGES = (
    "tests/gui/test_every_size.py",
    "tests/gui/assist",
    "tests/gui/shell",
    "tests/gui/instructor/test_insight_pages.py",
    "tests/gui/learner/test_review_page.py",
)
"""Exhaustive tests of our own pages, in every size of letters."""

_OF_RULES = (
    "tests/cli",
    "tests/gui/charts",
    "tests/gui/kiosk",
    "tests/gui/preferences",
    "tests/gui/simulator/test_arrow_walk.py",
    "tests/gui/simulator/test_simulator_frames.py",
    "tests/gui/simulator/test_simulator_geometry.py",
    "tests/gui/widgets",
    "tests/gui/learner/test_certificates.py",
    "tests/gui/learner/test_learner_pages.py",
    "tests/gui/learner/test_search_words.py",
    "tests/guide",
    "tests/simulate",
)
"""Tests with so many or so long cases, of our own code, that only a share runs each time."""

LARGE = "300"
"""The largest letters, in which each task is done in the other language."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One command, green where it exits with 0, and the files that decide its outcome."""

    name: str
    command: tuple[str, ...]
    files: tuple[Path, ...]
    group: str = ""
    """What it is of: a share of all pieces has at least one of each group."""
    words: str = ""
    """What decides its outcome beside files."""

    def digest(self, root: Path) -> str:
        """The same as long as nothing that matters to the piece has changed."""
        digest = sha256(" ".join((surroundings(), self.words, *self.command[1:])).encode())
        digest.update(files_digest(self.files, root))
        return digest.hexdigest()


def files_digest(places: Iterable[Path], root: Path) -> bytes:
    """Of all files at `places`, with their names; each is read once while it stays as it is."""
    digest = sha256()
    for path in _all_files(places):
        state = path.stat()
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(_content_digest(path, state.st_size, state.st_mtime_ns))
    return digest.digest()


@cache
def _content_digest(path: Path, _size: int, _written_ns: int) -> bytes:
    return sha256(path.read_bytes()).digest()


def surroundings() -> str:
    """The interpreter and the library that draws: another one may draw or count otherwise."""
    return f"{sys.implementation.cache_tag} {sys.version} PySide6 {version('PySide6-Essentials')}"


def pieces(root: Path) -> tuple[Piece, ...]:
    """Every piece: the longest first, then lesson by lesson."""
    engine = tuple(root / name for name in ENGINE)
    library = Library(root / "lessons")
    lessons, broken = _read(library)
    return (
        *_of_pages(root, engine, library, lessons),
        *_of_apps(root, engine, library, lessons),
        *_of_lessons(root, engine, library, lessons, broken),
    )


def _read(library: Library) -> tuple[tuple[Lesson, ...], frozenset[Path]]:
    """The lessons, and the folders of those that cannot be read."""
    lessons, broken = list[Lesson](), set[Path]()
    for folder in library.folders():
        try:
            lessons.append(library.lesson(folder.name))
        except (LessonBroken, Fault):
            broken.add(folder)
    return tuple(lessons), frozenset(broken)


def _tests(name: str, tests: Sequence[str], files: tuple[Path, ...], words: str, like: str) -> Piece:
    chosen = ("-k", like) if like else ()
    return Piece(name, (sys.executable, *_PYTEST, *tests, *chosen), files, name.split(maxsplit=1)[0], words)


def _of_pages(
    root: Path, engine: tuple[Path, ...], library: Library, lessons: Sequence[Lesson]
) -> Iterator[Piece]:
    """Our own pages show of each lesson its head alone, and one lesson whole."""
    heads = "".join(str((one.id, one.title, one.summary, one.icon, one.minutes)) for one in lessons)
    shown = _folders(library, [one for one in lessons if one.id == "train-book"])
    files = (*engine, root / "tests", *shown, root / "lessons" / "apps" / "hanbit-rail")
    like = "every_page or tab_comes or large_and_apart or everything_fits or nothing_is_wider"
    yield _tests("sizes of pages", _OF_PAGES, files, heads, like)
    everything = (*engine, root / "tests", root / "lessons")
    every_page = (
        "tests/gui/assist/test_keyboard.py",
        "tests/gui/assist/test_keyboard_alone.py",
        "tests/gui/shell/test_one_window.py",
    )
    steers = "tests/gui/learner/test_instruction_in_sight.py::test_what_steers_a_lesson_is_in_sight"
    teach = "tests/gui/reading/test_widget_names.py::test_the_pages_of_those_who_teach"
    yield _tests("rules in full", (*_OF_RULES, *every_page, steers, teach), everything, "", "")
    yield _tests("errands in full", ("tests/features",), everything, "", "")
    yield _tests("themes", ("tests/gui/theme",), everything, "", "")
    schemas = ("tests/lesson/checking/test_json_schema.py",)
    yield _tests("schemas of files", schemas, everything, "", "")


def _of_apps(
    root: Path, engine: tuple[Path, ...], library: Library, lessons: Sequence[Lesson]
) -> Iterator[Piece]:
    """An app that cannot be read has its check alone, which tells why."""
    for folder in library.app_folders():
        own = _folders(library, [one for one in lessons if one.app.name == folder.name])
        files = (*engine, folder, *own)
        check = ("-m", "edu_desk", "check", str(folder.relative_to(root)), "--layout", "--states", APP_STATES)
        yield Piece(f"app {folder.name}", (sys.executable, *check), files, "app")
        yield _reach(root, folder, files)
        if own:
            tests = ("tests/gui/test_every_size.py", "tests/gui/simulator/test_shipped_targets.py")
            like = f"[{folder.name}-"
            yield _tests(f"sizes of {folder.name}", tests, (*files, root / "tests"), "", like)
            yield from _needs(folder.name, (*files, root / "tests"))


def _reach(root: Path, folder: Path, files: tuple[Path, ...]) -> Piece:
    """The app with all its lessons, just as `edu-desk check` over everything looks at it.

    A condition that never changes, or an element that nobody comes to, is an error only where all states of
    all tasks were looked at: for that neither one lesson alone nor `APP_STATES` is enough.
    """
    check = ("-m", "edu_desk", "check", str(folder.relative_to(root)))
    return Piece(f"reach in {folder.name}", (sys.executable, *check), files, "reach")


def _needs(app: str, files: tuple[Path, ...]) -> Iterator[Piece]:
    """All pairs of what people set, on all screens, in pieces that each take a few minutes."""
    for first in range(0, NEEDS, NEEDS_AT_ONCE):
        parts = range(first, min(first + NEEDS_AT_ONCE, NEEDS))
        like = " or ".join(f"[{app}-{part}]" for part in parts)
        yield _tests(f"needs in {app} {first + 1}-{parts[-1] + 1}", (NEEDS_TESTS,), files, "", like)


def _of_lessons(
    root: Path,
    engine: tuple[Path, ...],
    library: Library,
    lessons: Sequence[Lesson],
    broken: frozenset[Path],
) -> Iterator[Piece]:
    """A lesson that cannot be read has its check alone, which tells why: it must never pass unseen."""
    known = {one.id: one for one in lessons}
    for folder in library.folders():
        check = ("-m", "edu_desk", "check", str(folder.relative_to(root)), "--layout")
        lesson = None if folder in broken else known.get(folder.name)
        app = root / "lessons" / "apps" / (lesson.app.name if lesson else "")
        files = (*engine, folder, app)
        yield Piece(f"check {folder.name}", (sys.executable, *check), files, "check")
        if lesson is None:
            continue
        ids = f"[{lesson.id}] or [{lesson.id}- or -{lesson.id}- or -{lesson.id}]"
        yield _tests(f"hands on {lesson.id}", _BY_LESSON, (*files, root / "tests"), "", ids)
        yield from _plays(lesson, files)


def _plays(lesson: Lesson, files: tuple[Path, ...]) -> Iterator[Piece]:
    """Every task in every mode, in one process: each play alone would read all anew.

    Once as it begins on a new computer, and once in the largest letters and in English.
    """
    play = (sys.executable, "-m", "edu_desk", "play", lesson.id, "--all", "--offscreen")
    yield Piece(f"play {lesson.id}", play, files, f"play {lesson.app.name}")
    large = (*play, "--text-size", LARGE, "--lang", "en")
    yield Piece(f"large {lesson.id}", large, files, f"large {lesson.app.name}")


def _folders(library: Library, lessons: Iterable[Lesson]) -> tuple[Path, ...]:
    names = {one.id for one in lessons}
    return tuple(folder for folder in library.folders() if folder.name in names)


def _all_files(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and path.suffix not in _LEFT_OUT)
