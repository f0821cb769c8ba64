"""preset.json: what an instructor has set for everybody who begins at this computer."""

from dataclasses import asdict
from pathlib import Path

from edu_desk.settings.declarations import Settings, SettingScope, declared
from edu_desk.settings.settings_file import as_text, parse_settings
from edu_desk.shared.atomic_file import write_whole
from edu_desk.shared.errors import Fault
from edu_desk.shared.small_file import read_small
from edu_desk.shared.text import N_

PRESET_NAME = "preset.json"


def read_preset(folder: Path) -> tuple[Settings, tuple[Fault, ...]]:
    """What everybody begins with, and what is wrong with the file; without one, the program's own."""
    path = folder / PRESET_NAME
    try:
        source = read_small(path)
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (_told(path, error),)
    return parse_settings(path, source)


def write_preset(folder: Path, settings: Settings) -> None:
    """Let everybody begin with `settings`.

    Only what is a person's and differs from the program's own is written: what is the machine's stays with
    it anyway. Raises `Fault` when the disk does not take it; what was set before is then still there.
    """
    own = asdict(Settings())
    chosen = {
        key: value
        for key, value in asdict(settings).items()
        if value != own[key] and declared(key).scope is SettingScope.PERSON
    }
    try:
        write_whole(folder / PRESET_NAME, as_text(chosen))
    except OSError as error:
        raise _told(folder / PRESET_NAME, error) from error


def clear_preset(folder: Path) -> None:
    """Everybody begins with the program's own again. Raises `Fault`."""
    try:
        (folder / PRESET_NAME).unlink(missing_ok=True)
    except OSError as error:
        raise _told(folder / PRESET_NAME, error) from error


def _told(path: Path, error: OSError) -> Fault:
    return Fault(
        N_("{file} could not be used: {reason}."),
        N_("Ask the person who looks after this computer."),
        file=path,
        reason=error.strerror or type(error).__name__,
    )
