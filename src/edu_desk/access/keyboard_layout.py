"""The keys of the keyboard on the screen: which stand in which row, and how they are called."""

from dataclasses import dataclass, replace
from enum import Enum
from typing import Final

from edu_desk.shared.text import N_

FULL: Final = 10
"""With so many columns the rows are those of a phone; with fewer, letters stand in alphabetical order."""
_HALVES: Final = 2


class Does(Enum):
    """What a key does."""

    LETTER = "letter"
    DELETE = "delete"
    DONE = "done"
    LAYER = "layer"


class Layer(Enum):
    """The letters that are on the keys."""

    HANGUL = "hangul"
    DOUBLE = "double"
    LATIN = "latin"
    CAPITAL = "capital"
    SIGNS = "signs"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True)
class KeyboardKey:
    """One key: `text` is what it types; `words`, marked for translation, stand on it if that is no letter."""

    text: str
    does: Does = Does.LETTER
    halves: int = _HALVES
    """How broad it is, in halves of a column."""
    words: str = ""
    icon: str = ""
    layer: Layer | None = None
    """The layer it brings."""
    name: str = ""
    """How it is called, where that is not what stands on it; marked for translation."""


@dataclass(frozen=True, slots=True)
class KeyRow:
    """Keys side by side; the row is centred where it is not full."""

    keys: tuple[KeyboardKey, ...]

    @property
    def halves(self) -> int:
        """How broad it is, in halves of a column."""
        return sum(key.halves for key in self.keys)


_ROWS: Final = {
    Layer.HANGUL: ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"),
    Layer.DOUBLE: ("ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ"),
    Layer.LATIN: ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    Layer.CAPITAL: ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM"),
    Layer.SIGNS: ("1234567890", "@.-_/:,()", "#&+*?!~"),
}
_IN_ORDER: Final = {
    Layer.HANGUL: ("ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ", "ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅐㅔ"),
    Layer.DOUBLE: ("ㄲㄴㄸㄹㅁㅃㅆㅇㅉㅊㅋㅌㅍㅎ", "ㅏㅑㅓㅕㅗㅛㅜㅠㅡㅣㅒㅖ"),
    Layer.LATIN: ("abcdefghijklmnopqrstuvwxyz",),
    Layer.CAPITAL: ("ABCDEFGHIJKLMNOPQRSTUVWXYZ",),
    Layer.SIGNS: ("1234567890@.-_/:,()#&+*?!~",),
}
_PAD: Final = ("123", "456", "789")
_LINES: Final = ("12345", "67890")

_NAMES: Final = {
    **dict(zip("ㄱㄴㄷㄹㅁㅂㅅ", ["기역", "니은", "디귿", "리을", "미음", "비읍", "시옷"], strict=True)),
    **dict(zip("ㅇㅈㅊㅋㅌㅍㅎ", ["이응", "지읒", "치읓", "키읔", "티읕", "피읖", "히읗"], strict=True)),
    **dict(zip("ㄲㄸㅃㅆㅉ", ["쌍기역", "쌍디귿", "쌍비읍", "쌍시옷", "쌍지읒"], strict=True)),
    **dict(zip("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ", "아애야얘어에여예오요우유으이", strict=True)),
}
_SIGN_NAMES: Final = {
    "@": N_("at sign"),
    ".": N_("full stop"),
    "-": N_("dash"),
    "_": N_("underline"),
    "/": N_("slash"),
    ":": N_("colon"),
    ",": N_("comma"),
    "(": N_("opening bracket"),
    ")": N_("closing bracket"),
    "#": N_("number sign"),
    "&": N_("and sign"),
    "+": N_("plus sign"),
    "*": N_("star"),
    "?": N_("question mark"),
    "!": N_("exclamation mark"),
    "~": N_("wave"),
    " ": N_("Space"),
}

DELETE: Final = KeyboardKey("", Does.DELETE, 3, N_("Delete"), "delete")
SPACE: Final = KeyboardKey(" ", Does.LETTER, 8, N_("Space"))
DONE: Final = KeyboardKey("", Does.DONE, 6, N_("Finished typing"), "check")


