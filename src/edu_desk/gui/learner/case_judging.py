"""Lessons of cases: the review after a decision, a row of cases as a check, and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from PySide6.QtCore import QTimer

from edu_desk.gui.learner.page_snapshots import measured
from edu_desk.gui.learner.result_page import ResultPage, ResultSnapshot
from edu_desk.gui.learner.review_page import ReviewPage, ReviewSnapshot
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.window.appearance import Appearance
from edu_desk.learner.case_rounds import CaseAnswer, CaseRounds, answers_tally
from edu_desk.learner.records import Records
from edu_desk.lesson.cases import Case
from edu_desk.lesson.teaching import Lesson
from edu_desk.present.review import ReviewView, beside, review
from edu_desk.present.tongue import Tongue
from edu_desk.report.judgement_words import leaning, tally_lines
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import prepare
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_, Translator

Pause = Callable[[int], int]


class Judging:
    """Builds the pages that follow decisions; which case comes is `CaseRounds`' to say."""

    def __init__(
        self, records: Records, appearance: Appearance, voice: Voice, dice: Random, pause_ms: Pause
    ) -> None:
        self._rounds = CaseRounds(records, dice)
        self._appearance, self._voice, self._pause_ms = appearance, voice, pause_ms

    def first(self, lesson: Lesson, mode: Mode) -> str | None:
        """The case to begin with; None tells that a check has no new case left."""
        return self._rounds.first(lesson, mode)

    def alone_in_row(self) -> None:
        """A case that was asked for by name is a check of its own: nothing follows it."""
        self._rounds.alone_in_row()

    def next_in_row(self) -> str | None:
        """The next case of the check; None when it is over."""
        return self._rounds.next_in_row()

    def answered(self, head: RunHead) -> CaseAnswer:
        """What was decided in a run; in a check it is counted."""
        return self._rounds.answered(head)

    @property
    def answers(self) -> tuple[CaseAnswer, ...]:
        """The decisions of the present check, in order."""
        return self._rounds.answers

    def review_page(self, lesson: Lesson, answer: CaseAnswer, tongue: Tongue, onward: str) -> ReviewPage:
        """The signs of a case, spoken one by one."""
        errand = prepare(lesson, answer.case)
        case = review(errand, tongue, right=answer.right) if errand is not None else None
        if errand is None or errand.task.case is None or case is None:
            raise Bug(f"{answer.case} is no case")
        other = self._rounds.beside(lesson, answer.case)
        twin = _beside(lesson, other, errand.task.case, tongue) if other is not None else None
        page = ReviewPage(
            self._appearance.look, self._appearance.translator, ReviewSnapshot(case, twin, onward)
        )
        SignWalk(page, self._voice, self._appearance.translator.locale, self._pause_ms)
        return page

    def check_page(self, lesson: Lesson, answers: tuple[CaseAnswer, ...], *, measures: bool) -> ResultPage:
        """What came of a check in plain counts, and how this person leans in all that was decided alone.

        Where it `measures`, another errand of the diagnostic follows.
        """
        tr = self._appearance.translator
        snapshot = ResultSnapshot(
            title=tr(N_("Cases you decided: {count}"), count=len(answers)),
            sentence=leaning(self._rounds.skilled(), tr),
            alone=tally_lines(answers_tally(lesson, answers), tr),
            again=tuple(_situation(lesson, answer.case, tr) for answer in answers if not answer.right),
            onward=tr(N_("See the signs")) if any(not answer.right for answer in answers) else "",
            card=tr(N_("Take the steps home")),
            well_title=tr(N_("What you spotted")),
        )
        if measures:
            snapshot = measured(snapshot, tr)
        return ResultPage(self._appearance.look, tr, snapshot)


class SignWalk(QTimer):
    """Says the first sign once the page is there, and shows the next one each time the voice has ended.

    It ends when the learner presses a button of the page.
    """

    def __init__(self, page: ReviewPage, voice: Voice, locale: str, pause_ms: Pause) -> None:
        super().__init__(page)
        self._page, self._voice, self._locale, self._pause_ms = page, voice, locale, pause_ms
        self.setSingleShot(True)
        self.timeout.connect(self._step)
        page.said.connect(self._say)
        voice.caption_changed.connect(page.show_caption)
        voice.finished.connect(self._spoken)
        for button in (page.before, page.next, page.compare):
            button.pressed.connect(self._leave_it)
        for pane in (page.this, page.other):
            pane.simulator.touched.connect(self._leave_it)
        self._own, self._begun = True, False
        self.start(0)

    def _say(self, words: str) -> None:
        self._voice.say(words, self._locale)

    def _spoken(self) -> None:
        if self._own and self._page.isVisible() and self._page.at < self._page.stages - 1:
            unheard = 0 if self._voice.sounds else len(self._page.words())
            self.start(self._pause_ms(unheard))

    def _step(self) -> None:
        self._page.show_sign(self._page.at + 1 if self._begun else 0)
        self._begun = True

    def _leave_it(self, _words: str = "") -> None:
        self._own = False
        self.stop()


def _beside(lesson: Lesson, other: str, case: Case, tongue: Tongue) -> ReviewView | None:
    """The `other` of a pair, marked where the signs of `case` stand."""
    errand = prepare(lesson, other)
    seen = review(errand, tongue, right=True) if errand is not None else None
    if errand is None or seen is None:
        return None
    return replace(seen, signs=beside(errand, tongue, case.signs))


def _situation(lesson: Lesson, case: str, tr: Translator) -> str:
    return next((tr.lesson(task.goal_text.source) for task in lesson.tasks if task.id == case), case)
