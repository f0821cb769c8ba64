"""A run as the lesson page shows it."""

from typing import assert_never

from edu_desk.lesson.cases import Case, Truth
from edu_desk.lesson.kinds import ElementStyle
from edu_desk.lesson.teaching import Milestone
from edu_desk.machine.action import Action, Back, Enter, Press
from edu_desk.present.case_help import further, hint, to_decide
from edu_desk.present.case_showing import Shown, SignLook, decides, next_shown
from edu_desk.present.digits_left import digits_left
from edu_desk.present.render import render
from edu_desk.present.review import leading
from edu_desk.present.shut_rows import shut_on
from edu_desk.present.step_sentences import announce, ask, is_wait
from edu_desk.present.target_names import views
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import (
    AdviceView,
    ElementView,
    FeedbackTone,
    MeaningView,
    RunView,
    ScreenView,
    StepView,
)
from edu_desk.present.word_meanings import meanings
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.modes import RULES, Shows
from edu_desk.runner.run import (
    AppAsks,
    Asked,
    AskedBack,
    CaseJudged,
    DoneForYou,
    Errand,
    Mistyped,
    Praise,
    Run,
    Slipped,
    Strayed,
    Unchanged,
    holding,
    opened_on,
    shown_level,
)
from edu_desk.runner.support import SupportLevel
from edu_desk.shared.text import N_

ASKED = N_(
    "You asked for help, and that was a good thing to do. Outside you can say to the staff or to somebody "
    "near you: “Could you help me with this, please?”"
)
ASKED_OF_CASE = N_(
    "You asked for help, and that was a good thing to do. Outside you can say to somebody you trust: "
    "“Could you look at this with me? Is it genuine?”"
)
PRACTICE = N_("Practice · no real money")
SEE_RESULT = N_("Press “See how it went”.")
WRITTEN = N_("It says: “{words}”")
SPOKEN = N_("The caller says: “{words}”")
ALOUD = N_("{name} says: “{words}”")
MARKED = N_("There is a ring round it now.")
OFFER = N_("Shall I do it for you? Then press “Do it for me”.")
APP_ASKS = N_("The practice app asks for something. Read what it says.")
CHOSEN_ALREADY = N_("That is chosen already.")
NOTHING_CHANGED = N_("That changed nothing.")
DONE_FOR_YOU = N_("I did this one for you, so it does not count as yours. The next one is yours.")


def view(errand: Errand, run: Run, tongue: Tongue) -> RunView:
    """The frozen snapshot that windows and voice draw from."""
    deal = f"{run.head.id}/{run.turned}"
    screen = render(errand.machine, run.state, tongue, errand.lesson.clock, deal)
    aim = errand.guide.heading(run.state).milestone
    level = SupportLevel.NONE if run.finished else shown_level(run, aim)
    teaches = RULES[run.head.mode].shows is Shows.FADING or level > SupportLevel.NONE
    lacks = _lacks(errand, run, screen, tongue)
    feedback, tone = _feedback(errand, run, tongue, lacks)
    task = tongue.say(errand.task.goal_text, run.state)
    teach = tongue.say(aim.teach, run.state) if aim and teaches and not run.finished else ""
    shown = _next_step(errand, run, screen)
    advice = _advice(errand, run, screen, aim, tongue, level, shown) if level > SupportLevel.NONE else None
    return RunView(
        lesson=tongue.say(errand.lesson.title),
        task=task,
        mode=run.head.mode.value,
        screen=screen,
        steps=_steps(errand, run, aim, tongue),
        teach=teach,
        feedback=feedback,
        tone=tone,
        advice=advice,
        asked=run.called is not None,
        can_ask=RULES[run.head.mode].asks_person and not run.finished,
        finished=run.finished,
        mark=tongue.tr(PRACTICE),
        case=errand.task.case is not None,
        ways=tuple(map(tongue.say, errand.task.case.ways)) if errand.task.case else (),
        instruction=tongue.tr(SEE_RESULT)
        if run.finished
        else _instruction(errand, tongue, advice, teach, task),
        waits=advice is not None
        and not isinstance(shown, SignLook)
        and is_wait(shown, errand.machine, run.state),
        shut=shut_on(screen, tongue.tr),
        lacks=lacks,
        written=tongue.tr(WRITTEN),
        spoken=tongue.tr(SPOKEN),
        aloud=_aloud(screen, tongue),
        meanings=_meanings(errand, run, screen, teach, tongue, task),
    )


