"""The simulator: shows a practice app from a frozen view and says what was done to it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.gui.reading.guide_mark import GuideMark
from edu_desk.gui.reading.roles import ReadAs
from edu_desk.gui.simulator.app_skin import skin_for
from edu_desk.gui.simulator.elements.entry import with_label
from edu_desk.gui.simulator.elements.keypad import Pad
from edu_desk.gui.simulator.focus_steps import step_focus
from edu_desk.gui.simulator.guide_ring import GuideRing
from edu_desk.gui.simulator.laying_out import LayingOut
from edu_desk.gui.simulator.learner_hands import ElementKit, Hands, TypedMemory
from edu_desk.gui.simulator.painted_text import PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.pressing_place import pressing_place, resting_place
from edu_desk.gui.simulator.showing_hand import ShowingHand
from edu_desk.gui.simulator.shown_device import ShownDevice, part_of_element, with_letters
from edu_desk.gui.simulator.taken_room import free_room, port_of, taken_room
from edu_desk.gui.theme.look import Look
from edu_desk.gui.widgets.focus_rule import keys_used
from edu_desk.lesson.kinds import Device
from edu_desk.machine.action import Target
from edu_desk.present.target_names import views
from edu_desk.present.view import ElementView, ScreenView
from edu_desk.shared.text import N_, Translator

_ARROWS: Final = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right})


@dataclass(frozen=True, slots=True)
class _Mark:
    """What the guide's ring lies round."""

    target: Target | None
    back: bool
    word: str
    area: bool


