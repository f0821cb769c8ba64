"""What is answered to an action: praise, the words of a slip, or that it leads nowhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from edu_desk.lesson.kinds import EntryFormat
from edu_desk.lesson.model import NOTICE, STACK, Choice, Days, Entry, Expr, State, Stepper, Switch
from edu_desk.lesson.teaching import Milestone
from edu_desk.machine.action import Action, Enter, Press
from edu_desk.machine.moves import repeated_of
from edu_desk.machine.typed_classes import OTHER
from edu_desk.runner.events import Outcome
from edu_desk.runner.modes import RULES
from edu_desk.runner.run import (
    AppAsks,
    Errand,
    Feedback,
    Mistyped,
    Praise,
    Run,
    Slipped,
    Strayed,
    Unchanged,
)

_NOTHING: Final[frozenset[int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Deed:
    """An action that was done in `run`, with what it made of the state and of the way to the goal."""

    errand: Errand
    run: Run
    action: Action
    after: State
    outcome: Outcome
    aim: Milestone | None
    """What was aimed at before it."""
    pressed: str
    """What the touched thing is called on the screen."""


def answer(deed: Deed, gained: tuple[Milestone, ...]) -> Feedback | None:
    """The feedback on `deed`, by which the milestones `gained` came to hold.

    Only what brought the learner on is praised. A turn that leads elsewhere is answered about the thing
    that was touched; so is a text that is wholly typed and is not the right one, a press that changes
    nothing, a first choice that is not the right one, a page that came by itself, and a page that is left
    with something wrong chosen on it. Letters that are still being typed are not answered: they are seen
    where they are typed.
    """
    rules = RULES[deed.run.head.mode]
    if gained and rules.praises and deed.outcome is Outcome.NEARER:
        return Praise(gained[-1].id)
    if not rules.explains:
        return None
    mistyped = _is_mistyped(deed)
    if deed.outcome is Outcome.REFUSED:
        return AppAsks()
    left = next(_left_wrong(deed), None)
    if left is not None:
        return left
    if deed.outcome is not Outcome.AWAY and not mistyped:
        return _of_no_change(deed) if _is_idle(deed) else _told_aside(deed)
    slipped = next(_slips(deed), None)
    if slipped is not None:
        return slipped
    return Mistyped(deed.pressed) if mistyped else Strayed(deed.pressed, stayed=not _turned(deed))


def _slips(deed: Deed) -> Iterator[Slipped]:
    """The slips that tell of what was done, those of the milestone that was aimed at first.

    On another page any slip of the step may be meant; on the same one only a slip that asks after what the
    action has changed.
    """
    changed = _NOTHING if _turned(deed) else _changed(deed)
    for milestone in _in_question(deed):
        for place, slip in enumerate(milestone.slips):
            about = not changed or bool(slip.condition.reads & changed)
            if about and _came_true(deed, milestone, slip.condition):
                yield Slipped(milestone.id, place)


def _told_aside(deed: Deed) -> Slipped | None:
    """The slip that tells of what is no step back of hers, and wants a word all the same.

    It is a first choice that is not the right one, or a page that the practice app opened by itself.
    """
    by_itself = deed.errand.machine.by_itself(deed.run.state, deed.action)
    if deed.outcome is not Outcome.ASIDE or not isinstance(deed.action, Press) or by_itself != _turned(deed):
        return None
    aimed = (slip for slip in _slips(deed) if deed.aim is not None and slip.milestone == deed.aim.id)
    new = (slip for slip in aimed if not by_itself or not _slip_of(deed, slip)(deed.run.state))
    return next(new, None)


def _slip_of(deed: Deed, slipped: Slipped) -> Expr:
    milestones = deed.errand.task.milestones
    return next(one.slips[slipped.place].condition for one in milestones if one.id == slipped.milestone)


def _left_wrong(deed: Deed) -> Iterator[Slipped]:
    """The slips that tell of what is chosen on the page that is left, where that is not what is wanted.

    A page is left when it is not open any more. Whether the step is the next one does not matter: what
    is wrong there is told now, and not at the end.
    """
    stack = deed.after[STACK]
    if len(stack) >= len(deed.run.state[STACK]):
        return
    chosen = _set_on_page(deed) | (_changed(deed) - {STACK})
    for milestone in deed.errand.task.milestones:
        if milestone.rescue or milestone.done(deed.after) or not milestone.done.reads & chosen:
            continue
        for place, slip in enumerate(milestone.slips):
            if slip.condition.reads & chosen and slip.condition(deed.after):
                yield Slipped(milestone.id, place)


def _set_on_page(deed: Deed) -> frozenset[int]:
    """The places of the state that the elements of the page before set by themselves."""
    machine, before = deed.errand.machine, deed.run.state
    specs = (element.spec for element in machine.elements(before))
    return frozenset(
        spec.index for spec in specs if isinstance(spec, Choice | Days | Entry | Stepper | Switch)
    )


def _came_true(deed: Deed, milestone: Milestone, condition: Expr) -> bool:
    """Whether it holds; of a step that was not aimed at, only where it did not hold before or was typed."""
    if not condition(deed.after):
        return False
    new = milestone is deed.aim or isinstance(deed.action, Enter)
    return new or not condition(deed.run.state)


def _in_question(deed: Deed) -> Iterator[Milestone]:
    """The milestone that was aimed at; on the same page, the others that do not hold as well."""
    if deed.aim is not None:
        yield deed.aim
    if not _turned(deed):
        milestones = deed.errand.task.milestones
        yield from (one for one in milestones if one is not deed.aim and not one.done(deed.after))


def _is_mistyped(deed: Deed) -> bool:
    """Whether a text has just been typed to its end that is not the one that is wanted."""
    if not isinstance(deed.action, Enter) or deed.outcome is Outcome.NEARER:
        return False
    element = deed.errand.machine.element(deed.run.state, deed.action.target.element)
    name, _, length = deed.action.typed.partition(":")
    if name != OTHER or element is None or not isinstance(element.spec, Entry):
        return False
    entry = element.spec
    if entry.format is EntryFormat.SEARCH:
        return True
    right = deed.errand.task.typed.get(entry.index)
    wanted = entry.length or len(right or "")
    return right is not None and int(length) >= wanted


def _is_idle(deed: Deed) -> bool:
    """Whether a press has changed nothing but the practice app's own clock and what the app had said."""
    clock = {timer.index for timer in deed.errand.machine.app.timers}
    return isinstance(deed.action, Press) and _changed(deed) <= clock


