"""Shipped cases cannot be told by a glance: judging them takes reading what is asked for.

A cue is anything to be seen without reading what is said: whether the number is saved, its kind, a mark,
the line under a name, how many parts an address has, whether a button asks for something (`kit.case_cues`;
all are read from the rendered screens before the decision). A cue tells as well as the best rule over its
values does: for each value the truth that is relatively more frequent; values seen only once make no rule
and are taken together. Counted is the mean of the share of frauds and the share of genuine ones that the
rule tells, so that guessing is worth a half whatever the base rate, and always calling everything a fraud
wins nothing. The rule is judged on the cases it was made from, which is stricter than on others. Nor may
the words be enough by themselves: naive Bayes over all that is shown guesses each case from the others,
without its twin (`kit.word_guess`).
"""

import re
from collections.abc import Sequence

import pytest

from edu_desk.lesson.cases import Truth
from kit.case_cues import SeenCase, cues, lessons_of_cases, seen_cases, told_by
from kit.shipped_lessons import shipped_library
from kit.word_guess import told_by_words

pytestmark = pytest.mark.xdist_group("seen cases")  # rendered once, for all who look at them
OVER_ALL = 0.6
IN_A_LESSON = 0.7
BY_WORDS = 0.7
LESSONS = lessons_of_cases()
HELPERS = ("112", "118", "1332", "1394")


@pytest.fixture(scope="module")
def shipped_cases() -> tuple[SeenCase, ...]:
    return seen_cases()


def telling_cues(cases: Sequence[SeenCase], limit: float) -> dict[str, float]:
    """The cues that tell `cases` better than `limit`, and how well they do."""
    known = sorted({cue for case in cases for cue in cues(case)})
    return {cue: told for cue in known if (told := told_by(cue, cases)) > limit}


def test_no_cue_tells_over_all(shipped_cases: tuple[SeenCase, ...]) -> None:
    assert telling_cues(shipped_cases, OVER_ALL) == {}


@pytest.mark.parametrize("lesson", LESSONS)
def test_no_cue_tells_in_a_lesson(shipped_cases: tuple[SeenCase, ...], lesson: str) -> None:
    cases = [case for case in shipped_cases if case.lesson == lesson]
    assert len(cases) > 3
    assert telling_cues(cases, IN_A_LESSON) == {}


def test_the_words_alone_do_not_tell(shipped_cases: tuple[SeenCase, ...]) -> None:
    assert told_by_words(shipped_cases) <= BY_WORDS


def test_frauds_and_genuine_ones_are_about_as_many(shipped_cases: tuple[SeenCase, ...]) -> None:
    frauds = [case for case in shipped_cases if case.truth is Truth.FRAUD]
    assert len(frauds) / len(shipped_cases) == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("helper", HELPERS)
@pytest.mark.parametrize("truth", list(Truth))
def test_official_helpers_stand_in_both(
    shipped_cases: tuple[SeenCase, ...], truth: Truth, helper: str
) -> None:
    number = re.compile(rf"(?<![\d-]){helper}(?![\d-])")
    said = [(case.truth, " ".join(case.shown.values())) for case in shipped_cases]
    assert [words for one, words in said if one is truth and number.search(words)]


def test_a_mere_question_is_never_sent_to_112(shipped_cases: tuple[SeenCase, ...]) -> None:
    """Whoever wants to make sure is not led to the number for those in danger."""
    asked = {case.name: case.at("ways/official") for case in shipped_cases}
    assert [name for name, number in asked.items() if "112" in number.split()] == []
    library = shipped_library()
    told = [
        f"{task.id}: {sentence}"
        for head in library.index().heads
        for task in library.lesson(head.id).tasks
        if task.case is not None
        for text in (task.case.instead, task.case.genuine)
        for sentence in text.source.split(".")
        if "112" in sentence and "물어" in sentence
    ]
    assert told == []


def planted(truth: Truth, name: str, number: str) -> SeenCase:
    """A letter of which only the number is seen."""
    return SeenCase("lesson", name, truth, "", {"letter/body": "말", "letter/number": number})


def test_a_cue_that_tells_is_noticed() -> None:
    frauds = [planted(Truth.FRAUD, f"f{at}", "010-0000-0000") for at in range(3)]
    genuine = [planted(Truth.GENUINE, f"g{at}", "0000-0000") for at in range(9)]
    assert told_by("number", [*frauds, *genuine]) == 1
    assert told_by("number", [*frauds, *genuine, planted(Truth.GENUINE, "odd", "010-0000-0000")]) == 0.95
    assert told_by("saved", [*frauds, *genuine]) == 0.5
    assert told_by_words([*frauds, *genuine]) == 1
