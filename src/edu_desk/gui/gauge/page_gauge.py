"""Measures one page after another and gathers what was found."""

from dataclasses import dataclass, field

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

from edu_desk.access.assessment.measurements import MeasuredGap, MeasuredPage, MeasuredTarget, MeasuredText
from edu_desk.access.letter_height import letter_mm
from edu_desk.gui.gauge.page_watch import clocks, flashes, look_on
from edu_desk.gui.gauge.painted_words import Ink, painted
from edu_desk.gui.gauge.press_response import answers_press, rings_focus
from edu_desk.gui.gauge.touched_surfaces import Touched, gaps, jumps, surfaces, touched_targets
from edu_desk.gui.theme.glyph_height import letter_share
from edu_desk.gui.widgets.label import Label
from edu_desk.gui.widgets.top_bar import BarItem, TopBar

_KINDS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
_DIGIT = "8"
"""All digits of our fonts are as high."""
_BESIDE_MM = 6.0
"""Words so near on the left or the right belong to a sign."""
_NEIGHBOUR_MM = 20.0
"""Things farther apart than this are no neighbours."""


@dataclass(slots=True)
class Gauge:
    """Measures with `px_per_mm`; what it found so far stands in its lists."""

    px_per_mm: float
    targets: list[MeasuredTarget] = field(default_factory=list)
    gaps: list[MeasuredGap] = field(default_factory=list)
    texts: list[MeasuredText] = field(default_factory=list)
    pages: list[MeasuredPage] = field(default_factory=list)
    _tried: dict[tuple[str, str, int, int], tuple[bool, bool]] = field(default_factory=dict)

    def measure(self, page: QWidget, name: str) -> None:
        """Everything that is touched or read on `page`."""
        grounds = surfaces(page)
        # Painted first: the keys that look for targets may scroll the page.
        ink = {ground: painted(ground) for ground in grounds}
        said = _said(page)
        things = touched_targets(page, grounds)
        for text in dict.fromkeys((one.words, one.px, one.font.key()) for one in _all(ink)):
            one = next(one for one in _all(ink) if (one.words, one.px, one.font.key()) == text)
            high = letter_mm(one.px, letter_share(one.font), self.px_per_mm)
            digits = letter_mm(one.px, letter_share(one.font, _DIGIT), self.px_per_mm)
            numbers = digits if any(letter.isdecimal() for letter in one.words) else None
            heard = _plain(one.words.rstrip("…")) in said
            self.texts.append(MeasuredText(name, one.words, high, heard, numbers))
        self.targets += [self._target(thing, name, ink[thing.surface]) for thing in things]
        for here, there, px in gaps(things):
            if (apart := px / self.px_per_mm) <= _NEIGHBOUR_MM:
                self.gaps.append(MeasuredGap(name, _words(here.widget), _words(there.widget), apart))

    def look(self, page: QWidget, name: str, *, first: bool = False, behind: bool = False) -> None:
        """Measure what the page offers and does by itself; `behind` marks a page that the settings open."""
        before = _texts(page)
        pictures = look_on(page)
        # Before the keys that look for targets, which may scroll the page.
        still = before == _texts(page)
        bar = page.findChild(TopBar)
        on = {item: bar is not None and bar.button(item).isEnabled() for item in BarItem}
        things = touched_targets(page, surfaces(page))
        self.pages.append(
            MeasuredPage(
                name=name,
                first=first,
                back=on[BarItem.BACK] or on[BarItem.LEAVE],
                help=on[BarItem.HELP],
                again=on[BarItem.AGAIN],
                settings=behind or on[BarItem.TEXT_SIZE],
                bar=_places(bar, page) if bar is not None else (),
                multi=sum(
                    thing.widget.testAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents) for thing in things
                ),
                jumps=jumps(things),
                unseen=sum(_unseen(words, page) for words in page.findChildren(Label)),
                limits=clocks(page),
                still=still,
                flashes=flashes(pictures),
            )
        )

    def _target(self, thing: Touched, name: str, ink: tuple[Ink, ...]) -> MeasuredTarget:
        widget = thing.widget
        size = (thing.place.width() / self.px_per_mm, thing.place.height() / self.px_per_mm)
        shown, framed = self._responses(widget)
        beside = round(_BESIDE_MM * self.px_per_mm)
        near = QRectF(thing.place.adjusted(-beside, 0, beside, 0))
        worded = bool(painted(widget)) or any(near.intersects(one.place) for one in ink)
        return MeasuredTarget(
            page=name,
            words=_words(widget),
            wide=size[0],
            high=size[1],
            named=bool(_words(widget)),
            reached=thing.reached,
            worded=worded or isinstance(widget, QLineEdit),
            answers=shown,
            ringed=framed,
        )

    def _responses(self, widget: QWidget) -> tuple[bool, bool]:
        key = (type(widget).__name__, _words(widget), widget.width(), widget.height())
        if key not in self._tried:
            self._tried[key] = (answers_press(widget), rings_focus(widget))
        return self._tried[key]


def _all(ink: dict[QWidget, tuple[Ink, ...]]) -> list[Ink]:
    return [one for some in ink.values() for one in some]


def _words(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return (interface.text(QAccessible.Text.Name) if interface is not None else "") or widget.accessibleName()


def _said(page: QWidget) -> str:
    """Everything that a screen reader finds on the page, without spaces."""
    texts: list[str] = []
    for widget in (page, *page.findChildren(QWidget)):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None and widget.isVisibleTo(page):
            texts += [interface.text(kind) for kind in _KINDS]
    return "\n".join(map(_plain, texts))


def _plain(words: str) -> str:
    return "".join(words.split()).casefold()


def _texts(page: QWidget) -> tuple[str, ...]:
    return tuple(one.words for ground in surfaces(page) for one in painted(ground))


def _unseen(words: Label, page: QWidget) -> bool:
    """Whether a text of the page has no room."""
    return bool(words.text()) and words.isVisibleTo(page) and words.size().isEmpty()


def _places(bar: TopBar, page: QWidget) -> tuple[int, ...]:
    return tuple(
        value
        for item in BarItem
        for point in (bar.button(item).mapTo(page, QPoint(0, 0)),)
        for value in (point.x(), point.y())
    )