def _of_no_change(deed: Deed) -> Feedback | None:
    """That a press changed nothing; where only time went by, what was said before still stands."""
    if deed.errand.machine.by_itself(deed.run.state, deed.action):
        return deed.run.feedback
    return Unchanged(_had_been_chosen(deed))


def _had_been_chosen(deed: Deed) -> bool:
    """Whether what was pressed was marked as chosen before."""
    if not isinstance(deed.action, Press):
        return False
    machine, state, target = deed.errand.machine, deed.run.state, deed.action.target
    element = machine.element(state, target.element)
    if element is None:
        return False
    if isinstance(element.spec, Choice | Days):
        return True
    repeated = repeated_of(element)
    chosen = repeated.chosen if repeated is not None else None
    items = machine.items(element, state) if chosen is not None else ()
    row = next((item.row for item in items if item.key == target.part), None)
    return chosen is not None and row is not None and bool(chosen(state, (row,)))


def _turned(deed: Deed) -> bool:
    return bool(deed.after[STACK] != deed.run.state[STACK])


def _changed(deed: Deed) -> frozenset[int]:
    """The places of the state that the action changed, but for what the practice app says."""
    pairs = enumerate(zip(deed.run.state, deed.after, strict=True))
    return frozenset(place for place, (old, new) in pairs if old != new and place != NOTICE)
