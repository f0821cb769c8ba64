"""The shipped cases: enough of them, enough genuine ones, and none twice."""

from collections import Counter

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.progress.scheme_names import SCHEMES
from kit.shipped_lessons import shipped_library

LIBRARY = shipped_library()
LESSONS = [LIBRARY.lesson(head.id) for head in LIBRARY.index().heads]
CASES = [(lesson.id, task.id, task.case) for lesson in LESSONS for task in lesson.tasks if task.case]


def test_there_are_enough_and_enough_genuine_ones() -> None:
    truths = Counter(case.truth for _, _, case in CASES)
    assert len(CASES) >= 60
    assert truths[Truth.GENUINE] >= 24
    assert len({case.scheme for _, _, case in CASES}) >= 17


def test_no_two_are_the_same_across_lessons() -> None:
    keys = Counter((case.scheme, case.signs[0].name, case.truth) for _, _, case in CASES)
    assert [key for key, count in keys.items() if count > 1] == []


def test_case_names_are_used_once() -> None:
    names = Counter(name for _, name, _ in CASES)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_level_is_there() -> None:
    assert {case.level for _, _, case in CASES} == {1, 2, 3}


def test_schemes_have_words_for_those_who_teach() -> None:
    assert {case.scheme for _, _, case in CASES} - set(SCHEMES) == set()


BY_PLACE = ("fraud-visit", "fraud-hold", "fraud-invest", "fraud-everyday")
HEADERS = {
    "letter/number",
    "letter/known",
    "talking/ring_number",
    "talk/talk_about",
    "search/advert",
    "install/offer_source",
}


@pytest.mark.parametrize("name", BY_PLACE)
def test_each_scheme_comes_as_fraud_and_as_something_genuine(name: str) -> None:
    found = [(case.scheme, case.truth) for lesson, _, case in CASES if lesson == name]
    truths = Counter(truth for _, truth in found)
    assert min(truths[truth] for truth in Truth) >= 6, "who judges alone can be known to"
    for scheme in {scheme for scheme, _ in found}:
        assert {truth for one, truth in found if one == scheme} == set(Truth), scheme
        assert sum(one == scheme for one, _ in found) >= 3, scheme


@pytest.mark.parametrize("name", BY_PLACE)
def test_no_sign_is_where_a_fraud_can_write_what_it_likes_about_itself(name: str) -> None:
    places = {
        f"{sign.screen}/{sign.element}" for lesson, _, case in CASES if lesson == name for sign in case.signs
    }
    assert places & HEADERS == set()


@pytest.mark.parametrize("name", BY_PLACE)
def test_a_fraud_of_a_scheme_has_its_twin_in_the_same_scheme(name: str) -> None:
    schemes = {task: case.scheme for lesson, task, case in CASES if lesson == name}
    assert [
        task
        for lesson, task, case in CASES
        if lesson == name and case.twin and schemes[case.twin] != case.scheme
    ] == []
