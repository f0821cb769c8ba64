"""One person after another at a screen in a lobby: a machine without a window, a clock or a voice.

Frozen state and an event in, state and effects out. Moments are seconds of a clock that only goes forward;
every event brings its own. Nobody is hurried: before an end there is a warning, and whatever is touched
then goes on, as often as wished.
"""

from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Final, assert_never

from edu_desk.kiosk.kiosk_settings import KioskSettings

LONGEST_BUSY_S: Final = 1800.0
"""Nothing goes on so long untouched: a voice that hangs must not keep a screen from everybody."""
STAFF_IDLE_S: Final = 120.0
"""Staff that went away without a word: the place goes back to whoever was there."""
SPOKEN_AT: Final = (30, 20, 10, 5)
"""At so many seconds left the countdown is spoken."""


class KioskPhase(Enum):
    """What the screen is at."""

    ATTRACT = auto()
    """Nobody is here; it says that one may begin."""
    CHOOSING = auto()
    """Somebody chooses a language, and what helps to see, hear and touch."""
    PRACTICE = auto()
    """Somebody practises."""
    WARNING = auto()
    """Nothing has been touched for long: it counts down over what is shown."""
    GOODBYE = auto()
    """The sitting is over; what was personal has gone."""
    STAFF = auto()
    """Staff has interrupted; everything else waits untouched."""


class KioskEffect(Enum):
    """What is to be done at the window, in this order."""

    PART = auto()
    """Close the run, let go of who was here and of everything typed."""
    FORGET = auto()
    """Letters, colours, language and volume as the centre has them."""
    SHOW_ATTRACT = auto()
    TURN = auto()
    """The attract page shows its next language and size."""
    GREET = auto()
    """The attract page is spoken."""
    SHOW_CHOICES = auto()
    SHOW_PRACTICE = auto()
    SHOW_WARNING = auto()
    COUNT = auto()
    """Another second is shown on the countdown."""
    SPEAK_LEFT = auto()
    """The seconds that are left are spoken."""
    HIDE_WARNING = auto()
    """What lay under the warning is there again, as it was."""
    SHOW_GOODBYE = auto()
    SHOW_STAFF = auto()
    HIDE_STAFF = auto()


@dataclass(frozen=True, slots=True)
class KioskSession:
    """Where one is. The moments are in seconds."""

    phase: KioskPhase = KioskPhase.ATTRACT
    since: float = 0.0
    """When the phase began."""
    touched: float = 0.0
    """When anything was touched last."""
    active: float = 0.0
    """When anybody was seen to be at work last."""
    turned: float = 0.0
    """When the attract page showed another language last."""
    greeted: float = 0.0
    """When the attract page was spoken last."""
    told: int = 0
    """The seconds left that were shown last."""
    under: KioskPhase = KioskPhase.ATTRACT
    """What a warning or staff lies over."""


@dataclass(frozen=True, slots=True)
class KioskTouched:
    """A finger, a key, a switch, or a key on the screen."""

    at: float


@dataclass(frozen=True, slots=True)
class KioskTicked:
    """Time has gone by; `busy` while a voice speaks, a frame goes round or the program shows something."""

    at: float
    busy: bool = False


@dataclass(frozen=True, slots=True)
class KioskChosen:
    """Language and access are chosen: practice begins."""

    at: float


@dataclass(frozen=True, slots=True)
class KioskLeft:
    """Whoever is here says that it is enough."""

    at: float


@dataclass(frozen=True, slots=True)
class StaffCame:
    """The staff's gesture, keys or stick."""

    at: float


@dataclass(frozen=True, slots=True)
class StaffWent:
    """Staff gives the place back."""

    at: float


KioskEvent = KioskTouched | KioskTicked | KioskChosen | KioskLeft | StaffCame | StaffWent
Stepped = tuple[KioskSession, tuple[KioskEffect, ...]]
_SITTING: Final = (KioskPhase.CHOOSING, KioskPhase.PRACTICE)


def begin_session(at: float) -> Stepped:
    """A start of the program: whatever a crash has left behind goes first."""
    there = KioskSession(since=at, touched=at, active=at, turned=at, greeted=at)
    return there, (KioskEffect.PART, KioskEffect.FORGET, KioskEffect.SHOW_ATTRACT)


def step_session(session: KioskSession, event: KioskEvent, settings: KioskSettings) -> Stepped:
    """Where one is after `event`, and what is to be done."""
    match event:
        case KioskTouched(at):
            return _touched(session, at)
        case KioskTicked(at, busy):
            return _ticked(session, at, settings, busy=busy)
        case KioskChosen(at):
            if session.phase is not KioskPhase.CHOOSING:
                return session, ()
            return _come(session, KioskPhase.PRACTICE, at), (KioskEffect.SHOW_PRACTICE,)
        case KioskLeft(at):
            return _goodbye(session, at) if session.phase in _SITTING else (session, ())
        case StaffCame(at):
            return _interrupted(session, at)
        case StaffWent(at):
            return _given_back(session, at) if session.phase is KioskPhase.STAFF else (session, ())
        case _:
            assert_never(event)


