"""The ground that is scanned: the window's things by name, as parts and rows, and how they are told."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QMainWindow, QWidget
from shiboken6 import isValid

from edu_desk.access.row_geometry import PlacedThing, rows_of
from edu_desk.access.scan_machine import Part, ScanLevel
from edu_desk.gui.assist.key_cap import KeyCap
from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.assist.pressables import Zone, box_of, seen_of, touchables, zone_of
from edu_desk.gui.assist.touched_things import thing_of
from edu_desk.gui.simulator.pressable_part import Part as AppPart
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.widgets.page_frame import PageFrame
from edu_desk.shared.text import N_, Translator

OUT_OF_ROW: Final = N_("Back to the rows")
OUT_OF_PART: Final = N_("Back to the parts of the screen")
FROM_TO: Final = N_("{first} to {last}")
_NAMED: Final = 3
"""A row of more things is named by its first and last."""
_START: Final = (Zone.KEYBOARD, Zone.APP, Zone.PAGE, Zone.BAR)
"""Where nothing is marked the frame begins in the first of these that is there: where the work is done."""

Key = tuple[str, str, int]
"""Kind, words, and which of those that are alike: the same for a page that is built anew."""


class ScanMap:
    """Names for the window's things; a name stays while a thing of the same kind and words is there."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._numbers: dict[Key, int] = {}
        self._things: dict[int, QWidget] = {}
        self._step: tuple[object, ...] = ()
        self.parts: tuple[Part, ...] = ()
        self.near: int | None = None
        """Where the frame is to begin."""

    def survey(self) -> bool:
        """See what lies there; True where a new step has come: another page, screen, mark or keyboard."""
        found = sorted(touchables(self._window), key=self._corner)
        self._things = self._named(found)
        zones = {zone: self._rows(zone) for zone in Zone}
        self.parts = tuple(rows for rows in zones.values() if rows)
        app = self._window.findChild(Simulator)
        page = self._window.centralWidget()
        heading, first = (
            (page.accessibleName(), page.scan_first) if isinstance(page, PageFrame) else ("", None)
        )
        marked = self._held(app.marked() if app is not None else first)
        typing = bool(zones[Zone.KEYBOARD])
        start = next((zones[zone][0][0] for zone in _START if zones[zone]), None)
        self.near = start if typing or marked is None else marked
        stage = app.stage if app is not None else ""
        before, self._step = self._step, (type(page), heading, typing, stage)
        return bool(before) and before != self._step

    def usable(self, names: Sequence[int]) -> tuple[QWidget, ...]:
        """The things of these names that are still there and can be pressed."""
        found = (self._things.get(name) for name in names)
        return tuple(
            one for one in found if one is not None and isValid(one) and one.isVisible() and one.isEnabled()
        )

    def _named(self, found: list[QWidget]) -> dict[int, QWidget]:
        named: dict[int, QWidget] = {}
        seen: dict[tuple[str, str], int] = {}
        for widget in found:
            alike = (type(widget).__name__, widget.accessibleName())
            seen[alike] = seen.get(alike, 0) + 1
            key = (*alike, seen[alike])
            named[self._numbers.setdefault(key, len(self._numbers))] = widget
        return named

    def _rows(self, zone: Zone) -> Part:
        places = []
        for name, widget in self._things.items():
            if zone_of(widget) is zone:
                box = box_of(widget, self._window)
                places.append(PlacedThing(name, box.x(), box.y(), box.width(), box.height()))
        return rows_of(places)

    def _held(self, widget: QWidget | None) -> int | None:
        """The name of `widget`, or of the first thing in it."""
        if widget is None:
            return None
        held = (name for name, one in self._things.items() if one is widget or widget.isAncestorOf(one))
        return next(held, None)

    def _corner(self, widget: QWidget) -> tuple[int, int]:
        box = box_of(widget, self._window)
        return box.y(), box.x()


@dataclass(frozen=True, slots=True)
class ScanPosition:
    """What the frame is on."""

    things: tuple[QWidget, ...]
    level: ScanLevel
    leaves: bool

    @property
    def of_part(self) -> bool:
        """Whether it is a whole part of the screen, or the way out of one."""
        return self.level is ScanLevel.PARTS or (self.level is ScanLevel.ROWS and self.leaves)

    def box(self, window: QWidget, air: int) -> QRect:
        """What the frame lies round, in px of the window; empty where it rests.

        A part has `air` round it, a row a third of that.
        """
        whole = QRect()
        for widget in self.things:
            seen = seen_of(widget)
            whole = whole.united(QRect(widget.mapTo(window, seen.topLeft()), seen.size()))
        if whole.isEmpty():
            return whole
        grown = air if self.of_part else 0 if self.level is ScanLevel.THINGS and not self.leaves else air // 3
        return whole.adjusted(-grown, -grown, grown, grown)

    @property
    def private(self) -> bool:
        """Whether its spoken name would tell what is typed."""
        return self.level is not ScanLevel.PARTS and not self.leaves and any(map(_private, self.things))

    def words(self, tr: Translator) -> str:
        """What it is called."""
        if not self.things:
            return ""
        match self.level:
            case ScanLevel.THINGS if self.leaves:
                return tr(OUT_OF_ROW)
            case ScanLevel.ROWS if self.leaves:
                return tr(OUT_OF_PART)
            case ScanLevel.PARTS if len(self.things) > 1:
                return tr(zone_of(self.things[0]).value)
        names = [thing_of(widget, tr).name for widget in self.things]
        if len(names) > _NAMED:
            return tr(FROM_TO, first=names[0], last=names[-1])
        return ", ".join(names)


def _private(widget: QWidget) -> bool:
    match widget:
        case KeyCap():
            keyboard = widget.parentWidget()
            return isinstance(keyboard, ScreenKeyboard) and keyboard.hides(widget.key)
        case AppPart():
            return widget.private
        case _:
            return False
