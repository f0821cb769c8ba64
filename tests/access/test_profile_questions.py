"""The first questions as a table: every answer sets what a setting allows, and the way leads to the end."""

import pytest

from edu_desk.access.profile_questions import (
    QUESTIONS,
    UNHEARD,
    Hearing,
    Reply,
    Step,
    before,
    next_question,
    question_at,
    settings_of,
)
from edu_desk.settings.declarations import Settings, declared

ANSWERS = [(question.step, answer) for question in QUESTIONS for answer in question.answers]


def test_there_are_four_questions() -> None:
    assert [question.step for question in QUESTIONS] == list(Step)
    assert [len(question.answers) for question in QUESTIONS] == [4, 4, 5, 4]


def test_listening_first_can_be_chosen_and_left() -> None:
    settings = Settings()
    for answer, listens in (("listen", True), ("well", False)):
        for key, value in settings_of(Step.VOICE, answer):
            settings = settings.changed(key, value)
        assert (settings.voice, settings.listen_first) == (True, listens)


@pytest.mark.parametrize(("step", "answer"), ANSWERS, ids=lambda value: getattr(value, "key", str(value)))
def test_an_answer_sets_what_is_allowed(step: Step, answer: Reply) -> None:
    settings = Settings()
    for key, value in settings_of(step, answer.key):
        assert declared(key).allows(value)
        settings = settings.changed(key, value)
    assert settings_of(step, answer.key) == answer.sets


@pytest.mark.parametrize("step", list(Step))
def test_a_question_that_is_passed_over_sets_nothing(step: Step) -> None:
    assert settings_of(step, "") == ()


def test_the_way_goes_on_and_back() -> None:
    way = [Step.LETTERS]
    while (onward := next_question(way[-1])) is not None:
        way.append(onward)
    assert way == list(Step)
    assert [before(step) for step in way] == [None, *way[:-1]]


@pytest.mark.parametrize("hearing", Hearing)
def test_only_the_question_of_the_voice_depends_on_what_is_heard(hearing: Hearing) -> None:
    for step in Step:
        asked = question_at(step, hearing)
        assert asked.step is step
        assert (asked is QUESTIONS[step]) == (step is not Step.VOICE or hearing not in UNHEARD)
