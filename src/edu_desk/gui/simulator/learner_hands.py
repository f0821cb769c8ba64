"""What the learner's hands do to a practice app, and the rule about touching twice."""

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from edu_desk.gui.simulator.app_skin import Skin
from edu_desk.gui.theme.tokens import DOUBLE_TOUCH_MS
from edu_desk.machine.action import Target
from edu_desk.shared.text import Translator


class Hands(QObject):
    """Hears from every part of a practice app and passes on what counts."""

    pressed = Signal(object)
    typed = Signal(object, str)
    back = Signal()
    touched = Signal(str)
    struck = Signal(str)
    """A letter was typed that is personal: for earphones only."""
    focused = Signal(QWidget)
    dragged = Signal(int)
    """The body is dragged by so many px (down is positive)."""
    resized = Signal()
    """Something grew or shrank without a new view: the page must be laid out anew."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._turned: int | None = None

    def may_touch(self, at_ms: int, *, turns: bool) -> bool:
        """Whether a touch that begins now counts, on a part that may turn the page or not."""
        since = None if self._turned is None else at_ms - self._turned
        return not turns or since is None or not 0 <= since < DOUBLE_TOUCH_MS

    def turn(self, at_ms: int) -> None:
        """The page may turn by what was touched."""
        self._turned = at_ms


@dataclass(slots=True)
class TypedText:
    """What was typed, and what the view said of it; it never leaves the window."""

    raw: str = ""
    told: str = ""
    unanswered: bool = False
    """It was typed since the view last had a new text."""


TypedMemory = dict[Target, TypedText]
"""What was typed into the entries of one practice app."""


@dataclass(frozen=True, slots=True)
class ElementKit:
    """What every element is made with."""

    skin: Skin
    tr: Translator
    hands: Hands
    memory: TypedMemory = field(default_factory=dict)
    """What was typed into entries of this practice app in this sitting."""
