"""All pairs of what a person may set, on every screen people have: what is to be touched is seen whole."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLineEdit, QWidget

from edu_desk.access.millimetres import MM_PER_INCH, REFERENCE_DPI
from edu_desk.gui.learner.lesson_page import LessonPage
from edu_desk.gui.simulator.elements.keypad import KeypadKey, Pad
from edu_desk.machine.action import Target
from edu_desk.present.view import RunView
from edu_desk.runner.events import Mode
from edu_desk.settings.declarations import SETTINGS
from kit.learner import Learner
from kit.pairs import all_pairs, covering_rows, pairs
from kit.sampling import content_digest, kinds_of_content
from kit.shipped_lessons import shipped_library
from kit.told_steps import told_steps


@dataclass(frozen=True)
class Screen:
    """Its own px, how many of them lie in an inch, and how the desktop is scaled."""

    wide: int
    high: int
    dpi: float = REFERENCE_DPI
    scale: float = 1.0

    @property
    def window(self) -> tuple[int, int]:
        return round(self.wide / self.scale), round(self.high / self.scale)

    @property
    def px_per_mm(self) -> float:
        return self.dpi / MM_PER_INCH / self.scale

    def __str__(self) -> str:
        return f"{self.wide}x{self.high}at{self.dpi:.0f}by{self.scale}"


SCREENS = (
    Screen(1024, 600),
    Screen(800, 480),
    Screen(800, 600),
    Screen(1920, 540),
    Screen(1024, 768),
    Screen(1366, 768),
    Screen(1920, 1080),
    Screen(1080, 1920),
    Screen(1080, 1920, dpi=51),
    Screen(1920, 1080, dpi=51),
    Screen(1366, 768, scale=1.25),
    Screen(1920, 1080, scale=1.5),
    Screen(1366, 768, scale=1.75),
    Screen(1920, 1080, dpi=160, scale=2.0),
)
UNSEEN = frozenset({"language", "voice_rate", "volume", "voice_engine", "scan_pace", "scan_sounds"})
"""What is heard or only a matter of time; the language is the lessons' own."""
FACTORS = {
    "screen": SCREENS,
    **{one.key: tuple(option.value for option in one.options) for one in SETTINGS if one.key not in UNSEEN},
}
ROWS = covering_rows(FACTORS)
LIBRARY = shipped_library()
BY_APP = {
    app: [head.id for head in LIBRARY.index().heads if kinds_of_content()[head.id].split()[0] == app]
    for app in sorted({kind.split()[0] for kind in kinds_of_content().values()})
}


@cache
def steps_of(app: str) -> tuple[tuple[str, RunView], ...]:
    """A step for each thing that is to be touched anywhere in an app, in whatever lesson it comes first."""
    met: dict[tuple[str, str], tuple[str, RunView]] = {}
    for name in BY_APP[app]:
        lesson = LIBRARY.lesson(name)
        for step in told_steps(lesson, lesson.tasks[0].id):
            advice = step.view.advice
            what = advice.target or advice.about if advice is not None else None
            met.setdefault((step.view.screen.name, what.element if what else ""), (name, step.view))
    return tuple(met.values())


Wear = Callable[[str, int], Learner]


@pytest.fixture
def wear(tmp_path: Path) -> Iterator[Wear]:
    """Give one learner, who has a lesson open, the screen and the needs of a row: as settings are changed."""
    open_ones: list[Learner] = []

    def opened(name: str) -> Learner:
        she = Learner(tmp_path, pause_ms=3_600_000)
        open_ones.append(she)
        found = LIBRARY.lesson(name)
        she.program.lessons.start(found, found.tasks[0].id, Mode.FOLLOW)
        return she

    def worn(lesson: str, row: int) -> Learner:
        she = open_ones[0] if open_ones else opened(lesson)
        needs = dict(ROWS[row])
        screen = needs.pop("screen")
        assert isinstance(screen, Screen)
        she.program.window.resize(*screen.window)
        she.program.appearance.sizes.keep(screen.px_per_mm)
        she.program.appearance.set_all(
            (key, value) for key, value in needs.items() if isinstance(value, bool | int | str)
        )
        she.pilot.settle()
        return she

    yield worn
    for she in open_ones:
        she.close()


