"""Listen first: what a touch reads, and when it acts (KS X 9211, 7.6.6)."""

from dataclasses import dataclass

from edu_desk.shared.text import N_, Translator


@dataclass(frozen=True, slots=True)
class TouchedThing:
    """What lies under a finger, or has the keyboard's focus; its texts are in the learner's language."""

    name: str
    value: str = ""
    state: str = ""
    acts: bool = True
    """A touch on it does something; words only stand there."""
    barred: bool = False
    """It would act, but cannot now, such as a train that is sold out."""
    mute: bool = False
    """It does not tell of itself that it was touched, such as a row that is only to be read, or a button
    while the program shows how it goes."""
    private: bool = False
    """Its name or value is personal: nobody else may hear it."""


@dataclass(frozen=True, slots=True)
class TouchVerdict:
    """What a touch does."""

    reads: bool
    acts: bool
    """The touch goes on to what was touched."""
    held: int | None
    """The thing that the next touch would act on."""


def judge_touch(
    held: int | None, key: int, thing: TouchedThing | None, *, listen_first: bool
) -> TouchVerdict:
    """The verdict on a touch of `thing`, known as `key`; `thing` is None where there is nothing to read.

    `held` is what the touch before left. After it has acted, a thing is read again before it acts again.
    """
    if thing is None:
        return TouchVerdict(reads=False, acts=True, held=None)
    if not listen_first:
        return TouchVerdict(reads=thing.barred or thing.mute, acts=True, held=None)
    if thing.acts and not thing.barred and held == key:
        return TouchVerdict(reads=False, acts=True, held=None)
    return TouchVerdict(reads=True, acts=False, held=key)


def reading(thing: TouchedThing, tr: Translator, *, earphones: bool) -> tuple[str, bool]:
    """How `thing` is read, and whether that is private; without earphones nothing private is in it."""
    if thing.private and not earphones:
        name = thing.name if thing.value else ""
        return _joined(name, tr(N_("Kept hidden. With earphones on it is read aloud."))), False
    barred = tr(N_("It cannot be pressed now")) if thing.barred else ""
    return _joined(thing.name, thing.value, thing.state, barred), thing.private


def _joined(*parts: str) -> str:
    said = [part for part in parts if part.strip()]
    return ", ".join([*(part.rstrip(" .") for part in said[:-1]), *said[-1:]])
