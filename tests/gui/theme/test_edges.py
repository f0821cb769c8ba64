"""Edges of what is pressed, and the frame of the keyboard, as they are on the screen: 3:1 in every theme.

Read from pixels on a line through the middle of a thing's left side (WCAG 2.2, 1.4.11 and 2.4.13).
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.access.contrast import LINE_RATIO
from edu_desk.gui.simulator.elements.entry import EntryLine
from edu_desk.gui.simulator.elements.field import FieldBox
from edu_desk.gui.simulator.elements.link import Anchor
from edu_desk.gui.simulator.elements.round_button import RoundPush
from edu_desk.gui.simulator.elements.wait import Pause
from edu_desk.gui.simulator.page_header import BackPart
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import LIGHT, THEMES, Theme
from edu_desk.gui.widgets.button import TouchButton
from edu_desk.gui.widgets.focus_rule import keys_used
from edu_desk.gui.widgets.page_frame import Page
from gui.simulator.screens import every_screen
from kit.ink import between
from kit.pages import PAGES
from kit.screens import korean, shipped_screens

MakeLook = Callable[..., Look]
Stand = Callable[[QWidget, int, int], None]
_OUTSIDE = 3
"""So far from a thing its ground is read, in px."""
_INSIDE = 16


@dataclass(frozen=True, slots=True)
class Side:
    """The pixels of a thing's left side, from its edge inwards, and what lies beside it."""

    outside: int
    inside: tuple[int, ...]


def spot(root: QWidget, widget: QWidget, box: QRect | None = None) -> QPoint:
    """The middle of the left side of `widget`, or of the `box` in it."""
    box = widget.rect() if box is None else box
    if isinstance(widget, EntryLine):
        frame = widget._frame
        box = frame._box.translated(widget.mapFrom(frame, QPoint(0, 0)))
    corner = widget.mapTo(root, box.topLeft())
    return QPoint(corner.x(), corner.y() + box.height() // 2)


def side(image: QImage, at: QPoint) -> Side:
    """The side whose middle lies `at` a place of the image."""
    across = range(at.x(), at.x() + _INSIDE)
    return Side(image.pixel(max(0, at.x() - _OUTSIDE), at.y()), tuple(image.pixel(x, at.y()) for x in across))


def side_now(root: QWidget, at: QPoint) -> Side:
    """The same, of which alone a picture is made."""
    before = min(_OUTSIDE, at.x())
    line = root.grab(QRect(at.x() - before, at.y(), before + _INSIDE, 1)).toImage()
    return side(line.convertToFormat(QImage.Format.Format_RGB32), QPoint(before, 0))


def picture(root: QWidget) -> QImage:
    return root.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def buttons(page: Page) -> list[TouchButton]:
    """What can be pressed and is seen whole."""
    return [one for one in page.findChildren(TouchButton) if one.isEnabled() and whole(one, page)]


def whole(widget: QWidget, root: QWidget) -> bool:
    if not widget.isVisible():
        return False
    area = QRect(QPoint(0, 0), widget.size())
    return widget.visibleRegion().boundingRect() == area and root.rect().contains(
        QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())
    )


def edgeless(page: Page) -> list[str]:
    image = picture(page)
    found = ((one.words, side(image, spot(page, one))) for one in buttons(page))
    return [
        words
        for words, seen in found
        if max(between(seen.outside, ink) for ink in seen.inside[:6]) < LINE_RATIO
    ]


@pytest.mark.exhaustive
@pytest.mark.parametrize("theme", list(THEMES))
def test_every_button_has_an_edge_or_a_ground_of_its_own(
    stand: Stand, make_look: MakeLook, theme: str
) -> None:
    for make in PAGES:
        page = make(make_look(theme=theme))
        stand(page, 1366, 900)
        assert len(buttons(page)) >= 5
        assert edgeless(page) == []


