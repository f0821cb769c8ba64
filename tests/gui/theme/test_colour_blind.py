"""No state is told by colour alone: for eyes that see colours otherwise, shape or lightness tells it too.

Each state is drawn twice with the same words, so that all that differs is the state itself; what is left of
the difference behind each filter must be as strong as a border (3:1) and as large as a small tick.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QWidget

from edu_desk.access.contrast import LINE_RATIO
from edu_desk.gui.learner.caption_card import CaptionPanel
from edu_desk.gui.learner.step_dots import StepDots
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.gui.theme.colour_pairs import TEXT_PAIRS
from edu_desk.gui.theme.look import Look
from edu_desk.gui.theme.tokens import THEMES
from edu_desk.gui.widgets.button import ActionButton, ButtonStyle
from edu_desk.gui.widgets.option_button import OptionButton
from edu_desk.gui.widgets.tile import Tile, TileFact, TileTone
from edu_desk.lesson.kinds import ElementKind, ElementStyle
from edu_desk.machine.action import Target
from edu_desk.present.view import ElementView, FeedbackTone, ItemView, StepView
from gui.simulator.builders import screen
from kit.eyes import EYES, contrast, differing
from kit.screens import korean

MakeLook = Callable[..., Look]
Stand = Callable[[QWidget, int, int], None]
_TICK_PX = 20
_READABLE = 4.5
"""Words behind a filter (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True, slots=True)
class State:
    """One thing in two states: it draws itself in the first or the second."""

    name: str
    draw: Callable[[Look, bool], QWidget]
    size: tuple[int, int] = (300, 80)


def option(look: Look, second: bool) -> QWidget:
    button = OptionButton(look, "150%")
    button.setChecked(second)
    return button


def off(look: Look, second: bool) -> QWidget:
    button = ActionButton(look, "뒤로", "undo-2", ButtonStyle.PLAIN)
    button.setEnabled(not second)
    return button


def broken(look: Look, second: bool) -> QWidget:
    tile = Tile(look, "bus", "버스 시간 보기", "정류장에서 버스를 기다려요.", "bus")
    tile.setEnabled(not second)
    return tile


def steps(one: StepView, other: StepView) -> Callable[[Look, bool], QWidget]:
    def draw(look: Look, second: bool) -> QWidget:
        dots = StepDots(look)
        dots.show_steps((other if second else one,), "")
        return dots

    return draw


def tone(one: FeedbackTone, other: FeedbackTone) -> Callable[[Look, bool], QWidget]:
    def draw(look: Look, second: bool) -> QWidget:
        said = CaptionPanel(look)
        said.show_caption("출발역을 골랐어요.", 0, 0)
        said.show_tone(other if second else one)
        return said

    return draw


def standing(look: Look, second: bool) -> QWidget:
    fact = TileFact("여기까지", "circle-check", TileTone.GOOD) if second else TileFact("여기까지", "circle")
    return Tile(look, "bus", "버스 시간 보기", "정류장에서 버스를 기다려요.", "bus", (fact,))


def app(view: ElementView, other: ElementView) -> Callable[[Look, bool], QWidget]:
    def draw(look: Look, second: bool) -> QWidget:
        simulator = Simulator(look, korean(), None)
        simulator.set_framed(False)
        simulator.resize(360, 300)
        simulator.show_screen(screen(other if second else view))
        return simulator

    return draw


def item(kind: ElementKind, one: ItemView, other: ItemView) -> Callable[[Look, bool], QWidget]:
    views = [ElementView(Target("x"), kind, label="기차", items=(known,)) for known in (one, other)]
    return app(*views)


def table_row(one: ItemView, other: ItemView) -> Callable[[Look, bool], QWidget]:
    table = ElementView(Target("x"), ElementKind.TABLE, heads=("과", "시간"), items=(one,))
    return app(table, replace(table, items=(other,)))


LINE = ItemView(Target("x", "a"), "안과", cells=("안과", "10:30"))
ROW = ItemView(Target("x", "a"), "10:14 출발", "33,100원", "12자리 남음")
SEAT = ItemView(Target("x", "a"), "1A", line=1, column=1)
AHEAD, PRESENT, DONE = (
    StepView("", done, now) for done, now in ((False, False), (False, True), (True, False))
)
SWITCH = ElementView(Target("x"), ElementKind.TOGGLE, label="약관에 동의해요", pressable=True)
MINUS = ItemView(Target("x", "minus"), "줄이기")
PLACE = ItemView(Target("x", "a"), "찻집", line=50, column=50)
BUY = ElementView(Target("x"), ElementKind.BUTTON, ElementStyle.PRIMARY, "결제하기", pressable=True)
HOME = replace(BUY, style=ElementStyle.PLAIN)

