"""Joins the program to a screen reader: what is said is announced, and two voices never speak at once."""

from typing import Final

from PySide6.QtCore import QObject, QTimer

from edu_desk.access.reader_presence import ReaderHears
from edu_desk.access.reader_sound import sound
from edu_desk.gui.reading.announce import Announcer
from edu_desk.gui.reading.screen_reader import ScreenReader
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window

_READY_MS: Final = 150
"""Qt asks by itself who listens, and sends nothing to a reader that it has not yet heard of."""


class ReaderLink(QObject):
    """Hears all that the voice and the pages say, and keeps the voice quiet while a reader says it."""

    def __init__(self, window: Window, appearance: Appearance, voice: Voice, lesson_run: LessonRun) -> None:
        super().__init__(window)
        self._appearance, self._voice, self._lesson_run = appearance, voice, lesson_run
        self._announcer = Announcer(window)
        self._last = ""
        self._ready = QTimer(self)
        self._ready.setSingleShot(True)
        self._ready.setInterval(_READY_MS)
        self._ready.timeout.connect(self._catch_up)
        self.reader = ScreenReader(self)
        voice.said.connect(self._say)
        voice.noticed.connect(self._announcer.announce)
        appearance.changed.connect(self._tune)
        self.reader.changed.connect(self._changed)
        self.reader.watch()

    def reads_focus(self) -> bool:
        """Whether a reader tells what the keyboard comes to, so that nobody else needs to."""
        return self.reader.present.running

    def _say(self, words: str) -> None:
        self._last = words
        if not self._ready.isActive():
            self._announcer.announce(words)

    def _changed(self) -> None:
        before, self._announcer.hears = self._announcer.hears, self.reader.present.hears
        self._tune()
        if before is ReaderHears.NOTHING:
            self._ready.start()

    def _catch_up(self) -> None:
        """A reader that has just come is told where one is."""
        self._announcer.announce(self._last)

    def _tune(self) -> None:
        spoken = self.reader.present.hears is not ReaderHears.NOTHING
        heard = sound(wanted=self._appearance.settings.voice, reader=spoken)
        self._voice.set_on(heard.voice)
        self._lesson_run.explain(heard.why)
