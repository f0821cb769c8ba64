"""One step of a run once more, as the page shows it."""

from collections.abc import Sequence
from typing import Final

from edu_desk.gui.instructor.lesson_names import GONE
from edu_desk.gui.instructor.staff_view import (
    PictureMark,
    PracticePicture,
    StaffAction,
    StaffRow,
    StaffSection,
    StaffView,
)
from edu_desk.machine.action import Action, Back, Enter
from edu_desk.present.present import view
from edu_desk.present.render import render
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import ScreenView
from edu_desk.report.replay_steps import ReplayStep
from edu_desk.runner.events import Helped, Outcome, SetBack
from edu_desk.runner.run import Errand
from edu_desk.runner.support import SupportLevel
from edu_desk.shared.text import N_, Translator

PREVIOUS, NEXT, PLAY, STOP, BEGINNING = "previous", "next", "play", "stop", "beginning"
_OUTCOMES: Final = {
    Outcome.NEARER: ("✓", N_("That was right."), "circle-check", "good"),
    Outcome.ASIDE: ("·", N_("That made no difference."), "circle-minus", "primary"),
    Outcome.AWAY: ("✕", N_("That was a wrong turn."), "triangle-alert", "attend"),
    Outcome.REFUSED: ("✕", N_("The practice app said no."), "triangle-alert", "attend"),
}
_CHANGED: Final = N_("The lesson has changed since, so its screen at that time can no longer be shown.")
_EXPLAINS: Final = N_("The practice app as the learner saw it. “Next” and “Previous” go step by step.")


def replay_view(
    name: str, errand: Errand, steps: Sequence[ReplayStep], here: int, tongue: Tongue, *, plays: bool
) -> StaffView:
    """The step at the place `here`: the practice app before it, with what was touched marked."""
    tr, step = tongue.tr, steps[here]
    last = len(steps) - 1
    deal = f"{step.before.head.id}/{step.before.turned}"
    screen = render(errand.machine, step.before.state, tongue, errand.lesson.clock, deal)
    title = tongue.say(errand.task.title, errand.task.start)
    sentence = tr(N_("{task} · step {number} of {all}"), task=title, number=here, all=last)
    row = _row(errand, step, screen, tongue)
    mark = _mark(step, row.title, tr)
    sections: tuple[StaffSection, ...] = (StaffSection("", (row,)),)
    if not step.lost:
        picture = PracticePicture(screen, (mark,) if mark is not None else ())
        sections = (*sections, StaffSection("", picture=picture))
    return StaffView(name, sentence, _EXPLAINS, sections, _actions(here, last, tr, plays=plays))


def _actions(here: int, last: int, tr: Translator, *, plays: bool) -> tuple[StaffAction, ...]:
    found = []
    if here < last:
        found.append(StaffAction(NEXT, tr(N_("Next")), "chevron-right", primary=True))
    if here > 0:
        found.append(StaffAction(PREVIOUS, tr(N_("Previous")), "chevron-left"))
    if last > 0:
        play = StaffAction(PLAY, tr(N_("Play")), "play")
        found.append(StaffAction(STOP, tr(N_("Stop")), "pause") if plays else play)
    if here > 0:
        found.append(StaffAction(BEGINNING, tr(N_("From the beginning")), "chevrons-left"))
    return tuple(found)


def _row(errand: Errand, step: ReplayStep, screen: ScreenView, tongue: Tongue) -> StaffRow:
    tr, said = tongue.tr, view(errand, step.after, tongue).feedback
    outcome = step.outcome
    _, words, icon, tone = _OUTCOMES[outcome] if outcome is not None else ("", "", "footprints", "primary")
    lines = [tr(words)] if words else []
    decided = step.decided
    if decided is not None:
        lines = [tr(N_("Decided well")) if decided.right else tr(N_("Decided unsafely"))]
        icon, tone = ("circle-check", "good") if decided.right else ("triangle-alert", "attend")
    titles = {one.id: tongue.say(one.title, errand.task.start) for one in errand.task.milestones}
    names = [titles.get(one, tr(GONE)) for one in step.reached]
    lines += [tr(N_("Step reached: {milestone}"), milestone=name) for name in names]
    if step.lost:
        lines.append(tr(_CHANGED))
    elif said:
        lines.append(tr(N_("The program said: {words}"), words=said))
    return StaffRow("step", _done(step, screen, tr), tuple(lines), icon, tone)


def _done(step: ReplayStep, screen: ScreenView, tr: Translator) -> str:
    """What was done, in words."""
    action = step.action
    if action is not None:
        return _acted(action, None if step.lost else screen, tr)
    if not step.events:
        return tr(N_("The beginning"))
    first = step.events[0]
    if isinstance(first, Helped):
        together = first.rung >= SupportLevel.TOGETHER
        return tr(N_("The program did the step")) if together else tr(N_("Asked the program for help"))
    if isinstance(first, SetBack):
        return tr(N_("The teacher set the step back"))
    return tr(N_("Asked a person for help"))


def _acted(action: Action, screen: ScreenView | None, tr: Translator) -> str:
    """Without a screen the lesson has changed since, and nothing tells any more what it was called."""
    if isinstance(action, Back):
        return tr(N_("Went back"))
    if screen is None:
        return tr(N_("Typed")) if isinstance(action, Enter) else tr(N_("Touched something"))
    name = target_name(action.target, screen)
    if isinstance(action, Enter):
        return tr(N_("Typed in “{name}”"), name=name) if name else tr(N_("Typed"))
    return tr(N_("Touched “{name}”"), name=name) if name else tr(N_("Touched something without words"))


def _mark(step: ReplayStep, done: str, tr: Translator) -> PictureMark | None:
    action, outcome = step.action, step.outcome
    if action is None or outcome is None:
        return None
    sign, words, _, _ = _OUTCOMES[outcome]
    return PictureMark(None if isinstance(action, Back) else action.target, sign, done, tr(words))
