"""The lobby's session: as tables of what happens when, and as properties of whatever may happen."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from edu_desk.kiosk.kiosk_session import (
    LONGEST_BUSY_S,
    STAFF_IDLE_S,
    KioskChosen,
    KioskEffect,
    KioskEvent,
    KioskLeft,
    KioskPhase,
    KioskSession,
    KioskTicked,
    KioskTouched,
    StaffCame,
    StaffWent,
    begin_session,
    left_s,
    step_session,
)
from edu_desk.kiosk.kiosk_settings import KioskSettings

SET = KioskSettings(idle_s=60, warning_s=20, goodbye_s=20, greet_every_s=30, turn_s=10)
E, P = KioskEffect, KioskPhase


def run(*events: KioskEvent, settings: KioskSettings = SET) -> tuple[KioskSession, list[KioskEffect]]:
    session, first = begin_session(0)
    done = list(first)
    for event in events:
        session, effects = step_session(session, event, settings)
        done += effects
    return session, done


def ticks(first: int, last: int, *, busy: bool = False) -> list[KioskEvent]:
    """A tick each second after `first`, up to `last`."""
    return [KioskTicked(at, busy) for at in range(first + 1, last + 1)]


SITTING: list[KioskEvent] = [KioskTouched(1), KioskChosen(5)]
LED = [E.SHOW_CHOICES, E.SHOW_PRACTICE]
"""What comes of it."""
WARNED = [*LED, E.SHOW_WARNING]
TABLE = [
    ("a start clears what a crash left", [], P.ATTRACT, []),
    ("nobody here: it turns", ticks(0, 10), P.ATTRACT, [E.TURN]),
    ("nobody here: it turns and speaks", ticks(0, 30), P.ATTRACT, [E.TURN, E.TURN, E.TURN, E.GREET]),
    ("a touch anywhere begins", [KioskTouched(1)], P.CHOOSING, [E.SHOW_CHOICES]),
    ("chosen: practice", SITTING, P.PRACTICE, LED),
    ("not idle yet", [*SITTING, *ticks(5, 64)], P.PRACTICE, LED),
    ("idle: it warns", [*SITTING, KioskTicked(65)], P.WARNING, WARNED),
    (
        "idle at the choices: it warns",
        [KioskTouched(1), KioskTicked(61)],
        P.WARNING,
        [E.SHOW_CHOICES, E.SHOW_WARNING],
    ),
    (
        "a touch extends, and gives back what lay under it",
        [*SITTING, KioskTicked(65), KioskTouched(84.9)],
        P.PRACTICE,
        [*WARNED, E.HIDE_WARNING],
    ),
    (
        "at the choices it gives back the choices",
        [KioskTouched(1), KioskTicked(61), KioskTouched(62)],
        P.CHOOSING,
        [E.SHOW_CHOICES, E.SHOW_WARNING, E.HIDE_WARNING],
    ),
    (
        "nobody answers for 20 s: it parts, and says goodbye",
        [*SITTING, KioskTicked(65), KioskTicked(84.9), KioskTicked(85)],
        P.GOODBYE,
        [*WARNED, E.COUNT, E.SPEAK_LEFT, E.HIDE_WARNING, E.PART, E.SHOW_GOODBYE],
    ),
    (
        "enough: goodbye at once, then everything as before",
        [*SITTING, KioskLeft(9), *ticks(9, 29)],
        P.ATTRACT,
        [*LED, E.PART, E.SHOW_GOODBYE, E.FORGET, E.SHOW_ATTRACT],
    ),
    (
        "the next person touches the goodbye: hers is a clean page",
        [*SITTING, KioskLeft(9), KioskTouched(10)],
        P.CHOOSING,
        [*LED, E.PART, E.SHOW_GOODBYE, E.FORGET, E.SHOW_CHOICES],
    ),
    (
        "staff interrupts and gives back: nothing is begun anew",
        [*SITTING, StaffCame(20), *ticks(20, 100), KioskTouched(100), StaffWent(130)],
        P.PRACTICE,
        [*LED, E.SHOW_STAFF, E.HIDE_STAFF],
    ),
    (
        "staff comes during a warning: the person's place is what it gives back",
        [*SITTING, KioskTicked(65), StaffCame(70), StaffWent(80)],
        P.PRACTICE,
        [*WARNED, E.HIDE_WARNING, E.SHOW_STAFF, E.HIDE_STAFF],
    ),
    (
        "staff goes away without a word",
        [StaffCame(1), KioskTicked(1 + STAFF_IDLE_S)],
        P.ATTRACT,
        [E.SHOW_STAFF, E.HIDE_STAFF],
    ),
    (
        "staff stays while it works",
        [StaffCame(1), KioskTouched(100), KioskTicked(130)],
        P.STAFF,
        [E.SHOW_STAFF],
    ),
    ("nobody sits here: nothing is left", [KioskLeft(1), KioskChosen(2), StaffWent(3)], P.ATTRACT, []),
]


@pytest.mark.parametrize(
    ("events", "phase", "effects"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_a_sitting(events: list[KioskEvent], phase: KioskPhase, effects: list[KioskEffect]) -> None:
    session, done = run(*events)
    assert session.phase is phase
    before = [E.PART, E.FORGET, E.SHOW_ATTRACT]
    assert done[:3] == before
    assert done[3:] == effects


def test_work_of_the_program_is_no_idleness() -> None:
    session, done = run(*SITTING, *ticks(5, 500, busy=True))
    assert session.phase is P.PRACTICE
    assert E.SHOW_WARNING not in done
    session, _ = step_session(session, KioskTicked(500 + SET.idle_s - 1), SET)
    assert session.phase is P.PRACTICE, "it counts from when the voice ended"
    session, _ = step_session(session, KioskTicked(500 + SET.idle_s), SET)
    assert session.phase is P.WARNING


def test_a_voice_that_hangs_keeps_the_screen_from_nobody() -> None:
    session, _ = run(*SITTING, KioskTicked(5 + LONGEST_BUSY_S - 1, busy=True))
    assert session.phase is P.PRACTICE
    session, _ = step_session(session, KioskTicked(5 + LONGEST_BUSY_S + SET.idle_s, busy=True), SET)
    assert session.phase is P.WARNING


def test_the_words_of_the_warning_are_no_activity() -> None:
    session, _ = run(*SITTING, KioskTicked(65), *ticks(65, 85, busy=True))
    assert session.phase is P.GOODBYE


def test_the_countdown_shows_each_second_once_and_speaks_some() -> None:
    session, _ = run(*SITTING, KioskTicked(65))
    shown, spoken = [left_s(session, 65, SET)], []
    for quarter in range(1, 79):
        at = 65 + quarter / 4
        session, effects = step_session(session, KioskTicked(at), SET)
        if E.COUNT in effects:
            shown.append(left_s(session, at, SET))
        if E.SPEAK_LEFT in effects:
            spoken.append(left_s(session, at, SET))
    assert shown == list(range(20, 0, -1))
    assert spoken == [10, 5]


def test_a_countdown_that_was_late_still_speaks() -> None:
    _, done = run(*SITTING, KioskTicked(65), KioskTicked(77))
    assert done[-2:] == [E.COUNT, E.SPEAK_LEFT]


def test_a_greeting_can_be_off() -> None:
    _, done = run(*ticks(0, 4000), settings=replace(SET, greet_every_s=0))
    assert E.GREET not in done


EVENTS = st.one_of(
    st.builds(KioskTouched, st.just(0.0)),
    st.builds(KioskTicked, st.just(0.0), st.booleans()),
    st.builds(KioskChosen, st.just(0.0)),
    st.builds(KioskLeft, st.just(0.0)),
    st.builds(StaffCame, st.just(0.0)),
    st.builds(StaffWent, st.just(0.0)),
)
STEPS = st.lists(st.tuples(st.floats(0, 100), EVENTS), max_size=60)
SETTINGS = st.builds(
    KioskSettings,
    idle_s=st.integers(30, 300),
    warning_s=st.integers(20, 60),
    goodbye_s=st.integers(5, 30),
    greet_every_s=st.sampled_from([0, 20, 60]),
    turn_s=st.integers(5, 20),
)
Told = tuple[float, KioskSession, tuple[KioskEffect, ...], KioskEvent | None]


def story(steps: list[tuple[float, KioskEvent]], settings: KioskSettings) -> list[Told]:
    at = 0.0
    session, effects = begin_session(at)
    told: list[Told] = [(at, session, effects, None)]
    for by, kind in steps:
        at += by
        event = replace(kind, at=at)
        session, effects = step_session(session, event, settings)
        told.append((at, session, effects, event))
    return told


@given(STEPS, SETTINGS)
def test_nobody_meets_what_was_anothers(
    steps: list[tuple[float, KioskEvent]], settings: KioskSettings
) -> None:
    """Between one sitting and the next everything personal goes: runs before the goodbye, then the rest."""
    clean = parted = True
    for _, _, effects, _ in story(steps, settings):
        for effect in effects:
            match effect:
                case E.PART:
                    parted = True
                case E.FORGET:
                    clean = True
                case E.SHOW_GOODBYE:
                    assert parted
                case E.SHOW_ATTRACT:
                    assert clean
                    assert parted
                case E.SHOW_CHOICES:
                    assert clean
                    assert parted
                    clean = parted = False
                case _:
                    pass


@given(STEPS, SETTINGS)
def test_nothing_ends_without_a_warning_of_its_whole_length(
    steps: list[tuple[float, KioskEvent]], settings: KioskSettings
) -> None:
    for (_, before, _, _), (at, after, _, event) in pairwise(story(steps, settings)):
        came = after.phase is P.GOODBYE and before.phase not in {P.GOODBYE, P.STAFF}
        if came and not isinstance(event, KioskLeft):
            assert before.phase is P.WARNING
            assert at - before.since >= settings.warning_s >= 20


@given(STEPS, SETTINGS)
def test_a_touch_always_extends(steps: list[tuple[float, KioskEvent]], settings: KioskSettings) -> None:
    for at, session, _, _ in story(steps, settings):
        if session.phase is P.WARNING:
            back, effects = step_session(session, KioskTouched(at), settings)
            assert back.phase is session.under
            assert effects == (E.HIDE_WARNING,)
            assert (
                step_session(back, KioskTicked(at + settings.idle_s - 0.01), settings)[0].phase is back.phase
            )


@given(STEPS, SETTINGS)
def test_left_alone_it_comes_back_to_the_attract_page(
    steps: list[tuple[float, KioskEvent]], settings: KioskSettings
) -> None:
    at, session, _, _ = story(steps, settings)[-1]
    most = STAFF_IDLE_S + LONGEST_BUSY_S + settings.idle_s + settings.warning_s + settings.goodbye_s + 10
    end = at + most
    while at < end:
        at += 10
        session, _ = step_session(session, KioskTicked(at, busy=True), settings)
    assert session.phase is P.ATTRACT


@given(STEPS, SETTINGS)
def test_what_lies_over_another_is_shown_and_hidden_in_turn(
    steps: list[tuple[float, KioskEvent]], settings: KioskSettings
) -> None:
    shown: list[KioskEffect] = []
    over = {E.SHOW_WARNING: E.HIDE_WARNING, E.SHOW_STAFF: E.HIDE_STAFF}
    for _, session, effects, _ in story(steps, settings):
        for effect in effects:
            if effect in over:
                assert not shown
                shown.append(over[effect])
            elif effect in over.values():
                assert shown.pop() is effect
            elif effect is not E.COUNT and effect is not E.SPEAK_LEFT:
                assert not shown, "nothing changes under what lies over it"
        assert bool(shown) is (session.phase in {P.WARNING, P.STAFF})
