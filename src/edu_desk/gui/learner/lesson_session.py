"""A run at work: actions in, one snapshot out. What happened is stored before it is shown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from edu_desk.gui.learner.foresight import looking_ahead
from edu_desk.gui.simulator.learner_hands import TypedMemory
from edu_desk.jobs import Completed, Failed, Job, Jobs, Moved
from edu_desk.lesson.model import Entry
from edu_desk.machine.action import Action, Back, Enter, Press, Target
from edu_desk.machine.typed_classes import classify
from edu_desk.present.case_showing import Shown, SignLook, next_shown
from edu_desk.present.present import view
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import RunView
from edu_desk.present.voice_script import echo, ending, helping, in_detail, opening, said_after, welcome
from edu_desk.runner.advance import (
    Turn,
    advance,
    ask_help,
    ask_person,
    do_for_learner,
    set_back,
    take_back,
    undo_set_back,
)
from edu_desk.runner.events import Event
from edu_desk.runner.modes import RULES
from edu_desk.runner.run import Errand, Run, looked_at, start
from edu_desk.shared.clock import Clock


class Keeper(Protocol):
    """Where a session's events go."""

    def append(self, run: str, events: Sequence[Event]) -> None:
        """Keep the events; where they cannot be kept, that is told there, and practice goes on."""
        ...


