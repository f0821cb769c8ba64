"""Listen first: what a touch reads, and when it acts."""

from gettext import NullTranslations

import pytest

from edu_desk.access.listen_first import TouchedThing, TouchVerdict, judge_touch, reading
from edu_desk.shared.text import Translator

TR = Translator("en", NullTranslations(), NullTranslations())
BUTTON = TouchedThing("Search")
SOLD_OUT = TouchedThing("07:43", barred=True)
READ_ONLY = TouchedThing("3. 2026-11-20", acts=False, mute=True)
WORDS = TouchedThing("Choose a train", acts=False)
ACTS = TouchVerdict(reads=False, acts=True, held=None)


@pytest.mark.parametrize(
    ("first", "held", "thing", "verdict"),
    [
        (False, None, BUTTON, ACTS),
        (False, None, WORDS, ACTS),
        (False, None, None, ACTS),
        (False, None, SOLD_OUT, TouchVerdict(reads=True, acts=True, held=None)),
        (False, None, READ_ONLY, TouchVerdict(reads=True, acts=True, held=None)),
        (True, 1, READ_ONLY, TouchVerdict(reads=True, acts=False, held=1)),
        (True, None, BUTTON, TouchVerdict(reads=True, acts=False, held=1)),
        (True, 1, BUTTON, ACTS),
        (True, 2, BUTTON, TouchVerdict(reads=True, acts=False, held=1)),
        (True, 1, SOLD_OUT, TouchVerdict(reads=True, acts=False, held=1)),
        (True, 1, WORDS, TouchVerdict(reads=True, acts=False, held=1)),
        (True, 1, None, ACTS),
    ],
)
def test_what_a_touch_comes_to(
    first: bool, held: int | None, thing: TouchedThing | None, verdict: TouchVerdict
) -> None:
    assert judge_touch(held, 1, thing, listen_first=first) == verdict


def test_after_it_has_acted_a_thing_is_read_again() -> None:
    held: int | None = None
    acted = []
    for _ in range(4):
        verdict = judge_touch(held, 1, BUTTON, listen_first=True)
        held = verdict.held
        acted.append(verdict.acts)
    assert acted == [False, True, False, True]


@pytest.mark.parametrize(
    ("thing", "earphones", "said"),
    [
        (TouchedThing("Adults", "2", "Chosen"), False, ("Adults, 2, Chosen", False)),
        (SOLD_OUT, False, ("07:43, It cannot be pressed now", False)),
        (READ_ONLY, False, ("3. 2026-11-20", False)),
        (TouchedThing("Yes.", state="On"), False, ("Yes, On", False)),
        (
            TouchedThing("Phone", "01012345678", private=True),
            False,
            ("Phone, Kept hidden. With earphones on it is read aloud.", False),
        ),
        (TouchedThing("Phone", "01012345678", private=True), True, ("Phone, 01012345678", True)),
        (TouchedThing("5", private=True), False, ("Kept hidden. With earphones on it is read aloud.", False)),
        (TouchedThing("5", private=True), True, ("5", True)),
    ],
)
def test_how_a_thing_is_read(thing: TouchedThing, earphones: bool, said: tuple[str, bool]) -> None:
    assert reading(thing, TR, earphones=earphones) == said
