"""What a blind learner has, inside the program's own process: the accessibility tree, and announcements."""

from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

from edu_desk.gui.speech.voice import Voice
from kit.blind import Thing

_Role = QAccessible.Role
_PRESSES = frozenset({"Press", "Toggle"})


def tree(widget: QWidget) -> Iterator[tuple[tuple[int, ...], QAccessibleInterface]]:
    """All that is visible in `widget`, in reading order."""
    yield from _inside(QAccessible.queryAccessibleInterface(widget), ())


def _inside(
    one: QAccessibleInterface, place: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], QAccessibleInterface]]:
    yield place, one
    for at in range(one.childCount()):
        child = one.child(at)
        if child is not None and not child.state().invisible:
            yield from _inside(child, (*place, at))


def name_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def description_of(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Description)


def actions_of(one: QAccessibleInterface) -> list[str]:
    actions = one.actionInterface()
    return actions.actionNames() if actions is not None and not one.state().disabled else []


def things(widget: QWidget) -> dict[Thing, QAccessibleInterface]:
    """What a blind person can find in `widget`."""
    every = list(tree(widget))
    led_to = {
        other.object() for _, one in every for other, _ in one.relations(QAccessible.RelationFlag.FlowsFrom)
    }
    return {
        Thing(
            place,
            name_of(one),
            heading=one.role() is _Role.Heading,
            presses=bool(_PRESSES & set(actions_of(one))),
            takes_text=one.role() is _Role.EditableText and not _shut(one),
            recommended=bool(one.state().defaultButton),
            led_to=one.object() in led_to,
        ): one
        for place, one in every
    }


def _shut(one: QAccessibleInterface) -> bool:
    return bool(one.state().disabled or one.state().readOnly)


class Ears(QObject):
    """Keeps what was said last."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self.heard: list[str] = []
        voice.said.connect(self.heard.append)
