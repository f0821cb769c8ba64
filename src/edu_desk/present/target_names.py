"""The guide's words: the thing to touch is named by what is written on it."""

from collections.abc import Iterator

from edu_desk.lesson.cases import ADDRESS_BAR
from edu_desk.lesson.kinds import ElementKind, EntryFormat
from edu_desk.lesson.model import Entry, State
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.machine.machine import Machine
from edu_desk.machine.typed_classes import RIGHT, stand_in
from edu_desk.present.view import ElementView, ItemView, ScreenView
from edu_desk.shared.text import N_, Translator

_CARD_GROUP = 4


def ask(action: Action, machine: Machine, state: State, screen: ScreenView, tr: Translator) -> str:
    """One sentence that says what to do next."""
    match action:
        case Back():
            return tr(N_("Press “Previous” at the top of the practice screen."))
        case Press(target):
            return _ask_to_press(target, machine, state, screen, tr)
        case Enter(target, token):
            return _ask_to_type(target, token, machine, state, screen, tr)


def _ask_to_press(target: Target, machine: Machine, state: State, screen: ScreenView, tr: Translator) -> str:
    name = target_name(target, screen)
    element = machine.element(state, target.element)
    match element.kind if element else None:
        case ElementKind.WAIT:
            return tr(N_("Wait a moment. It goes on by itself."))
        case ElementKind.POPUP:
            return tr(N_("First answer the window in front: press “{name}”."), name=name)
        case _:
            return tr(N_("Press “{name}”."), name=name)


def target_name(target: Target, screen: ScreenView) -> str:
    """What the target is called on the screen; empty where it is not there."""
    for view in views(screen):
        if view.target == target:
            return view.label or view.value
    for view in views(screen):
        if view.target.element == target.element:
            return view.label or view.value
    return ""


def shows(screen: ScreenView, element: str) -> bool:
    """Whether `element`, or the address bar by its name, is to be seen on the screen."""
    if element == ADDRESS_BAR:
        return bool(screen.address)
    return any(one.target.element == element for one in views(screen))


def views(screen: ScreenView) -> Iterator[ElementView | ItemView]:
    """Everything on the screen that can be pointed at."""
    for element in (*screen.body, *screen.foot):
        yield from _inside(element)


def _inside(element: ElementView) -> Iterator[ElementView | ItemView]:
    yield element
    yield from element.items
    for child in element.children:
        yield from _inside(child)


def _ask_to_type(
    target: Target, token: str, machine: Machine, state: State, screen: ScreenView, tr: Translator
) -> str:
    name = target_name(target, screen)
    element = machine.element(state, target.element)
    if token != RIGHT or element is None or not isinstance(element.spec, Entry):
        return tr(N_("Clear what is written in “{name}”."), name=name)
    entry = element.spec
    text = stand_in(entry, machine.typed.get(entry.index), token)
    return tr(N_("Write {text} in “{name}”."), text=_grouped(text, entry.format), name=name)


def _grouped(text: str, form: EntryFormat) -> str:
    if form is not EntryFormat.CARD:
        return text
    return " ".join(text[start : start + _CARD_GROUP] for start in range(0, len(text), _CARD_GROUP))
