"""What the first page did without: imported, and the heads of the lessons read, while it is looked at.

It is loaded when that page is painted.
"""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from edu_desk.gui.window.job_executors import IdleExecutor, WindowDelivery
from edu_desk.jobs import Completed, Failed, Jobs, JobWork, Moved, ThreadExecutor
from edu_desk.shared.paths import Resources

if TYPE_CHECKING:
    from edu_desk.lesson.library import Library

PLAIN = (
    "edu_desk.store.store",
    "edu_desk.learner.records",
    "edu_desk.learner.case_rounds",
    "edu_desk.report.judgement_words",
    "babel.dates",
    "fsrs",
)
"""What is loaded beside the first page, in a thread: nothing of it imports Qt."""
WINDOWS = tuple(
    f"edu_desk.gui.{name}"
    for name in (
        "theme",
        "reading",
        "widgets",
        "speech",
        "simulator.frames",
        "simulator.elements",
        "simulator",
        "window",
        "assist",
        "learner",
        "people",
        "preferences",
        "shell",
    )
)
"""What is loaded in the window's thread, while no event waits: each package stands on those before it."""


def load_rest(window: QObject, resources: Resources, data: Path, done: Callable[["Library"], None]) -> None:
    """Load all, then hand the lessons to `done` in the thread of `window`; nothing where it is stopped."""
    beside = Jobs(ThreadExecutor(), WindowDelivery(window))
    idle = Jobs(IdleExecutor(window), lambda call: call())

    def go_on(fact: "Moved | Completed[Library] | Failed") -> None:
        if isinstance(fact, Completed):
            library = fact.result
            idle.start(load_windows(), lambda end: done(library) if isinstance(end, Completed) else None)

    beside.start(load_plain(resources, data), go_on)


def load_plain(resources: Resources, data: Path) -> JobWork["Library"]:
    """Import what knows nothing of Qt, in any thread, and return the lessons with their heads read.

    What was read is kept in `data` for the next start.
    """
    for name in PLAIN:
        import_module(name)
        yield None
    from edu_desk.lesson.kept_heads import FILE_NAME
    from edu_desk.lesson.library import Library

    library = Library(resources.lessons, resources.own, data / FILE_NAME)
    yield None
    _read_heads(library)
    return library


def _read_heads(library: "Library") -> None:
    """Read what the next first page shows of each lesson: hundreds of ms that the window need not wait."""
    from edu_desk.shared.log import Log

    try:
        library.index()
    except Exception:  # noqa: BLE001 - the page that reads them anew meets it too, where it can be told
        Log(__name__).exception("The heads of the lessons could not be read beside the window")


def load_windows() -> JobWork[None]:
    """Import what makes classes of Qt.

    Only in the window's thread: while one thread makes such a class, an event in another that looks for
    its methods ends the program (a fault in PySide's `MetaObjectBuilder`, once in about a hundred starts).
    """
    from pkgutil import iter_modules

    for package in WINDOWS:
        for found in iter_modules(import_module(package).__path__, f"{package}."):
            import_module(found.name)
            yield None