def _aloud(screen: ScreenView, tongue: Tongue) -> tuple[tuple[str, str], ...]:
    """How to lead in the words of everybody who stands there, such as a clerk at the counter."""
    names = (
        one.label for one in views(screen) if isinstance(one, ElementView) and one.style is ElementStyle.SAID
    )
    return tuple((name, tongue.tr(ALOUD, name=name, words="{words}")) for name in names)


def _lacks(errand: Errand, run: Run, screen: ScreenView, tongue: Tongue) -> str:
    if run.finished or not RULES[run.head.mode].explains:
        return ""
    return digits_left(errand.machine, run.state, screen, tongue.tr)


def _next_step(errand: Errand, run: Run, screen: ScreenView) -> Shown | None:
    """What is to be done next, or what the program does; the learner is never told how to decide."""
    if RULES[run.head.mode].program_acts:
        return next_shown(errand, run, screen)
    case = errand.task.case
    if case is None:
        return errand.guide.next_action(run.state)
    return leading(errand.machine, case, run.state) or further(errand, run, case, screen)


def _meanings(
    errand: Errand, run: Run, screen: ScreenView, told: str, tongue: Tongue, task: str
) -> tuple[MeaningView, ...]:
    """What words mean; in a check nothing is explained, and after the end nothing need be."""
    if run.finished or RULES[run.head.mode].shows is Shows.NEVER:
        return ()
    return meanings(errand.lesson.glossary, screen, told, tongue, task)


def _instruction(errand: Errand, tongue: Tongue, advice: AdviceView | None, teach: str, task: str) -> str:
    """The one sentence: the advice, or what the step is about, or the whole task where she is on her own."""
    if advice is not None:
        return advice.words
    if errand.task.case is not None:
        return to_decide(errand.task.case, tongue)
    return teach or task


def _steps(errand: Errand, run: Run, aim: Milestone | None, tongue: Tongue) -> tuple[StepView, ...]:
    """The steps there are to do: those done, in whatever order, then the present one, then the rest.

    What was done before the learner began is none of hers, unless it was undone since.
    """
    begun = holding(errand.task, opened_on(run.head.today, errand.task.start))
    steps = (
        StepView(
            title=tongue.say(milestone.title, run.state),
            done=run.finished or bool(milestone.done(run.state)),
            present=milestone is aim and not run.finished,
        )
        for milestone in errand.task.milestones
        if milestone is aim or not (milestone.rescue or _given(milestone, begun, run))
    )
    return tuple(sorted(steps, key=lambda step: (not step.done, not step.present)))


def _given(milestone: Milestone, begun: frozenset[str], run: Run) -> bool:
    return milestone.id in begun and bool(milestone.done(run.state))


def _advice(
    errand: Errand,
    run: Run,
    screen: ScreenView,
    aim: Milestone | None,
    tongue: Tongue,
    level: SupportLevel,
    step: Shown | None,
) -> AdviceView:
    case = errand.task.case
    if isinstance(step, SignLook):
        return AdviceView(tongue.say(step.sign.say), "", step.target, back=False, looks=True)
    if case is not None and step is None:
        return hint(run, case, screen, tongue)
    action = step
    why = tongue.say(aim.why, run.state) if aim else ""
    match action:
        case None:
            words = tongue.tr(N_("You cannot go on from here. Leave this lesson and start the task again."))
            return AdviceView(words, "", None, back=False)
        case Back():
            target, back = None, True
        case Press(target) | Enter(target):
            back = False
        case _:
            assert_never(action)
    words = _words(errand, run, action, screen, tongue)
    waits = is_wait(action, errand.machine, run.state)
    marked = level >= SupportLevel.AREA and not waits
    return AdviceView(
        words,
        why,
        target if marked else None,
        back=back and marked,
        area=level == SupportLevel.AREA,
        together=case is None
        and level >= SupportLevel.EXACT
        and RULES[run.head.mode].help_on_request
        and _struggles(run, aim),
        help=tongue.tr(_help(run)) if marked else "",
        about=target if not waits else None,
    )


def _words(errand: Errand, run: Run, action: Action, screen: ScreenView, tongue: Tongue) -> str:
    """What the learner is asked to do, or what the program does; its decision on a case has a reason."""
    if not RULES[run.head.mode].program_acts:
        return ask(action, errand.machine, run.state, screen, tongue.tr)
    act, case = announce(action, errand.machine, run.state, screen, tongue.tr), errand.task.case
    if case is None or not decides(errand, run, action):
        return act
    fraud = N_("These signs show that it is a fraud. {act}")
    genuine = N_("These signs show that it is genuine. {act}")
    return tongue.tr(fraud if case.truth is Truth.FRAUD else genuine, act=act)


def _help(run: Run) -> str:
    """What the last request for help added, in words yet to be translated."""
    if run.offered:
        return OFFER
    return MARKED if run.rung >= SupportLevel.AREA else ""


