"""Letters of a lobby's screen that is turned, or that came up late."""

from PySide6.QtCore import QObject, Qt

from edu_desk.gui.kiosk.lockdown import Lockdown
from edu_desk.gui.kiosk.wing import KioskWing
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.ways import Ways
from edu_desk.gui.window.window import Window
from edu_desk.kiosk.first_letters import first_letters


class LettersFit(QObject):
    """Gives whoever has chosen none the letters of the window's height, and fits the pages before practice.

    A page under a finger stays until the finger is lifted, so that its press acts.
    """

    def __init__(
        self,
        window: Window,
        appearance: Appearance,
        ways: Ways,
        wing: KioskWing,
        lockdown: Lockdown,
        set_to: int,
    ) -> None:
        """`set_to` is the text size (percent) that the kiosk is set to; 0 is by the window's height."""
        super().__init__(window)
        self._window, self._appearance, self._ways = window, appearance, ways
        self._wing, self._lockdown = wing, lockdown
        self._set_to = set_to
        appearance.first_text = lambda centres: first_letters(self._set_to, centres, appearance.tall_mm)
        self._begun_with, self._tall_mm = appearance.settings.text_size, 0.0
        for moved in (window.resized, appearance.sizes.changed, lockdown.let_go):
            moved.connect(self._fit, Qt.ConnectionType.QueuedConnection)

    def set_to(self, letters: int) -> None:
        """Staff has set the kiosk to other `letters`: who has chosen none has them at once."""
        if letters != self._set_to:
            self._set_to = letters
            self._begun_with = self._appearance.fit_first_text(self._begun_with)

    def begin_anew(self) -> None:
        """The next person has the letters that everybody begins with."""
        self._begun_with = self._appearance.settings.text_size

    def _fit(self) -> None:
        tall_mm = self._appearance.tall_mm
        if self._lockdown.pressed or tall_mm == self._tall_mm:
            return
        self._tall_mm = tall_mm
        self._begun_with = self._appearance.fit_first_text(self._begun_with)
        if self._wing.is_outgrown(self._ways.here(), self._window.centralWidget()):
            self._appearance.dress_anew()
