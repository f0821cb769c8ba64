"""Every setting: its key, its default, its words and what it may be."""

from dataclasses import asdict, dataclass, fields
from enum import Enum
from typing import Final

from edu_desk.shared.errors import Bug
from edu_desk.shared.languages import LANGUAGE_NAMES, LESSON_LANGUAGE
from edu_desk.shared.text import N_

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set now; each field has a declaration of the same name."""

    text_size: int = 100
    """Percent."""
    theme: str = "light"
    """The name of a theme."""
    language: str = LESSON_LANGUAGE
    motion: bool = True
    magnifier: int = 0
    """Percent of the lens that follows the pointer or the focus; 0 is no lens."""
    pointer: int = 100
    """Percent of the machine's own pointer."""
    thick_focus: bool = False
    voice: bool = True
    voice_rate: int = 100
    """Percent of the program's own unhurried rate."""
    volume: int = 65
    """Percent of the loudest."""
    voice_engine: str = "pyttsx3"
    """The name of a speech engine."""
    tells_silence: bool = True
    """Where nothing can be heard, pages say so."""
    listen_first: bool = False
    """A touch reads, a second touch on the same thing acts."""
    earphones: bool = False
    """Private words are read too, since nobody else hears them."""
    large_touch: bool = False
    hand: str = "right"
    """The hand that touches: right or left."""
    low_screen: bool = False
    """All that is touched lies in the lower 40 % of an upright screen."""
    screen_keyboard: bool = False
    switches: str = "off"
    """off, one (moves by itself), two (one moves, one chooses) or dwell (resting the pointer chooses)."""
    scan_pace: int = 1600
    """How long the frame stays on one thing, or how long the pointer must rest, in ms."""
    scan_sounds: bool = True

    @property
    def needs_keys(self) -> bool:
        """Whether keys on the screen are wanted, or nothing else could type."""
        return self.screen_keyboard or self.switches != "off"

    def value(self, key: str) -> Value:
        """What the setting `key` is; raises `Bug` when there is none of that name."""
        for field in fields(self):
            if field.name == key:
                found: Value = getattr(self, key)
                return found
        raise Bug(f"there is no setting {key!r}")

    def changed(self, key: str, value: object) -> "Settings":
        """The same with `key` set to `value`; raises `Bug` when its declaration does not allow it."""
        if not declared(key).allows(value):
            raise Bug(f"the setting {key!r} cannot be {value!r}")
        return Settings(**(asdict(self) | {key: value}))


@dataclass(frozen=True, slots=True)
class SettingOption:
    """One thing a setting may be. `words` are translated when `own` is off; else they stand as they are."""

    value: Value
    words: str
    icon: str = ""
    own: bool = False


class SettingsGroup(Enum):
    """What a setting is about; the value is its heading, marked for translation, and its icon."""

    SEEING = (N_("Seeing"), "eye")
    HEARING = (N_("Hearing"), "ear")
    TOUCHING = (N_("Touching"), "hand")
    SWITCHES = (N_("Switches and resting"), "toggle-right")


