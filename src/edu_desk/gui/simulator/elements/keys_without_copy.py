"""Keys that select, copy and cut on a line whose letters never leave the window.

What Qt lets them do copies for other programs: to the clipboard, and where the system has one (X11,
Wayland) to the selection, as soon as something is selected.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_Keys = QKeySequence.StandardKey
_Select = Callable[[QLineEdit], object]
_ON: Final = True
"""The cursor selects as it moves."""

_SELECTS: Final[dict[QKeySequence.StandardKey, _Select]] = {
    _Keys.SelectAll: QLineEdit.selectAll,
    _Keys.SelectNextChar: lambda line: line.cursorForward(_ON),
    _Keys.SelectPreviousChar: lambda line: line.cursorBackward(_ON),
    _Keys.SelectNextWord: lambda line: line.cursorWordForward(_ON),
    _Keys.SelectPreviousWord: lambda line: line.cursorWordBackward(_ON),
    _Keys.SelectStartOfLine: lambda line: line.home(_ON),
    _Keys.SelectStartOfBlock: lambda line: line.home(_ON),
    _Keys.SelectStartOfDocument: lambda line: line.home(_ON),
    _Keys.SelectEndOfLine: lambda line: line.end(_ON),
    _Keys.SelectEndOfBlock: lambda line: line.end(_ON),
    _Keys.SelectEndOfDocument: lambda line: line.end(_ON),
}
_REMOVES: Final[dict[QKeySequence.StandardKey, _Select]] = {
    _Keys.Cut: QLineEdit.hasSelectedText,
    _Keys.DeleteEndOfLine: lambda line: line.setSelection(line.cursorPosition(), len(line.text())),
    _Keys.DeleteCompleteLine: QLineEdit.selectAll,
}
"""What is selected before it is removed; to cut, nothing more is."""


def act_without_copy(line: QLineEdit, event: QKeyEvent) -> bool:
    """Do all that such a key is for but the copying; False where it is another key."""
    for keys, select in _SELECTS.items():
        if event.matches(keys):
            select(line)
            return True
    for keys, select in _REMOVES.items():
        if event.matches(keys):
            select(line)
            if line.hasSelectedText():
                line.del_()
            return True
    return event.matches(_Keys.Copy)
