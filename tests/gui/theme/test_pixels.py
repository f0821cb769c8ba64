"""Contrast as it is on the screen: real pages and practice apps, in every theme, read from their pixels.

Words reach 7:1 and icons 3:1; what cannot be used now reaches 3:1 (WCAG 2.2, 1.4.6 and 1.4.11; the first
exempts what is off, we do not wholly).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.contrast import LINE_RATIO, TEXT_RATIO
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import DARK, LIGHT, THEMES, Theme
from gui.simulator.screens import every_screen
from kit.ink import Seen, Watch, What
from kit.learner import Learner
from kit.pages import PAGES
from kit.screens import korean, shipped_screens

MakeLook = Callable[..., Look]
Stand = Callable[[QWidget, int, int], None]
_AA = 0.15
"""What the soft edge of thin letters may take from a contrast that the colours have."""


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Watch:
    return Watch(monkeypatch)


def pages(watch: Watch, stand: Stand, look: Look) -> Iterator[Seen]:
    """All that is read on our own pages, top and bottom."""
    for make in PAGES:
        page = make(look)
        stand(page, 1366, 900)
        for end in (0, page.scroller.area.verticalScrollBar().maximum()):
            page.scroller.area.verticalScrollBar().setValue(end)
            QApplication.processEvents()
            yield from watch.look(page)[1]


def apps(watch: Watch, stand: Stand, look: Look, third: int = 0) -> Iterator[Seen]:
    """All that is read on practice apps: one of every element, and of those that are shipped a third."""
    window = QWidget()
    simulator = Simulator(look, korean(), window)
    simulator.resize(460, 900)
    stand(window, 460, 900)
    for view in (*shipped_screens()[third % 3 :: 3], *every_screen()):
        simulator.show_screen(view)
        QApplication.processEvents()
        yield from watch.look(window)[1]


def faint(seen: Iterable[Seen]) -> list[str]:
    """What cannot be seen well enough."""
    return sorted({str(one) for one in seen if is_faint(one)})


def is_faint(one: Seen) -> bool:
    return one.contrast < _wanted(one) - _AA


def _wanted(seen: Seen) -> float:
    return TEXT_RATIO if seen.what is What.WORDS and seen.enabled else LINE_RATIO


@pytest.mark.exhaustive
@pytest.mark.parametrize("theme", list(THEMES))
def test_our_pages_can_be_read(watch: Watch, stand: Stand, make_look: MakeLook, theme: str) -> None:
    seen = list(pages(watch, stand, make_look(theme=theme)))
    assert faint(seen) == []
    assert sum(one.what is What.WORDS for one in seen) > 100
    assert sum(one.what is What.ICON for one in seen) > 40


@pytest.mark.exhaustive
@pytest.mark.parametrize("theme", list(THEMES))
def test_practice_apps_can_be_read(watch: Watch, stand: Stand, make_look: MakeLook, theme: str) -> None:
    seen = list(apps(watch, stand, make_look(theme=theme), list(THEMES).index(theme)))
    assert faint(seen) == []
    assert sum(one.what is What.WORDS for one in seen) > 400
    assert sum(one.what is What.ICON for one in seen) > 80


def test_lessons_can_be_read(watch: Watch, tmp_path: Path) -> None:
    """The panel beside a machine: on the way, with its ring and the words that are spoken, and at the end."""
    she = Learner(tmp_path / "data")
    window = she.program.window
    she.choose_lesson("train-kiosk")
    she.choose("follow")
    for _ in range(2):
        she.do_advice()
    for theme in THEMES:
        she.program.appearance.change("theme", theme)
        she.pilot.settle()
        panel = she.lesson_page.panel
        panel.caption.light(0, 12)
        seen = watch.look(window)[1]
        assert faint(seen) == [], theme
        assert len(seen) > 30
    she.close()


FAULTY: tuple[tuple[str, Theme], ...] = (
    ("soft words", replace(LIGHT, ink_soft="#7C838B")),
    ("words on the main button", replace(LIGHT, on_primary="#6FA0E8")),
    ("words of what is chosen", replace(LIGHT, primary_soft="#5A6A80")),
    ("things that are off", replace(LIGHT, off="#C9CDD2")),
    ("icons", replace(LIGHT, primary="#B9CCE8", on_primary="#1A1D21")),
)


def test_a_practice_app_that_cannot_be_read_is_found(watch: Watch, stand: Stand, make_look: MakeLook) -> None:
    found = faint(apps(watch, stand, replace(make_look(), theme=replace(DARK, ink="#8A929B"))))
    assert len(found) > 50


@pytest.mark.parametrize("theme", [theme for _, theme in FAULTY], ids=[name for name, _ in FAULTY])
def test_a_theme_that_cannot_be_read_is_found(
    watch: Watch, stand: Stand, make_look: MakeLook, theme: Theme
) -> None:
    """The pages are gone through until it is met."""
    assert any(map(is_faint, pages(watch, stand, replace(make_look(), theme=theme))))
