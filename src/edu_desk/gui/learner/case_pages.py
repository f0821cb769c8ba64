"""The pages after decisions: the review of a case, and what came of a check."""

from edu_desk.gui.learner.case_judging import Judging
from edu_desk.gui.learner.lesson_flow import LessonFlow
from edu_desk.gui.learner.paper_wish import card_place
from edu_desk.gui.learner.places import AtChecked, AtReview
from edu_desk.gui.learner.result_page import ResultPage
from edu_desk.gui.learner.review_page import ReviewPage
from edu_desk.gui.window.appearance import Appearance
from edu_desk.gui.window.ways import Ways
from edu_desk.lesson.teaching import Lesson
from edu_desk.runner.events import Mode
from edu_desk.shared.text import N_


class CasePages:
    """Builds them; by `flow` a case is begun."""

    def __init__(self, ways: Ways, appearance: Appearance, judging: Judging, flow: LessonFlow) -> None:
        self._ways, self._appearance, self._judging, self._flow = ways, appearance, judging, flow

    def review(self, place: AtReview, lesson: Lesson) -> ReviewPage:
        """The signs of the case that was decided."""
        checked = place.head.mode is Mode.CHECK
        onward = N_("To the first page") if checked and not place.rest else N_("The next case")
        tongue = self._appearance.tongue(place.head.today)
        page = self._judging.review_page(lesson, place.answer, tongue, self._appearance.translator(onward))
        page.onward.connect(lambda: self._after_review(lesson, place))
        page.home.connect(self._ways.to_home)
        page.bar.text_size.connect(self._ways.to_preferences)
        return page

    def checked(self, place: AtChecked, lesson: Lesson) -> ResultPage:
        """What came of a row of cases."""
        following = self._flow.errand_after(place.head)
        page = self._judging.check_page(lesson, place.answers, measures=following is not None)
        wrong = tuple(answer for answer in place.answers if not answer.right)
        page.again.connect(lambda: self._flow.start(lesson, "", Mode.CHECK))
        if following is None:
            page.onward.connect(lambda: self._ways.go(AtReview(place.head, wrong[0], wrong[1:])))
        else:
            page.onward.connect(lambda: self._flow.check(following.lesson, following.task))
        page.home.connect(self._ways.to_home)
        page.card.connect(lambda: self._ways.go(card_place(lesson.id, place.head.task, place)))
        self._ways.join(page, self._ways.home)
        return page

    def _after_review(self, lesson: Lesson, place: AtReview) -> None:
        if place.head.mode is not Mode.CHECK:
            self._flow.start(lesson, "", place.head.mode)
        elif place.rest:
            self._ways.go(AtReview(place.head, place.rest[0], place.rest[1:]))
        else:
            self._ways.to_home()
