"""A step card is made while the window stays free: the way, the pictures, the sheets and the file."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtGui import QImage

from edu_desk.gui.papers.card_size import CardSize
from edu_desk.gui.simulator.screen_picture import screen_picture
from edu_desk.gui.theme.look import Look, Role
from edu_desk.jobs import Completed, Failed, Job, Jobs, JobWork, Moved
from edu_desk.present.step_card import StepCard, card_steps, step_card
from edu_desk.present.tongue import Tongue
from edu_desk.runner.run import Errand
from edu_desk.shared.atomic_file import write_whole_bytes, writing_told
from edu_desk.shared.text import N_

if TYPE_CHECKING:
    from edu_desk.gui.papers.step_card_paper import CardPaper

Told = TypeVar("Told")
Hear = Callable[[Moved | Completed[Path] | Failed], None]
_STAGES: Final = 2
"""Pictures and sheets: each is half of what the line shows."""


@dataclass(frozen=True, slots=True)
class PaperJobs:
    """Where work is done: `beside` the window in threads, and `idle` in its own while no event waits."""

    beside: Jobs
    idle: Jobs


class CardMaking:
    """One card under way; what is drawn by widgets is drawn in the window's thread, all else beside it."""

    def __init__(self, jobs: PaperJobs, look: Look, tongue: Tongue, hear: Hear) -> None:
        self._jobs, self._look, self._tongue, self._hear = jobs, look, tongue, hear
        self._cancel: Callable[[], None] = lambda: None

    def start(self, errand: Errand, size: CardSize, folder: Path) -> None:
        """Begin; what lays cards out is loaded now, since few ever want one."""
        from edu_desk.gui.papers.step_card_paper import CardPaper

        def sheets(card: StepCard, pictures: Sequence[QImage]) -> None:
            family = self._look.font(Role.BODY).family()
            paper = CardPaper(card, pictures, size, family)
            path = folder / f"{file_name(card.title, size.value)}.pdf"
            self._run(self._jobs.beside, _written(paper, path, self._tongue), self._end)

        def draw(card: StepCard) -> None:
            self._run(
                self._jobs.idle, _drawn(card, self._look, self._tongue), lambda found: sheets(card, found)
            )

        self._run(self._jobs.beside, _gathered(errand, self._tongue), draw)

    def cancel(self) -> None:
        """Drop it; nothing of it is told any more, and no half file is left."""
        self._cancel()

    def _end(self, path: Path) -> None:
        self._hear(Completed(path))

    def _run(self, jobs: Jobs, work: JobWork[Told], then: Callable[[Told], None]) -> None:
        def hear(fact: Moved | Completed[Told] | Failed) -> None:
            match fact:
                case Completed(result=found):
                    then(found)
                case Moved() | Failed():
                    self._hear(fact)

        job: Job[Told] = jobs.start(work, hear)
        self._cancel = job.cancel


def file_name(*parts: str) -> str:
    """A name for a file that every disk and stick takes."""
    return re.sub(r'[\\/:*?"<>|,\s]+', "-", " ".join(parts)).strip("-.")


def write_paper(path: Path, content: bytes) -> None:
    """Write it whole or not at all. Raises `Fault`."""
    with writing_told(path):
        write_whole_bytes(path, content)


def _gathered(errand: Errand, tongue: Tongue) -> JobWork[StepCard]:
    steps = []
    for step in card_steps(errand, tongue):
        steps.append(step)
        yield Moved(0, 0, tongue.tr(N_("Steps found: {count}"), count=len(steps)))
    return step_card(errand, tuple(steps), tongue)


def _drawn(card: StepCard, look: Look, tongue: Tongue) -> JobWork[tuple[QImage, ...]]:
    pictures: list[QImage] = []
    for step in card.steps:
        all_of = len(card.steps)
        words = tongue.tr(N_("Picture {done} of {total}"), done=len(pictures) + 1, total=all_of)
        yield Moved(len(pictures), _STAGES * all_of, words)
        pictures.append(screen_picture(look, tongue.tr, step.screen, None if step.back else step.target))
    return tuple(pictures)


def _written(paper: "CardPaper", path: Path, tongue: Tongue) -> JobWork[Path]:
    for done, total in paper.paint():
        words = tongue.tr(N_("Sheet {done} of {total}"), done=done, total=total)
        yield Moved(total + done, _STAGES * total, words)
    write_paper(path, paper.pdf)
    return path
