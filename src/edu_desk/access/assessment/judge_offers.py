"""Judges of what can be set."""

from collections.abc import Mapping
from itertools import pairwise
from math import log10
from typing import Final

from edu_desk.access.assessment.judge_words import options as said
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Finding, found
from edu_desk.shared.text import N_

ENLARGED_PERCENT: Final = 200
RANGE_DB: Final = 18.0
_RATES: Final = 3


def enlarged(measured: Measured) -> Finding:
    """Letters grow to twice their size and more."""
    most = max((size for size in measured.options.get("text_size", ()) if isinstance(size, int)), default=0)
    return found(
        well=most >= ENLARGED_PERCENT,
        evidence=N_("Setting “text_size”: up to {most}%; pictures and buttons grow with it."),
        most=most,
    )


def voice_switch(measured: Measured) -> Finding:
    """The voice can be put on and off."""
    options = measured.options.get("voice", ())
    return found(
        well=True in options and False in options,
        evidence=N_("Setting “voice”: {options}."),
        options=said(options),
    )


def voice_rate(measured: Measured) -> Finding:
    """The voice can be slower and faster."""
    options = measured.options.get("voice_rate", ())
    return found(
        well=len(options) >= _RATES,
        evidence=N_("Setting “voice_rate”: {options}."),
        options=said(options),
    )


def volume_range(measured: Measured) -> Finding:
    """The voice can be made louder by at least 18 dB."""
    steps = _decibels(measured.options)
    reach = sum(steps)
    return found(
        well=reach >= RANGE_DB,
        evidence=N_("Setting “volume”: from softest to loudest {db} dB."),
        db=f"{reach:.1f}",
    )


def volume_steps(measured: Measured) -> Finding:
    """Each step of the volume is below 18 dB."""
    steps = _decibels(measured.options)
    return found(
        well=bool(steps) and max(steps) < RANGE_DB,
        evidence=N_("Setting “volume”: the largest step is {db} dB."),
        db=f"{max(steps, default=0.0):.1f}",
    )


def _decibels(options: Mapping[str, tuple[object, ...]]) -> list[float]:
    shares = [float(one) for one in options.get("volume", ()) if isinstance(one, int) and one > 0]
    return [20 * log10(after / before) for before, after in pairwise(shares)]


def listen_first(measured: Measured) -> Finding:
    """A first touch can read, and a second one acts."""
    options = measured.options.get("listen_first", ())
    return found(
        well=True in options, evidence=N_("Setting “listen_first”: {options}."), options=said(options)
    )


def private(measured: Measured) -> Finding:
    """Typed text is never read aloud to the room."""
    aloud = measured.defaults.get("earphones")
    return found(
        well=aloud is False,
        evidence=N_("Setting “earphones”, which alone lets typed text be read, is at first: {value}."),
        value=aloud,
    )
