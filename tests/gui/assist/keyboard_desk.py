"""A practice app with one entry and the keyboard under it, as tests touch them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from edu_desk.gui.assist.key_cap import KeyCap
from edu_desk.gui.assist.keyboard import ScreenKeyboard
from edu_desk.gui.simulator.simulator import Simulator
from edu_desk.machine.action import Target

LEFT = Qt.MouseButton.LeftButton
NAME = Target("칸")


@dataclass
class Desk:
    """A practice app with one entry, and the keyboard under it."""

    host: QWidget
    simulator: Simulator
    keyboard: ScreenKeyboard
    typed: list[str]
    named: list[str]

    @property
    def line(self) -> QLineEdit:
        found = self.simulator.widget_of(NAME)
        assert isinstance(found, QLineEdit)
        return found

    def touch_line(self) -> None:
        QTest.mouseClick(self.line, LEFT)
        self.lay_out()

    def lay_out(self) -> None:
        size = self.host.size()
        tall = self.keyboard.fit(size.width(), size.height())
        self.keyboard.setGeometry(0, size.height() - tall, size.width(), tall)
        self.simulator.resize(size.width(), size.height() - tall)
        QApplication.processEvents()

    def cap(self, of: str) -> KeyCap:
        """The key that types or is called `of`."""
        return next(cap for cap in self.keyboard.caps if of in (cap.key.text, cap.words, cap.key.does.value))

    def strike(self, *keys: str) -> None:
        for key in keys:
            QTest.mouseClick(self.cap(key), LEFT)
            self.lay_out()


Open = Callable[..., Desk]
