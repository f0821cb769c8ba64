"""The first questions as a table: every answer sets what a setting allows, and the way leads to the end."""

import pytest

from edu_desk.access.profile_questions import (
    QUESTIONS,
    UNHEARD,
    Hearing,
    Reply,
    Step,
    asks_again,
    before,
    next_question,
    question_at,
    settings_of,
    to_try,
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


HEARS = {"voice": True, "tells_silence": True}
TOUCHES = {"large_touch": False, "low_screen": False, "switches": "off"}


@pytest.mark.parametrize(
    ("step", "key", "sets", "again"),
    [
        *((Step.LETTERS, str(size), {"text_size": size}, False) for size in (100, 150, 200, 300)),
        *((Step.COLOURS, name, {"theme": name}, False) for name in ("light", "cream", "dark", "contrast")),
        (Step.VOICE, "well", {**HEARS, "listen_first": False}, False),
        (Step.VOICE, "louder", {**HEARS, "volume": 100}, False),
        (Step.VOICE, "slower", {**HEARS, "voice_rate": 75}, False),
        (Step.VOICE, "listen", {**HEARS, "listen_first": True}, False),
        (Step.VOICE, "nothing", {**HEARS, "volume": 100}, False),
        (Step.VOICE, "without", {"voice": True, "tells_silence": False}, False),
        (Step.VOICE, "again", HEARS, True),
        (Step.VOICE, "on", HEARS, True),
        (Step.VOICE, "off", {"voice": False}, False),
        (Step.HAND, "ease", TOUCHES, False),
        (Step.HAND, "large", {**TOUCHES, "large_touch": True}, False),
        (Step.HAND, "low", {**TOUCHES, "large_touch": True, "low_screen": True}, False),
        (Step.HAND, "switch", {"switches": "one"}, False),
        (Step.HAND, "again", {}, False),
        (Step.LETTERS, "", {}, False),
    ],
)
def test_what_an_answer_sets(step: Step, key: str, sets: dict[str, object], again: bool) -> None:
    assert dict(settings_of(step, key)) == sets
    assert asks_again(step, key) is again
    assert to_try(step, key) == (("switches", "one") if key == "switch" else None)


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
