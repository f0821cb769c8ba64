"""A run as the lesson page shows it."""

from typing import assert_never

from edu_desk.lesson.teaching import Milestone
from edu_desk.runner.action import Back, Enter, Press
from edu_desk.runner.modes import RULES
from edu_desk.runner.render import render
from edu_desk.runner.run import AppAsks, Errand, Praise, Run, Slipped, Strayed
from edu_desk.runner.say import Tongue
from edu_desk.runner.view import AdviceView, RunView, ScreenView, StepView, Tone
from edu_desk.runner.words import ask
from edu_desk.shared.text import N_

PRACTICE = N_("Practice · no money leaves")


def view(errand: Errand, run: Run, tongue: Tongue) -> RunView:
    """The frozen snapshot that windows and voice draw from."""
    screen = render(errand.machine, run.state, tongue, errand.lesson.clock)
    aim = errand.guide.aim(run.state)
    rules = RULES[run.head.mode]
    feedback, tone = _feedback(errand, run, tongue)
    shows = (rules.shows_next or run.showing) and not run.finished
    return RunView(
        lesson=tongue.say(errand.lesson.title),
        task=tongue.say(errand.task.goal_text, run.state),
        mode=run.head.mode.value,
        screen=screen,
        steps=_steps(errand, run, aim, tongue),
        teach=tongue.say(aim.teach, run.state) if aim and shows else "",
        feedback=feedback,
        tone=tone,
        advice=_advice(errand, run, screen, aim, tongue) if shows else None,
        finished=run.finished,
        mark=tongue.tr(PRACTICE),
    )


def _steps(errand: Errand, run: Run, aim: Milestone | None, tongue: Tongue) -> tuple[StepView, ...]:
    return tuple(
        StepView(
            title=tongue.say(milestone.title, run.state),
            done=run.finished or bool(milestone.done(run.state)),
            present=milestone is aim and not run.finished,
        )
        for milestone in errand.task.milestones
        if not milestone.rescue or milestone is aim
    )


def _advice(
    errand: Errand, run: Run, screen: ScreenView, aim: Milestone | None, tongue: Tongue
) -> AdviceView:
    action = errand.guide.next_action(run.state)
    why = tongue.say(aim.why, run.state) if aim else ""
    match action:
        case None:
            words = tongue.tr(N_("There is no way on from here. Leave this lesson and begin the task anew."))
            return AdviceView(words, "", None, back=False)
        case Back():
            target, back = None, True
        case Press(target) | Enter(target):
            back = False
        case _:
            assert_never(action)
    words = ask(action, errand.machine, run.state, screen, tongue.tr)
    return AdviceView(words, why, target, back)


def _feedback(errand: Errand, run: Run, tongue: Tongue) -> tuple[str, Tone]:
    milestones = {milestone.id: milestone for milestone in errand.task.milestones}
    match run.feedback:
        case None:
            return "", Tone.PLAIN
        case Praise(milestone):
            return tongue.say(milestones[milestone].praise, run.state), Tone.PRAISE
        case Slipped(milestone, place):
            return tongue.say(milestones[milestone].slips[place].say, run.state), Tone.GENTLE
        case Strayed(""):
            return tongue.tr(
                N_("This leads another way. That is all right, there is a way back.")
            ), Tone.GENTLE
        case Strayed(pressed):
            said = N_("“{name}” leads another way. That is all right, there is a way back.")
            return tongue.tr(said, name=pressed), Tone.GENTLE
        case AppAsks():
            return tongue.tr(N_("The practice app asks for something. Read what it says.")), Tone.GENTLE
        case unknown:
            assert_never(unknown)
