"""Judges of a sitting at a lobby's screen: how it ends, and what is left of whoever sat there."""

from typing import Final

from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Finding, found
from edu_desk.shared.text import N_

WARNED_S: Final = 20.0
TAKEN_BACK: Final = 10


def warned(measured: Measured) -> Finding:
    """Before a sitting ends it warns for 20 s or more, spoken too, and any touch takes it back."""
    kiosk = measured.kiosk
    return found(
        well=kiosk.warned_s >= WARNED_S
        and kiosk.taken_back >= TAKEN_BACK
        and kiosk.spoken >= kiosk.taken_back,
        evidence=N_("Lobby: it warns for {seconds} s, spoken {spoken} times; taken back {times} times."),
        seconds=f"{kiosk.warned_s:.0f}",
        spoken=kiosk.spoken,
        times=kiosk.taken_back,
    )


def soft_again(measured: Measured) -> Finding:
    """After a sitting the volume is as it was before."""
    before, after = measured.kiosk.volume
    return found(
        well=measured.kiosk.ended and before == after,
        evidence=N_("Lobby: the volume was {before}%, and after a sitting at 100% it is {after}%."),
        before=before,
        after=after,
    )


def given_back(measured: Measured) -> Finding:
    """After a sitting every setting is as it was before."""
    kiosk = measured.kiosk
    return found(
        well=kiosk.ended and not kiosk.unlike,
        evidence=N_("Lobby: settings that are not as before after a sitting: {unlike}."),
        unlike=kiosk.unlike,
    )


def nothing_left(measured: Measured) -> Finding:
    """After a sitting nobody's practice is left on the screen."""
    kiosk = measured.kiosk
    return found(
        well=kiosk.ended and not kiosk.left,
        evidence=N_("Lobby: lessons left open after a sitting: {left}."),
        left=kiosk.left,
    )
