"""A soft click at each step of the scanning frame; nothing where nothing can be heard."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl

from edu_desk.speech.sound_check import sound_missing

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QSoundEffect

FILE = Path("sounds") / "step.wav"
VOLUME = 0.3
"""A ratio: quieter than the voice."""


class ScanClick:
    """Sounds when it is called; Qt's sound is loaded at the first call."""

    def __init__(self, assets: Path) -> None:
        self._file = assets / FILE
        self._effect: QSoundEffect | None = None
        self._silent = sound_missing() is not None

    def __call__(self) -> None:
        """Sound one click, unless this computer is silent."""
        if self._silent:
            return
        if self._effect is None:
            from PySide6.QtMultimedia import QSoundEffect

            self._effect = QSoundEffect()
            self._effect.setSource(QUrl.fromLocalFile(str(self._file)))
            self._effect.setVolume(VOLUME)
        self._effect.play()
