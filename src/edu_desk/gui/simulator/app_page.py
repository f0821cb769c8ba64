"""A practice app's page: header, scrolling body, and a foot that always stays in sight."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.address_bar import AddressBar
from edu_desk.gui.simulator.app_skin import night_skin_for, page_ground
from edu_desk.gui.simulator.elements.element_builder import build_element
from edu_desk.gui.simulator.elements.element_stack import Stack
from edu_desk.gui.simulator.elements.element_widget import ElementPlace, ElementWidget
from edu_desk.gui.simulator.elements.entry import with_label
from edu_desk.gui.simulator.elements.group import GroupElement
from edu_desk.gui.simulator.elements.text import TextStrip
from edu_desk.gui.simulator.learner_hands import ElementKit
from edu_desk.gui.simulator.page_body import BARE, Body, is_bare
from edu_desk.gui.simulator.page_foot import PageFoot
from edu_desk.gui.simulator.page_header import BackPart, Header
from edu_desk.gui.theme.look import Role
from edu_desk.lesson.cases import ADDRESS_BAR
from edu_desk.lesson.kinds import DARK, Device, Ground
from edu_desk.machine.action import Target
from edu_desk.present.view import ScreenView

_MOST_HEAD: Final = 0.25
_MOST_FOOT: Final = 0.5
_MOST_BAR: Final = 0.3
_MOST_NOTICE: Final = 0.3
"""A header, notice or foot that would take more of the page than this scrolls with the body."""
_LEAST_LINES: Final = 4
"""So does a foot that would leave the body fewer lines than this."""
_ROOMY_MM: Final = 95.0
_MOST_SHEET: Final = 0.94
_VEIL: Final = QColor(0, 0, 0, 140)


class AppPage(QWidget):
    """Shows a `ScreenView`; the same screen is updated, another one is built anew."""

    read_as = ReadAs.GROUP

    def __init__(self, kit: ElementKit, parent: QWidget) -> None:
        super().__init__(parent)
        self.kit = kit
        self._dressed = kit
        self._skin = kit.skin
        self.view: ScreenView | None = None
        self._under: QPixmap | None = None
        self.header = Header(kit, self)
        self.bar = AddressBar(kit, self)
        self.bar.hide()
        self.body = Body(kit, self)
        self.foot = PageFoot(kit, self)
        self._notice = TextStrip(kit, self.body.inside, attend=True)
        self._above = Stack(kit, self.body.inside, ElementPlace.BODY, build_element)
        self._below = Stack(kit, self.foot, ElementPlace.FOOT, build_element)
        kit.hands.resized.connect(self.arrange)
        kit.hands.focused.connect(self.bring)

    def show_view(self, view: ScreenView) -> bool:
        """Show `view`; True when it is another screen than before."""
        before, self.view = self.view, view
        new = before is None or _identity(before) != _identity(view)
        if new:
            self._begin(before, view)
        self.bar.show_view(view)
        self.bar.setVisible(browses(view))
        self.header.show_view(view, back=view.can_back and not browses(view))
        changed = self._above.show(view.body)
        changed = self._below.show(view.foot) or changed or new
        told = self._show_notice(view.notice)
        self.arrange()
        if told:
            self.bring(self._notice)
        if changed:
            self._order()
        return new

    def arrange(self) -> None:
        """Lay everything out for the present size."""
        if self.view is None or not self.width():
            return
        width = self.width()
        top = self._arrange_bar(width)
        head = self._arrange_header(width, top, sheet=self.view.dialog)
        foot = self._arrange_foot(width, top + head)
        told = self._arrange_notice(width, top + head, foot)
        room = max(0, self.height() - top - head - told - foot)
        if self.view.dialog:
            inner = self._arrange_inside(width)
            sheet = min(round((self.height() - top) * _MOST_SHEET), head + inner + foot)
            top, room = self.height() - sheet, sheet - head - foot
        if head:
            self.header.setGeometry(0, top, width, head)
        if foot:
            self.foot.setGeometry(0, self.height() - foot, width, foot)
        self.body.setGeometry(0, top + head + told, width, room)
        self.body.fit(self._fit_inside(width, room))
        self._put_in_order()
        self.update()

    def bring(self, widget: QWidget) -> None:
        """Scroll `widget` into sight, where it lies in the body; what is typed on comes with its label."""
        if self.body.inside.isAncestorOf(widget):
            self.body.bring(with_label(widget, self.body.inside, self.body.port.height()))

    def bring_marked(self, widget: QWidget, target: Target | None) -> None:
        """Scroll `widget` into sight; where it is too high for that, what of it is `target`'s."""
        self.bring(widget)
        if target is not None and self.cuts(widget):
            parts = (self.outline(Target(target.element)), self.widget_of(target))
            for part in [part for part in parts if part is not None and not self.cuts(part)][:1]:
                self.bring(part)

    def bring_notice(self) -> None:
        """Keep what the app says in sight, where it scrolls with the body."""
        if not self._notice.isHidden():
            self.bring(self._notice)

    def bring_wait(self) -> None:
        """Keep what goes on by itself in sight: nothing is to be pressed meanwhile."""
        for element in self._above.elements:
            if element.view.goes_on:
                self.bring(element.widget)

    def tells(self) -> bool:
        """Whether what the app says of the last touch is wholly in sight."""
        return not self._notice.isHidden() and self.seen(self._notice).height() >= self._notice.height()

    def cuts(self, widget: QWidget) -> bool:
        """Whether `widget`, which scrolls, is too high to be seen whole."""
        return self.body.inside.isAncestorOf(widget) and widget.height() > self.body.port.height() > 0

    def seen(self, widget: QWidget) -> QRect:
        """The part of `widget` that can be seen, in the page's px; empty when it is out of sight."""
        if not widget.isVisibleTo(self):
            return QRect()
        area = QRect(widget.mapTo(self, QPoint(0, 0)), widget.size())
        if self.body.inside.isAncestorOf(widget):
            area &= self.body.port.rect().translated(self.body.pos())
        return area & self.rect()

    def back(self) -> BackPart | None:
        """The app's way back, where there is one: in its own bar, or in the browser's."""
        if self.view is None or not self.view.can_back:
            return None
        return self.bar.back if browses(self.view) else self.header.back

    def widget_of(self, target: Target) -> QWidget | None:
        """The widget of `target`; for the address bar what says the address."""
        if target.element == ADDRESS_BAR:
            return self.bar.address if not self.bar.isHidden() else None
        return self._above.find(target) or self._below.find(target)

    def outline(self, target: Target) -> QWidget | None:
        """What the guide's ring lies round: the whole element with its label, or one part."""
        if target.element == ADDRESS_BAR:
            return self.bar.field if not self.bar.isHidden() else None
        element = self._above.element(target) or self._below.element(target)
        return element.widget if element is not None else self.widget_of(target)

    def area(self, target: Target) -> QWidget | None:
        """The group that holds `target`, or the whole element it is a part of."""
        for element in (*self._above.elements, *self._below.elements):
            if element.find(target) is not None:
                return _smallest(element, target).widget
        return None

    def stops(self) -> Iterator[QWidget]:
        """What the keyboard reaches, in reading order."""
        return (stop for stop in self.chain() if stop is not self.header.title)

    def chain(self) -> Iterator[QWidget]:
        """The stops with the title among them, which has the focus only when another screen comes."""
        if not self.bar.isHidden():
            yield from self.bar.stops()
        if not self.header.back.isHidden():
            yield self.header.back
        yield self.header.title
        yield from self._above.stops()
        yield from self._below.stops()
        if not self.body.more.isHidden():
            yield self.body.more

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the page's ground; for a sheet, what lies under it, veiled."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), page_ground(self._dressed.skin, self.height()))
            if self.view is None or not self.view.dialog:
                return
            if self._under is not None:
                painter.drawPixmap(0, 0, self._under)
            painter.fillRect(self.rect(), _VEIL)
            sheet = QRect(self.body.geometry())
            painter.fillRect(sheet, self._skin.card)

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out for the new size."""
        self.arrange()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A touch between the parts of its header or foot is answered, and goes on."""
        if is_bare(self, event.position().toPoint()):
            self.kit.hands.touched.emit(self.kit.tr(BARE))
        event.ignore()

    def _begin(self, before: ScreenView | None, view: ScreenView) -> None:
        if not view.dialog:
            self._under = None
        elif before is not None and not before.dialog and self.width():
            self._under = self.grab()
        self._dressed = self._kit_for(view)
        self.header.wear(self._dressed.skin)
        self.body.wear(self._dressed.skin)
        self.foot.bare = view.ground in DARK
        self._house(self.bar, fixed=True)
        self._house(self.header, fixed=True)
        self._house(self.foot, fixed=True)
        self._house(self._notice, fixed=False)
        inside = self.body.renew()
        self._notice = TextStrip(self.kit, inside, attend=True)
        self._above = Stack(self._dressed, inside, ElementPlace.BODY, build_element)
        self._below.show(())
        self._below = Stack(self._dressed, self.foot, ElementPlace.FOOT, build_element)

    def _kit_for(self, view: ScreenView) -> ElementKit:
        """What elements are made with on the page's ground."""
        if view.ground not in DARK:
            return self.kit
        return replace(self.kit, skin=night_skin_for(self._skin.look, view.colour, view.ink))

    def _show_notice(self, text: str) -> bool:
        """Show what the app says; True where it says something."""
        self._notice.say(text)
        self._notice.setVisible(bool(text))
        return bool(text)

    def _fit_inside(self, width: int, room: int) -> int:
        """The inside's height: elements that can be lower are so where not all is in sight."""
        self._above.keep_within(self.body.room_for(width, room))
        self._above.press_together(on=False)
        self._above.stretch(0)
        self._above.lie_down()
        tall = self._arrange_inside(width)
        if tall < room and self._stand_up(width):
            upright = self._arrange_inside(width)
            if upright <= room:
                return upright
            self._above.lie_down()
            tall = self._arrange_inside(width)
        if tall > room and self._above.press_together(on=True):
            return self._arrange_inside(width)
        if tall < room and self._above.stretch(room - tall):
            return self._arrange_inside(width)
        return tall

    def _stand_up(self, width: int) -> bool:
        """Let a machine's tiles be large and side by side, as they are where there is room."""
        view = self.view
        machine = view is not None and view.device is Device.KIOSK and not view.dialog
        return machine and self._above.stand_up(width - 2 * self._pad(width), self._skin.gap)

    def _arrange_inside(self, width: int) -> int:
        skin = self._skin
        pad = self._pad(width)
        y = 0
        for strip in (self.bar, self.header):
            if strip.parentWidget() is not self and not strip.isHidden():
                tall = strip.arrange(width)
                strip.setGeometry(0, y, width, tall)
                y += tall
        y += pad
        if self._notice.parentWidget() is not self and not self._notice.isHidden():
            tall = self._notice.arrange(width - 2 * pad)
            self._notice.setGeometry(pad, y, width - 2 * pad, tall)
            y += tall + skin.gap
        end = self._above.column(pad, y, width - 2 * pad, skin.gap)
        if self._below.elements and self.foot.parentWidget() is not self:
            tall = self._stand_foot(width)
            self.foot.setGeometry(0, end + pad, width, tall)
            return end + pad + tall
        return end + pad

    def _arrange_foot(self, width: int, head: int) -> int:
        """The foot's height; 0 where there is none or where it scrolls with the body."""
        self.foot.setVisible(bool(self._below.elements))
        if not self._below.elements:
            return 0
        tall = self._stand_foot(width)
        room = self.height() - head
        fits = tall <= room * _MOST_FOOT and room - tall >= self._least_body()
        fits = fits and not self._parts(width, room - tall, room)
        self._house(self.foot, fixed=fits)
        return tall if fits else 0

    def _arrange_bar(self, width: int) -> int:
        """The height of a browser's bar; 0 where there is none or where it scrolls with the body."""
        if self.bar.isHidden():
            return 0
        tall = self.bar.arrange(width)
        fits = tall <= self.height() * _MOST_BAR
        self._house(self.bar, fixed=fits)
        self.bar.setGeometry(0, 0, width, tall)
        return tall if fits else 0

    def _arrange_header(self, width: int, top: int, *, sheet: bool) -> int:
        """The header's height; 0 where it, or a bar above it, is so high that it scrolls with the body."""
        tall = self.header.arrange(width)
        follows = not self.bar.isHidden() and self.bar.parentWidget() is not self
        if sheet:
            fits = round(self.height() * _MOST_SHEET) - tall >= self._least_body()
        else:
            room = self.height() - top
            fits = tall <= self.height() * _MOST_HEAD and not follows
            fits = fits and not self._parts(width, room - tall, room)
        self._house(self.header, fixed=fits)
        return tall if fits else 0

    def _arrange_notice(self, width: int, top: int, foot: int) -> int:
        """The height of what the app says, above what scrolls; 0 where it scrolls with it."""
        pad = self._pad(width)
        tall = self._notice.arrange(width - 2 * pad) + pad
        spare = self.height() - top - foot - tall
        above = self.header.isHidden() or self.header.parentWidget() is self
        fits = above and tall <= self.height() * _MOST_NOTICE and spare >= self._least_body()
        dialog = self.view is not None and self.view.dialog
        self._house(self._notice, fixed=fits and not dialog)
        if self._notice.isHidden() or self._notice.parentWidget() is not self:
            return 0
        self._notice.setGeometry(pad, top + pad, width - 2 * pad, tall - pad)
        return tall

    def _least_body(self) -> int:
        return self._skin.face(Role.BODY).pitch * _LEAST_LINES

    def _parts(self, width: int, room: int, more: int) -> bool:
        """Whether what must be seen at once is so with `more` px for the body, and not in `room` px."""
        return self._at_once(width, more) and not self._at_once(width, room)

    def _at_once(self, width: int, room: int) -> bool:
        pad = self._pad(width)
        whole = self._above.whole(width - 2 * pad)
        alone = len(self._above.elements) == 1 and whole + 2 * pad <= room
        return alone or whole <= self.body.room_for(width, room)

    def _stand_foot(self, width: int) -> int:
        side, pad = self._pad(width), self._skin.look.space(12)
        return self._below.foot(side, pad, width - 2 * side, self._skin.gap) + pad

    def _pad(self, width: int) -> int:
        return self._skin.pad if width > self._skin.look.mm(_ROOMY_MM) else self._skin.look.space(12)

    def _put_in_order(self) -> None:
        above = (element.widget for element in self._above.elements)
        parts = (self.bar, self.header, self._notice, self.body, *above, self.foot)
        for home in (self, self.body.inside):
            read_in_order([part for part in parts if part.parentWidget() is home])

    def _house(self, bar: QWidget, *, fixed: bool) -> None:
        home = self if fixed else self.body.inside
        if bar.parentWidget() is not home:
            hidden = bar.isHidden()
            bar.setParent(home)
            bar.setHidden(hidden)

    def _order(self) -> None:
        stops = list(self.chain())
        for one, other in pairwise(stops):
            QWidget.setTabOrder(one, other)


def browses(view: ScreenView) -> bool:
    """Whether a page is seen through a browser: on the web always, elsewhere where it has an address."""
    return view.device is Device.WEB or bool(view.address)


def _identity(view: ScreenView) -> tuple[str, str, bool, Ground]:
    return view.app, view.name, view.dialog, view.ground


def _smallest(element: ElementWidget, target: Target) -> ElementWidget:
    if isinstance(element, GroupElement):
        for child in element.children():
            if isinstance(child, GroupElement) and child.find(target) is not None:
                return _smallest(child, target)
    return element
