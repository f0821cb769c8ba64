"""Hands that shake, rest or strike twice are taken for what was meant."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from edu_desk.gui.simulator.page_body import BARE, Body
from edu_desk.gui.simulator.page_foot import PageFoot
from edu_desk.gui.simulator.painted_text import HIDDEN, PaintedText
from edu_desk.gui.simulator.pressable_part import Part
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.machine.action import Target
from gui.simulator.builders import button, item, keypad, rows, screen, seats, stepper, text

PX_PER_MM = 96 / 25.4
LEFT = Qt.MouseButton.LeftButton
PAIR = screen(rows("stations", item("부산"), item("서울")), button("조회"))


@pytest.fixture
def simulator(shown: Callable[..., Simulator]) -> Simulator:
    return shown(PAIR)


@pytest.fixture
def acts(simulator: Simulator) -> list[Target]:
    heard: list[Target] = []
    simulator.pressed.connect(heard.append)
    return heard


def part(simulator: Simulator, target: Target) -> Part:
    found = simulator.widget_of(target)
    assert isinstance(found, Part)
    return found


def send(widget: QWidget, kind: QEvent.Type, point: QPoint, at_ms: int) -> None:
    """A mouse event at a point of `widget` and a time."""
    held = LEFT if kind != QEvent.Type.MouseButtonRelease else Qt.MouseButton.NoButton
    button_of = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else LEFT
    event = QMouseEvent(
        kind,
        QPointF(point),
        QPointF(widget.mapToGlobal(point)),
        button_of,
        held,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setTimestamp(at_ms)
    QApplication.sendEvent(widget, event)


def touch(widget: QWidget, at_ms: int, *, held_ms: int = 80, end: QPoint | None = None) -> None:
    """A touch in the middle of `widget`, let go at `end`."""
    begin = widget.rect().center()
    send(widget, QEvent.Type.MouseButtonPress, begin, at_ms)
    if end is not None:
        send(widget, QEvent.Type.MouseMove, end, at_ms + held_ms // 2)
    send(widget, QEvent.Type.MouseButtonRelease, end or begin, at_ms + held_ms)


def test_a_touch_acts_once_and_says_what_it_touched(simulator: Simulator, acts: list[Target]) -> None:
    heard: list[str] = []
    simulator.touched.connect(heard.append)
    QTest.mouseClick(part(simulator, Target("조회")), LEFT)
    assert acts == [Target("조회")]
    assert heard == ["조회"]


def test_the_press_is_shown_at_once(simulator: Simulator) -> None:
    target = part(simulator, Target("조회"))
    before = target.grab().toImage()
    send(target, QEvent.Type.MouseButtonPress, target.rect().center(), 10)
    assert target.isDown()
    assert target.grab().toImage() != before


@pytest.mark.parametrize(
    ("held_ms", "acts_on"),
    [(40, 1), (2900, 1), (3200, 0)],
    ids=["short", "long", "resting"],
)
def test_a_press_may_last_three_seconds(
    simulator: Simulator, acts: list[Target], held_ms: int, acts_on: int
) -> None:
    touch(part(simulator, Target("조회")), 10, held_ms=held_ms)
    assert len(acts) == acts_on


@pytest.mark.parametrize(
    ("mm", "acts_on"),
    [(0.5, [Target("stations", "부산")]), (5.5, [Target("stations", "부산")]), (7.0, [])],
    ids=["just beside", "on the neighbour", "far away"],
)
def test_a_release_near_by_acts_on_what_was_pressed(
    simulator: Simulator, acts: list[Target], mm: float, acts_on: list[Target]
) -> None:
    pressed = part(simulator, Target("stations", "부산"))
    beyond = QPoint(pressed.width() + round(mm * PX_PER_MM), pressed.height() // 2)
    touch(pressed, 10, end=beyond)
    assert acts == acts_on


def test_a_second_touch_within_half_a_second_does_not_act_where_the_page_may_turn(
    simulator: Simulator, acts: list[Target]
) -> None:
    touch(part(simulator, Target("stations", "부산")), 1000)
    touch(part(simulator, Target("조회")), 1300)
    assert acts == [Target("stations", "부산")]
    touch(part(simulator, Target("조회")), 1600)
    assert acts == [Target("stations", "부산"), Target("조회")]


def test_keys_steppers_and_seats_take_every_touch(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(stepper("어른", 2), seats(2), keypad("번호")))
    acts: list[Target] = []
    texts: list[str] = []
    simulator.pressed.connect(acts.append)
    simulator.typed.connect(lambda _target, text: texts.append(text))
    for at, target in enumerate((Target("어른", "plus"), Target("seats", "1A"), Target("번호", "7"))):
        for again in range(2):
            touch(part(simulator, target), 5000 + at * 300 + again * 120)
    assert acts == [Target("어른", "plus")] * 2 + [Target("seats", "1A")] * 2
    assert texts == ["7", "77"]


def test_what_cannot_be_had_does_not_act(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(rows("stations", item("부산", tag="매진", enabled=False))))
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    QTest.mouseClick(part(simulator, Target("stations", "부산")), LEFT)
    assert acts == []


def test_a_drag_off_a_row_scrolls_and_presses_nothing(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(rows("stations", *(item(f"역 {n}", "먼 곳", "1원") for n in range(40)))))
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    row = part(simulator, Target("stations", "역 5"))
    send(row, QEvent.Type.MouseButtonPress, row.rect().center(), 10)
    for at, up in enumerate((40, 90, 160, 260)):
        send(row, QEvent.Type.MouseMove, row.rect().center() - QPoint(0, up), 20 + at)
    send(row, QEvent.Type.MouseButtonRelease, row.rect().center() - QPoint(0, 260), 60)
    assert acts == []
    assert body.offset > 0


def test_the_wheel_and_the_button_scroll(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(rows("stations", *(item(f"역 {n}", "먼 곳") for n in range(40)))))
    body = simulator.findChild(Body)
    assert isinstance(body, Body)
    QTest.mouseClick(body.more, LEFT)
    assert body.offset > body.height() // 2
    while body.more.down:
        QTest.mouseClick(body.more, LEFT)
    QTest.mouseClick(body.more, LEFT)
    assert body.offset == 0


def test_back_is_told(simulator: Simulator, qtbot: QtBot) -> None:
    middle = simulator.centre_of(None)
    assert middle is not None
    with qtbot.waitSignal(simulator.back, timeout=1000):
        back = simulator.childAt(middle)
        assert back is not None
        QTest.mouseClick(back, LEFT)


def test_every_style_of_button_can_be_pressed(shown: Callable[..., Simulator]) -> None:
    views = [
        button(style.value, style)
        for style in (ElementStyle.PRIMARY, ElementStyle.SECONDARY, ElementStyle.PLAIN)
    ]
    simulator = shown(screen(*views))
    acts: list[Target] = []
    simulator.pressed.connect(acts.append)
    for view in views:
        QTest.mouseClick(part(simulator, view.target), LEFT)
    assert acts == [view.target for view in views]


def heard_by(simulator: Simulator) -> list[str]:
    heard: list[str] = []
    simulator.touched.connect(heard.append)
    return heard


def test_a_touch_on_empty_ground_is_answered_and_a_drag_is_not(simulator: Simulator) -> None:
    heard = heard_by(simulator)
    body = simulator.findChild(Body)
    assert body is not None
    ground = QPoint(body.width() // 2, body.height() - 4)
    send(body, QEvent.Type.MouseButtonPress, ground, 10)
    assert not heard, "it may yet become a drag"
    send(body, QEvent.Type.MouseButtonRelease, ground, 60)
    assert heard == [BARE]
    heard.clear()
    send(body, QEvent.Type.MouseButtonPress, ground, 700)
    send(body, QEvent.Type.MouseMove, ground - QPoint(0, 200), 750)
    send(body, QEvent.Type.MouseMove, ground, 790)
    send(body, QEvent.Type.MouseButtonRelease, ground, 800)
    assert not heard


def test_between_the_parts_of_the_foot_a_touch_is_answered(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(text("차"), foot=(button("조회"),)))
    foot = simulator.findChild(PageFoot)
    assert foot is not None
    heard = heard_by(simulator)
    QTest.mouseClick(foot, LEFT, pos=QPoint(foot.width() // 2, 1))
    assert heard == [BARE]


def test_words_that_are_only_read_are_said_once(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(text("오늘은 쉬어요"), button("조회")))
    heard = heard_by(simulator)
    words = simulator.findChildren(PaintedText)
    QTest.mouseClick(next(one for one in words if one.text() == "오늘은 쉬어요"), LEFT)
    assert heard == ["오늘은 쉬어요"]


def test_of_what_is_personal_only_its_name_is_said(shown: Callable[..., Simulator]) -> None:
    simulator = shown(screen(keypad("비밀번호", 4)))
    for digit in "12":
        QTest.mouseClick(part(simulator, Target("비밀번호", digit)), LEFT)
    shown_digits = next(one for one in simulator.findChildren(PaintedText) if one.private)
    heard, struck = heard_by(simulator), list[str]()
    simulator.struck.connect(struck.append)
    QTest.mouseClick(shown_digits, LEFT)
    assert heard == [shown_digits.accessibleName()]
    assert heard != [shown_digits.text()]
    assert struck == [shown_digits.text()], "earphones may read it"
    shown_digits.setAccessibleName(shown_digits.text())
    QTest.mouseClick(shown_digits, LEFT)
    assert heard[-1] == HIDDEN
