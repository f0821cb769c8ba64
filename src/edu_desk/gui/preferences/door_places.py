"""Where the doors of the preferences lead."""

from edu_desk.gui.preferences.doors import ASK, NEXT, PRESET, REPORT, SIZE
from edu_desk.gui.preferences.places import AtNextPerson, AtPreset, AtReport, AtSize, AtWelcome
from edu_desk.gui.window.place import Place


def behind(key: str, before: Place) -> Place:
    """The place behind the door `key`; back from there leads to `before`."""
    places: dict[str, Place] = {
        ASK: AtWelcome(before=before),
        NEXT: AtNextPerson(before),
        PRESET: AtPreset(before),
        SIZE: AtSize(before),
        REPORT: AtReport(before),
    }
    return places[key]
