"""No class of Qt is made off the window's thread while the program loads: that ends it, once in a hundred."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from edu_desk.gui.shell.late_loading import PLAIN, WINDOWS, load_plain
from edu_desk.jobs import Completed, Failed, Job, Moved, execute_all
from edu_desk.lesson.library import Library
from edu_desk.shared.paths import Resources
from kit.cafe import write_cafe

_PLAIN = f"""
import sys
from importlib import import_module
for name in {PLAIN!r}:
    import_module(name)
print([name for name in sys.modules if name.split(".")[0] in ("PySide6", "shiboken6")])
"""
_WATCHED = """
import enum, json, sys
from pathlib import Path
from threading import current_thread, main_thread

strayed = []

def watch(event, told):
    if event == "import" and current_thread() is not main_thread():
        if told[0].startswith(("PySide6.", "edu_desk.gui.")):
            strayed.append(told[0])

sys.addaudithook(watch)
named = []
make = enum.EnumType.__new__

def making(kind, name, *parts, **more):
    made = make(kind, name, *parts, **more)
    named.append(made)
    return made

enum.EnumType.__new__ = making
from PySide6.QtCore import QTimer
from edu_desk import compose
from edu_desk.shared.paths import shipped

early = {}

from edu_desk.gui.window.window import Window
when_painted = Window.when_painted

def when_first_painted(window, then):
    def painted():
        enum.EnumType.__new__ = make
        early["of Qt"] = sorted({one.__qualname__.split(".")[0] for one in named})
        early["modules"] = sorted(sys.modules)
        then()
    when_painted(window, painted)

Window.when_painted = when_first_painted
whole = compose.complete
late = []

def complete(*parts):
    before = set(sys.modules)
    program = whole(*parts)
    late.extend(name for name in set(sys.modules) - before if name.startswith("edu_desk."))
    early["complete"] = sorted(sys.modules)
    QTimer.singleShot(1500, parts[2].close)
    return program

compose.complete = complete
code = compose.run_program(shipped(), Path(sys.argv[1]), "ko")
print(json.dumps({"early": early, "strayed": strayed, "late": late, "code": code}))
"""


_AFTERWARDS = frozenset(
    {"edu_desk.jobs", "edu_desk.gui.shell.late_loading", "edu_desk.lesson.library", "hashlib"}
)
"""What is loaded after the first page is painted."""
_RARELY = frozenset(
    {"edu_desk.gui.instructor.places", "edu_desk.gui.instructor.wing", "edu_desk.gui.papers.step_card_paper"}
)
"""What few sittings want is loaded when it is first wanted."""


def run(script: str, *arguments: str) -> str:
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().splitlines()[-1]


def test_what_is_loaded_in_a_thread_knows_nothing_of_qt() -> None:
    assert run(_PLAIN) == "[]"


@pytest.mark.parametrize("package", WINDOWS)
def test_what_is_loaded_in_the_window_s_thread_is_there(package: str) -> None:
    assert (Path(__file__).resolve().parents[3] / "src" / package.replace(".", "/")).is_dir()


def test_the_heads_of_the_lessons_are_read_before_the_window_asks(tmp_path: Path) -> None:
    file = write_cafe(tmp_path / "lessons") / "food" / "cafe-order" / "lesson.yaml"
    facts: list[Moved | Completed[Library] | Failed] = []
    job = Job(
        load_plain(Resources(tmp_path), tmp_path / "data"), facts.append, lambda call: call(), lambda: None
    )
    execute_all(job.step)
    done, written = facts[-1], file.stat()
    assert isinstance(done, Completed)
    file.write_bytes(b"?" * written.st_size)
    os.utime(file, ns=(written.st_atime_ns, written.st_mtime_ns))
    index = done.result.index()
    assert [head.id for head in index.heads] == ["cafe-order"]
    assert index.broken == (), "it was not read again"


def test_a_start_makes_classes_of_qt_in_the_window_s_thread_only(tmp_path: Path) -> None:
    """And before the first page is painted, none with hundreds of names that it does not need."""
    told = json.loads(run(_WATCHED, str(tmp_path)))
    assert told["code"] == 0
    assert told["strayed"] == []
    assert told["late"] == [], "what completing the program needs was loaded before, in slices"
    early = told["early"]
    assert {"Qt", "QAccessible"} <= set(early["of Qt"]), "they are heard of"
    assert not {"QStyle", "QGradient", "QEasingCurve"} & set(early["of Qt"])
    assert "edu_desk.gui.learner.home_page" in early["modules"]
    assert not _AFTERWARDS & set(early["modules"])
    assert not _RARELY & set(early["complete"])
    assert "edu_desk.gui.instructor.staff_place" in early["complete"], "the way there is known"
