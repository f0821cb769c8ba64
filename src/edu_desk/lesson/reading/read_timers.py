"""Timers of a practice app: its clock moves by what the learner does, never by how slowly."""

from edu_desk.lesson.checking.file_forms import TIMER
from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.model import Timer
from edu_desk.lesson.reading.read_effects import read_effects
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Number
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_


def read_timers(spot: SourceValue, ground: ReadingContext) -> tuple[Timer, ...]:
    """The timers of a list, in order. Raises `Broken`."""
    return tuple(_read_timer(item, ground) for item in spot.items())


def _read_timer(spot: SourceValue, ground: ReadingContext) -> Timer:
    fields = spot.form(TIMER)
    variable = ground.bound(fields["timer"], Number)
    kind = variable.type
    if not isinstance(kind, Number) or kind.low != 0 or not kind.high or variable.start != 0:
        raise wrong(
            fields["timer"].place,
            "range",
            N_("“{name}” counts actions: it needs `from: 0`, a `to` and no other start."),
            name=variable.name,
        )
    return Timer(
        variable.index,
        kind.high,
        ground.condition(fields["while"]),
        read_effects(fields["do"], ground),
        idle="touch" in fields and fields["touch"].word(("resets",)) == "resets",
    )
