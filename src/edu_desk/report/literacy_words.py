"""The areas and levels of the adult digital-literacy survey in words, and their table in a report."""

from collections.abc import Sequence
from typing import Final

from edu_desk.lesson.literacy import LEVELS, Area
from edu_desk.report.literacy_figures import AreaFigures
from edu_desk.report.report_table import Cell, ReportTable
from edu_desk.report.small_groups import KEPT_BACK
from edu_desk.shared.text import N_, Translator

AREA_NAMES: Final = {
    Area.BASIC_USE: N_("Basic use"),
    Area.INFORMATION: N_("Use of information"),
    Area.COMMUNICATION: N_("Communication"),
    Area.SAFETY: N_("Safety"),
    Area.PROBLEM_SOLVING: N_("Problem solving"),
}


def level_table(figures: Sequence[AreaFigures], tr: Translator) -> ReportTable:
    """How many persons came to which level of each area."""
    rows = tuple(
        (tr(AREA_NAMES[one.area]), *(_number(count, tr) for count in one.reached)) for one in figures
    )
    levels = (tr(N_("Level {level}"), level=level) for level in LEVELS)
    columns = (tr(N_("Area")), tr(N_("None yet")), *levels)
    return ReportTable(tr(N_("Highest level done alone (people)")), columns, rows)


def _number(count: int | None, tr: Translator) -> Cell:
    return tr(KEPT_BACK) if count is None else count
