"""Ways in which people leave a locked screen, as data: each is tried by a real event under a real X."""

from dataclasses import dataclass
from enum import Enum
from typing import Final


class EscapeKind(Enum):
    """How a way out is tried."""

    KEYS = "keys"
    """Keys struck together, in the names of X."""
    CLICK = "click"
    """A button of the mouse, in the middle of the page."""
    DRAG = "drag"
    """Pressed, drawn over the page and let go."""
    HOLD = "hold"
    """A finger that stays on the page."""
    CLOSE = "close"
    """The window manager asks the window to close."""
    SMALL = "small"
    """The window manager asks the window to go away for a while."""


@dataclass(frozen=True, slots=True)
class Escape:
    """One way out; `what` are the keys or the mouse's button."""

    name: str
    kind: EscapeKind
    what: str = ""


_KEYS: Final = (
    "alt+F4", "alt+Tab", "alt+shift+Tab", "alt+Escape", "alt+F2", "alt+F1", "alt+space", "alt+Left",
    "ctrl+alt+Left", "ctrl+alt+Right", "ctrl+alt+Up", "ctrl+alt+Down", "ctrl+alt+BackSpace",
    "ctrl+alt+Delete", "ctrl+alt+F1", "ctrl+alt+F2", "ctrl+alt+F7", "ctrl+alt+t", "ctrl+alt+l",
    "ctrl+Escape", "ctrl+shift+Escape", "ctrl+q", "ctrl+w", "ctrl+o", "ctrl+p", "ctrl+s", "ctrl+n", "ctrl+t",
    "ctrl+r", "ctrl+f", "ctrl+a", "ctrl+c", "ctrl+v", "ctrl+x", "ctrl+z", "ctrl+shift+i", "ctrl+Tab",
    "super", "super+d", "super+e", "super+l", "super+r", "super+Tab", "super+F1",
    "F3", "F4", "F5", "F6", "F7", "F8", "F12", "Print", "alt+Print", "shift+Print", "Menu", "shift+F10",
    "XF86HomePage", "XF86WWW", "XF86Mail", "XF86Calculator", "XF86PowerOff", "XF86Sleep", "XF86Explorer",
)  # fmt: skip
ESCAPES: Final = (
    *(Escape(keys, EscapeKind.KEYS, keys) for keys in _KEYS),
    Escape("five times shift (the system's sticky keys)", EscapeKind.KEYS, "shift shift shift shift shift"),
    Escape("the menu of the right button", EscapeKind.CLICK, "3"),
    Escape("what was marked is put in by the middle button", EscapeKind.CLICK, "2"),
    Escape("the mouse's own way back", EscapeKind.CLICK, "8"),
    Escape("the wheel with Ctrl", EscapeKind.CLICK, "ctrl 4"),
    Escape("words are marked and drawn out", EscapeKind.DRAG),
    Escape("a finger that stays", EscapeKind.HOLD),
    Escape("the window is asked to close", EscapeKind.CLOSE),
    Escape("the window is asked to go away", EscapeKind.SMALL),
)
"""Where one of these leads out, it is mended in `gui/kiosk/lockdown.py` or in the session's files."""
NOT_TRIED: Final = (
    "a keyboard that is plugged in while it runs: its keys are those above",
    "Ctrl+Alt+Fn on a real console: Xvfb has none, and the X snippet shuts it",
    "Windows: Ctrl+Alt+Delete is the system's own",
)
"""What the table does not try, and why."""
