"""Where the fading rule wins and where it loses, over made-up learners: a look at the rule, no evidence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import mean

from edu_desk.lesson.teaching import Lesson
from edu_desk.shared.text import N_, Translator
from edu_desk.simulate.course import Course, CoursePlan, take
from edu_desk.simulate.temper import TEMPERS

FORGETS = (0.05, 0.2, 0.4, 0.6)
EFFORTS = (0.0, 0.5, 1.0)


@dataclass(frozen=True, slots=True)
class Point:
    """What fading changed for learners of one kind, after all their runs."""

    forgets: float
    effort: float
    known: float
    """Share of steps known with fading, less the share without it: above 0 fading wins."""
    away: float
    """Wrong turns a run with fading, less those without it: the price of fading."""


def sweep(lesson: Lesson, plan: CoursePlan) -> Iterator[Point]:
    """Careful learners who forget more or less, and who learn more or less from doing it with less help."""
    for forgets in FORGETS:
        for effort in EFFORTS:
            temper = replace(TEMPERS["careful"], forgets=forgets, effort=effort, learns=0.4)
            faded = take(lesson, temper, plan)
            shown = take(lesson, temper, replace(plan, fade=None))
            yield Point(
                forgets, effort, _known(faded, plan) - _known(shown, plan), _away(faded) - _away(shown)
            )


def sweep_text(points: Sequence[Point], tr: Translator) -> str:
    """A table, one line for each kind of learner."""
    lines = [tr(N_("Simulated learners load the engine. They say nothing about how people learn.")), ""]
    lines.append(f"{'forgets':>8}  {'effort':>8}  {'known':>8}  {'wrong turns':>12}")
    lines += [_line(point) for point in points]
    lost = [one for one in points if one.known <= 0]
    lines += ["", tr(N_("Fading loses in {lost} of {all} cases."), lost=len(lost), all=len(points))]
    return "\n".join(lines)


def _line(point: Point) -> str:
    return f"{point.forgets:>8.2f}  {point.effort:>8.1f}  {point.known:>+8.3f}  {point.away:>+12.2f}"


def _known(course: Course, plan: CoursePlan) -> float:
    return mean(session.known for session in course.of_turn(plan.turns - 1))


def _away(course: Course) -> float:
    return mean(session.away for session in course.sessions)
