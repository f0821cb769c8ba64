"""The sentence of a step: the guide's advice to the learner, or what the program is about to do itself."""

from edu_desk.lesson.kinds import ElementKind, EntryFormat
from edu_desk.lesson.model import Entry, State, Stepper
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.machine.machine import Machine
from edu_desk.machine.moves import MINUS, PLUS
from edu_desk.machine.typed_classes import RIGHT, stand_in
from edu_desk.present.digits_left import is_complete
from edu_desk.present.grouped_text import grouped
from edu_desk.present.target_names import BACK, target_name
from edu_desk.present.view import ScreenView
from edu_desk.shared.text import N_, Translator

_SIGNS = {PLUS: "+", MINUS: "−"}
WAITING = N_("Wait a moment. It goes on by itself.")


def is_wait(action: Action | None, machine: Machine, state: State) -> bool:
    """Whether `action` is nothing but waiting."""
    return isinstance(action, Press) and _kind(action.target, machine, state) is ElementKind.WAIT


def ask(action: Action, machine: Machine, state: State, screen: ScreenView, tr: Translator) -> str:
    """One sentence that says what to do next."""
    match action:
        case Back():
            return tr(N_("Press “{back}” at the top of the practice screen."), back=_back(screen, tr))
        case Press(target):
            return _ask_to_press(target, machine, state, screen, tr)
        case Enter(target, token):
            return _ask_to_type(target, token, machine, state, screen, tr)


def _ask_to_press(target: Target, machine: Machine, state: State, screen: ScreenView, tr: Translator) -> str:
    name = target_name(target, screen)
    if sign := _sign(target, machine, state):
        return tr(N_("Press “{sign}” next to “{name}”."), sign=sign, name=_label(target, screen))
    match _kind(target, machine, state):
        case ElementKind.WAIT:
            return tr(WAITING)
        case ElementKind.POPUP:
            return tr(N_("In the window in front, press “{name}”."), name=name)
        case _:
            return tr(N_("Press “{name}”."), name=name)


def announce(action: Action, machine: Machine, state: State, screen: ScreenView, tr: Translator) -> str:
    """One sentence that says what the program will do next, to somebody who looks on."""
    match action:
        case Back():
            return tr(N_("I press “{back}” at the top of the practice screen."), back=_back(screen, tr))
        case Press(target) if _kind(target, machine, state) is ElementKind.WAIT:
            return tr(WAITING)
        case Press(target) if sign := _sign(target, machine, state):
            return tr(N_("I press “{sign}” next to “{name}”."), sign=sign, name=_label(target, screen))
        case Press(target):
            return tr(N_("I press “{name}”."), name=target_name(target, screen))
        case Enter(target, token):
            name, text = target_name(target, screen), _typed(target, token, machine, state, tr)
            if not text:
                return tr(N_("I delete what is in “{name}”."), name=name)
            return tr(N_("I type {text} in “{name}”."), text=text, name=name)


def _ask_to_type(
    target: Target, token: str, machine: Machine, state: State, screen: ScreenView, tr: Translator
) -> str:
    name, text = target_name(target, screen), _typed(target, token, machine, state, tr)
    if not text:
        return tr(N_("Delete what is in “{name}”."), name=name)
    if _is_full(target, machine, state):
        pad = _kind(target, machine, state) is ElementKind.KEYPAD
        clear = tr(N_("Clear all")) if pad else tr(N_("Clear"))
        anew = N_("Press “{clear}”, then type {text} in “{name}”.")
        return tr(anew, clear=clear, text=text, name=name)
    return tr(N_("Type {text} in “{name}”."), text=text, name=name)


def _is_full(target: Target, machine: Machine, state: State) -> bool:
    """Whether nothing more can be typed there before what is wrong is gone."""
    element = machine.element(state, target.element)
    if element is None or not isinstance(element.spec, Entry):
        return False
    entry = element.spec
    return is_complete(entry, machine.typed.get(entry.index), state[entry.index])


def _typed(target: Target, token: str, machine: Machine, state: State, tr: Translator) -> str:
    """What is to be typed, as one reads it, words in quotation marks; empty to clear the field."""
    element = machine.element(state, target.element)
    if token != RIGHT or element is None or not isinstance(element.spec, Entry):
        return ""
    entry = element.spec
    text = grouped(stand_in(entry, machine.typed.get(entry.index), token), entry.format)
    return tr(N_("“{text}”"), text=text) if entry.format is EntryFormat.TEXT else text


def _sign(target: Target, machine: Machine, state: State) -> str:
    """What is written on the two buttons of a stepper or slider; empty on all else, such as wheels."""
    element = machine.element(state, target.element)
    if element is None or element.kind not in (ElementKind.STEPPER, ElementKind.VOLUME):
        return ""
    wheel = isinstance(element.spec, Stepper) and element.spec.unit
    return "" if wheel else _SIGNS.get(target.part, "")


def _back(screen: ScreenView, tr: Translator) -> str:
    """What stands on the way back: in another language where the machine was set to one."""
    return tr.speaking(screen.language or tr.locale)(BACK)


def _label(target: Target, screen: ScreenView) -> str:
    """What the whole element is called."""
    return target_name(Target(target.element), screen)


def _kind(target: Target, machine: Machine, state: State) -> ElementKind | None:
    element = machine.element(state, target.element)
    return element.kind if element else None
