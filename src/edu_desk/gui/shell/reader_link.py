"""Joins the program to a screen reader: what is said is announced, and two voices never speak at once."""

from PySide6.QtCore import QObject

from edu_desk.access.reader_sound import sound
from edu_desk.gui.reading.announce import Announcer
from edu_desk.gui.reading.screen_reader import ScreenReader
from edu_desk.gui.shell.lesson_run import LessonRun
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.window import Window


class ReaderLink(QObject):
    """Hears all that the voice and the pages say, and keeps the voice quiet while a screen reader runs."""

    def __init__(self, window: Window, appearance: Appearance, voice: Voice, lesson_run: LessonRun) -> None:
        super().__init__(window)
        self._appearance, self._voice, self._lesson_run = appearance, voice, lesson_run
        self._announcer = Announcer(window)
        self.reader = ScreenReader(self)
        voice.said.connect(self._announcer.announce)
        appearance.changed.connect(self._tune)
        self.reader.changed.connect(self._tune)
        self.reader.watch()

    def _tune(self) -> None:
        heard = sound(wanted=self._appearance.settings.voice, reader=self.reader.running)
        self._voice.set_on(heard.voice)
        self._lesson_run.explain(heard.why)