class LessonSession(QObject):
    """Runs one errand for one learner."""

    changed = Signal(object)
    """A new `RunView`."""
    said = Signal(str)
    """What the voice is to say now."""
    expected = Signal(object)
    """A tuple of texts: what is likely to be said next, found while the learner reads."""
    finished = Signal()
    """The goal was reached; emitted after `changed`."""

    def __init__(
        self, errand: Errand, run: Run, tongue: Tongue, keeper: Keeper, clock: Clock, idle: Jobs
    ) -> None:
        super().__init__()
        self._errand, self._run, self._tongue = errand, run, tongue
        self._keeper, self._clock = keeper, clock
        self._view = view(errand, run, tongue)
        self._idle = idle
        self.typed_texts: dict[str, TypedMemory] = {}
        """What was typed, by practice app: it ends with this sitting and is told to nobody."""
        self._foresight: Job[None] | None = None

    @property
    def view(self) -> RunView:
        """The present snapshot."""
        return self._view

    @property
    def run(self) -> Run:
        """Where the run stands."""
        return self._run

    @property
    def errand(self) -> Errand:
        """What is being run."""
        return self._errand

    def begin(self) -> None:
        """Show and say where the run stands."""
        self.changed.emit(self._view)
        self.said.emit(welcome(self._view))
        self._foresee()

    def speak_in(self, tongue: Tongue) -> None:
        """Go on in another language."""
        self._tongue = tongue
        self._view = view(self._errand, self._run, tongue)

    def press(self, target: Target) -> None:
        """The learner touched `target`."""
        press = Press(target)
        self._act(press, self._said_of(press), target_name(target, self._view.screen))

    def type(self, target: Target, raw: str) -> None:
        """The learner typed; only the class of `raw` goes any further."""
        element = self._errand.machine.element(self._run.state, target.element)
        if element is None or not isinstance(element.spec, Entry):
            return
        right = self._errand.task.typed.get(element.spec.index)
        action = Enter(target, classify(element.spec, right, raw))
        if self._errand.machine.act(self._run.state, action) != self._run.state:
            self._act(action, "", target_name(target, self._view.screen))

    def back(self) -> None:
        """The learner took the practice app's way back."""
        self._act(Back(), "")

    def act(self, action: Action) -> None:
        """Do what the guide would do (watch mode)."""
        self._act(action, "")

    def look(self, look: SignLook) -> None:
        """Point to a sign (watch mode); nothing is done."""
        before = self._view
        self._run = looked_at(self._run, look.place)
        self._view = view(self._errand, self._run, self._tongue)
        self.changed.emit(self._view)
        self.said.emit(self._script(self._run, self._view, before, ""))
        self._foresee()

    def advised(self) -> Action | None:
        """The guide's next action."""
        return self._errand.guide.next_action(self._run.state)

    @property
    def begins_with(self) -> Target | None:
        """What the errand begins with, as long as nothing has been done; None after."""
        if self._run.state != start(self._errand, self._run.head).state:
            return None
        first = self.advised()
        return None if first is None or isinstance(first, Back) else first.target

    def shown_next(self) -> Shown | None:
        """What watch mode shows next: what its words are about."""
        return next_shown(self._errand, self._run, self._view.screen)

    def help(self) -> None:
        """The learner asks for help."""
        self._take(ask_help(self._errand, self._run, self._clock.now()), lambda _before: helping(self._view))

    def do_for_learner(self) -> None:
        """The learner lets the program do the next step; only then it does."""
        self._take(do_for_learner(self._errand, self._run, self._clock.now()), self._told(""))

    def set_back(self, events: Sequence[Event], *, undo: bool = False) -> bool:
        """An instructor sets the run back to where its step began, or undoes that; `events` are all so far.

        Returns whether anything is otherwise now.
        """
        lead = undo_set_back if undo else set_back
        turn = lead(self._errand, self._run, events, self._clock.now())
        if turn.events:
            for memory in self.typed_texts.values():
                memory.clear()
        self._take(turn, lambda _before: opening(self._view))
        return bool(turn.events)

    def tell_more(self) -> None:
        """The learner asks for the reason and the whole task."""
        self.said.emit(in_detail(self._view))

    def ask_person(self) -> None:
        """The learner practises asking a person; while she waits, she needs nobody any more."""
        now = self._clock.now()
        waits = self._run.called is not None
        self._take(
            take_back(self._run, now) if waits else ask_person(self._errand, self._run, now), self._told("")
        )

    def hear_again(self, *, noticed: bool = True) -> None:
        """Say the present step once more; what the practice app says only while that is in sight."""
        if self._run.finished:
            self.said.emit(ending(self._view))
        else:
            self.said.emit(opening(self._view, noticed=noticed))

    def echo(self, touched: str) -> None:
        """Say what was touched where the touch did nothing; what was praised before is past.

        After the end the practice app does nothing more, and the last words stay.
        """
        if self._run.finished:
            self.said.emit(ending(self._view))
            return
        if self._run.feedback is not None:
            self._run = replace(self._run, feedback=None)
            self._view = view(self._errand, self._run, self._tongue)
            self.changed.emit(self._view)
        self.said.emit(echo(self._view, touched))

    def rest(self) -> None:
        """Look ahead no more."""
        if self._foresight is not None:
            self._foresight.cancel()

    def _act(self, action: Action, touched: str, name: str = "") -> None:
        """Do `action`; `touched` is said, and answered about where nothing else has the `name`."""
        turn = advance(self._errand, self._run, action, self._clock.now(), name or touched)
        by_itself = self._errand.machine.by_itself(self._run.state, action)
        self._take(turn, self._told_of_time(touched) if by_itself else self._told(touched))

    def _told(self, touched: str) -> Callable[[RunView], str]:
        """What is said of a turn, from the view before it."""
        return lambda before: self._script(self._run, self._view, before, touched)

    def _told_of_time(self, touched: str) -> Callable[[RunView], str]:
        """As `_told`, but nothing where only time went by: what is being said goes on."""
        said = self._told(touched)
        return lambda before: "" if self._view == before else said(before)

    def _take(self, turn: Turn, told: Callable[[RunView], str]) -> None:
        """Keep what happened, then show it and say what is `told` of it."""
        if not turn.events:
            return
        self._keeper.append(self._run.head.id, turn.events)
        before = self._view
        self._run = turn.run
        self._view = view(self._errand, self._run, self._tongue)
        self.changed.emit(self._view)
        if script := told(before):
            self.said.emit(script)
        if self._run.finished:
            self.rest()
            self.finished.emit()
            return
        self._foresee()

    def _script(self, run: Run, shown: RunView, before: RunView, touched: str) -> str:
        if run.finished:
            return ending(shown)
        return said_after(shown, before, touched)

    def _expect(self) -> None:
        """Tell what the next step would lead to, and what help would say; nothing is done."""
        step = self.shown_next() if RULES[self._run.head.mode].program_acts else self.advised()
        if step is None or self._run.finished:
            return
        touched = self._said_of(step)
        after = self._after(step, touched)
        shown = view(self._errand, after, self._tongue)
        helped = ask_help(self._errand, self._run, self._run.head.started).run
        help_words = helping(view(self._errand, helped, self._tongue))
        self.expected.emit((self._script(after, shown, self._view, touched), help_words))

    def _said_of(self, step: Shown) -> str:
        """What is touched, as it is said; nothing of what comes to its end by itself: nobody touched it."""
        if not isinstance(step, Press) or self._errand.machine.by_itself(self._run.state, step):
            return ""
        return target_name(step.target, self._view.screen)

    def _after(self, step: Shown, touched: str) -> Run:
        if isinstance(step, SignLook):
            return looked_at(self._run, step.place)
        return advance(self._errand, self._run, step, self._run.head.started, touched).run

    def _foresee(self) -> None:
        self.rest()
        work = looking_ahead(self._errand.guide, self._errand.machine, self._run.state)
        self._foresight = self._idle.start(work, self._foreseen)

    def _foreseen(self, fact: Moved | Completed[None] | Failed) -> None:
        if isinstance(fact, Completed):
            self._expect()