class SettingScope(Enum):
    """Whose a setting is: what is a person's begins anew with the next person."""

    PERSON = "person"
    BOTH = "both"
    """The computer's for every guest, and a person's own for who has a name here."""
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting; `title` and `note` are marked for translation."""

    group: SettingsGroup
    key: str
    title: str
    note: str
    icon: str
    options: tuple[SettingOption, ...]
    scope: SettingScope = SettingScope.PERSON

    def allows(self, value: object) -> bool:
        """Whether it may be `value`; 1 is not taken for yes."""
        return any(type(value) is type(option.value) and value == option.value for option in self.options)


def _percents(*values: int) -> tuple[SettingOption, ...]:
    return tuple(SettingOption(value, f"{value}%", own=True) for value in values)


_YES_NO: Final = (SettingOption(value=True, words=N_("On")), SettingOption(value=False, words=N_("Off")))

SETTINGS: Final = (
    Setting(
        SettingsGroup.SEEING,
        "text_size",
        N_("Size of the letters"),
        N_("Everything on the screen gets bigger with it."),
        "a-large-small",
        _percents(100, 125, 150, 200, 250, 300),
    ),
    Setting(
        SettingsGroup.SEEING,
        "theme",
        N_("Colours"),
        N_("Choose what your eyes like best."),
        "contrast",
        (
            SettingOption("light", N_("Light"), "sun"),
            SettingOption("cream", N_("Cream"), "sun-dim"),
            SettingOption("dark", N_("Dark"), "moon"),
            SettingOption("contrast", N_("White on black"), "contrast"),
            SettingOption("black-on-white", N_("Black on white"), "contrast"),
            SettingOption("yellow-on-black", N_("Yellow on black"), "contrast"),
            SettingOption("black-on-yellow", N_("Black on yellow"), "contrast"),
        ),
    ),
    Setting(
        SettingsGroup.SEEING,
        "magnifier",
        N_("Magnifying glass"),
        N_("A magnifying glass follows what you point at."),
        "zoom-in",
        (SettingOption(0, N_("Off")), *_percents(150, 200, 300)),
    ),
    Setting(
        SettingsGroup.SEEING,
        "pointer",
        N_("Size of the pointer"),
        N_("The arrow that the mouse moves."),
        "mouse-pointer-2",
        _percents(100, 200, 300),
    ),
    Setting(
        SettingsGroup.SEEING,
        "thick_focus",
        N_("Thick frame"),
        N_("The frame round what the keyboard is on."),
        "square",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.SEEING,
        "motion",
        N_("Movement"),
        N_("Signs on the screen move softly."),
        "wind",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.SEEING,
        "language",
        N_("Language"),
        N_("The language of the whole program."),
        "languages",
        tuple(SettingOption(code, name, own=True) for code, name in LANGUAGE_NAMES.items()),
        SettingScope.BOTH,
    ),
    Setting(
        SettingsGroup.HEARING,
        "voice",
        N_("Voice"),
        N_("Reads aloud what is on the screen."),
        "volume-2",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.HEARING,
        "voice_rate",
        N_("How fast the voice speaks"),
        N_("100% is unhurried."),
        "gauge",
        _percents(50, 65, 75, 100, 125, 150, 175, 200),
    ),
    Setting(
        SettingsGroup.HEARING,
        "volume",
        N_("How loud the voice is"),
        N_("The next person begins at 65% again."),
        "volume-1",
        _percents(10, 20, 35, 50, 65, 80, 100),
    ),
    Setting(
        SettingsGroup.HEARING,
        "voice_engine",
        N_("Whose voice"),
        N_("A natural voice needs files that your centre puts on this computer."),
        "speech",
        (
            SettingOption("pyttsx3", N_("The computer's voice")),
            SettingOption("supertonic", N_("A natural voice")),
        ),
        SettingScope.MACHINE,
    ),
    Setting(
        SettingsGroup.HEARING,
        "tells_silence",
        N_("Say when no sound comes"),
        N_("Where this computer is silent, each page says so in a line."),
        "message-square",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.HEARING,
        "listen_first",
        N_("Listen first"),
        N_("The first touch reads aloud. A second touch on the same thing presses it."),
        "ear",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.HEARING,
        "earphones",
        N_("Earphones"),
        N_("With earphones in, what you type is read too; only you hear it."),
        "headphones",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.TOUCHING,
        "large_touch",
        N_("Larger buttons"),
        N_("For fingers that sometimes miss."),
        "maximize-2",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.TOUCHING,
        "hand",
        N_("Which hand"),
        N_("What you press most is on this side."),
        "hand",
        (SettingOption("right", N_("Right hand")), SettingOption("left", N_("Left hand"))),
    ),
    Setting(
        SettingsGroup.TOUCHING,
        "low_screen",
        N_("Everything within easy reach"),
        N_("On an upright screen, all that is touched lies in the lower part."),
        "accessibility",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.TOUCHING,
        "screen_keyboard",
        N_("Keyboard on the screen"),
        N_("Always, when something is to be typed. Otherwise it comes until you type on real keys."),
        "keyboard",
        _YES_NO,
    ),
    Setting(
        SettingsGroup.SWITCHES,
        "switches",
        N_("Switches"),
        N_("A frame moves from one thing to the next; a switch or the space bar chooses."),
        "toggle-right",
        (
            SettingOption("off", N_("Off")),
            SettingOption("one", N_("One switch")),
            SettingOption("two", N_("Two switches")),
            SettingOption("dwell", N_("Resting the pointer")),
        ),
    ),
    Setting(
        SettingsGroup.SWITCHES,
        "scan_pace",
        N_("How long to wait"),
        N_("How long the frame stays, or how long the pointer must rest."),
        "timer",
        (
            SettingOption(800, N_("0.8 seconds")),
            SettingOption(1200, N_("1.2 seconds")),
            SettingOption(1600, N_("1.6 seconds")),
            SettingOption(2400, N_("2.4 seconds")),
            SettingOption(3500, N_("3.5 seconds")),
            SettingOption(5000, N_("5 seconds")),
        ),
    ),
    Setting(
        SettingsGroup.SWITCHES,
        "scan_sounds",
        N_("Sounds of the frame"),
        N_("A soft click at each step, and the name of what the frame is on."),
        "music",
        _YES_NO,
    ),
)


def declared(key: str) -> Setting:
    """The declaration of `key`; raises `Bug` when there is none."""
    for setting in SETTINGS:
        if setting.key == key:
            return setting
    raise Bug(f"there is no setting {key!r}")


def for_next_person(present: Settings, preset: Settings) -> Settings:
    """What the next person finds: what is a person's as `preset` says, what is the machine's as it is."""
    return _mixed(preset, present, SettingScope.MACHINE, SettingScope.BOTH)


def for_person(computers: Settings, hers: Settings) -> Settings:
    """What a person finds who has settings of her own: all of them but what is the machine's alone."""
    return _mixed(hers, computers, SettingScope.MACHINE)


def for_computer(computers: Settings, present: Settings) -> Settings:
    """What stays with the computer while a person with settings of her own changes some."""
    return _mixed(computers, present, SettingScope.MACHINE)


def _mixed(settings: Settings, others: Settings, *scopes: SettingScope) -> Settings:
    """`settings`, but what is of these `scopes` as `others` has it."""
    for setting in SETTINGS:
        if setting.scope in scopes:
            settings = settings.changed(setting.key, others.value(setting.key))
    return settings
