"""What words mean is shown before a case is decided: no meaning says that it is a fraud."""

import re
from collections.abc import Iterable

import pytest

from edu_desk.lesson.cases import Truth
from edu_desk.lesson.teaching import Term
from kit.case_cues import SeenCase, lessons_of_cases, seen_cases
from kit.shipped_lessons import shipped_library

pytestmark = pytest.mark.xdist_group("seen cases")  # rendered once, for all who look at them
TELLS = re.compile("사기|가짜|속이|속여|지어낸")
WHO_TO_ASK = "ways/official"
"""Who can be asked stands there; `test_header_cues` holds that it tells nothing."""
LESSONS = lessons_of_cases()


def telling(terms: Iterable[Term], cases: Iterable[SeenCase]) -> list[str]:
    """The words that are explained by a fraud and are to be seen in frauds alone."""
    known = list(cases)
    found = []
    for term in terms:
        if TELLS.search(term.means.source) is None:
            continue
        truths = {case.truth for case in known if stands(term.word.source, case)}
        found += [term.word.source] if truths == {Truth.FRAUD} else []
    return found


def stands(word: str, case: SeenCase) -> bool:
    return any(word in words for place, words in case.shown.items() if place != WHO_TO_ASK)


@pytest.mark.parametrize("lesson", LESSONS)
def test_no_meaning_tells_what_a_case_is(lesson: str) -> None:
    cases = [case for case in seen_cases() if case.lesson == lesson]
    assert telling(shipped_library().lesson(lesson).glossary, cases) == []


def test_a_meaning_that_tells_is_noticed() -> None:
    glossary = shipped_library().lesson("fraud-hold").glossary
    tells = next(term for term in glossary if TELLS.search(term.means.source))
    word = tells.word.source
    fraud = SeenCase("lesson", "one", Truth.FRAUD, "", {"letter/body": f"{word}입니다."})
    genuine = SeenCase("lesson", "two", Truth.GENUINE, "", {"letter/body": word})
    asks = SeenCase("lesson", "three", Truth.FRAUD, "", {WHO_TO_ASK: word})
    assert telling([tells], [fraud]) == [word]
    assert telling([tells], [fraud, genuine]) == []
    assert telling([tells], [asks]) == []