class Simulator(QWidget):
    """A practice app that is seen, touched and typed on; all px are logical."""

    read_as = ReadAs.GROUP

    pressed = Signal(object)
    """A `Target` was pressed."""
    typed = Signal(object, str)
    """The raw text that now stands in an entry (`Target`); it must not leave the window."""
    back = Signal()
    """The practice app's own way back was pressed."""
    touched = Signal(str)
    """The words of what was touched, for the voice; empty where they are personal."""
    struck = Signal(str)
    """A letter was typed that is personal: for earphones only."""

    def __init__(
        self,
        look: Look,
        tr: Translator,
        parent: QWidget | None = None,
        typed_texts: dict[str, TypedMemory] | None = None,
    ) -> None:
        """`typed_texts` is what was typed so far, by practice app: another page may have shown it before."""
        super().__init__(parent)
        self._look, self._tr = look, tr
        self._typed_texts = {} if typed_texts is None else typed_texts
        self._framed = True
        self._bare = False
        """On this screen the device gives way: what is marked would not be seen whole inside it."""
        self._mark: _Mark | None = None
        self._sought: Target | None = None
        self._device: ShownDevice | None = None
        self._hands = Hands(self)
        self._hands.pressed.connect(self.pressed)
        self._hands.typed.connect(self.typed)
        self._hands.back.connect(self.back)
        self._hands.touched.connect(self.touched)
        self._hands.struck.connect(self.struck)
        self._ring = GuideRing(look, self)
        self.hand = ShowingHand(look, self)
        self._told = GuideMark()
        self._kept: QWidget | None = None
        self._held_free = 0
        self._hand_strays = False
        """Another screen has come under the hand since it pressed."""
        self._typed_on: Target | None = None
        self._laying_out = LayingOut(self._put_ring)
        self._hands.typed.connect(self._note_typing)

    def show_screen(self, view: ScreenView) -> None:
        """Show `view`: the same screen is updated in place, another one is built.

        Where the focus was inside before another screen came, it goes to the new title; where what had
        it went from the same screen, to what stands in its place.
        """
        with self._laying_out:
            focus, before = QApplication.focusWidget(), self._device
            inside = focus is not None and self.isAncestorOf(focus)
            stood = before.page.view.name if before is not None and before.page.view is not None else ""
            device = self._device_for(view)
            self.setAccessibleName(self._tr(N_("Practice app: {app}"), app=view.app))
            device.frame.show_view(view)
            new = device.page.show_view(view)
            if new:
                self._typed_on = None
                self._hand_strays = self.hand.rests
                self._leave_bare()
            again = new and device is not before and stood == view.name
            if inside and (new or focus is None or focus.isHidden()):
                part = focus if isinstance(focus, Part) and (again or not new) else None
                exact = device.page.widget_of(part.target) if part is not None and again else None
                same = exact or (part_of_element(device.page, part.target) if part is not None else None)
                (same or device.page.header.title).setFocus(Qt.FocusReason.OtherFocusReason)

    def set_framed(self, framed: bool) -> None:
        """Show the device round the page, or give the page all the room (for large text)."""
        if framed != self._framed:
            self._framed = framed
            self._arrange()

    def show_press(self, target: Target | None, then: Callable[[], None]) -> None:
        """Let the hand press `target` (None: the way back), do `then`; at once where it is out of sight."""
        self.bring_to_sight(target)
        at = self.centre_of(target)
        if at is None:
            then()
        else:
            pressed = self.widget_of(target) if target is not None else None
            self.hand.show_press(self._beside_words(pressed, at), then)

    def broadest(self, height: int) -> int | None:
        """The most width (px) the device has use for at `height`; None: all there is."""
        return self._device.frame.broadest(height) if self._device is not None else None

    def mark(
        self, target: Target | None, back: bool, word: str, area: bool = False, sought: Target | None = None
    ) -> None:
        """Lay the guide's ring round `target` or the way `back`, with `word`; with neither, take it away.

        With `area`, round all that stands together with `target`. The mark comes into sight, else what is
        `sought`, and never takes the focus.
        """
        self._sought = sought
        self._mark = _Mark(target, back, word, area) if target is not None or back else None
        self._show_marked()
        self._clear_hand()

    def centre_of(self, target: Target | None) -> QPoint | None:
        """The middle of what can be seen of `target` (None: the way back); None where it cannot be seen."""
        return self._centre(self._part_of(target))

    def bring_to_sight(self, target: Target | None) -> None:
        """Scroll `target` (None: the way back) into sight; the header may scroll with the page too."""
        widget = self._part_of(target)
        if widget is not None:
            self.bring(widget)

    def _part_of(self, target: Target | None) -> QWidget | None:
        if target is not None:
            return self.widget_of(target)
        return self._device.page.back() if self._device is not None else None

    def bring(self, widget: QWidget) -> None:
        """Scroll `widget`, a part of the practice app, into sight."""
        if self._device is not None:
            self._device.page.bring(widget)

    def phone_page(self) -> QRect:
        """Where a phone's page lies, with what is held free of it; empty without a phone's case."""
        device = self._device
        if device is None or device.kind is not Device.PHONE or not device.frame.framed:
            return QRect()
        return device.page.geometry().adjusted(0, 0, 0, self._held_free)

    def hold_free(self, height: int) -> None:
        """Keep the page off its lowest `height` px: keys lie there."""
        if height != self._held_free:
            self._held_free = height
            self._arrange()

    def typed_place(self) -> QWidget | None:
        """What letters are for while nothing has the focus: what is marked, else what was typed on last."""
        last = self.widget_of(self._typed_on) if self._typed_on is not None else None
        for place in (self.marked_stop(), last):
            line = (
                place.parentWidget() if place is not None and isinstance(place.parentWidget(), Pad) else place
            )
            if isinstance(line, QLineEdit | Pad) and line.isVisible() and line.isEnabled():
                return line
        return None

    def keep_in_sight(self, widget: QWidget | None) -> None:
        """Keep `widget` in sight, whatever else is marked, until there is another or none."""
        if widget is not self._kept:
            self._kept = widget
            self._arrange()

    def focus_marked(self) -> None:
        """Give the focus to what is marked, or to the first thing in it that can have it."""
        found = self.marked_stop()
        if found is not None:
            keys_used(self)
            found.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def marked_stop(self) -> QWidget | None:
        """What is marked, or the first thing in it that can have the focus."""
        widget = self.marked()
        if widget is None or self._device is None:
            return None
        stops = self._device.page.stops()
        return next((stop for stop in stops if stop is widget or widget.isAncestorOf(stop)), None)

    def widget_of(self, target: Target) -> QWidget | None:
        """The widget that shows `target`; for an entry, the line that is typed on."""
        return self._device.page.widget_of(target) if self._device is not None else None

    def entry_of(self, line: QWidget) -> ElementView | None:
        """What is typed on in `line`; None where it is no entry of this screen."""
        view = self._device.page.view if self._device is not None else None
        shown = views(view) if view is not None else ()
        entries = (one for one in shown if isinstance(one, ElementView) and one.entry is not None)
        return next((one for one in entries if self.widget_of(one.target) is line), None)

    def tells(self) -> bool:
        """Whether what the practice app says of the last touch is in sight."""
        return self._device is not None and self._device.page.tells()

    @property
    def stage(self) -> str:
        """Which screen is shown and what is marked on it, as a word that another stage does not have."""
        view = self._device.page.view if self._device is not None else None
        return f"{view.app}/{view.name} {self._mark}" if view is not None else ""

    @property
    def tag(self) -> QRect:
        """The box of the guide's tag, in px of this; empty where there is none."""
        return self._ring.tag

    def ring_shown(self) -> bool:
        """Whether the guide's ring is to be seen."""
        return self._ring.isVisible()

    def forget(self) -> None:
        """Drop everything that was typed."""
        for memory in self._typed_texts.values():
            memory.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Arrows move the focus, page keys scroll."""
        focus = QApplication.focusWidget()
        if self._device is None or focus is None:
            event.ignore()
            return
        page = self._device.page
        match event.key():
            case key if key in _ARROWS:
                keys_used(self)
                stops = list(page.stops())
                stop = step_focus(stops if focus in stops else list(page.chain()), focus, key)
                if stop is not None:
                    stop.setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_PageDown:
                page.body.page(down=True)
            case Qt.Key.Key_PageUp:
                page.body.page(down=False)
            case _:
                event.ignore()

    def resizeEvent(self, _event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Lay out for the new size."""
        self._arrange()

    def _device_for(self, view: ScreenView) -> ShownDevice:
        if self._device is not None and self._device.shows(view):
            return self._device
        if self._device is not None:
            self._device.discard()
        memory = self._typed_texts.setdefault(view.app, {})
        skin = skin_for(with_letters(self._look, view), view.colour, view.ink)
        words = self._tr.speaking(view.language or self._tr.locale)
        kit = ElementKit(skin, words, self._hands, memory)
        device = self._device = ShownDevice(kit, view, self)
        device.page.body.scrolled.connect(self._put_ring)
        self._arrange()
        device.frame.show()
        return device

    def _arrange(self) -> None:
        if self._device is not None:
            framed = self._framed and not self._bare
            with self._laying_out:
                self._device.arrange(self.size(), self._held_free, framed=framed)
                self._show_marked()

    def marked(self) -> QWidget | None:
        """What the guide's ring lies round, if anything is marked."""
        if self._mark is None or self._device is None:
            return None
        page, target = self._device.page, self._mark.target
        if target is None:
            return page.back()
        return page.area(target) if self._mark.area else page.outline(target)

    def _show_marked(self) -> None:
        """Bring what is marked into sight, and the ring round it."""
        with self._laying_out:
            widget = self.marked()
            self._keep_room(widget)
            if self._sought is not None:
                self.bring_to_sight(self._sought)
            if widget is not None and self._device is not None:
                self._device.page.bring_marked(widget, self._mark.target if self._mark is not None else None)
                if self._device.frame.framed and self._device.page.cuts(self._kept or widget):
                    self._bare = True
                    self._arrange()
                    return
            if self._device is not None:
                if widget is None and self._sought is None:
                    self._device.page.bring_wait()
                self._device.page.bring_notice()
            exact = self._mark is not None and not self._mark.area
            told = (self.marked_stop() or widget) if exact else widget
            self._told.move(told, self._mark.word if self._mark else "")
            if self._kept is not None and self._device is not None:
                self._device.page.bring(self._kept)

    def _keep_room(self, marked: QWidget | None) -> None:
        """What is typed on comes first, then what is marked: what scrolls gives way to it."""
        page, kept = self._device.page if self._device is not None else None, self._kept or marked
        if page is None:
            return
        inside, tall = page.body.inside, 0
        if kept is not None and inside.isAncestorOf(kept):
            tall = with_label(kept, inside, page.body.height()).height()
        if tall != page.body.kept:
            page.body.kept = tall
            page.arrange()

    def _leave_bare(self) -> None:
        if self._bare:
            self._bare = False
            self._arrange()

    def _note_typing(self, target: Target, _raw: str) -> None:
        self._typed_on = target

    def _put_ring(self) -> None:
        if self._laying_out.now:
            return
        widget = self.marked()
        if widget is None or self._mark is None or self._device is None:
            self._ring.away()
            return
        page = self._device.page
        around = page.seen(widget).translated(page.mapTo(self, QPoint(0, 0)))
        leads = None if self._mark.area else self._led_to(widget)
        frame = self._device.frame
        taken = taken_room(self, frame, page.body, widget) if leads is not None and self._mark.word else []
        room, port = free_room(self, page, frame), port_of(self, page.body, widget)
        self._ring.put(around, self._mark.word, room, taken, leads, port)

    def _led_to(self, marked: QWidget) -> QWidget:
        """What a touch on the ring round `marked` acts on, or reads where nothing in it can be pressed."""
        exact = self.widget_of(self._mark.target) if self._mark and self._mark.target else None
        if isinstance(exact, Part | QLineEdit):
            return exact
        return self.marked_stop() or marked.findChild(PaintedText) or marked

    def _beside_words(self, widget: QWidget | None, centre: QPoint) -> QPoint:
        """Where the hand presses `widget`: its `centre`, or where it covers less of the words."""
        if not isinstance(widget, Part) or self._device is None:
            return centre
        page, corner = self._device.page, widget.mapTo(self, QPoint(0, 0))
        area = page.seen(widget).translated(page.mapTo(self, QPoint(0, 0)))
        words = (box.translated(corner) for box in widget.content())
        return pressing_place(area, words, self.hand.place_at)

    def _clear_hand(self) -> None:
        """What the resting hand pressed is gone: let it lie beside what is read now."""
        strays, self._hand_strays = self._hand_strays, False
        if strays and self.hand.rests and self._device is not None:
            page, frame = self._device.page, self._device.frame
            taken = taken_room(self, frame, page.body, frame)
            self.hand.setGeometry(resting_place(self.hand.geometry(), free_room(self, page, frame), taken))

    def _centre(self, widget: QWidget | None) -> QPoint | None:
        if widget is None or self._device is None:
            return None
        page = self._device.page
        seen = page.seen(widget)
        return page.mapTo(self, seen.center()) if not seen.isEmpty() else None
