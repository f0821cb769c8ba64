"""The places where the program is made to suit a person and a screen."""

from dataclasses import dataclass
from typing import ClassVar

from edu_desk.gui.window.place import LessonMeanwhile, Place
from edu_desk.settings.declarations import SettingsGroup


@dataclass(frozen=True, slots=True)
class AtPreferences(Place):
    """Text size, colours, language and voice; then back to where one was."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.RESTS

    before: Place
    group: SettingsGroup = SettingsGroup.SEEING


@dataclass(frozen=True, slots=True)
class AtWelcome(Place):
    """One of the first questions; `before` is where one was when they were asked for once more."""

    step: int = 0
    before: Place | None = None


@dataclass(frozen=True, slots=True)
class AtSwitchTrial(Place):
    """Does the switch work? Until that is answered with it, nothing is kept."""

    switches: str
    asked: Place
    """Where it was chosen: one comes back there to choose otherwise."""
    onward: Place
    """Where one comes when it works."""


@dataclass(frozen=True, slots=True)
class AtNextPerson(Place):
    """Does another person begin? `direct`, where it was asked for on the page one comes back to."""

    before: Place
    direct: bool = False


@dataclass(frozen=True, slots=True)
class AtPreset(Place):
    """Should everybody start with this?"""

    before: Place


@dataclass(frozen=True, slots=True)
class AtSize(Place):
    """How large is this screen? Then back to the preferences, and from there to where one was."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.STAYS

    before: Place


@dataclass(frozen=True, slots=True)
class AtReport(Place):
    """How well everybody can use this screen."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.STAYS

    before: Place


@dataclass(frozen=True, slots=True)
class AtFolders(Place):
    """Where to put the report."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.STAYS

    before: Place


@dataclass(frozen=True, slots=True)
class AtKept(Place):
    """The report lies there; or the words say why not."""

    meanwhile: ClassVar[LessonMeanwhile] = LessonMeanwhile.STAYS

    before: Place
    words: str


ScreenPlace = AtSize | AtReport | AtFolders | AtKept
"""About the screen: behind the preferences; a lesson that was left for them goes on."""
PersonPlace = AtWelcome | AtSwitchTrial | AtNextPerson | AtPreset
"""About the person."""
PreferencesPlace = AtPreferences | ScreenPlace | PersonPlace
"""All of them."""