STATES = (
    State("an option is chosen", option, (160, 70)),
    State("a button is off", off, (200, 70)),
    State("a lesson is broken", broken, (360, 200)),
    State("a step is done", steps(AHEAD, DONE), (140, 20)),
    State("a step is present", steps(AHEAD, PRESENT), (140, 20)),
    State("a step is done, not present", steps(PRESENT, DONE), (140, 20)),
    State("praise, not a gentle hint", tone(FeedbackTone.PRAISE, FeedbackTone.GENTLE), (360, 120)),
    State("praise, not a plain word", tone(FeedbackTone.PRAISE, FeedbackTone.PLAIN), (360, 120)),
    State("a lesson is done alone", standing, (360, 200)),
    State("a train is chosen", item(ElementKind.LIST, ROW, replace(ROW, chosen=True)), (360, 300)),
    State("a train is sold out", item(ElementKind.LIST, ROW, replace(ROW, enabled=False)), (360, 300)),
    State("a seat is mine", item(ElementKind.SEATMAP, SEAT, replace(SEAT, chosen=True)), (360, 300)),
    State("a seat is taken", item(ElementKind.SEATMAP, SEAT, replace(SEAT, enabled=False)), (360, 300)),
    State("a kind is chosen", item(ElementKind.CHOICE, ROW, replace(ROW, chosen=True)), (360, 300)),
    State("an answer is chosen", item(ElementKind.RADIO, ROW, replace(ROW, chosen=True)), (360, 300)),
    State("an answer cannot be had", item(ElementKind.RADIO, ROW, replace(ROW, enabled=False)), (360, 300)),
    State("a row is chosen", table_row(LINE, replace(LINE, chosen=True)), (360, 300)),
    State("a row cannot be had", table_row(LINE, replace(LINE, enabled=False)), (360, 300)),
    State("a kind cannot be had", item(ElementKind.CHOICE, ROW, replace(ROW, enabled=False)), (360, 300)),
    State(
        "nobody can be taken off", item(ElementKind.STEPPER, MINUS, replace(MINUS, enabled=False)), (360, 300)
    ),
    State("a place cannot be had", item(ElementKind.MAP, PLACE, replace(PLACE, enabled=False)), (360, 300)),
    State("an app's button is off", app(BUY, replace(BUY, enabled=False)), (360, 300)),
    State("an app's plain button is off", app(HOME, replace(HOME, enabled=False)), (360, 300)),
    State("a switch is on", app(SWITCH, replace(SWITCH, chosen=True)), (360, 300)),
)


def pictures(stand: Stand, state: State, look: Look) -> tuple[QImage, QImage]:
    drawn: list[QImage] = []
    for second in (False, True):
        widget = state.draw(look, second)
        ground = widget.palette()
        ground.setColor(QPalette.ColorRole.Window, look.colour("page"))
        widget.setPalette(ground)
        widget.setAutoFillBackground(True)
        stand(widget, *state.size)
        drawn.append(widget.grab().toImage())
    return drawn[0], drawn[1]


@pytest.mark.exhaustive(most=42)
@pytest.mark.parametrize("theme", list(THEMES))
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.name)
def test_a_state_is_told_without_colour(stand: Stand, make_look: MakeLook, state: State, theme: str) -> None:
    one, other = pictures(stand, state, make_look(theme=theme))
    left = {eye: differing(one, other, eye, LINE_RATIO) for eye in EYES}
    assert all(count >= _TICK_PX for count in left.values()), left


def test_a_difference_of_colour_alone_is_found() -> None:
    """A red and a green of one lightness: nothing is left of them in grey."""
    one, other = (QImage(40, 40, QImage.Format.Format_RGB32) for _ in range(2))
    one.fill(QColor("#B4400A"))
    other.fill(QColor("#1E7A1E"))
    assert all(differing(one, other, eye, LINE_RATIO) == 0 for eye in EYES)


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
@pytest.mark.parametrize("eye", list(EYES))
def test_words_stay_legible_behind_every_filter(theme: object, eye: str) -> None:
    for ink, ground in TEXT_PAIRS:
        pair = (int(getattr(theme, name)[1:], 16) for name in (ink, ground))
        assert contrast(*pair, eye) >= _READABLE, (ink, ground)


@pytest.mark.parametrize("eye", [eye for eye in EYES if eye != "grey"])
def test_the_filters_leave_grey_as_it_is(eye: str) -> None:
    for part in (0x00, 0x40, 0x80, 0xFF):
        grey = part << 16 | part << 8 | part
        assert contrast(grey, grey, eye) == 1
        assert contrast(0, grey, eye) == pytest.approx(contrast(0, grey, "grey"), rel=0.01)
