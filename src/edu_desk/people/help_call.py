"""「선생님, 도와주세요」 outside a lesson: who called, since when, and whether somebody comes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from edu_desk.people.intervention import LASTS, Intervention, InterventionKind


@dataclass(frozen=True, slots=True)
class HelpCall:
    """A learner called whoever teaches."""

    id: str
    learner: str
    at: datetime
    ended: datetime | None = None
    """When she said that no help is needed any more."""


class CallState(StrEnum):
    """What became of a call."""

    NONE = "none"
    WAITS = "waits"
    COMING = "coming"
    """Somebody said 갈게요."""


def call_state(call: HelpCall | None, done: Iterable[Intervention], now: datetime) -> CallState:
    """What became of `call` by what was `done` for her since.

    A call is for its day; once somebody said 갈게요 it is over as soon as that has lasted its time.
    """
    if call is None or call.ended is not None:
        return CallState.NONE
    if call.at.astimezone(now.tzinfo).date() != now.date():
        return CallState.NONE
    coming = [one.at for one in done if one.kind is InterventionKind.COMING and one.at >= call.at]
    if not coming:
        return CallState.WAITS
    over = now - max(coming) > LASTS[InterventionKind.COMING]
    return CallState.NONE if over else CallState.COMING
