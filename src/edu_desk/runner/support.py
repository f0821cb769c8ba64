"""How much help a milestone gives a learner: it rises after a stumble and fades with success.

| level | what is given |
|---|---|
| 4 together | the exact element, and the program does it with the learner where she wants |
| 3 exact | the exact element is marked, and said |
| 2 area | the region is marked, the words say what to do in it |
| 1 words | the words alone |
| 0 none | only what the step is about |

The way of teaching is errorless learning with vanishing cues: procedures are learned better by older
people where mistakes are kept from happening and help is taken away little by little.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import IntEnum

from edu_desk.runner.events import Acted, Event, Helped, Mode, Outcome, Reached


class SupportLevel(IntEnum):
    """How much help."""

    NONE = 0
    WORDS = 1
    AREA = 2
    EXACT = 3
    TOGETHER = 4


FIRST = SupportLevel.EXACT
"""Where a learner begins: nothing can go wrong unseen."""
_SURE = 2
"""So many wrong turns show that the help was not enough; one may be a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one run showed of one milestone."""

    reached: bool = False
    away: int = 0
    """Wrong turns while it was aimed at."""
    helps: int = 0
    """How often help was asked for."""
    together: bool = False
    """Something of it was done with the program."""


def faded(level: SupportLevel, seen: Evidence) -> SupportLevel:
    """The level after a run that began with `level`. One run never moves it by more than one.

    In this order:
    done with the program: as much help as there is, since even the exact mark was not enough;
    help asked for, or two wrong turns: one more, the help given was not enough;
    one wrong turn: as before, it may have been a slip of the finger;
    reached without any of these: one less, so that the next time asks a little more;
    not reached and nothing else: as before, nothing was learned of it.
    """
    if seen.together:
        return SupportLevel(min(level + 1, SupportLevel.TOGETHER))
    if seen.helps or seen.away >= _SURE:
        return SupportLevel(min(level + 1, SupportLevel.EXACT)) if level < SupportLevel.TOGETHER else level
    if seen.away:
        return level
    return SupportLevel(max(level - 1, SupportLevel.NONE)) if seen.reached else level


def present(level: SupportLevel, away: int, rung: SupportLevel) -> SupportLevel:
    """The level shown now: a wrong turn in this very step raises it at once, a request lifts it to its rung.

    Nobody is left hanging: after one wrong turn the region is marked, after two the element.
    """
    raised = SupportLevel.AREA if away == 1 else SupportLevel.EXACT if away > 1 else SupportLevel.NONE
    return max(level, raised, rung)


def evidence(events: Iterable[Event]) -> dict[str, Evidence]:
    """What the events of one run show, by milestone."""
    found: dict[str, Evidence] = {}
    for event in events:
        match event:
            case Reached(_, milestone):
                old = found.get(milestone, Evidence())
                found[milestone] = replace(old, reached=True)
            case Acted(_, _, Outcome.AWAY, milestone):
                old = found.get(milestone, Evidence())
                found[milestone] = replace(old, away=old.away + 1)
            case Helped(_, milestone, rung):
                old = found.get(milestone, Evidence())
                together = old.together or rung >= SupportLevel.TOGETHER
                found[milestone] = replace(old, helps=old.helps + 1, together=together)
            case _:
                continue
    return found


def after_run(levels: Mapping[str, int], mode: Mode, events: Iterable[Event]) -> dict[str, int]:
    """The levels by milestone after a run; watching changes nothing. From events alone, so rebuildable."""
    after = dict(levels)
    if mode is Mode.WATCH:
        return after
    for milestone, seen in evidence(events).items():
        if milestone:
            after[milestone] = int(faded(SupportLevel(after.get(milestone, FIRST)), seen))
    return after
