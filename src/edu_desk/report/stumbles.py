"""Where a class stumbles in a lesson: step by step, and on which places of the practice app."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from edu_desk.lesson.basic_parts import STACK
from edu_desk.lesson.model import State
from edu_desk.lesson.teaching import Milestone
from edu_desk.machine.action import Back, Target
from edu_desk.report.charts import Bar, Bars, counts_said
from edu_desk.runner.events import Acted, Event, Outcome, Reached, RunHead, SetBack
from edu_desk.runner.run import Errand, opened_on
from edu_desk.shared.text import N_, Plural, Translator
from edu_desk.store.store import Store

RUNS_EACH = 3
"""So many of each learner's last runs are looked at."""
_PEOPLE = Plural("{count} person", "{count} people")
_STUMBLES = frozenset({Outcome.AWAY, Outcome.REFUSED})


@dataclass(frozen=True, slots=True)
class PractisedRun:
    """A run with its events."""

    head: RunHead
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class MilestoneCount:
    """How many learners reached a milestone in their last run alone, with help, or not at all."""

    milestone: Milestone
    alone: int
    helped: int
    missed: int


@dataclass(frozen=True, slots=True)
class StumbleSpot:
    """A place of a practice app that was touched though it leads astray; None is the app's own way back."""

    target: Target | None
    touches: int
    learners: int


@dataclass(frozen=True, slots=True)
class StumbleScreen:
    """A screen with its spots, as it stood when one of them was touched; the worst spot comes first."""

    state: State
    spots: tuple[StumbleSpot, ...]

    @property
    def touches(self) -> int:
        """All wrong touches on it."""
        return sum(spot.touches for spot in self.spots)


def class_runs(store: Store, learners: Iterable[str], lesson: str) -> tuple[PractisedRun, ...]:
    """Each learner's last runs of a lesson, those still open among them. Raises `Fault`."""
    found: list[PractisedRun] = []
    for learner in learners:
        ended = [PractisedRun(head, events) for head, events in store.practised(lesson, learner)]
        open_ones = [PractisedRun(head, store.events(head.id)) for head in store.unfinished(learner, lesson)]
        runs = sorted((*ended, *open_ones), key=lambda run: run.head.started)
        found += runs[-RUNS_EACH:]
    return tuple(found)


def most_practised(runs: Iterable[PractisedRun]) -> str:
    """The task that most of the runs are about; empty where there are none."""
    counted = Counter(run.head.task for run in runs)
    return counted.most_common(1)[0][0] if counted else ""


def milestone_counts(errand: Errand, runs: Iterable[PractisedRun]) -> tuple[MilestoneCount, ...]:
    """One for each milestone of the task, from each learner's last run of it."""
    last = {run.head.learner: run for run in runs if run.head.task == errand.task.id}
    reached = [
        {event.milestone: event.alone for event in run.events if isinstance(event, Reached)}
        for run in last.values()
    ]
    return tuple(
        MilestoneCount(
            one,
            alone=sum(each.get(one.id) is True for each in reached),
            helped=sum(each.get(one.id) is False for each in reached),
            missed=sum(one.id not in each for each in reached),
        )
        for one in errand.task.milestones
        if not one.rescue
    )


def milestone_bars(counts: Sequence[MilestoneCount], names: Sequence[str], tr: Translator) -> Bars:
    """They as bars, in the lesson's order; `names` are what the milestones are called."""
    parts = (tr(N_("Alone")), tr(N_("With help")), tr(N_("Not reached")))
    bars = tuple(
        Bar(
            one.milestone.id,
            name,
            (one.alone, one.helped, one.missed),
            counts_said(parts, (one.alone, one.helped, one.missed), _PEOPLE, tr),
        )
        for one, name in zip(counts, names, strict=True)
    )
    return Bars(tr(N_("Step by step")), parts, bars, tr(N_("Step")))


@dataclass(slots=True)
class _Found:
    state: State
    touches: Counter[Target | None] = field(default_factory=Counter)
    learners: dict[Target | None, set[str]] = field(default_factory=dict)


def stumble_screens(errand: Errand, runs: Iterable[PractisedRun], most: int = 3) -> tuple[StumbleScreen, ...]:
    """The screens with the most wrong touches, the worst first; what no longer fits is left out."""
    found: dict[str, _Found] = {}
    for run in runs:
        if run.head.task == errand.task.id:
            _note(errand, run, found)
    screens = (
        StumbleScreen(
            one.state,
            tuple(
                StumbleSpot(target, touches, len(one.learners[target]))
                for target, touches in one.touches.most_common()
            ),
        )
        for one in found.values()
    )
    return tuple(sorted(screens, key=lambda screen: -screen.touches)[:most])


def _note(errand: Errand, run: PractisedRun, found: dict[str, _Found]) -> None:
    state = opened_on(run.head.today, errand.task.start)
    stood = [state]
    for event in run.events:
        if isinstance(event, SetBack) and event.events < len(stood):
            state = stood[event.events]
        if not isinstance(event, Acted):
            stood.append(state)
            continue
        after = errand.machine.act(state, event.action)
        if after is None:
            return  # the lesson has changed since
        if event.outcome in _STUMBLES:
            target = None if isinstance(event.action, Back) else event.action.target
            one = found.setdefault(state[STACK][-1], _Found(state))
            one.touches[target] += 1
            one.learners.setdefault(target, set()).add(run.head.learner)
        state = after
        stood.append(state)
