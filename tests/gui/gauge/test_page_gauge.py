"""The gauge measures what really stands on the screen: widgets with known sizes and planted faults."""

from collections.abc import Callable
from math import cos, pi

import pytest
from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from edu_desk.gui.gauge.page_gauge import Gauge
from edu_desk.gui.gauge.page_watch import Glance, clocks, flashes, look_on
from edu_desk.gui.gauge.painted_words import painted
from edu_desk.gui.gauge.press_response import answers_press, rings_focus
from edu_desk.gui.gauge.touched_surfaces import gaps, jumps, surfaces, touched_targets
from edu_desk.gui.theme.look import Look, Role
from edu_desk.gui.widgets.button import ActionButton
from edu_desk.gui.widgets.label import Label

Stage = Callable[..., None]
MakeLook = Callable[..., Look]
PX_PER_MM = 4.0


class Flat(QPushButton):
    """A button that shows neither press nor focus, and has no words."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint a box, always the same."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor("white"))
        painter.end()


def put(widget: QWidget, parent: QWidget, place: tuple[int, int, int, int]) -> None:
    widget.setParent(parent)
    widget.setGeometry(QRect(*place))


def test_sizes_and_gaps_are_true(stage: Stage, make_look: MakeLook) -> None:
    page, look = QWidget(), make_look()
    for number, place in enumerate(((0, 0, 80, 80), (100, 0, 40, 80), (0, 90, 80, 60))):
        put(ActionButton(look, f"Button {number}"), page, place)
    stage(page, 600, 400)
    gauge = Gauge(PX_PER_MM)
    gauge.measure(page, "Page")
    assert {(one.wide, one.high) for one in gauge.targets} == {(20.0, 20.0), (10.0, 20.0), (20.0, 15.0)}
    assert min(one.apart for one in gauge.gaps) == pytest.approx(10 / PX_PER_MM)
    assert all(one.reached and one.named and one.answers and one.ringed for one in gauge.targets)


def test_letters_are_as_high_as_they_are_painted(stage: Stage, make_look: MakeLook) -> None:
    page, look = QWidget(), make_look(3.0)
    words = Label(look, "한글", Role.NOTE)
    put(words, page, (0, 0, 500, 120))
    stage(page, 600, 400)
    gauge = Gauge(look.px_per_mm)
    gauge.measure(page, "Page")
    (text,) = gauge.texts
    image = words.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = [y for y in range(image.height()) if any(dark(image, x, y) for x in range(image.width() // 2))]
    assert text.words == "한글"
    assert text.heard
    assert text.high == pytest.approx(len(rows) / look.px_per_mm, abs=0.6)
    assert text.high >= 12.0


def dark(image: QImage, x: int, y: int) -> bool:
    return image.pixelColor(x, y).value() < 128


def test_what_is_scrolled_out_of_sight_is_measured_too(stage: Stage, make_look: MakeLook) -> None:
    from edu_desk.gui.widgets.page_scroll import PageScroll

    look = make_look()
    content = QWidget()
    content.setMinimumSize(300, 3000)
    put(Label(look, "Far below"), content, (0, 2900, 200, 50))
    from gettext import NullTranslations

    from edu_desk.shared.text import Translator

    page = PageScroll(look, Translator("en", NullTranslations(), NullTranslations()), content)
    stage(page, 400, 300)
    assert "Far below" in {ink.words for ground in surfaces(page) for ink in painted(ground)}


def test_a_larger_painter_makes_larger_ink(stage: Stage) -> None:
    class Twice(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
            painter = QPainter(self)
            font = QFont("Pretendard GOV")
            font.setPixelSize(20)
            painter.setFont(font)
            painter.scale(2, 2)
            painter.drawText(10, 30, "ab")
            painter.end()

    page = Twice()
    stage(page, 200, 200)
    (ink,) = painted(page)
    assert (ink.words, ink.px, ink.at.x(), ink.at.y()) == ("ab", 40.0, 20.0, 60.0)


def test_a_flat_button_is_found_out(stage: Stage) -> None:
    page, flat = QWidget(), Flat()
    flat.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    put(flat, page, (0, 0, 80, 80))
    stage(page, 200, 200)
    gauge = Gauge(PX_PER_MM)
    gauge.measure(page, "Page")
    (target,) = gauge.targets
    assert (target.reached, target.named, target.worded) == (False, False, False)
    assert (target.answers, target.ringed) == (False, False)
    assert not answers_press(flat)
    assert not rings_focus(flat)


def test_words_beside_a_sign_belong_to_it(stage: Stage, make_look: MakeLook) -> None:
    page, look = QWidget(), make_look()
    for place in ((0, 0, 80, 80), (0, 200, 80, 80)):
        put(Flat(), page, place)
    put(Label(look, "How many"), page, (90, 20, 200, 40))
    stage(page, 400, 300)
    gauge = Gauge(PX_PER_MM)
    gauge.measure(page, "Page")
    assert sorted(one.worded for one in gauge.targets) == [False, True]


def test_a_focus_that_goes_up_again_is_counted(stage: Stage, make_look: MakeLook) -> None:
    page, look = QWidget(), make_look()
    low, high, right = (ActionButton(look, name) for name in ("low", "high", "right"))
    put(low, page, (0, 200, 80, 80))
    put(high, page, (0, 0, 80, 80))
    put(right, page, (200, 0, 80, 80))
    QWidget.setTabOrder(low, high)
    QWidget.setTabOrder(high, right)
    stage(page, 400, 300)
    assert jumps(touched_targets(page, surfaces(page))) == 1
    QWidget.setTabOrder(high, low)
    QWidget.setTabOrder(low, right)
    assert jumps(touched_targets(page, surfaces(page))) == 0


def test_what_lies_on_another_is_nearer_than_nothing(stage: Stage, make_look: MakeLook) -> None:
    page, look = QWidget(), make_look()
    put(ActionButton(look, "one"), page, (0, 0, 80, 80))
    put(ActionButton(look, "two"), page, (60, 0, 80, 80))
    stage(page, 400, 300)
    ((_, _, apart),) = gaps(touched_targets(page, surfaces(page)))
    assert apart == -20


class Lit(QWidget):
    """A page whose ground is as light as is told for a moment."""

    def __init__(self, light: Callable[[float], float], now: Callable[[], float]) -> None:
        super().__init__()
        self._light, self._now, self.paints = light, now, 0

    def goes_on(self) -> None:
        """Be painted again and again, as what moves is."""
        beat = QTimer(self)
        beat.timeout.connect(self.update)
        beat.start(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """One grey."""
        self.paints += 1
        grey = round(255 * self._light(self._now()))
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(grey, grey, grey))
        painter.end()


class Beats:
    """A clock that goes on by so much at each glance, whatever the computer is busy with."""

    def __init__(self, every: float) -> None:
        self._every, self.now = every, 0.0

    def __call__(self) -> float:
        self.now += self._every
        return self.now


def looked_at(stage: Stage, light: Callable[[float], float], every: float) -> float:
    """How often a page of that light flashes, looked at every so many seconds."""
    beats = Beats(every)
    page = Lit(light, lambda: beats.now)
    page.goes_on()
    stage(page, 300, 200)
    return flashes(look_on(page, beats))


def blinking(at: float) -> float:
    """Black and white, five times a second."""
    return int(at * 10 + 0.5) % 2


def breathing(at: float) -> float:
    """Lighter and darker by a fifth within 2.6 s, as the guide's ring is."""
    return 0.4 + 0.2 * (1 - cos(at * 2 * pi / 2.6)) / 2


