"""How large the screens are: what they say themselves, and what somebody measured with a bank card.

This module stays light: it is loaded before the first page.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QScreen, QWindow

from edu_desk.access.measured_screens import ScreenId, measure_of, read_screens, with_screen, write_screens
from edu_desk.gui.theme.look import measure_screen
from edu_desk.shared.errors import Fault


class ScreenSizes(QObject):
    """Knows the screen that the window is on; `changed` says that another measure holds now.

    `faults` is what was wrong with the kept file.
    """

    changed = Signal()
    faulted = Signal(object)
    """A `Fault`: the measure holds now but could not be kept."""

    def __init__(self, folder: Path, screen: QScreen) -> None:
        super().__init__()
        self._folder, self._screen = folder, screen
        self._screens, self.faults = read_screens(folder)
        self._told = self.px_per_mm
        self._follow(screen)

    @property
    def px_per_mm(self) -> float:
        """Logical px in a millimetre of the present screen."""
        measured = measure_of(self._screens, screen_id(self._screen))
        return (
            measure_screen(self._screen) if measured is None else measured / self._screen.devicePixelRatio()
        )

    @property
    def by_card(self) -> bool:
        """Whether somebody measured the present screen."""
        return measure_of(self._screens, screen_id(self._screen)) is not None

    @property
    def said(self) -> float:
        """What the present screen says itself, in px in a millimetre."""
        return measure_screen(self._screen)

    @property
    def pixels(self) -> tuple[int, int]:
        """Width and height of the present screen in logical px."""
        size = self._screen.size()
        return size.width(), size.height()

    def watch(self, window: QWindow) -> None:
        """Follow `window` from screen to screen."""
        window.screenChanged.connect(self.move_to)
        self.move_to(window.screen())

    def move_to(self, screen: QScreen | None) -> None:
        """Take `screen` as the one the window is on; None changes nothing."""
        if screen is None or screen is self._screen:
            return
        self._screen.geometryChanged.disconnect(self._tell)
        self._screen.physicalSizeChanged.disconnect(self._tell)
        self._screen = screen
        self._follow(screen)
        self._tell()

    def keep(self, px_per_mm: float | None) -> None:
        """The present screen was measured, in logical px; None: it is as large as it says itself again."""
        own = None if px_per_mm is None else px_per_mm * self._screen.devicePixelRatio()
        self._screens = with_screen(self._screens, screen_id(self._screen), own)
        self._tell()
        try:
            write_screens(self._folder, self._screens)
        except Fault as fault:
            self.faulted.emit(fault)

    def _follow(self, screen: QScreen) -> None:
        screen.geometryChanged.connect(self._tell)
        screen.physicalSizeChanged.connect(self._tell)

    def _tell(self) -> None:
        if self._told != self.px_per_mm:
            self._told = self.px_per_mm
            self.changed.emit()


def screen_id(screen: QScreen) -> ScreenId:
    """What tells `screen` from another."""
    size, scale = screen.size(), screen.devicePixelRatio()
    pixels = round(size.width() * scale), round(size.height() * scale)
    return ScreenId(screen.name(), pixels, screen.model(), screen.serialNumber())
