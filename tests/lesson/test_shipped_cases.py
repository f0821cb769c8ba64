"""The shipped cases: enough of them, enough genuine ones, and none twice."""

from collections import Counter

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