@pytest.mark.parametrize("every", [0.025, 0.05, 0.1])
def test_what_flashes_is_seen_however_busy_the_computer_is(stage: Stage, every: float) -> None:
    assert 3 <= looked_at(stage, blinking, every) <= 5.5


@pytest.mark.parametrize("every", [0.025, 0.1, 0.3, 0.7])
def test_what_swells_slowly_does_not_flash_however_long_it_is_looked_at(stage: Stage, every: float) -> None:
    assert looked_at(stage, breathing, every) == 0


def test_a_second_is_looked_at_and_some_pictures_at_least(stage: Stage) -> None:
    for every, count in ((0.025, 41), (0.05, 21), (0.5, 12)):
        page = Lit(breathing, lambda: 0.0)
        stage(page, 300, 200)
        assert abs(len(look_on(page, Beats(every))) - count) <= 1


def test_what_is_still_does_not_flash(stage: Stage, make_look: MakeLook) -> None:
    page = Label(make_look(), "Nothing moves")
    stage(page, 300, 200)
    assert flashes(look_on(page)) == 0


def test_a_page_on_which_nothing_is_painted_is_not_painted_to_be_looked_at(stage: Stage) -> None:
    page = Lit(breathing, lambda: 0.0)
    stage(page, 300, 200)
    before = page.paints
    glances = look_on(page)
    assert len(glances) > 3
    assert page.paints - before <= 3


@pytest.mark.parametrize(
    ("lights", "turns"),
    [
        ([0, 255, 0, 255, 0], 2.0),
        ([0, 100, 200, 255], 0.0),
        ([100, 110, 100, 110, 100], 0.0),
        ([0, 20, 40, 60, 40, 20, 0], 0.5),
    ],
)
def test_flashes_are_pairs_of_opposite_changes(lights: list[int], turns: float) -> None:
    glances = []
    for at, light in enumerate(lights):
        picture = QImage(4, 4, QImage.Format.Format_Grayscale8)
        picture.fill(QColor(light, light, light))
        glances.append(Glance(at / 10, picture))
    assert flashes(glances) == pytest.approx(turns, abs=0.5)


def test_clocks_of_a_second_are_counted() -> None:
    page = QWidget()
    for interval in (100, 999, 1000, 30_000):
        QTimer(page).start(interval)
    QTimer(page).setInterval(5000)
    assert clocks(page) == 2
