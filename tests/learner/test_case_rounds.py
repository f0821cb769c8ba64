"""A row of cases goes on by itself, and is counted; cases are chosen for whoever sits here."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from edu_desk.learner.case_rounds import CaseAnswer, CaseRounds, CheckRow, answers_tally
from edu_desk.learner.records import Records
from edu_desk.lesson.teaching import Lesson
from edu_desk.progress.case_choice import CHECKED, known_cases
from edu_desk.progress.judgement import Tally
from edu_desk.runner.case_decision import CaseChoice
from edu_desk.runner.events import Decided, Finished, Mode
from edu_desk.shared.errors import Bug
from edu_desk.shared.ids import new_id
from edu_desk.store.store import open_store
from kit.clock import HandClock
from kit.shipped_lessons import shipped_library

ANSWER = CaseAnswer("parcel", CaseChoice.REFUSE, right=True)


def test_a_row_gives_its_cases_in_order_and_then_is_over() -> None:
    row = CheckRow(("parcel", "fine"))
    first, row = row.went_on()
    row = row.answered(ANSWER)
    second, row = row.went_on()
    assert (first, second) == ("parcel", "fine")
    assert row == CheckRow((), (ANSWER,))
    assert row.went_on() == (None, row)


def test_a_row_that_was_not_laid_out_is_over() -> None:
    assert CheckRow().went_on() == (None, CheckRow())


@pytest.fixture(scope="module")
def lesson() -> Lesson:
    return shipped_library().lesson("fraud-message")


def test_no_case_comes_twice_for_one_and_all_come_anew_for_the_next(tmp_path: Path, lesson: Lesson) -> None:
    clock = HandClock()
    store = open_store(tmp_path / "records.db", clock, lambda fault: pytest.fail(str(fault)))
    records = Records(clock, new_id)
    records.use(store)
    rounds = CaseRounds(records, Random(1))
    cases = {case.id for case in known_cases(lesson)}
    seen: set[str] = set()
    case = rounds.first(lesson, Mode.CHECK)
    while case is not None:
        assert case not in seen
        seen.add(case)
        head = records.begin(lesson, case, Mode.CHECK)
        with pytest.raises(Bug, match="nothing was decided"):
            rounds.answered(head)
        records.append(head.id, [Decided(clock.now(), CaseChoice.REFUSE, right=True), Finished(clock.now())])
        assert rounds.answered(head) == CaseAnswer(case, CaseChoice.REFUSE, right=True)
        case = rounds.next_in_row()
    assert len(seen) == min(CHECKED, len(cases))
    assert {answer.case for answer in rounds.answers} == seen

    trained = rounds.first(lesson, Mode.TRY)
    assert trained is not None
    head = records.begin(lesson, trained, Mode.TRY)
    records.append(head.id, [Decided(clock.now(), CaseChoice.REFUSE, right=True), Finished(clock.now())])
    rounds.answered(head)
    assert len(rounds.answers) == len(seen), "what is trained is not counted in a check"

    rounds.first(lesson, Mode.CHECK)
    assert rounds.answers == ()
    records.next_person()
    newcomers = CaseRounds(records, Random(1))
    newcomers.first(lesson, Mode.CHECK)
    row = sum(newcomers.next_in_row() is not None for _ in range(CHECKED))
    assert row + 1 == len(seen), "for the next person every case is new"
    store.close()


def test_answers_are_counted_by_what_the_lesson_says(lesson: Lesson) -> None:
    case = known_cases(lesson)[0]
    answers = (
        CaseAnswer(case.id, CaseChoice.ASK, right=True),
        CaseAnswer("no longer there", CaseChoice.REFUSE, right=True),
    )
    assert answers_tally(lesson, answers) == Tally(asked=1)
    assert answers_tally(replace(lesson, tasks=()), answers) == Tally()
