"""The guide's mark in words: what it lies round begins its description with them."""

from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken


class GuideMark:
    """Puts a word before the accessible description of one widget at a time."""

    def __init__(self) -> None:
        self._widget: QWidget | None = None
        self._word = ""

    def move(self, widget: QWidget | None, word: str) -> None:
        """Mark `widget` with `word`; what was marked before is no longer."""
        before = self._widget
        if before is not None and before is not widget and Shiboken.isValid(before):
            _describe(before, without(before.accessibleDescription(), self._word))
        self._widget, self._word = widget, word
        if widget is not None:
            _describe(widget, with_word(widget.accessibleDescription(), word))


def with_word(description: str, word: str) -> str:
    """`description` begun with `word`, once."""
    rest = without(description, word)
    return f"{word}. {rest}" if rest else f"{word}."


def without(description: str, word: str) -> str:
    """`description` as it was before `word` was put there."""
    return description.removeprefix(f"{word}.").removeprefix(" ") if word else description


def _describe(widget: QWidget, words: str) -> None:
    if words != widget.accessibleDescription():
        widget.setAccessibleDescription(words)
