"""Where a class stumbles and which frauds it falls for, as pages show them."""

from collections.abc import Sequence
from typing import Final

from edu_desk.gui.instructor.staff_view import PictureMark, PracticePicture, StaffSection, StaffView
from edu_desk.present.render import render
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.report.fraud_report import SchemeCount, alarm_bars, fraud_bars
from edu_desk.report.stumbles import (
    MilestoneCount,
    StumbleScreen,
    StumbleSpot,
    milestone_bars,
)
from edu_desk.runner.run import Errand
from edu_desk.shared.text import N_, Plural, Translator

_FRAUDS_EXPLAIN: Final = N_("Each bar is one kind of fraud. “As a table” shows the same in figures.")
_STUMBLES_EXPLAIN: Final = N_(
    "Each bar is one step. Below, the practice app shows where learners took a wrong turn."
)
_TOUCHES: Final = Plural("touched once", "touched {count} times")
_BY: Final = Plural("by {count} learner", "by {count} learners")
_MOST_SPOTS: Final = 6


def frauds_view(name: str, counts: Sequence[SchemeCount], tr: Translator) -> StaffView:
    """Frauds by kind, then what was genuine."""
    missed = sum(one.missed for one in counts)
    met = missed + sum(one.spotted + one.careful for one in counts)
    genuine = sum(one.alarms + one.passes for one in counts)
    alarms = sum(one.alarms for one in counts)
    told = (
        _share(N_("Frauds fallen for: {count} of {all}."), N_("Nobody fell for a fraud."), missed, met, tr),
        _share(
            N_("Genuine ones taken for fraud: {count} of {all}."),
            N_("Nothing genuine was taken for fraud."),
            alarms,
            genuine,
            tr,
        ),
    )
    nothing = tr(N_("Nobody in this class has decided on a case yet."))
    sentence = " ".join(filter(None, told)) or nothing
    charts = (fraud_bars(counts, tr), alarm_bars(counts, tr))
    sections = tuple(StaffSection(chart.title, chart=chart) for chart in charts if chart.marks)
    return StaffView(tr(N_("{name}: frauds"), name=name), sentence, _FRAUDS_EXPLAIN, sections)


def reading_view(heading: str, tr: Translator) -> StaffView:
    """While the lesson is read: what the page will be called."""
    sentence = tr(N_("It is being read."))
    return StaffView(heading, sentence, sentence)


def _share(some: str, none: str, count: int, whole: int, tr: Translator) -> str:
    """How many of all; what there is none of is said as that, and of nothing there is nothing to say."""
    if not whole:
        return ""
    return tr(some, count=count, all=whole) if count else tr(none)


def stumbles_view(
    heading: str,
    errand: Errand | None,
    counts: Sequence[MilestoneCount],
    screens: Sequence[StumbleScreen],
    tongue: Tongue,
) -> StaffView:
    """The milestones as bars, then the screens on which people touch what leads astray."""
    tr = tongue.tr
    if errand is None:
        sentence = tr(N_("Nobody in this class has practised this lesson yet."))
        return StaffView(heading, sentence, _STUMBLES_EXPLAIN)
    names = [tongue.say(one.milestone.title, errand.task.start) for one in counts]
    chart = milestone_bars(counts, names, tr)
    sections = [StaffSection(chart.title, chart=chart)]
    for place, screen in enumerate(screens):
        title = tr(N_("Wrong turns")) if not place else ""
        sections.append(StaffSection(title, picture=_picture(errand, screen, tongue)))
    sentence = tongue.say(errand.task.title, errand.task.start)
    return StaffView(heading, sentence, _STUMBLES_EXPLAIN, tuple(sections))


def _picture(errand: Errand, screen: StumbleScreen, tongue: Tongue) -> PracticePicture:
    shown = render(errand.machine, screen.state, tongue, errand.lesson.clock)
    return PracticePicture(shown, tuple(_mark(spot, shown, tongue.tr) for spot in screen.spots[:_MOST_SPOTS]))


def _mark(spot: StumbleSpot, shown: ScreenView, tr: Translator) -> PictureMark:
    name = (
        target_name(spot.target, shown) if spot.target is not None else tr(N_("The practice app's way back"))
    )
    value = f"{tr.counted(_TOUCHES, spot.touches)} {tr.counted(_BY, spot.learners)}"
    return PictureMark(spot.target, f"{spot.touches}", name or tr(N_("Something without words")), value)
