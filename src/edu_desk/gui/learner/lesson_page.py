"""The lesson page: the bar, the panel, and the practice app in its device."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.assist.real_keyboard import strikes
from edu_desk.gui.learner.arrangement import Arrangement, Heights, arrangement, boxes, least_app
from edu_desk.gui.learner.caption_strip import CaptionStrip
from edu_desk.gui.learner.lesson_panel import Holds, LessonPanel
from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.gui.learner.panel_column import PanelColumn
from edu_desk.gui.learner.reach_row import ReachRow
from edu_desk.gui.reading.reading_order import read_in_order
from edu_desk.gui.simulator.elements.typed_draft import is_full
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.look import LARGE_TEXT, Look, Role
from edu_desk.gui.widgets.flow_layout import height_of
from edu_desk.gui.widgets.page_frame import PageFrame, page_share
from edu_desk.gui.widgets.top_bar import BarItem
from edu_desk.machine.action import Action, Back, Target
from edu_desk.present.typed_script import TypedScript
from edu_desk.present.view import RunView
from edu_desk.shared.text import N_, SOURCE_LANGUAGE, Translator

LOOK_ON = N_("I am showing it just now. You can try it yourself afterwards.")
_WIDEST_EM = 40
"""A practice app in large letters is at most so many letters wide."""
_FRAMED_MM = 110.0
"""Above keys, a device lower than this makes room for its page."""
_TYPED_MM = 48.0
"""Above keys, the practice app is at least so high before a strip of the panel has room."""
_ROOMY_APPS = 2
"""A page has room to spare where it is as high as so many of the lowest practice apps."""
_STRIPED = frozenset({Arrangement.STRIP, Arrangement.OPEN})
_BUTTONS_ABOVE = frozenset({Arrangement.SIDE, Arrangement.ABOVE})
_HOLDS = {Arrangement.STRIP: Holds.TASK, Arrangement.OPEN: Holds.OPENED, Arrangement.LOW: Holds.TEXT}


class LessonPage(PageFrame):
    """Shows a session and hands what the learner does to it."""

    in_lesson = True

    leave = Signal()
    text_size = Signal()
    touched = Signal(str)
    """Something was touched, with its words: the voice stops."""
    struck = Signal(str)
    """A personal letter was typed."""
    moved = Signal()
    """What is touched stands elsewhere now, though the page is the same."""

    def __init__(self, look: Look, tr: Translator, session: LessonSession) -> None:
        super().__init__(look, tr, frozenset(BarItem))
        self._session = session
        self.setAccessibleName(session.view.lesson)
        self.panel = LessonPanel(look, tr, session.view)
        self.strip = CaptionStrip(look, tr, self.panel)
        self.simulator = Simulator(look, tr, typed_texts=session.typed_texts)
        for line in (self.panel.caption, self.panel.now.sentence):
            line.marked = self.simulator.marked_stop
        self._side = PanelColumn(look, tr, self.panel)
        self._row = ReachRow(look, tr, self.panel, self._side.scroller)
        self._opened = False
        self._about: Target | None = None
        self._kind: Arrangement | None = None
        self.keyboard: ScreenKeyboard | None = None
        for part in (self.bar, self._side, self.strip, self._row, self.simulator):
            part.setParent(self)
        self._wire()
        self.show_view(session.view)

    @property
    def session(self) -> LessonSession:
        """The run that is shown."""
        return self._session

    @property
    def arrangement(self) -> Arrangement | None:
        """Where the panel stands; None before the page has a size."""
        return self._kind

    def show_notice(self, words: str) -> bool:
        """Tell it in the panel; what is in the way is spoken too."""
        self.panel.said.show_notice(words)
        return True

    def show_panel(self, part: QWidget) -> None:
        """Bring a part of the panel into sight."""
        if part.isVisibleTo(self):
            self._side.show_widget(part)
        elif not self.strip.isAncestorOf(part):
            self._open(opened=True)
            self._side.show_widget(part)

    def show_app(self) -> None:
        """Bring the practice app into sight, where the opened panel covers it."""
        self._open(opened=False)

    def show_action(self, action: Action, then: Callable[[], None]) -> None:
        """Let the hand press what `action` is about, then do `then`; where one only waits, none comes."""
        self.show_app()
        if self._session.view.waits:
            then()
            return
        self.simulator.show_press(None if isinstance(action, Back) else action.target, then)

    def offer_keyboard(self, wanted: Callable[[], bool] = lambda: True) -> ScreenKeyboard:
        """Bring keys whenever something is to be typed, and they are wanted just then."""
        keyboard = self.keyboard = ScreenKeyboard(
            self.look, self.translator, self.simulator, lambda: wanted() or self._foreign()
        )
        keyboard.touched.connect(self.touched)
        keyboard.turned.connect(self._arrange)
        keyboard.turned.connect(self.moved)
        return keyboard

    def _foreign(self) -> bool:
        """Whether Korean is to be typed by who reads another language: her keyboard may not have it."""
        line = QApplication.focusWidget()
        typed = self.simulator.entry_of(line) if line is not None else None
        korean = typed is not None and typed.entry is not None and typed.entry.script is TypedScript.HANGUL
        return korean and self.translator.locale != SOURCE_LANGUAGE

    def show_view(self, view: RunView) -> None:
        """Draw a snapshot."""
        self.bar.button(BarItem.BACK).setEnabled(view.screen.can_back and view.mode != "watch")
        self.bar.button(BarItem.HELP).setEnabled(view.mode in {"follow", "try"})
        self.simulator.show_screen(view.screen)
        self.simulator.setEnabled(view.mode != "watch")
        self.panel.show_view(view)
        advice = view.advice
        points = view.mode != "watch" and not (advice is not None and advice.looks)
        word = self.translator(N_("Here")) if points else ""
        if view.finished:
            self.simulator.hand.leave()
        if advice is None:
            self.simulator.mark(None, back=False, word=word, sought=self._session.begins_with)
        else:
            sought = advice.about if advice.target is None else None
            self.simulator.mark(advice.target, advice.back, word, advice.area, sought)
        self._leave_keys(view)

    def _leave_keys(self, view: RunView) -> None:
        """Send the keys away once what they are for is typed: they cover what is pressed next."""
        keyboard, before = self.keyboard, self._about
        self._about = view.advice.about if view.advice is not None else None
        line = keyboard.line if keyboard is not None else None
        if keyboard is None or line is None:
            return
        typed = self.simulator.entry_of(line)
        gone_on = typed is not None and typed.target == before and self._about not in {None, before}
        if gone_on or (typed is not None and is_full(typed, line.text())):
            keyboard.leave()

    def hear_again(self) -> None:
        """Say once more what to do now, and what the practice app says while that is in sight."""
        self._session.hear_again(noticed=self.simulator.tells())

    def strike(self, item: BarItem) -> None:
        """Esc closes the opened panel before it goes back."""
        if item is BarItem.BACK and self._covers_app:
            self.show_app()
        else:
            super().strike(item)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """What is typed while nothing is typed on goes where it is meant; Hangul begins with the next key."""
        line = self.simulator.typed_place() if strikes(event) else None
        if line is None or line is QApplication.focusWidget():
            super().keyPressEvent(event)
            return
        self.show_app()
        self.simulator.bring(line)
        line.setFocus(Qt.FocusReason.OtherFocusReason)
        if event.text().isdecimal():
            QApplication.sendEvent(line, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """While the program shows how it goes, a touch on the practice app is told so."""
        if not self.simulator.isEnabled() and self.simulator.geometry().contains(event.position().toPoint()):
            self.touched.emit(self.translator(LOOK_ON))
        super().mousePressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Share the room anew."""
        super().resizeEvent(event)
        self._arrange()

    def _follow_reading(self, down: int) -> None:
        """Keep the words that are being spoken in sight."""
        if self._kind is Arrangement.STRIP:
            self.strip.follow(down)
        elif self._kind is not Arrangement.OPEN:
            place = self.panel.caption.mapTo(self.panel, QPoint(0, down)).y()
            self._side.scroller.area.ensureVisible(0, place, 0, self.look.space(96))

    @property
    def _covers_app(self) -> bool:
        """Whether what was opened stands in place of the practice app."""
        return self._kind is Arrangement.OPEN or (self._row.folds and self._opened)

    def _open(self, *, opened: bool) -> None:
        if opened is not self._opened:
            self._opened = opened
            self._arrange()

    def _arrange(self) -> None:
        if self.size().isEmpty():
            return
        kind = arrangement(self.size(), self.look, opened=self._opened)
        self._take_up(kind)
        if self.keyboard is None or not self._arrange_in_phone(kind, self.keyboard):
            keys = self._keys_at_foot()
            if keys and kind is Arrangement.ABOVE:
                kind = Arrangement.OPEN if self._opened else Arrangement.STRIP
                self._take_up(kind)
            self._share(kind, keys)
        parts: list[QWidget] = [self.bar, self._side, self.strip, self._row, self.simulator]
        parts += [self.keyboard] if self.keyboard is not None else []
        read_in_order(sorted(parts, key=lambda part: part.y()))

    def _keys_at_foot(self) -> int:
        """The height of the keys at the foot: low enough for what is typed on to be seen above them."""
        keyboard = self.keyboard
        if keyboard is None:
            return 0
        line = keyboard.line.height() if keyboard.line is not None else 0
        self.bar.fit(self.width(), page_share(self.size(), self.look))
        above = height_of(self.bar, self.width()) + 2 * self._edge() + line + 2 * self.look.gap
        return keyboard.fit(self.width(), page_share(self.size(), self.look), above)

    def _arrange_in_phone(self, kind: Arrangement, keyboard: ScreenKeyboard) -> bool:
        """Let the keys lie in the phone itself, where they have room; then nothing around them moves."""
        if keyboard.isHidden():
            self.simulator.hold_free(0)
            return False
        self._share(kind, 0)
        room = self.simulator.phone_page()
        keys = keyboard.fit_inside(room.size())
        self.simulator.hold_free(keys)
        corner = self.simulator.pos() + room.topLeft()
        if keys:
            keyboard.setGeometry(corner.x(), corner.y() + room.height() - keys, room.width(), keys)
            keyboard.raise_()
        return bool(keys)

    def _share(self, kind: Arrangement, keys: int) -> None:
        """Give every part its box, with `keys` px at the foot for the keyboard."""
        width = self.width()
        heights = self._heights(kind, self.height() - keys)
        at = boxes(kind, QSize(width, self.height() - keys), heights, left_hand=self.look.left_hand)
        edge = self._edge()
        self.bar.setGeometry(at.bar)
        self._side.setGeometry(at.panel)
        self._side.arrange(typing=self.keyboard is not None and not self.keyboard.isHidden())
        self.strip.setGeometry(at.strip)
        self.strip.arrange()
        self._row.setGeometry(at.row)
        self.simulator.setHidden(self._covers_app)
        if self.keyboard is not None and keys:
            self.keyboard.setGeometry(0, self.height() - keys, width, keys)
        framed = self.look.text < LARGE_TEXT and kind is not Arrangement.LOW
        self.simulator.set_framed(framed and (not keys or at.app.height() >= self.look.mm(_FRAMED_MM)))
        self.simulator.setGeometry(self._middle(at.app.adjusted(edge, edge, -edge, -edge)))

    def _edge(self) -> int:
        """The room round the practice app."""
        if self.look.text < LARGE_TEXT:
            return self.look.space(12)
        short = page_share(self.size(), self.look) < _ROOMY_APPS * least_app(self.look)
        return self.look.space(2 if short else 8)

    def _middle(self, room: QRect) -> QRect:
        """The middle of `room`, no wider than the eye can take in where letters are large."""
        most = round(self.look.pixels(Role.BODY) * _WIDEST_EM)
        spare = max(0, room.width() - most) if self.look.text >= LARGE_TEXT else 0
        return room.adjusted(spare // 2, 0, -(spare - spare // 2), 0)

    def _take_up(self, kind: Arrangement) -> None:
        """Hand every part of the panel to where it stands in `kind`: above keys what to do is a strip."""
        if kind is self._kind:
            return
        self._kind = kind
        self.strip.give_back()
        self.panel.hold(_HOLDS.get(kind, Holds.ALL))
        self.strip.setVisible(kind in _STRIPED)
        self.strip.show_opened(opened=kind is not Arrangement.STRIP)
        if kind is not Arrangement.STRIP:
            self._side.take_head(buttons=kind in _BUTTONS_ABOVE)
        self._row.show_low(low=kind is Arrangement.LOW)
        self._side.setHidden(kind is Arrangement.STRIP)
        self.simulator.setHidden(self._covers_app)

    def _heights(self, kind: Arrangement, room: int) -> Heights:
        """Above keys the strip gives way where the practice app would be too low to type in."""
        width = self.width()
        self.bar.fit(self.width(), page_share(self.size(), self.look))
        line = self.keyboard.line if self.keyboard is not None else None
        bar = height_of(self.bar, width)
        left = page_share(QSize(width, room), self.look) - bar - 2 * self._edge()
        spare = left - least_app(self.look)
        row = self._row.fit(width, spare, opened=self._opened)
        striped = kind in _STRIPED
        strip = self.strip.fit(width, self.height(), spare) if striped else 0
        if line is not None:
            typed = line.height() + 2 * self.look.gap
            least = max(self.look.mm(_TYPED_MM), typed)
            if left - strip - row < least and self._foreign() and left + bar - strip - row >= typed:
                left, bar = left + bar, 0  # letters of another script are copied: they stay in sight
            elif left - strip - row < least:
                striped, strip, row = False, 0, 0
            if left < line.height() + 2:
                bar = 0
        if striped is self.strip.isHidden():
            self.strip.setVisible(striped)
        self.bar.setHidden(not bar)
        self._row.setVisible(bool(row))
        broadest = self.simulator.broadest(room - bar)
        edges = 2 * self._edge()
        return Heights(bar, strip, row, broadest + edges if broadest is not None else None)

    def _wire(self) -> None:
        session, bar, simulator = self._session, self.bar, self.simulator
        session.changed.connect(self.show_view)
        simulator.pressed.connect(session.press)
        simulator.typed.connect(session.type)
        simulator.back.connect(session.back)
        simulator.touched.connect(self.touched)
        simulator.struck.connect(self.struck)
        bar.back.connect(session.back)
        bar.leave.connect(self.leave)
        bar.again.connect(self.hear_again)
        bar.help.connect(session.help)
        bar.text_size.connect(self.text_size)
        self._wire_panel()
        self.on_key("F3", self._to_marked)

    def _wire_panel(self) -> None:
        panel, session = self.panel, self._session
        panel.arranged.connect(self._arrange)
        panel.reading.connect(self._follow_reading)
        panel.to_marked.connect(self._to_marked)
        panel.wish.connect(session.do_for_learner)
        panel.more.connect(session.tell_more)
        panel.ask_person.connect(session.ask_person)
        for done in (panel.wish, panel.ask_person):
            done.connect(self.show_app)
        self._side.scroller.foot_turned.connect(self._arrange_low, Qt.ConnectionType.QueuedConnection)
        for fold in (self.strip, self._row):
            fold.turned.connect(self._turn)

    def _arrange_low(self) -> None:
        """The buttons that scroll the panel have come or gone, and stand with the others."""
        if self._kind is Arrangement.LOW:
            self._arrange()

    def _turn(self) -> None:
        self._open(opened=not self._opened)

    def _to_marked(self) -> None:
        self.show_app()
        self.simulator.focus_marked()
