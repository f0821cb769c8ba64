"""One simulated learner at work on an errand, without windows."""

from dataclasses import dataclass, field
from datetime import datetime
from random import Random

from edu_desk.machine.action import Action
from edu_desk.runner.advance import advance, ask_help
from edu_desk.runner.events import Event, RunHead
from edu_desk.runner.run import Errand, Run, shown_level, start
from edu_desk.simulate.temper import EXACT, Temper

MOST_ACTIONS = 200
"""A run that takes longer is given up."""


@dataclass(slots=True)
class SimulatedLearner:
    """Somebody with a temper, who comes to know steps (by milestone) and forgets them again."""

    temper: Temper
    dice: Random
    known: set[str] = field(default_factory=set)

    def sleep(self) -> None:
        """Time goes by between two runs."""
        self.known = {step for step in sorted(self.known) if self.dice.random() >= self.temper.forgets}

    def attempt(self, errand: Errand, head: RunHead, now: datetime) -> tuple[Run, list[Event], int]:
        """One run: where it ended, its events, and how many actions were tried."""
        run, events, tried = start(errand, head), list[Event](), 0
        while not run.finished and tried < MOST_ACTIONS:
            tried += 1
            aim = errand.guide.heading(run.state).milestone
            step = aim.id if aim else ""
            level = shown_level(run, aim)
            if self._asks(step, level):
                turn = ask_help(errand, run, now)
            else:
                turn = advance(errand, run, self._action(errand, run, step, level), now)
            if turn.run.reached > run.reached and self.dice.random() < self._learns(level):
                self.known |= {step}
            run = turn.run
            events.extend(turn.events)
        return run, events, tried

    def _learns(self, level: int) -> float:
        """The chance to know a step from now on that was done with help of `level`."""
        return self.temper.learns * (1 + self.temper.effort * (EXACT - min(level, EXACT)) / EXACT)

    def _asks(self, step: str, level: int) -> bool:
        if step in self.known or level >= EXACT:
            return False
        return self.dice.random() < self.temper.asks * (1 - self.temper.understands[level])

    def _action(self, errand: Errand, run: Run, step: str, level: int) -> Action:
        """What the learner does: the right thing, its neighbour, or anything."""
        moves = [action for action, _ in errand.machine.successors(run.state)]
        right = errand.guide.next_action(run.state)
        knows = step in self.known or self.dice.random() < self.temper.understands[level]
        if right is None or right not in moves or not knows or self.dice.random() < self.temper.slips:
            return self.dice.choice(moves)
        if self.dice.random() < self.temper.misses:
            at = moves.index(right) + self.dice.choice((-1, 1))
            return moves[max(0, min(at, len(moves) - 1))]
        return right