def _leads(layer: Layer, words: str, name: str, icon: str = "") -> KeyboardKey:
    return KeyboardKey("", Does.LAYER, 3, words, icon, layer, name)


_SECOND: Final = {
    Layer.HANGUL: _leads(Layer.DOUBLE, "ㄲㅆ", N_("Double consonants"), "arrow-big-up"),
    Layer.DOUBLE: _leads(Layer.HANGUL, "ㄱㅅ", N_("Single consonants"), "arrow-big-up"),
    Layer.LATIN: _leads(Layer.CAPITAL, "ABC", N_("Capital letters"), "arrow-big-up"),
    Layer.CAPITAL: _leads(Layer.LATIN, "abc", N_("Small letters"), "arrow-big-up"),
}
_TO: Final = {
    Layer.HANGUL: _leads(Layer.HANGUL, "가나다", N_("Korean letters")),
    Layer.LATIN: _leads(Layer.LATIN, "abc", N_("Latin letters")),
    Layer.SIGNS: _leads(Layer.SIGNS, "123 @", N_("Numbers and signs")),
}
_OF: Final = {Layer.DOUBLE: Layer.HANGUL, Layer.CAPITAL: Layer.LATIN}
"""The layer that a second one belongs to."""


def rows(layer: Layer, columns: int, *, low: bool = False) -> tuple[KeyRow, ...]:
    """The keys of `layer` from above, none of the rows broader than `columns`.

    The digits stand as on a telephone, or, to be `low`, in two lines.
    """
    if layer is Layer.DIGITS:
        return _digits(low=low)
    if columns >= FULL:
        return _phone(layer)
    return tuple(
        KeyRow(_letters(line[at : at + columns]))
        for line in _IN_ORDER[layer]
        for at in range(0, len(line), columns)
    ) + _narrow(layer, columns)


def key_name(key: KeyboardKey) -> str:
    """How the voice calls a key; words that are marked for translation, or a letter's Korean name."""
    return _NAMES.get(key.text) or _SIGN_NAMES.get(key.text) or key.text or key.name or key.words


def after_key(layer: Layer) -> Layer:
    """The layer that follows one letter: doubles and capitals are for one letter only."""
    return _OF.get(layer, layer)


def _letters(line: str) -> tuple[KeyboardKey, ...]:
    return tuple(KeyboardKey(letter) for letter in line)


def _digits(*, low: bool) -> tuple[KeyRow, ...]:
    delete, done = replace(DELETE, halves=_HALVES), replace(DONE, halves=_HALVES)
    if low:
        upper, lower = _LINES
        return KeyRow((*_letters(upper), delete)), KeyRow((*_letters(lower), done))
    return (*(KeyRow(_letters(line)) for line in _PAD), KeyRow((delete, KeyboardKey("0"), done)))


def _phone(layer: Layer) -> tuple[KeyRow, ...]:
    upper, middle, lower = _ROWS[layer]
    switch = _SECOND.get(layer)
    ends = (switch,) if switch else ()
    others = tuple(_TO[other] for other in _others(layer))
    return (
        KeyRow(_letters(upper)),
        KeyRow(_letters(middle)),
        KeyRow((*ends, *_letters(lower), DELETE)),
        KeyRow((*others, SPACE, DONE)),
    )


def _narrow(layer: Layer, columns: int) -> tuple[KeyRow, ...]:
    """Layer keys and delete, then space and enter, each pair in a row of its own."""
    switch = _SECOND.get(layer)
    keys = (*((switch,) if switch else ()), *(_TO[other] for other in _others(layer)), DELETE)
    return _shared(keys, columns), _shared((SPACE, DONE), columns)


def _shared(keys: tuple[KeyboardKey, ...], columns: int) -> KeyRow:
    """`keys`, all of one width."""
    each = columns * _HALVES // len(keys)
    return KeyRow(tuple(replace(key, halves=each) for key in keys))


def _others(layer: Layer) -> tuple[Layer, ...]:
    present = after_key(layer)
    return tuple(other for other in _TO if other is not present)
