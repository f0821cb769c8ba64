"""What the page of a form app shows, and what can be done on it."""

from datetime import date

from edu_desk.lesson.kinds import Device
from edu_desk.lesson.model import App, State
from edu_desk.machine.action import Action
from edu_desk.machine.machine import Machine
from edu_desk.present.render import render
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ElementView, ScreenView
from edu_desk.shared.paths import shipped
from edu_desk.shared.text import load_translator

TODAY = date(2026, 11, 23)
MORNING = 550


def set_to(app: App, **values: object) -> State:
    """The start with some variables at other values."""
    state = list(app.start)
    for variable in app.variables:
        if variable.name in values:
            state[variable.index] = values[variable.name]
    return tuple(state)


def element_seen(app: App, state: State | None = None, language: str = "ko") -> ElementView:
    """The first element of the screen as it is shown."""
    tongue = Tongue(load_translator(shipped().translations, language), TODAY)
    return render(Machine(app, {}), state or app.start, tongue, MORNING).body[0]


def blank_screen() -> ScreenView:
    """A screen with nothing on it."""
    return ScreenView(
        app="앱",
        device=Device.PHONE,
        colour="#143A5A",
        ink="#FFFFFF",
        mark="ticket",
        name="page",
        title="화면",
        clock="09:10",
        can_back=False,
        dialog=False,
        notice="",
        body=(),
        foot=(),
    )


def after(app: App, state: State | None = None) -> dict[Action, State]:
    """What each action that can be done leads to."""
    return dict(Machine(app, {}).successors(state or app.start))


def value_of(app: App, state: State, name: str) -> object:
    """What a variable holds."""
    return next(state[variable.index] for variable in app.variables if variable.name == name)
