"""Judges of sizes and colours."""

from math import floor
from typing import Final

from edu_desk.access.assessment.forbidden_hues import forbidden
from edu_desk.access.assessment.judge_words import mm, nothing, which
from edu_desk.access.assessment.measurements import Measured
from edu_desk.access.assessment.verdict import Finding, found
from edu_desk.access.letter_height import least_letter_mm
from edu_desk.shared.text import N_

GAP_MM: Final = 2.5
SIDE_MM: Final = 12.0
AREA_MM2: Final = 144.0
PRESS_AREA_MM2: Final = 150.0
TEXT_RATIO: Final = 4.5
LINE_RATIO: Final = 3.0
STARK_RATIO: Final = 7.0
_HUNDRED: Final = 100
_ROUND: Final = 0.01
"""So many mm are forgiven: numbers are never exact."""


_LETTERS: Final = N_(
    "The smallest letters are {mm} mm high: “{words}” ({page}). "
    "At the largest text size the smallest are {most} mm."
)
_LETTERS_AND_DIGITS: Final = N_(
    "The smallest Korean letters are {mm} mm high: “{words}” ({page}); the smallest digits are {digits} mm: "
    "“{number}” ({where}). At the largest text size the smallest letters are {most} mm."
)


def letters(measured: Measured) -> Finding:
    """Every letter is high enough on this screen."""
    least = least_letter_mm(measured.diagonal)
    smallest = min(measured.texts, key=lambda text: text.high, default=None)
    if smallest is None:
        return nothing()
    number = min(
        (text for text in measured.texts if text.digits is not None),
        key=lambda text: text.digits or 0.0,
        default=None,
    )
    return found(
        well=smallest.high + _ROUND >= least,
        evidence=_LETTERS if number is None else _LETTERS_AND_DIGITS,
        mm=mm(smallest.high),
        words=smallest.words,
        page=smallest.page,
        most=mm(measured.high_at_most),
        digits=mm(number.digits or 0.0) if number is not None else "",
        number=number.words if number is not None else "",
        where=number.page if number is not None else "",
    )


def gap(measured: Measured) -> Finding:
    """Neighbours are far enough apart."""
    nearest = min(measured.gaps, key=lambda one: one.apart, default=None)
    if nearest is None:
        return nothing()
    return found(
        well=nearest.apart + _ROUND >= GAP_MM,
        evidence=N_("The nearest are {mm} mm apart: “{one}” and “{other}” ({page})."),
        mm=mm(nearest.apart),
        one=nearest.one,
        other=nearest.other,
        page=nearest.page,
    )


def target_size(measured: Measured) -> Finding:
    """Every target has sides of 12 mm, and so 144 mm²."""
    return _smallest(measured, AREA_MM2)


def press_area(measured: Measured) -> Finding:
    """Every target has a side of 12 mm and 150 mm²."""
    return _smallest(measured, PRESS_AREA_MM2)


def _smallest(measured: Measured, area: float) -> Finding:
    if not measured.targets:
        return nothing()
    small = [one for one in measured.targets if one.side + _ROUND < SIDE_MM or one.wide * one.high < area]
    shown = min(small or measured.targets, key=lambda one: (one.wide * one.high, one.side))
    return found(
        well=not small,
        evidence=N_("The smallest is {wide} × {high} mm: “{words}” ({page}). Too small: {small} of {all}."),
        wide=mm(shown.wide),
        high=mm(shown.high),
        words=shown.words,
        page=shown.page,
        small=len(small),
        all=len(measured.targets),
    )


def text_contrast(measured: Measured) -> Finding:
    """Text can be read in every theme."""
    return _contrast(measured, TEXT_RATIO, line=False)


def line_contrast(measured: Measured) -> Finding:
    """Borders and focus can be seen in every theme."""
    return _contrast(measured, LINE_RATIO, line=True)


def _contrast(measured: Measured, least: float, *, line: bool) -> Finding:
    weakest = min(
        (pair for pair in measured.pairs if pair.line is line), key=lambda pair: pair.ratio, default=None
    )
    if weakest is None:
        return nothing()
    return found(
        well=weakest.ratio >= least,
        evidence=N_("The least is {ratio}:1, in the colours “{theme}” ({ink} on {ground})."),
        ratio=f"{floor(weakest.ratio * _HUNDRED) / _HUNDRED:.2f}",
        theme=weakest.theme,
        ink=weakest.ink,
        ground=weakest.ground,
    )


def hues(measured: Measured) -> Finding:
    """No red on green and no yellow on blue."""
    if not measured.pairs:
        return nothing()
    bad = [pair for pair in measured.pairs if forbidden(pair.ink, pair.ground)]
    return found(
        well=not bad,
        evidence=N_("Such pairs: {count} of {all}. {which}"),
        count=len(bad),
        all=len(measured.pairs),
        which=which(f"{pair.theme}: {pair.ink} / {pair.ground}" for pair in bad),
    )


def stark(measured: Measured) -> Finding:
    """Colours of high contrast are there, and easily chosen."""
    least: dict[str, float] = {}
    for pair in measured.pairs:
        if not pair.line:
            least[pair.theme] = min(pair.ratio, least.get(pair.theme, pair.ratio))
    offered = [
        theme for theme in measured.options.get("theme", ()) if least.get(str(theme), 0.0) >= STARK_RATIO
    ]
    far = [page.name for page in measured.pages if not page.settings]
    return found(
        well=bool(offered) and not far,
        evidence=N_("{count} sets of colours reach 7:1; from {far} pages they cannot be chosen at once."),
        count=len(offered),
        far=len(far),
    )
