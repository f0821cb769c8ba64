"""Every setting: its key, its default, its words and what it may be."""

from dataclasses import asdict, dataclass, fields
from typing import Final

from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_

Value = bool | int | str


@dataclass(frozen=True, slots=True)
class Settings:
    """What is set now; each field has a declaration of the same name."""

    text_size: int = 100
    """Percent."""
    theme: str = "light"
    """light, dark or contrast."""
    language: str = "ko"
    voice: bool = True
    voice_rate: int = 100
    """Percent of the program's own unhurried rate."""
    motion: bool = True

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
class Option:
    """One thing a setting may be. `words` are translated when `own` is off; else they stand as they are."""

    value: Value
    words: str
    icon: str = ""
    own: bool = False


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting; `title` and `note` are marked for translation."""

    key: str
    title: str
    note: str
    icon: str
    options: tuple[Option, ...]

    def allows(self, value: object) -> bool:
        """Whether it may be `value`; 1 is not taken for yes."""
        return any(type(value) is type(option.value) and value == option.value for option in self.options)


def _percents(*values: int) -> tuple[Option, ...]:
    return tuple(Option(value, f"{value} %", own=True) for value in values)


_YES_NO: Final = (Option(value=True, words=N_("On")), Option(value=False, words=N_("Off")))

SETTINGS: Final = (
    Setting(
        "text_size",
        N_("Size of the letters"),
        N_("Everything grows with it."),
        "a-large-small",
        _percents(100, 125, 150, 200, 250, 300),
    ),
    Setting(
        "theme",
        N_("Colours"),
        N_("Choose what your eyes like best."),
        "contrast",
        (
            Option("light", N_("Light"), "sun"),
            Option("dark", N_("Dark"), "moon"),
            Option("contrast", N_("Strong"), "contrast"),
        ),
    ),
    Setting("voice", N_("Voice"), N_("Reads aloud what is on the screen."), "volume-2", _YES_NO),
    Setting(
        "voice_rate",
        N_("How fast the voice speaks"),
        N_("100 % is unhurried."),
        "gauge",
        _percents(50, 75, 100, 125, 150, 200),
    ),
    Setting("motion", N_("Movement"), N_("Signs on the screen move softly."), "wind", _YES_NO),
    Setting(
        "language",
        N_("Language"),
        N_("The language of the whole program."),
        "languages",
        (Option("ko", "한국어", own=True), Option("en", "English", own=True)),
    ),
)


def declared(key: str) -> Setting:
    """The declaration of `key`; raises `Bug` when there is none."""
    for setting in SETTINGS:
        if setting.key == key:
            return setting
    raise Bug(f"there is no setting {key!r}")
