"""What is shown and said at every step of a shipped task, when the guide's advice is followed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from edu_desk.lesson.teaching import Lesson
from edu_desk.machine.action import Press
from edu_desk.present.present import view
from edu_desk.present.target_names import target_name
from edu_desk.present.tongue import Tongue
from edu_desk.present.view import RunView
from edu_desk.present.voice_script import ending, heard_words, said_after, welcome
from edu_desk.runner.advance import advance
from edu_desk.runner.events import Mode
from edu_desk.shared.paths import shipped
from kit.runs import NOW, begin, errand_of
from kit.screens import korean

TODAY = date(2026, 11, 23)


@dataclass(frozen=True)
class ToldStep:
    """One step: what the page shows and the voice says; `heard` is what the practice app itself says."""

    view: RunView
    said: str
    heard: str = ""


def lesson_names() -> tuple[str, ...]:
    return tuple(sorted(path.parent.name for path in shipped().lessons.glob("*/*/lesson.yaml")))


def told_steps(lesson: Lesson, task: str, mode: Mode = Mode.FOLLOW) -> Iterator[ToldStep]:
    """From the first words on; of a case only these, for there the guide leads nowhere."""
    errand = errand_of(lesson, task)
    tongue = Tongue(korean(), TODAY)
    run = begin(errand, mode)
    shown = view(errand, run, tongue)
    yield ToldStep(shown, welcome(shown))
    while errand.task.case is None and not run.finished:
        action = errand.guide.next_action(run.state)
        assert action is not None, f"{lesson.id} {task} leads nowhere"
        touched = ""
        if isinstance(action, Press) and not errand.machine.by_itself(run.state, action):
            touched = target_name(action.target, shown.screen)
        run = advance(errand, run, action, NOW, touched).run
        before, shown = shown, view(errand, run, tongue)
        said = ending(shown) if run.finished else said_after(shown, before, touched)
        yield ToldStep(shown, said, " ".join(heard_words(shown, before)))