def test_a_button_without_an_edge_is_found(stand: Stand, make_look: MakeLook) -> None:
    page = PAGES[0](replace(make_look(), theme=replace(LIGHT, line="#DDD9CE")))
    stand(page, 1366, 900)
    assert edgeless(page)


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame changed on a side: its thickness in px, and contrasts to before and to its ground."""

    name: str
    thick: int
    change: float
    beside: float


def frame(root: QWidget, widget: QWidget) -> Frame:
    """Give `widget` the focus as the Tab key does, and read what came."""
    held = QApplication.focusWidget()
    if held is not None:
        held.clearFocus()
    before = side_now(root, spot(root, widget))
    keys_used(widget)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    after = side_now(root, spot(root, widget))  # it may have come further into sight
    changed = [(old, new) for old, new in zip(before.inside, after.inside, strict=True) if old != new]
    lines = {new for _, new in changed} | {after.outside}
    return Frame(
        widget.accessibleName(),
        len(changed),
        max((between(old, new) for old, new in changed), default=1.0),
        max((between(one, other) for one in lines for other in lines), default=1.0),
    )


def unseen(frames: list[Frame], look: Look) -> list[Frame]:
    """Frames that are too thin (a third of one may be lost in an edge of its colour) or too faint."""
    least = look.ring * 2 // 3
    return [one for one in frames if one.thick < least or one.change < LINE_RATIO or one.beside < LINE_RATIO]


def on_pages(stand: Stand, look: Look, half: int | None = None) -> list[Frame]:
    """Frames on our pages; with `half` on every second of them, from that one on."""
    found: list[Frame] = []
    for make in PAGES if half is None else PAGES[half % 2 :: 2]:
        page = make(look)
        stand(page, 1366, 900)
        found += [frame(page, button) for button in buttons(page)[:9]]
    return found


def on_apps(stand: Stand, look: Look, half: int) -> list[Frame]:
    """Frames on every second screen, from `half` on: the other theme, or the other frame, sees the others."""
    simulator = Simulator(look, korean(), None)
    stand(simulator, 460, 900)
    found: list[Frame] = []
    for view in (*shipped_screens()[::4], *every_screen())[half % 2 :: 2]:
        simulator.show_screen(view)
        QApplication.processEvents()
        assert simulator._device is not None
        stops = [stop for stop in simulator._device.page.stops() if whole(stop, simulator)]
        found += [frame(simulator, stop) for stop in stops[:5]]
    return found


@pytest.mark.exhaustive
@pytest.mark.parametrize("thick", [False, True], ids=["thin", "thick"])
@pytest.mark.parametrize("theme", list(THEMES))
def test_the_keyboard_s_frame_is_seen_on_our_pages(
    stand: Stand, make_look: MakeLook, theme: str, thick: bool
) -> None:
    look = replace(make_look(theme=theme), thick_focus=thick)
    found = on_pages(stand, look, list(THEMES).index(theme) + thick)
    assert len(found) > 10
    assert unseen(found, look) == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("thick", [False, True], ids=["thin", "thick"])
@pytest.mark.parametrize("theme", list(THEMES))
def test_the_keyboard_s_frame_is_seen_in_practice_apps(
    stand: Stand, make_look: MakeLook, theme: str, thick: bool
) -> None:
    look = replace(make_look(theme=theme), thick_focus=thick)
    found = on_apps(stand, look, list(THEMES).index(theme) + thick)
    assert len(found) > 60
    assert unseen(found, look) == []


def test_a_thick_frame_is_twice_as_thick(stand: Stand, make_look: MakeLook) -> None:
    thin = on_pages(stand, make_look())
    thick = on_pages(stand, replace(make_look(), thick_focus=True))
    assert [one.name for one in thin] == [one.name for one in thick]
    assert all(many.thick >= few.thick + 3 for few, many in zip(thin, thick, strict=True))


@pytest.mark.parametrize(
    "theme", [replace(LIGHT, focus="#E8E4DA"), replace(LIGHT, focus="#F6F4EE", card="#F6F4EE")]
)
def test_a_frame_that_cannot_be_seen_is_found(stand: Stand, make_look: MakeLook, theme: Theme) -> None:
    look = replace(make_look(), theme=theme)
    assert unseen(on_pages(stand, look), look)


UNBOXED = (Anchor, BackPart, FieldBox, Pause)
"""An underlined link, the way back with its arrow, the lines of a card, and what goes by itself."""


def edgeless_parts(stand: Stand, look: Look) -> tuple[list[str], int]:
    """Parts of practice apps without an edge that is seen, and how many were looked at."""
    simulator = Simulator(look, korean(), None)
    stand(simulator, 460, 900)
    found: list[str] = []
    count = 0
    for view in (*shipped_screens(), *every_screen()):
        simulator.show_screen(view)
        QApplication.processEvents()
        assert simulator._device is not None
        image = picture(simulator)
        for part in simulator._device.page.stops():
            boxed = isinstance(part, Part) and not isinstance(part, UNBOXED)
            if boxed and part.isEnabled() and whole(part, simulator) and uncovered(part, simulator):
                circle = part._circle if isinstance(part, RoundPush) else None
                seen, count = side(image, spot(simulator, part, circle)), count + 1
                if max(between(seen.outside, ink) for ink in seen.inside[:6]) < LINE_RATIO:
                    found.append(f"{type(part).__name__} {part.accessibleName()}")
    return found, count


def uncovered(part: QWidget, root: QWidget) -> bool:
    middle = QPoint(2, part.height() // 2)
    return root.childAt(part.mapTo(root, middle)) is part


@pytest.mark.exhaustive(most=2)
@pytest.mark.parametrize("theme", [theme.name for theme in THEMES.values() if theme.stark])
def test_in_stark_themes_every_part_of_a_practice_app_has_an_edge(
    stand: Stand, make_look: MakeLook, theme: str
) -> None:
    found, count = edgeless_parts(stand, make_look(theme=theme))
    assert found == []
    assert count > 150
