"""Maps: places with their names on a calm plan; where there is no room for the names, numbers and a list."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.item_parts import ItemParts, grid
from edu_desk.gui.simulator.elements.map_ground import PLAIN_LAND, MapGround
from edu_desk.gui.simulator.elements.map_labels import MapLabel, placed
from edu_desk.gui.simulator.elements.map_spot import MapSpot, where
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.theme.look import FontWeight, Role
from edu_desk.gui.widgets.press_rules import moment
from edu_desk.machine.action import Target
from edu_desk.present.map_view import MapView
from edu_desk.present.shut_rows import shut_rows
from edu_desk.present.view import ElementView
from edu_desk.shared.text import N_

MAP: Final = N_("Map")
_HIGH: Final = 0.9
"""Height to width."""
_TALLEST_MM: Final = 130.0
_LARGE: Final = 2.0
"""From this text size on, places stand in a list below the plan."""


class MapElement(ElementWidget):
    """A map with its places as buttons, in reading order for keyboard and screen reader."""

    def __init__(self, kit: ElementKit, view: ElementView, parent: QWidget, _place: ElementPlace) -> None:
        ground = MapGround(kit.skin, parent)
        super().__init__(kit, view, ground)
        self._ground = ground
        ground.reach = self._reach
        self._label = PaintedText(kit, self.skin.face(Role.BODY, FontWeight.STRONG), self.skin.ink, ground)
        self._items = ItemParts(lambda item: MapSpot(kit, item, ground), MapSpot.tell)
        self.refresh()

    def refresh(self) -> None:
        """Show the view."""
        self._label.say(self.view.label)
        self._label.setVisible(bool(self.view.label))
        self._ground.shown = self.view.map or MapView(PLAIN_LAND)
        self.widget.setAccessibleName(self.view.label or self.kit.tr(MAP))
        self.widget.setAccessibleDescription(self._told())
        self._items.show(sorted(self.view.items, key=lambda item: (item.line, item.column)))
        self._ground.update()

    def least(self) -> int:
        """The longest word."""
        return max([self._label.least(), self.skin.least, *(part.least() for part in self._items.parts)])

    def arrange(self, width: int) -> int:
        """Names where their places lie, or numbers there and the names one under the other."""
        top = 0
        if self.view.label:
            top = self._label.arrange(width)
            self._label.setGeometry(QRect(0, 0, width, top))
            top += self.skin.tight
        plan = QRect(0, top, width, min(round(width * _HIGH), self.skin.look.mm(_TALLEST_MM)))
        self._ground.plan = plan
        spots = None if self.skin.look.text >= _LARGE else self._spots(plan)
        self._ground.marks = () if spots else [self._mark(part) for part in self._items.parts]
        self.widget.setAccessibleDescription(self._told())
        self._ground.update()
        if spots is None:
            return self._below(plan.bottom() + 1 + self.skin.gap, width)
        for part, spot in zip(self._items.parts, spots, strict=True):
            part.stand(0, turned=spot.center().x() < self._point(part).x())
            part.arrange(spot.width())
            part.setGeometry(spot)
        return plan.bottom() + 1

    def find(self, target: Target) -> QWidget | None:
        """A place, or the whole."""
        return self._items.find(target) or super().find(target)

    def stops(self) -> Iterator[QWidget]:
        """The places that can be pressed."""
        yield from self._items.live()

    def _below(self, top: int, width: int) -> int:
        for number, part in enumerate(self._items.parts, 1):
            part.stand(number, turned=False)
        return grid(self._items.parts, top, width, 1, self.skin.gap)

    def _spots(self, plan: QRect) -> list[QRect] | None:
        edge = self.skin.tight // 2
        inside = plan.adjusted(edge, edge, -edge, -edge)
        labels = []
        for part in self._items.parts:
            part.stand(0, turned=False)
            wide = min(part.natural(), inside.width())
            labels.append(MapLabel(self._point(part), wide, part.arrange(wide), part.mark()))
        return placed(labels, inside, self.skin.gap, self._ground.own_spots())

    def _point(self, part: MapSpot) -> QPoint:
        return self._ground.at((part.item.column, part.item.line))

    def _mark(self, part: MapSpot) -> tuple[tuple[int, int], bool]:
        return (part.item.column, part.item.line), part.item.chosen

    def _told(self) -> str:
        """What is seen beside the places, in words."""
        tr, shown = self.kit.tr, self._ground.shown
        words = [shut_rows(self.view, tr)]
        if shown.here is not None:
            words.append(
                tr(N_("{name} is {place} of the map"), name=shown.here_label, place=where(shown.here, tr))
            )
        words += [
            tr(N_("A way from {begins} to {ends}"), begins=one.begins, ends=one.ends) for one in shown.routes
        ]
        words += [f"{number} {part.item.label}" for number, part in self._numbered()]
        return ", ".join(filter(None, words))

    def _numbered(self) -> Iterator[tuple[int, MapSpot]]:
        """The places that have a number on the plan, with it."""
        if self._ground.marks:
            yield from enumerate(self._items.parts, 1)

    def _reach(self, point: QPoint) -> Callable[[QMouseEvent], None] | None:
        """The row of the number that is touched on the plan."""
        if not self._ground.marks:
            return None
        near = [
            ((self._point(part) - point).manhattanLength(), at) for at, part in enumerate(self._items.parts)
        ]
        far, at = min(near, default=(self.skin.least, 0))
        if far >= self.skin.least or not self._items.parts[at].isEnabled():
            return None
        part, hands = self._items.parts[at], self.kit.hands

        def press(event: QMouseEvent) -> None:
            when = moment(event)
            if hands.may_touch(when, turns=True):
                hands.turn(when)
                part.press()

        return press
