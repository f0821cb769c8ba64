"""An errand as a scenario tells it: who does it, and what was done."""

from dataclasses import dataclass, field

from edu_desk.gui.learner.lesson_session import LessonSession
from edu_desk.lesson.model import Value
from edu_desk.runner.events import Acted
from kit.learner import Learner


@dataclass
class ErrandStory:
    """What one scenario remembers; `told` is all that the panel said where somebody listens."""

    she: Learner
    begun: LessonSession | None = None
    told: list[str] = field(default_factory=list)

    @property
    def session(self) -> LessonSession:
        assert self.begun is not None
        return self.begun

    def value(self, name: str) -> Value:
        """What a variable of the practice app holds."""
        variables = self.session.errand.machine.app.variables
        return next(self.session.run.state[one.index] for one in variables if one.name == name)

    def acted(self) -> list[Acted]:
        """What was done, as it is kept."""
        events = self.she.program.records.events(self.session.run.head.id)
        return [event for event in events if isinstance(event, Acted)]

    def acted_since(self, count: int) -> bool:
        """Whether more was done than `count` acts."""
        return len(self.acted()) > count

    def listen(self) -> bool:
        """Remember what is said now; never the end of anything."""
        self.told += [self.session.view.feedback, self.session.view.instruction]
        return False