def _struggles(run: Run, aim: Milestone | None) -> bool:
    """Whether the exact mark may not be enough: more was asked for, or this step was done for her before."""
    before = dict(run.head.support).get(aim.id if aim else "", 0)
    return run.offered or run.away > 1 or before >= SupportLevel.TOGETHER


def _feedback(errand: Errand, run: Run, tongue: Tongue, lacks: str) -> tuple[str, FeedbackTone]:
    milestones = {milestone.id: milestone for milestone in errand.task.milestones}
    match run.feedback:
        case None:
            return "", FeedbackTone.PLAIN
        case Praise(milestone):
            return tongue.say(milestones[milestone].praise, run.state), FeedbackTone.PRAISE
        case Slipped(milestone, place):
            return tongue.say(milestones[milestone].slips[place].say, run.state), FeedbackTone.GENTLE
        case Strayed() | Mistyped():
            return _told_gently(run.feedback, tongue), FeedbackTone.GENTLE
        case AppAsks():
            return lacks or tongue.tr(APP_ASKS), FeedbackTone.GENTLE
        case Unchanged(chosen):
            return tongue.tr(CHOSEN_ALREADY if chosen else NOTHING_CHANGED), FeedbackTone.PLAIN
        case DoneForYou():
            return tongue.tr(DONE_FOR_YOU), FeedbackTone.PLAIN
        case Asked():
            return tongue.tr(ASKED_OF_CASE if errand.task.case else ASKED), FeedbackTone.PRAISE
        case AskedBack():
            return tongue.tr(N_("All right. You can ask again at any time.")), FeedbackTone.PLAIN
        case CaseJudged() if not RULES[run.head.mode].explains:
            return tongue.tr(N_("You have decided. Go on when you like.")), FeedbackTone.PLAIN
        case CaseJudged(made, right):
            return _judged(errand, tongue, made, right=right)
        case unknown:
            assert_never(unknown)


def _told_gently(feedback: Strayed | Mistyped, tongue: Tongue) -> str:
    """Where something led, or what came of it, by the name of what was touched."""
    match feedback:
        case Strayed("", stayed=False):
            return tongue.tr(N_("This is not the way. That is all right, you can go back."))
        case Strayed(pressed, stayed=False):
            said = N_("“{name}” is not the way. That is all right, you can go back.")
            return tongue.tr(said, name=pressed)
        case Strayed(""):
            return tongue.tr(N_("You do not need that now. You can change it back."))
        case Strayed(pressed):
            return tongue.tr(N_("You do not need “{name}” now. You can change it back."), name=pressed)
        case Mistyped(""):
            return tongue.tr(N_("What you wrote is not right yet. Compare it bit by bit."))
        case Mistyped(field):
            said = N_("What you wrote in “{name}” is not right yet. Compare it bit by bit.")
            return tongue.tr(said, name=field)
        case unknown:
            assert_never(unknown)


def _judged(errand: Errand, tongue: Tongue, made: CaseChoice, *, right: bool) -> tuple[str, FeedbackTone]:
    """What a decision came to, without blame: what was right, or what would have come next."""
    case = errand.task.case
    if case is None:
        return "", FeedbackTone.PLAIN
    fraud = case.truth is Truth.FRAUD
    if made is CaseChoice.ASK:
        said = N_("You checked first. That is always the safest way.")
        return tongue.tr(said), FeedbackTone.PRAISE
    if made is CaseChoice.LEAVE:
        return _left(case, tongue, right=right)
    if right:
        said = (
            N_("You were not fooled. This was a fraud.")
            if fraud
            else N_("You could tell that it was genuine.")
        )
        return tongue.tr(said), FeedbackTone.PRAISE
    if case.onward is None:
        return tongue.tr(N_("This one was genuine. Let us see how you can tell.")), FeedbackTone.GENTLE
    onward = tongue.say(case.onward)
    said = N_("This is practice, so nothing is lost. In real life, this would happen next: {onward}")
    return tongue.tr(said, onward=onward), FeedbackTone.GENTLE


def _left(case: Case, tongue: Tongue, *, right: bool) -> tuple[str, FeedbackTone]:
    """What leaving it alone came to."""
    if not right:
        said = N_("This one was genuine, and somebody is waiting for you. Let us see how you can tell.")
        return tongue.tr(said), FeedbackTone.GENTLE
    fraud = N_("You left it alone, and so nothing can happen. This was a fraud.")
    genuine = N_("You left it alone, and that is all right. This one was genuine.")
    return tongue.tr(fraud if case.truth is Truth.FRAUD else genuine), FeedbackTone.PRAISE
