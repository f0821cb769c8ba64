"""The one way a run moves on: an action in, the new run and its events out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from edu_desk.lesson.cases import Case
from edu_desk.lesson.model import NOTICE, STACK, State
from edu_desk.lesson.teaching import Milestone
from edu_desk.machine.action import Action, Back, Enter, Press
from edu_desk.runner.answering import Deed, answer
from edu_desk.runner.case_decision import case_choice, is_right
from edu_desk.runner.events import (
    Acted,
    AskedPerson,
    Decided,
    Event,
    Finished,
    Helped,
    Left,
    Outcome,
    Reached,
    RunHead,
    SetBack,
    TookBack,
)
from edu_desk.runner.modes import RULES
from edu_desk.runner.run import (
    Asked,
    AskedBack,
    CaseJudged,
    DoneForYou,
    Errand,
    Run,
    holding,
    shown_level,
    start,
)
from edu_desk.runner.support import SupportLevel


@dataclass(frozen=True, slots=True)
class Turn:
    """What an action made of a run; no events where it could not be done."""

    run: Run
    events: tuple[Event, ...]


def advance(errand: Errand, run: Run, action: Action, now: datetime, pressed: str = "") -> Turn:
    """Do `action`; `pressed` is what the touched thing is called on the screen, for the feedback."""
    after = None if run.finished else errand.machine.act(run.state, action)
    if after is None:
        return Turn(run, ())
    aim = errand.guide.heading(run.state).milestone
    aimed = aim.id if aim else ""
    outcome = judge(errand, run.state, after, action)
    made = outcome is Outcome.NEARER and not isinstance(action, Back)
    gained = tuple(
        milestone
        for milestone in errand.task.milestones
        if milestone.done(after) and not milestone.done(run.state)
    )
    moved = replace(
        run,
        state=after,
        reached=run.reached | holding(errand.task, after),
        stumbled=run.stumbled | {aimed} if outcome is Outcome.AWAY else run.stumbled,
        rung=SupportLevel.NONE if made else run.rung,
        offered=run.offered and not made,
        away=(run.away if errand.guide.heading(after).milestone is aim else 0) + (outcome is Outcome.AWAY),
        feedback=answer(Deed(errand, run, action, after, outcome, aim, pressed), gained),
        finished=bool(errand.task.goal(after)),
        turned=run.turned + (after[STACK] != run.state[STACK]),
        called=None if run.called in {milestone.id for milestone in gained} else run.called,
    )
    events: list[Event] = [Acted(now, action, outcome, aimed)]
    first = [milestone for milestone in gained if milestone.id not in run.reached]
    events += [Reached(now, milestone.id, _alone(run, milestone)) for milestone in first]
    case = errand.task.case
    judged = _judged(case, after) if case is not None else None
    if case is not None and judged is not None:
        moved = replace(moved, finished=True, feedback=judged)
        events.append(Decided(now, judged.choice, judged.right, case.scheme, case.truth))
    if moved.finished:
        events.append(Finished(now))
    return Turn(moved, tuple(events))


def ask_help(errand: Errand, run: Run, now: datetime) -> Turn:
    """The learner asks for help: what to do in words, then where, then the offer to do it for her.

    Nothing is ever done for her that she did not ask for: see `do_for_learner`.
    """
    if run.finished or not RULES[run.head.mode].help_on_request:
        return Turn(run, ())
    aim = errand.guide.heading(run.state).milestone
    aimed = aim.id if aim else ""
    shown = shown_level(run, aim)
    rung = SupportLevel.WORDS if shown < SupportLevel.WORDS else SupportLevel.EXACT
    offered = shown >= SupportLevel.EXACT and errand.task.case is None
    asked = dict(run.asked)
    if errand.task.case is not None:
        screen = run.state[STACK][-1]
        asked[screen] = asked.get(screen, 0) + 1
    helped = replace(
        run,
        helped=run.helped | {aimed},
        rung=rung,
        asked=tuple(asked.items()),
        offered=offered,
        feedback=None,
    )
    return Turn(helped, (Helped(now, aimed, int(rung)),))


def do_for_learner(errand: Errand, run: Run, now: datetime) -> Turn:
    """The guide's next action, done at the learner's wish; it does not count as hers.

    No case is decided so.
    """
    action = errand.guide.next_action(run.state)
    allowed = RULES[run.head.mode].help_on_request and errand.task.case is None
    if run.finished or action is None or not allowed:
        return Turn(run, ())
    asked = _at_rung(errand, run, SupportLevel.TOGETHER)
    turn = advance(errand, asked, action, now)
    aim = errand.guide.heading(run.state).milestone
    done = replace(turn.run, rung=SupportLevel.NONE, offered=False, feedback=DoneForYou())
    return Turn(done, (Helped(now, aim.id if aim else "", int(SupportLevel.TOGETHER)), *turn.events))


def ask_person(errand: Errand, run: Run, now: datetime) -> Turn:
    """The learner practises asking a person for help; it changes nothing but is praised."""
    if run.finished or not RULES[run.head.mode].asks_person:
        return Turn(run, ())
    aim = errand.guide.heading(run.state).milestone
    aimed = aim.id if aim else ""
    return Turn(replace(run, feedback=Asked(), called=aimed), (AskedPerson(now, aimed),))


def take_back(run: Run, now: datetime) -> Turn:
    """The learner needs nobody any more; where she asked nobody, nothing happens."""
    if run.finished or run.called is None:
        return Turn(run, ())
    return Turn(replace(run, feedback=AskedBack(), called=None), (TookBack(now, run.called),))


def replay(errand: Errand, head: RunHead, events: Iterable[Event]) -> Run:
    """The run that `events` led to, at the same state; nothing is said of what went before."""
    runs = [run for _, run in replayed(errand, head, events)]
    return replace(runs[-1] if runs else start(errand, head), feedback=None)


def replayed(errand: Errand, head: RunHead, events: Iterable[Event]) -> Iterator[tuple[Event, Run]]:
    """Each event with the run as it was after it, and with what was said then."""
    run = start(errand, head)
    stood = [run]
    for event in events:
        match event:
            case Acted(at, action):
                run = advance(errand, run, action, at).run
            case Helped(at, _, rung):
                together = rung >= SupportLevel.TOGETHER
                run = _at_rung(errand, run, SupportLevel(rung)) if together else ask_help(errand, run, at).run
            case AskedPerson(_, milestone):
                run = replace(run, called=milestone)
            case TookBack():
                run = replace(run, called=None)
            case Reached() | Decided() | Finished() | Left():
                pass
            case SetBack(_, milestone, first):
                run = _as_it_stood(run, stood[first], milestone) if first < len(stood) else run
            case _:
                assert_never(event)
        stood.append(run)
        yield event, run


def set_back(errand: Errand, run: Run, events: Sequence[Event], now: datetime) -> Turn:
    """Back to where the present step began, after the milestone reached last; nothing is forgotten."""
    began = [0]
    for place, event in enumerate(events):
        match event:
            case Reached():
                began.append(place + 1)
            case SetBack(events=first) if first < len(began):
                began.append(began[first])
            case _:
                began.append(began[-1])
    return _set_to(errand, run, events, began[-1], now)


def undo_set_back(errand: Errand, run: Run, events: Sequence[Event], now: datetime) -> Turn:
    """As it stood before the run was set back last; where it never was, nothing happens."""
    places = [place for place, event in enumerate(events) if isinstance(event, SetBack)]
    return _set_to(errand, run, events, places[-1], now) if places else Turn(run, ())


def _set_to(errand: Errand, run: Run, events: Sequence[Event], first: int, now: datetime) -> Turn:
    if run.finished or RULES[run.head.mode].program_acts:
        return Turn(run, ())
    then = replay(errand, run.head, events[:first])
    if then.state == run.state:
        return Turn(run, ())
    aim = errand.guide.heading(then.state).milestone
    aimed = aim.id if aim else ""
    return Turn(_as_it_stood(run, then, aimed), (SetBack(now, aimed, first),))


def _as_it_stood(run: Run, then: Run, milestone: str) -> Run:
    """The practice app stands as it did then; what was reached and where help was given stays known."""
    return replace(
        run,
        state=then.state,
        helped=run.helped | {milestone},
        rung=SupportLevel.NONE,
        offered=False,
        away=0,
        feedback=None,
        turned=run.turned + 1,
    )


def judge(errand: Errand, before: State, after: State, action: Action) -> Outcome:
    """What an action did for the way to the goal: any order of milestones counts as nearer.

    What the practice app's clock does is no wrong turn of the learner's, nor is looking about in a case: who
    plays the film that came, or opens the bank's own app, decides with open eyes.
    """
    outcome = _way_made(errand, before, after, action)
    looks = errand.task.case is not None
    if outcome is Outcome.AWAY and (looks or errand.machine.by_itself(before, action)):
        return Outcome.ASIDE
    return outcome


def _way_made(errand: Errand, before: State, after: State, action: Action) -> Outcome:
    task, guide = errand.task, errand.guide
    if task.goal(after):
        return Outcome.NEARER
    if after[NOTICE] >= 0 and after[NOTICE + 1 :] == before[NOTICE + 1 :]:
        return Outcome.REFUSED
    held, holds = holding(task, before), holding(task, after)
    if held - holds:
        return Outcome.AWAY
    if holds - held:
        return Outcome.NEARER
    near, far = guide.toll(before), guide.toll(after)
    if near is None or far is None:
        return Outcome.AWAY if near is not None else Outcome.ASIDE
    if far < near:
        missed = not isinstance(action, Back) and _no_better_than_leaving(errand, before, after, far)
        return Outcome.AWAY if missed else Outcome.NEARER
    if isinstance(action, Press | Enter) and _in_another_order(errand, before, after, near):
        return Outcome.NEARER
    return Outcome.AWAY if far > near else Outcome.ASIDE


def _no_better_than_leaving(errand: Errand, before: State, after: State, far: int) -> bool:
    """Whether what was chosen (a wrong station) helps no more than going back without choosing."""
    left = errand.machine.act(before, Back())
    if left is None or after[STACK] != left[STACK]:
        return False
    if after[NOTICE + 1 :] == left[NOTICE + 1 :]:  # nothing chosen
        return False
    rest = errand.guide.toll(left)
    return rest is not None and rest <= far


def _in_another_order(errand: Errand, before: State, after: State, near: int) -> bool:
    """Whether `after` is on a way to the goal, no longer than `near`, that takes another milestone first.

    A milestone that reads all that the present one reads comes after it in any order.
    """
    guide = errand.guide
    aim = guide.aim(before)
    first = aim.done.reads - {STACK} if aim else frozenset[int]()
    for milestone in errand.task.milestones:
        reads = milestone.done.reads
        if milestone.rescue or milestone.done(before) or reads >= first:
            continue
        if not guide.may_serve(before, after, milestone.done):
            continue
        there, here = guide.detour(before, milestone), guide.detour(after, milestone)
        if there is None or here is None or here.length >= there.length:
            continue
        if here.rest is not None and here.length + here.rest < near:
            return True
    return False


def _judged(case: Case, after: State) -> CaseJudged | None:
    made = case_choice(case, after)
    if made is None:
        return None
    right = is_right(case.truth, made, wants=case.wants, can_wait=case.can_wait)
    return CaseJudged(made, right)


def _at_rung(errand: Errand, run: Run, rung: SupportLevel) -> Run:
    """The run while help of `rung` is given with the present step."""
    aim = errand.guide.heading(run.state).milestone
    return replace(run, helped=run.helped | {aim.id if aim else ""}, rung=rung, feedback=None)


def _alone(run: Run, milestone: Milestone) -> bool:
    return RULES[run.head.mode].counts_alone and milestone.id not in run.helped
