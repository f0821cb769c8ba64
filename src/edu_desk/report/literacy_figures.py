"""How far persons came in each area of the adult digital-literacy survey, by the lessons they do alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from edu_desk.lesson.literacy import LEVELS, Area, Literacy
from edu_desk.progress.lesson_history import histories
from edu_desk.progress.practice import Practice
from edu_desk.progress.standing import Standing
from edu_desk.report.small_groups import told_parts


@dataclass(frozen=True, slots=True)
class AreaFigures:
    """An area, and how many persons came to which level in it; None for what is kept back."""

    area: Area
    reached: tuple[int | None, ...]
    """Those who do no lesson of it alone yet, then those whose highest level is 1, 2, 3 and 4."""


def area_figures(
    persons: Sequence[Sequence[Practice]], literacy: Mapping[str, Literacy]
) -> tuple[AreaFigures, ...]:
    """The figures of `persons` (the practices of each), for the areas in which anything was practised."""
    found = [levels_reached(practices, literacy) for practices in persons]
    return tuple(
        AreaFigures(area, told_parts([levels.count(level) for level in (0, *LEVELS)]))
        for area in Area
        if any(area in one for one in found)
        for levels in [[one.get(area, 0) for one in found]]
    )


def levels_reached(practices: Sequence[Practice], literacy: Mapping[str, Literacy]) -> Mapping[Area, int]:
    """For each area that one person practised, the highest level of a lesson done alone; 0 for none yet."""
    reached: dict[Area, int] = {}
    for lesson, history in histories(practices).items():
        if lesson in literacy:
            one = literacy[lesson]
            level = one.level if history.standing is Standing.ALONE else 0
            reached[one.area] = max(level, reached.get(one.area, 0))
    return reached