def left_s(session: KioskSession, at: float, settings: KioskSettings) -> int:
    """Whole seconds that the warning still lasts, as they are shown: the last one shown is 1."""
    return max(0, -int(-(session.since + settings.warning_s - at) // 1))


def _touched(session: KioskSession, at: float) -> Stepped:
    match session.phase:
        case KioskPhase.ATTRACT:
            return _come(session, KioskPhase.CHOOSING, at), (KioskEffect.SHOW_CHOICES,)
        case KioskPhase.GOODBYE:
            effects = (KioskEffect.FORGET, KioskEffect.SHOW_CHOICES)
            return _come(session, KioskPhase.CHOOSING, at), effects
        case KioskPhase.WARNING:
            return _come(session, session.under, at), (KioskEffect.HIDE_WARNING,)
        case KioskPhase.CHOOSING | KioskPhase.PRACTICE | KioskPhase.STAFF:
            return replace(session, touched=at, active=at), ()


def _ticked(session: KioskSession, at: float, settings: KioskSettings, *, busy: bool) -> Stepped:
    match session.phase:
        case KioskPhase.ATTRACT:
            return _attracts(session, at, settings)
        case KioskPhase.CHOOSING | KioskPhase.PRACTICE:
            return _sits(session, at, settings, busy=busy)
        case KioskPhase.WARNING:
            return _counts(session, at, settings)
        case KioskPhase.GOODBYE:
            if at - session.since < settings.goodbye_s:
                return session, ()
            there = replace(_come(session, KioskPhase.ATTRACT, at), turned=at, greeted=at)
            return there, (KioskEffect.FORGET, KioskEffect.SHOW_ATTRACT)
        case KioskPhase.STAFF:
            return _given_back(session, at) if at - session.active >= STAFF_IDLE_S else (session, ())


def _attracts(session: KioskSession, at: float, settings: KioskSettings) -> Stepped:
    effects: list[KioskEffect] = []
    if at - session.turned >= settings.turn_s:
        session = replace(session, turned=at)
        effects.append(KioskEffect.TURN)
    if settings.greet_every_s and at - session.greeted >= settings.greet_every_s:
        session = replace(session, greeted=at)
        effects.append(KioskEffect.GREET)
    return session, tuple(effects)


def _sits(session: KioskSession, at: float, settings: KioskSettings, *, busy: bool) -> Stepped:
    if busy and at - session.touched < LONGEST_BUSY_S:
        return replace(session, active=at), ()
    if at - session.active < settings.idle_s:
        return session, ()
    under, touched, active = session.phase, session.touched, session.active
    there = replace(
        _come(session, KioskPhase.WARNING, at),
        under=under, touched=touched, active=active, told=settings.warning_s,
    )  # fmt: skip
    return there, (KioskEffect.SHOW_WARNING,)


def _counts(session: KioskSession, at: float, settings: KioskSettings) -> Stepped:
    left = left_s(session, at, settings)
    if not left:
        return _goodbye(session, at)
    if left >= session.told:
        return session, ()
    passed = any(left <= spoken < session.told for spoken in SPOKEN_AT)
    spoken = (KioskEffect.SPEAK_LEFT,) if passed else ()
    return replace(session, told=left), (KioskEffect.COUNT, *spoken)


def _goodbye(session: KioskSession, at: float) -> Stepped:
    shut = (KioskEffect.HIDE_WARNING,) if session.phase is KioskPhase.WARNING else ()
    return _come(session, KioskPhase.GOODBYE, at), (*shut, KioskEffect.PART, KioskEffect.SHOW_GOODBYE)


def _interrupted(session: KioskSession, at: float) -> Stepped:
    shut: tuple[KioskEffect, ...]
    match session.phase:
        case KioskPhase.STAFF:
            return replace(session, active=at), ()
        case KioskPhase.WARNING:
            under, shut = session.under, (KioskEffect.HIDE_WARNING,)
        case _:
            under, shut = session.phase, ()
    return replace(_come(session, KioskPhase.STAFF, at), under=under), (*shut, KioskEffect.SHOW_STAFF)


def _given_back(session: KioskSession, at: float) -> Stepped:
    there = replace(_come(session, session.under, at), turned=at, greeted=at)
    return there, (KioskEffect.HIDE_STAFF,)


def _come(session: KioskSession, phase: KioskPhase, at: float) -> KioskSession:
    return replace(session, phase=phase, since=at, touched=at, active=at, told=0, under=KioskPhase.ATTRACT)
