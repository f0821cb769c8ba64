"""Lessons of cases: the review after a decision, a row of cases as a check, and what came of it."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from PySide6.QtCore import QTimer

from edu_desk.gui.learner.case_answer import CaseAnswer
from edu_desk.gui.learner.result_page import ResultPage, ResultSnapshot
from edu_desk.gui.learner.review_page import ReviewPage, ReviewSnapshot
from edu_desk.gui.speech.voice import Voice
from edu_desk.gui.window.appearance import Appearance
from edu_desk.learner.records import Records
from edu_desk.lesson.cases import Case
from edu_desk.lesson.teaching import Lesson
from edu_desk.present.review import ReviewView, beside, review
from edu_desk.present.tongue import Tongue
from edu_desk.progress.case_choice import KnownCase, check_cases, next_case
from edu_desk.progress.judgement import KEEN, LEANING, Judgement, Tally, tally, unaided
from edu_desk.runner.events import Mode, RunHead
from edu_desk.runner.run import prepare
from edu_desk.shared.errors import Bug
from edu_desk.shared.text import N_, Translator

Pause = Callable[[int], int]


def known_cases(lesson: Lesson) -> tuple[KnownCase, ...]:
    """The cases of a lesson, as choosing knows them."""
    return tuple(
        KnownCase(task.id, task.case.scheme, task.case.truth, task.case.level)
        for task in lesson.tasks
        if task.case is not None
    )


class Judging:
    """Chooses cases and builds the pages that follow decisions."""

    def __init__(
        self, records: Records, appearance: Appearance, voice: Voice, dice: Random, pause_ms: Pause
    ) -> None:
        self._records, self._appearance, self._voice = records, appearance, voice
        self._dice, self._pause_ms = dice, pause_ms
        self._row: list[str] = []
        self._answers: list[CaseAnswer] = []

    def first(self, lesson: Lesson, mode: Mode) -> str | None:
        """The case to begin with; in a check a row is laid out, and None tells that no new case is left."""
        decisions = self._records.decisions()
        cases = known_cases(lesson)
        if mode is not Mode.CHECK:
            return next_case(cases, decisions, self._dice)
        self._row = list(check_cases(cases, decisions, self._dice))
        self._answers = []
        return self.next_in_row()

    def next_in_row(self) -> str | None:
        """The next case of the check; None when it is over."""
        return self._row.pop(0) if self._row else None

    def answered(self, head: RunHead) -> CaseAnswer:
        """What was decided in a run; in a check it is counted."""
        decision = self._records.decision(head.id)
        if decision is None:
            raise Bug(f"nothing was decided in the run {head.id}")
        answer = CaseAnswer(head.task, decision.choice, decision.right)
        if head.mode is Mode.CHECK:
            self._answers.append(answer)
        return answer

    @property
    def answers(self) -> tuple[CaseAnswer, ...]:
        """The decisions of the present check, in order."""
        return tuple(self._answers)

    def review_page(self, lesson: Lesson, answer: CaseAnswer, tongue: Tongue, onward: str) -> ReviewPage:
        """The signs of a case, spoken one by one."""
        errand = prepare(lesson, answer.case)
        case = review(errand, tongue, right=answer.right) if errand is not None else None
        if errand is None or errand.task.case is None or case is None:
            raise Bug(f"{answer.case} is no case")
        twin = _twin(lesson, errand.task.case, tongue)
        page = ReviewPage(
            self._appearance.look, self._appearance.translator, ReviewSnapshot(case, twin, onward)
        )
        SignWalk(page, self._voice, self._appearance.translator.locale, self._pause_ms)
        return page

    def check_page(self, lesson: Lesson, answers: tuple[CaseAnswer, ...]) -> ResultPage:
        """What came of a check in plain counts, and how this person leans in all that was decided alone."""
        truths = {case.id: case.truth for case in known_cases(lesson)}
        counted = tally((truths[answer.case], answer.choice) for answer in answers)
        tr = self._appearance.translator
        snapshot = ResultSnapshot(
            title=tr(N_("Cases you decided: {count}"), count=len(answers)),
            sentence=leaning(unaided(self._records.decisions()), tr),
            alone=tally_lines(counted, tr),
            again=tuple(_situation(lesson, answer.case, tr) for answer in answers if not answer.right),
            onward=tr(N_("See the signs")) if any(not answer.right for answer in answers) else "",
            well_title=tr(N_("What you saw")),
        )
        return ResultPage(self._appearance.look, tr, snapshot)


class SignWalk(QTimer):
    """Goes from sign to sign when the voice has ended, until the learner takes the way into the own hand."""

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
        self._own = True

    def _say(self, words: str) -> None:
        self._voice.say(words, self._locale)

    def _spoken(self) -> None:
        if self._own and self._page.isVisible() and self._page.at < self._page.stages - 1:
            silent = not self._voice.on
            self.start(self._pause_ms(len(self._page.words()) if silent else 0))

    def _step(self) -> None:
        self._page.show_sign(self._page.at + 1)

    def _leave_it(self) -> None:
        self._own = False
        self.stop()


def tally_lines(counted: Tally, tr: Translator) -> tuple[str, ...]:
    """What was seen, in counts that anybody understands."""
    lines: list[str] = []
    frauds, genuine = counted.hits + counted.misses, counted.passes + counted.false_alarms
    if frauds:
        lines.append(tr(N_("Frauds that you saw: {hits} of {total}"), hits=counted.hits, total=frauds))
    if genuine:
        known = N_("Genuine ones that you knew: {passes} of {total}")
        lines.append(tr(known, passes=counted.passes, total=genuine))
    if counted.asked:
        lines.append(tr(N_("Made sure first, which is always right: {asked}"), asked=counted.asked))
    return tuple(lines)


def leaning(found: Judgement | None, tr: Translator) -> str:
    """One plain sentence on how this person judges; only from enough decisions on."""
    if found is None:
        return tr(N_("After some more cases I can tell you how you judge. There is no hurry."))
    if found.bias > LEANING:
        return tr(N_("You like to believe. Make sure once more where money or numbers are asked for."))
    if found.bias < -LEANING:
        return tr(N_("You are careful, and take some genuine things for frauds too. Asking settles it."))
    if found.sensitivity >= KEEN:
        return tr(N_("You tell frauds from genuine things well."))
    return tr(N_("Some were hard to tell. Look at the signs once more, then try others."))


def _twin(lesson: Lesson, case: Case, tongue: Tongue) -> ReviewView | None:
    """The genuine one beside a fraud, marked where the fraud's signs stand."""
    errand = prepare(lesson, case.twin) if case.twin else None
    tally_lines = review(errand, tongue, right=True) if errand is not None else None
    if errand is None or tally_lines is None:
        return None
    return replace(tally_lines, signs=beside(errand, tongue, case.signs))


def _situation(lesson: Lesson, case: str, tr: Translator) -> str:
    return next((tr.lesson(task.goal_text.source) for task in lesson.tasks if task.id == case), case)
