"""preset.json: what an instructor has set for everybody who begins at this computer."""

import json
from dataclasses import asdict
from pathlib import Path

from edu_desk.settings.declarations import Settings
from edu_desk.settings.settings_file import parse_settings
from edu_desk.shared.errors import Fault
from edu_desk.shared.text import N_

PRESET_NAME = "preset.json"


def read_preset(folder: Path) -> tuple[Settings, tuple[Fault, ...]]:
    """What everybody begins with, and what is wrong with the file; without one, the program's own."""
    path = folder / PRESET_NAME
    try:
        source = path.read_bytes()
    except FileNotFoundError:
        return Settings(), ()
    except OSError as error:
        return Settings(), (_told(path, error),)
    return parse_settings(path, source)


def write_preset(folder: Path, settings: Settings) -> None:
    """Let everybody begin with `settings`; only what differs from the program's own is written.

    Raises `Fault` when the disk does not take it.
    """
    own = asdict(Settings())
    text = json.dumps({key: value for key, value in asdict(settings).items() if value != own[key]}, indent=2)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / PRESET_NAME).write_text(text + "\n", encoding="utf-8")
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
