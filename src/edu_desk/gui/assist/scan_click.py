"""A soft click at each step of the scanning frame; nothing where nothing can be heard."""

from pathlib import Path

from edu_desk.shared.log import Log
from edu_desk.speech.engine import Synthesis, SynthesiserBroken
from edu_desk.speech.player import NoSound, Player
from edu_desk.speech.sound_file import read_sound

FILE = Path("sounds") / "step.wav"
VOLUME = 0.3
"""A ratio: quieter than the voice."""
_log = Log(__name__)


class ScanClick:
    """Sounds when it is called; its file is read at the first call."""

    def __init__(self, assets: Path, player: Player) -> None:
        self._file = assets / FILE
        self._player = player
        self._sound: Synthesis | None = None
        self._read = False

    def __call__(self) -> None:
        """Sound one click, unless this computer is silent just now."""
        if not self._read:
            self._sound, self._read = _sound(self._file), True
        if self._sound is not None:
            try:
                self._player.play(self._sound, VOLUME)
            except NoSound as trouble:
                _log.debug("no click is heard: %s", trouble.reason)


def _sound(file: Path) -> Synthesis | None:
    try:
        return read_sound(file.read_bytes())
    except (OSError, SynthesiserBroken) as error:
        _log.warning("the click of the scanning frame cannot be read: %s", error)
        return None
