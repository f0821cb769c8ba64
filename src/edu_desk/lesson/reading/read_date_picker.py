"""A date picker: year, month and day as three numbers that stand together, as forms have them."""

from collections.abc import Mapping
from typing import Final

from edu_desk.lesson.checking.problems import wrong
from edu_desk.lesson.formulas.formula_compiler import compile_expr
from edu_desk.lesson.kinds import ElementKind
from edu_desk.lesson.model import Effect, Element, Expr, Group, Set, Stepper
from edu_desk.lesson.reading.reading_context import ReadingContext
from edu_desk.lesson.types import Number
from edu_desk.lesson.yaml.source_values import SourceValue
from edu_desk.shared.text import N_

UNITS: Final = ("year", "month", "day")
_MOST: Final = {"year": 9999, "month": 12, "day": 31}
_MOST_YEARS: Final = 150
_LAST_DAY: Final = (
    "(29 if {year} % 4 == 0 and ({year} % 100 != 0 or {year} % 400 == 0) else 28) if {month} == 2"
    " else (30 if {month} == 4 or {month} == 6 or {month} == 9 or {month} == 11 else 31)"
)


def date_picker(
    fields: Mapping[str, SourceValue],
    ground: ReadingContext,
    enabled: Expr | None,
    do: tuple[Effect, ...],
) -> Group:
    """Its three wheels; a day that the new month has not becomes its last, before `do` happens."""
    named = {unit: fields[unit].text() for unit in UNITS}
    numbers = {unit: _number(unit, fields[unit], ground) for unit in UNITS}
    spot = fields["day"]

    def formula(source: str) -> Expr:
        return compile_expr(source.format(**named), ground.scope, spot.place, Number())

    last = formula(_LAST_DAY)
    keep = Set(numbers["day"][0], formula(f"min({{day}}, {_LAST_DAY})"))
    return Group(
        tuple(
            Element(
                id=f"{fields[ElementKind.DATEPICKER.value].text()}_{unit}",
                kind=ElementKind.STEPPER,
                spec=Stepper(*numbers[unit], top=last if unit == "day" else None, unit=unit),
                place=fields[unit].place,
                enabled=enabled,
                do=do if unit == "day" else (keep, *do),
            )
            for unit in UNITS
        )
    )


def _number(unit: str, spot: SourceValue, ground: ReadingContext) -> tuple[int, int, int]:
    """Its variable's place and range."""
    variable = ground.bound(spot, Number)
    kind = variable.type
    if not isinstance(kind, Number) or kind.low is None or kind.high is None:
        raise wrong(
            spot.place, "range", N_("“{name}” needs `from` and `to` for this element."), name=variable.name
        )
    if not 1 <= kind.low <= kind.high <= _MOST[unit] or kind.high - kind.low > _MOST_YEARS:
        raise wrong(spot.place, "range", N_("“{name}” holds no {unit}."), name=variable.name, unit=unit)
    return variable.index, kind.low, kind.high