def hidden(part: QWidget, page: QWidget) -> str:
    """What of `part` cannot be seen; empty where all can."""
    if not part.isVisibleTo(page):
        return "not shown"
    seen = part.visibleRegion().boundingRect()
    place = QRect(part.mapTo(page, QPoint(0, 0)), part.size())
    if seen == part.rect() and page.rect().contains(place):
        return ""
    return f"{seen.width()}x{seen.height()} of {part.width()}x{part.height()}"


def faults(page: LessonPage, view: RunView) -> Iterator[str]:
    """What cannot be seen whole of the thing to be touched and of what is typed with it."""
    advice = view.advice
    target = advice.target or advice.about if advice is not None else None
    if target is None:
        return
    thing = page.simulator.widget_of(target)
    assert thing is not None
    page.simulator.bring_to_sight(target)
    pad = thing if isinstance(thing, Pad) else thing.parentWidget()
    if isinstance(pad, Pad):
        page.simulator.bring(pad)
        parts = [thing, *pad.findChildren(KeypadKey)]
    else:
        parts = [thing]
    yield from (f"{_name(target, part)}: {out}" for part in parts if (out := hidden(part, page)))
    if isinstance(thing, QLineEdit):
        yield from _typing(page, thing)


def _typing(page: LessonPage, line: QLineEdit) -> Iterator[str]:
    """With the keys on the screen: the line and every key."""
    keyboard = page.keyboard
    assert keyboard is not None
    keyboard.serve(line)
    parts = [line, *keyboard.caps]
    assert len(parts) > 10
    yield from (f"typing, {part.accessibleName()}: {out}" for part in parts if (out := hidden(part, page)))
    keyboard.leave()


def _name(target: Target, part: QWidget) -> str:
    return f"{target.element} {target.part} {part.accessibleName()}"


PARTS = 12
"""Each case has every so many-th row of needs."""
SAMPLE_STEPS = 6
"""Where a sample is enough a case has one of its rows, and so many steps."""


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", range(PARTS))
@pytest.mark.parametrize("app", BY_APP)
def test_what_is_to_be_touched_is_seen_whole(
    wear: Wear, request: pytest.FixtureRequest, app: str, part: int
) -> None:
    rows, steps = range(part, len(ROWS), PARTS), steps_of(app)
    if not request.config.getoption("--exhaustive"):
        dice = Random(content_digest())
        rows = rows[dice.randrange(len(rows)) :][:1]
        steps = tuple(dice.sample(steps, min(SAMPLE_STEPS, len(steps))))
    found = [fault for row in rows for fault in look(wear, row, steps)]
    assert not found, "\n".join(found)


def look(wear: Wear, row: int, steps: Sequence[tuple[str, RunView]]) -> Iterator[str]:
    """What cannot be seen at `steps` with the needs of `row`."""
    she = wear(steps[0][0], row)
    page = she.lesson_page
    for lesson, view in steps:
        page.show_view(view)
        she.pilot.settle()
        needs = " ".join(f"{name}={option}" for name, option in ROWS[row].items())
        yield from (f"{lesson} {view.screen.name} {fault} [{needs}]" for fault in faults(page, view))


def test_every_two_needs_meet() -> None:
    met = set().union(*(pairs(row) for row in ROWS))
    assert met == all_pairs(FACTORS)
    assert len(ROWS) < 2 * len(SCREENS) * 7


def test_what_cannot_be_seen_is_found(wear: Wear) -> None:
    lesson, view = steps_of("hanbit-rail")[0]
    page = wear(lesson, 0).lesson_page
    page.show_view(view)
    assert not list(faults(page, view))
    page.simulator.resize(page.simulator.width(), 40)
    assert list(faults(page, view))
